import { list, object, objectAt, type JsonObject } from "../../openapi/json.js";
import type { Place } from "../../openapi/walk.js";
import { change, type Operator } from "./operator.js";
import { otherType, otherValue, without } from "./other-value.js";

/** The ways to be wrong about the values that a schema admits. */
export const values: readonly Operator[] = [
  {
    name: "type",
    changes: "a value has another type",
    apply: change(["schema"], ({ type }) =>
      type === undefined ? [] : [["", (schema) => (schema["type"] = otherType(type))]],
    ),
  },
  {
    name: "null",
    changes: "a value can be null that cannot, or the other way round",
    apply: change(["schema"], ({ type, enum: values }) => {
      const types = list(type).length > 0 ? list(type) : [type ?? null];
      if (type === undefined) return [];
      const has = types.includes("null");
      return [
        [
          has ? "drop" : "add",
          (schema) => {
            const rest = types.filter((name) => name !== "null");
            schema["type"] = has ? (rest.length === 1 ? rest[0]! : rest) : [...types, "null"];
            if (values !== undefined) schema["enum"] = has ? without(values, null) : [...list(values), null];
          },
        ],
      ];
    }),
  },
  {
    name: "enum.drop",
    changes: "a value of an enum is missing",
    apply: change(["schema"], ({ enum: values }) =>
      list(values)
        .filter((value) => value !== null && list(values).length > 1)
        .map((value) => [String(value), (schema) => (schema["enum"] = without(values, value))]),
    ),
  },
  {
    name: "enum.add",
    changes: "an enum or a constant has a value too many, or another",
    apply: change(["schema"], ({ enum: values, const: constant }) => [
      ...(values === undefined
        ? []
        : [["", (schema: JsonObject) => (schema["enum"] = [...list(values), "invented"])] as const]),
      ...(constant === undefined
        ? []
        : [["constant", (schema: JsonObject) => (schema["const"] = "invented")] as const]),
    ]),
  },
  {
    name: "default",
    changes: "a default is missing, another, or invented",
    added: true,
    apply: (document, found) => {
      const inParameter = ({ keys }: Place) => keys.at(-1) === "schema" && keys.at(-3) === "parameters";
      return change(["schema"], (node, place) => {
        const { default: preset, type } = node;
        if (preset !== undefined) {
          return [
            ["drop", (schema) => delete schema["default"]],
            ["change", (schema) => (schema["default"] = otherValue(preset))],
          ];
        }
        const invented = type === "integer" ? 10 : type === "boolean" ? true : "invented";
        return inParameter(place) && node["const"] === undefined && type !== "array" && node["enum"] === undefined
          ? [["add", (schema) => (schema["default"] = invented)]]
          : [];
      })(document, found);
    },
  },
  {
    name: "format",
    changes: "a format is missing or another",
    apply: change(["schema"], ({ format }) => {
      if (format === undefined) return [];
      const other = format === "uuid" ? "date-time" : format === "int32" ? "int64" : "uuid";
      return [
        ["drop", (schema) => delete schema["format"]],
        [`to ${other}`, (schema) => (schema["format"] = other)],
      ];
    }),
  },
  {
    name: "bounds.drop",
    changes: "a bound is missing",
    apply: change(["schema"], (node) =>
      bounds.filter((bound) => node[bound] !== undefined).map((bound) => [bound, (schema) => delete schema[bound]]),
    ),
  },
  {
    name: "bounds.off-by-one",
    changes: "a bound is one more or one less",
    added: true,
    apply: change(["schema"], (node) =>
      bounds
        .filter((bound) => typeof node[bound] === "number")
        .flatMap((bound) =>
          [1, -1]
            .map((step) => [step, Number(node[bound]) + step] as const)
            .filter(([, value]) => value >= 0 || bound.endsWith("imum"))
            .map(
              ([step, value]) =>
                [`${bound} ${step > 0 ? "+1" : "-1"}`, (schema: JsonObject) => (schema[bound] = value)] as const,
            ),
        ),
    ),
  },
  {
    name: "choice.branch",
    changes: "a choice has a branch too many or too few",
    added: true,
    apply: change(["schema"], (node) =>
      choices
        .filter((keyword) => node[keyword] !== undefined)
        .flatMap((keyword) => [
          ...list(node[keyword]).map(
            (_, index) =>
              [
                `${keyword} ${index} dropped`,
                (schema: JsonObject) => void list(schema[keyword]).splice(index, 1),
              ] as const,
          ),
          [
            `${keyword} with text added`,
            (schema: JsonObject) => void list(schema[keyword]).push({ type: "string" }),
          ] as const,
        ]),
    ),
  },
  {
    name: "choice.discriminator",
    changes: "a choice is told by a property by which it is not, or no longer by the one by which it is",
    added: true,
    apply: change(["schema"], (node) => {
      if (node["discriminator"] !== undefined) {
        return [
          ["drop", (schema) => delete schema["discriminator"]],
          ["rename", (schema) => (objectAt(schema, ["discriminator"])["propertyName"] = "invented")],
        ];
      }
      const isChoice = list(node["anyOf"] ?? node["oneOf"]).filter((arm) => object(arm)["type"] !== "null").length > 1;
      return isChoice ? [["add", (schema) => (schema["discriminator"] = { propertyName: "source" })]] : [];
    }),
  },
];

const bounds = [
  ...["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern"],
  ...["minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties"],
];

const choices = ["anyOf", "oneOf"];
