import { arraysOf, isObject, propertiesOf, requestSchema, successSchemas } from "./schemas.js";

/** @import { Context, Node, Rule } from "./redocly.js" */

/**
 * Demands `x-item-errors` of every write that can fail in part, because its status alone says success.
 * @type {Rule}
 */
export const writeNamesItemErrors = () => {
  /** @type {unknown} */
  let envelope;
  return {
    Root(root) {
      envelope = root["x-envelope"];
    },
    Operation(operation, context) {
      const declared = operation["x-item-errors"];
      const at = context.location.child(declared === undefined ? "operationId" : "x-item-errors");
      if (context.key === "get") {
        if (declared === undefined) return;
        context.report({
          message: `A GET has x-item-errors. Nothing was asked to change, so nothing can fail in part. Remove it.`,
          location: at,
        });
        return;
      }
      for (const { status, schema } of successSchemas(context, operation)) {
        const arrays = arraysOf(context, schema);
        if (declared === undefined) {
          if (sendsOne(context, operation, envelope)) continue;
          for (const [name, item] of arrays) {
            if (!propertiesOf(context, item).has("errorDetails")) continue;
            context.report({
              message: `Items of "${name}" in the ${status} answer can hold errorDetails, and the operation has no x-item-errors. A failure of one item would pass for success. Add x-item-errors: {items: ${name}, error: errorDetails}.`,
              location: at,
            });
          }
        } else if (isObject(declared)) {
          const { items, error } = declared;
          if (typeof items !== "string" || typeof error !== "string") continue;
          if (!arrays.has(items)) {
            context.report({
              message: `x-item-errors names the array "${items}", which the ${status} answer does not have. Failures of single items would not be found. Use one of ${[...arrays.keys()].join(", ") || "the arrays it has (none)"}.`,
              location: at,
            });
          } else if (!propertiesOf(context, arrays.get(items)).has(error)) {
            context.report({
              message: `x-item-errors names the property "${error}", which items of "${items}" do not have. Failures of single items would not be found. Name the property that holds the failure.`,
              location: at,
            });
          }
        }
      }
    },
  };
};

/**
 * Tells whether a write sends one thing: what its answer lists beside that was not asked to change, and a failure is of the whole.
 * @param {Context} context
 * @param {Node} operation
 * @param {unknown} envelope
 */
function sendsOne(context, operation, envelope) {
  const outer = requestSchema(context, operation);
  const inner = typeof envelope === "string" ? propertiesOf(context, outer).get(envelope) : undefined;
  const body = inner ?? outer;
  return body !== undefined && arraysOf(context, body).size === 0;
}
