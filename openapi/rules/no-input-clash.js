import { arrayOf, follow, propertiesOf, requestSchema } from "./schemas.js";

/** @import { Context, Node, Rule } from "./redocly.js" */

/**
 * Keeps the names of path, query and body apart, because they share one flat input object.
 * @type {Rule}
 */
export const noInputClash = () => {
  /** @type {unknown} */
  let envelope;
  /** @type {unknown[]} */
  let shared = [];
  return {
    Root(root) {
      envelope = root["x-envelope"];
    },
    PathItem(item) {
      shared = arrayOf(item["parameters"]);
    },
    Operation(operation, context) {
      const rooms = new Map([...parameterRooms(context, shared), ...parameterRooms(context, operation["parameters"])]);
      /** @type {Map<string, string>} */
      const taken = new Map();
      for (const { name, room } of [...rooms.values(), ...bodyNames(context, operation, envelope)]) {
        const other = taken.get(name);
        if (other !== undefined) {
          context.report({
            message: `"${name}" stands in the ${other} and in the ${room}. Both would be the same key of the call's flat input. Rename the one whose name the vendor does not fix, or describe the call as two operations.`,
            location: context.location.child("operationId"),
          });
        }
        taken.set(name, room);
      }
    },
  };
};

/**
 * @param {Context} context
 * @param {unknown} parameters
 * @returns {[string, { name: string, room: string }][]}
 */
function parameterRooms(context, parameters) {
  return arrayOf(parameters).flatMap((parameter) => {
    const { name, in: room } = follow(context, parameter)?.node ?? {};
    return room === "path" || room === "query" ? [[`${room} ${String(name)}`, { name: String(name), room }]] : [];
  });
}

/**
 * @param {Context} context
 * @param {Node} operation
 * @param {unknown} envelope
 */
function bodyNames(context, operation, envelope) {
  const body = requestSchema(context, operation);
  const outer = propertiesOf(context, body);
  const inner = typeof envelope === "string" ? outer.get(envelope) : undefined;
  return [...(inner === undefined ? outer : propertiesOf(context, inner)).keys()].map((name) => ({
    name,
    room: "body",
  }));
}
