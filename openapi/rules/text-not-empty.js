import { isObject } from "./schemas.js";

/** @import { Context, Rule } from "./redocly.js" */

/**
 * Demands that every description and summary that is there says something: an empty one satisfies whoever only looks for the key.
 * @type {Rule}
 */
export const textNotEmpty = () => ({
  any: demand,
  // A text beside a reference takes the place of the one that the reference leads to.
  ref: demand,
});

/**
 * @param {unknown} node
 * @param {Context} context
 */
function demand(node, context) {
  // Maps (properties, headers, examples) have names for keys, and something may be called description.
  if (context.type.extensionsPrefix === undefined || !isObject(node)) return;
  for (const key of ["description", "summary"]) {
    const text = node[key];
    if (typeof text !== "string" || text.trim() !== "") continue;
    context.report({
      message: `The ${key} says nothing. It takes the place of a text in the documentation. Write the text, or leave the key out where it may be missing.`,
      location: context.location.child(key),
    });
  }
}
