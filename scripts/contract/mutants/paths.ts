import { renameKey, object, objectAt, type JsonObject } from "../../openapi/json.js";
import { methods } from "../../openapi/walk.js";
import { above, change, type Operator } from "./operator.js";

/** The ways to be wrong about what can be called and where. */
export const paths: readonly Operator[] = [
  {
    name: "path.rename",
    changes: "a path has another name",
    apply: above(["path"], (path) => [["", (paths) => renameKey(paths, path, `${path}/moved`)]]),
  },
  {
    name: "operation.remove",
    changes: "an operation is missing",
    apply: above(["operation"], (method) => [["", (item) => delete item[method]]]),
  },
  {
    name: "operation.method",
    changes: "an operation has another method",
    apply: above(["operation"], (method, item) => {
      const other = methods.find((candidate) => item[candidate] === undefined)!;
      return [[`to ${other}`, (changed) => renameKey(changed, method, other)]];
    }),
  },
  {
    name: "operationId",
    changes: "an operation is called otherwise",
    added: true,
    apply: change(["operation"], ({ operationId }) => [
      ["", (operation) => (operation["operationId"] = `${String(operationId)}Other`)],
    ]),
  },
  {
    name: "server",
    changes: "the server is another host, has another base path or presets another variable",
    apply: change(["server"], ({ url, variables }) => [
      ["host", (server) => (server["url"] = String(url).replace("://", "://other."))],
      ["base path", (server) => (server["url"] = `${String(url)}/base`)],
      ...Object.keys(object(variables)).map(
        (name) =>
          [
            `default of ${name}`,
            (server: JsonObject) => (objectAt(server, ["variables", name])["default"] = "other"),
          ] as const,
      ),
    ]),
  },
];
