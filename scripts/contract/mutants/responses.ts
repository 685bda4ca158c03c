import { clone, renameKey, object, objectAt, type JsonObject } from "../../openapi/json.js";
import { above, change, type Operator } from "./operator.js";
import { otherType, toggle } from "./other-value.js";

/** The ways to be wrong about what is answered. */
export const answers: readonly Operator[] = [
  {
    name: "response.drop",
    changes: "a status is missing",
    apply: above(["response"], (status) => (isStatus(status) ? [["", (responses) => delete responses[status]]] : [])),
  },
  {
    name: "response.add",
    changes: "an operation answers with a status that nobody published",
    added: true,
    apply: change(["operation"], ({ responses }) => {
      const refused = Object.entries(object(responses)).find(([status]) => /^[45]/.test(status))!;
      return ["410", "503"]
        .filter((status) => object(responses)[status] === undefined)
        .map((status) => [status, (operation) => (objectAt(operation, ["responses"])[status] = clone(refused[1]))]);
    }),
  },
  {
    name: "response.status",
    changes: "an answer comes with another status",
    apply: above(["response"], (status, responses) => {
      if (!isStatus(status)) return [];
      const other = nextStatus(status, responses);
      return [[`to ${other}`, (changed) => renameKey(changed, status, other)]];
    }),
  },
  {
    name: "media.change",
    changes: "a body is of another media type",
    apply: above(["media"], (type) => [["", (content) => renameKey(content, type, "application/xml")]]),
  },
  {
    name: "header.rename",
    changes: "an answer's header has another name",
    apply: above(["header"], (name, _, { keys }) =>
      keys[0] === "components" && keys[1] === "headers"
        ? []
        : [["", (headers) => renameKey(headers, name, `${name}-other`)]],
    ),
  },
  {
    name: "header.required",
    changes: "an answer's header is required that is not, or the other way round",
    apply: change(["header"], ({ required }) => [[required === true ? "drop" : "add", toggle("required", required)]]),
  },
  {
    name: "header.type",
    changes: "the value of an answer's header has another type",
    apply: change(["header"], ({ schema }) => [
      ["", (header) => (objectAt(header, ["schema"])["type"] = otherType(object(schema)["type"]))],
    ]),
  },
];

function isStatus(key: string): boolean {
  return /^(\d{3}|[1-5]XX|default)$/.test(key);
}

function nextStatus(status: string, taken: JsonObject): string {
  let next = Number(status) + 1;
  while (taken[next] !== undefined) next += 1;
  return String(next);
}
