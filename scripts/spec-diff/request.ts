import { object, resolve, type Json, type JsonObject } from "../openapi/json.js";
import { change, worst, type Change, type Place } from "./change.js";
import { compareContent } from "./content.js";
import { below, compareKeys, compareReferable, deprecated, isSame, shown, type Documents } from "./node.js";
import { extension } from "./extension.js";
import { compareSchemas } from "./schema.js";

/** Compares the parameters of an operation or a path: whatever their order, each is known by where it stands and its name. */
export function compareParameters(
  documents: Documents,
  before: readonly Json[],
  after: readonly Json[],
  place: Place,
): Change[] {
  const left = before.map((value) => read(documents.before, value));
  const right = after.map((value) => read(documents.after, value));
  const pairs = pairUp(left, right);
  return pairs.flatMap(([one, other]): Change[] => {
    const at = below(place, String(other ? right.indexOf(other) : left.indexOf(one!)));
    if (one && other && (one.id === other.id || !isReference(one) || !isReference(other))) {
      // What a reference leads to is compared where it stands.
      return isReference(one) && isReference(other) && one.reference === other.reference
        ? []
        : compareReferable(documents, one.value, other.value, at, (from, to, there) =>
            compareParameter(documents, from, to, there),
          );
    }
    const gone =
      one && !right.some(({ id }) => id === one.id)
        ? [change("parameter.drop", at, "narrower", `${one.name} is gone`)]
        : [];
    const isNew = other && !left.some(({ id }) => id === other.id);
    const come = isNew
      ? [
          other.parameter["required"] === true
            ? change("parameter.add", at, "narrower", `${other.name} is new, and required`)
            : change("parameter.add", at, "none", `${other.name} is new`),
        ]
      : [];
    if (!one || !other) return [...gone, ...come];
    // One reference in the place of another.
    const what = `is ${other.name} now, was ${one.name}`;
    return [
      { kind: "reference.swap", keys: at.keys, what, class: worst([...gone, ...come].map((found) => found.class)) },
    ];
  });
}

/** Compares two parameters. */
export function compareParameter(documents: Documents, before: JsonObject, after: JsonObject, place: Place): Change[] {
  const style = (from: Json | undefined, to: Json | undefined, at: Place) => [
    change(
      "parameter.style",
      at,
      "other",
      `is written with ${at.keys.at(-1)!} ${shown(to ?? "as usual")}, was ${shown(from ?? "as usual")}`,
    ),
  ];
  return compareKeys(before, after, place, {
    name: (from, to, at) => [change("parameter.rename", at, "other", `is called ${shown(to)}, was ${shown(from)}`)],
    in: (from, to, at) => [
      change("parameter.in", at, "other", `stands in the ${String(to)}, was in the ${String(from)}`),
    ],
    required: (_, to, at) => [
      change(
        "parameter.required",
        at,
        requiredEffect(before, after),
        to === true ? "is required" : "is no longer required",
      ),
    ],
    schema: (from, to, at) => compareSchemas(documents, from ?? {}, to ?? {}, at),
    style,
    explode: style,
    allowReserved: style,
    deprecated,
    "x-bindable": extension,
  });
}

/** Compares two bodies of requests, or one with none. */
export function compareBodies(
  documents: Documents,
  before: Json | undefined,
  after: Json | undefined,
  place: Place,
): Change[] {
  if (before === undefined) {
    return resolve(documents.after, after)["required"] === true
      ? [change("body.add", place, "narrower", "there is a body, and it is required")]
      : [change("body.add", place, "none", "there is a body")];
  }
  if (after === undefined) return [change("body.drop", place, "other", "there is no body any more")];
  return compareReferable(documents, before, after, place, (left, right, at) =>
    compareKeys(left, right, at, {
      required: (_, to, there) => [
        change(
          "body.optional",
          there,
          to === true ? "narrower" : "wider",
          to === true ? "the body is required" : "the body may be left out",
        ),
      ],
      content: (from, to, there) => compareContent(documents, from, to, there),
    }),
  );
}

interface Parameter {
  readonly value: Json;
  readonly reference: Json | undefined;
  readonly parameter: JsonObject;
  readonly name: string;
  readonly id: string;
}

function read(document: JsonObject, value: Json): Parameter {
  const parameter = resolve(document, value);
  const name = `\`${String(parameter["name"])}\``;
  return { value, reference: object(value)["$ref"], parameter, name, id: `${String(parameter["in"])} ${name}` };
}

function isReference({ reference }: Parameter): boolean {
  return reference !== undefined;
}

type Pair = readonly [before: Parameter | undefined, after: Parameter | undefined];

/* The same written the same; else the same by name; else what stands in the same place; and what is left is gone or new. */
function pairUp(before: readonly Parameter[], after: readonly Parameter[]): Pair[] {
  const pairs: Pair[] = [];
  const [left, right] = [new Set(before), new Set(after)];
  const pair = (matches: (one: Parameter, other: Parameter) => boolean): void => {
    for (const one of left) {
      const other = [...right].find((candidate) => matches(one, candidate));
      if (!other) continue;
      pairs.push([one, other]);
      left.delete(one);
      right.delete(other);
    }
  };
  const sameIndex = (one: Parameter, other: Parameter): boolean => before.indexOf(one) === after.indexOf(other);
  pair((one, other) => sameIndex(one, other) && isSame(one.value, other.value));
  pair((one, other) => isSame(one.value, other.value));
  pair((one, other) => one.id === other.id);
  pair((one, other) => sameIndex(one, other));
  return [
    ...pairs,
    ...[...left].map((one): Pair => [one, undefined]),
    ...[...right].map((other): Pair => [undefined, other]),
  ];
}

/* A header with one value is sent by the client itself where it is required, and only then. */
function requiredEffect(before: JsonObject, after: JsonObject): "narrower" | "wider" | "other" {
  const isSentByClient = [before, after].every(
    ({ in: where, schema }) => where === "header" && object(schema)["const"] !== undefined,
  );
  if (isSentByClient) return "other";
  return after["required"] === true ? "narrower" : "wider";
}
