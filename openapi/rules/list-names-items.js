import { arraysOf, isArraySchema, successSchemas } from "./schemas.js";

/** @import { Rule } from "./redocly.js" */

/**
 * Demands `x-items` of every list and of nothing else, because it is what makes an operation pageable.
 * @type {Rule}
 */
export const listNamesItems = () => ({
  Operation(operation, context) {
    const id = String(operation["operationId"]);
    const isList = /\.list(?![a-z])/.test(id);
    const items = operation["x-items"];
    const at = context.location.child(items === undefined ? "operationId" : "x-items");
    if (isList && items === undefined) {
      context.report({
        message: `${id} is a list and has no x-items. Without it callers get a single answer instead of something to loop over. Name the array of the answer, or write "" when the answer is the array itself.`,
        location: at,
      });
    }
    if (!isList && items !== undefined) {
      context.report({
        message: `${id} has x-items and is not called a list. Whatever has x-items is looped over, and callers expect that of list methods only. Rename the method to list…, or remove x-items.`,
        location: at,
      });
    }
    if (typeof items !== "string") return;
    for (const { status, schema } of successSchemas(context, operation)) {
      const arrays = arraysOf(context, schema);
      if (items === "" ? isArraySchema(schema) : arrays.has(items)) continue;
      const known = [...(isArraySchema(schema) ? [""] : []), ...arrays.keys()].map((name) => `"${name}"`).join(", ");
      context.report({
        message: `x-items "${items}" names no array of the ${status} answer of ${id}. Every page would look broken. Use one of the arrays the schema has: ${known || "it has none"}.`,
        location: at,
      });
    }
  },
});
