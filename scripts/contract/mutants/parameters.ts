import { resolve } from "../../openapi/json.js";
import { change, type Operator } from "./operator.js";
import { toggle } from "./other-value.js";

/** The ways to be wrong about what is sent. */
export const requests: readonly Operator[] = [
  {
    name: "parameter.rename",
    changes: "a parameter has another name",
    apply: change(["parameter"], ({ name }) => [["", (parameter) => (parameter["name"] = `${String(name)}_other`)]]),
  },
  {
    name: "parameter.in",
    changes: "a parameter stands elsewhere in the request",
    apply: change(["parameter"], (node) => {
      const other = node["in"] === "query" ? "header" : "query";
      return [[`to ${other}`, (parameter) => (parameter["in"] = other)]];
    }),
  },
  {
    name: "parameter.required",
    changes: "a parameter is required that is not, or the other way round",
    apply: change(["parameter"], ({ required }) => [
      [required === true ? "drop" : "add", toggle("required", required)],
    ]),
  },
  {
    name: "parameter.style",
    changes: "a parameter is written otherwise",
    added: true,
    apply: change(["parameter"], (node, _, document) => {
      if (node["in"] === "path") return [["label", (parameter) => (parameter["style"] = "label")]];
      const isList = resolve(document, node["schema"])["type"] === "array";
      if (!isList) return [];
      return [
        ["explode", (parameter) => (parameter["explode"] = node["explode"] === false)],
        ["pipes", (parameter) => Object.assign(parameter, { style: "pipeDelimited", explode: false })],
      ];
    }),
  },
  {
    name: "body.optional",
    changes: "a body may be left out, or must not be",
    apply: change(["body"], ({ required }) => [[required === true ? "drop" : "add", toggle("required", required)]]),
  },
];
