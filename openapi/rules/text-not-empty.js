import { isObject } from "./schemas.js";

/** @import { Rule } from "./redocly.js" */

/**
 * Demands that every description and summary that is there says something: an empty one satisfies whoever only looks for the key.
 * @type {Rule}
 */
export const textNotEmpty = () => ({
  any(node, context) {
    // Maps (properties, headers, examples) have names for keys, and something may be called description.
    if (context.type.extensionsPrefix === undefined || !isObject(node)) return;
    // That a property, parameter, header or schema has a text is demanded by a rule of its own.
    if (["Schema", "Parameter", "Header"].includes(context.type.name)) return;
    for (const key of ["description", "summary"]) {
      const text = node[key];
      if (typeof text !== "string" || text.trim() !== "") continue;
      context.report({
        message: `The ${key} says nothing. It takes the place of a text in the documentation. Write the text, or leave the key out where it may be missing.`,
        location: context.location.child(key),
      });
    }
  },
});
