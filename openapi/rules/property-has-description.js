import { entriesOf, follow, isObject } from "./schemas.js";

/** @import { Context, Location, Rule } from "./redocly.js" */

/**
 * Demands a description of every schema component, property, parameter and header, because it is what the editor shows.
 * @type {Rule}
 */
export const propertyHasDescription = () => ({
  Schema(schema, context) {
    for (const [name, property] of entriesOf(schema["properties"])) {
      demand(context, property, `Property "${name}"`, context.location.child(["properties", name]));
    }
  },
  Parameter(parameter, context) {
    demand(context, parameter, `Parameter "${String(parameter["name"])}"`, context.location);
  },
  Header(header, context) {
    demand(context, header, `Header "${context.key}"`, context.location);
  },
  Components(components, context) {
    for (const [name, schema] of entriesOf(components["schemas"])) {
      demand(context, schema, `Schema "${name}"`, context.location.child(["schemas", name]));
    }
  },
});

/**
 * @param {Context} context
 * @param {unknown} node
 * @param {string} what
 * @param {Location} location
 */
function demand(context, node, what, location) {
  if (hasDescription(node) || hasDescription(follow(context, node)?.node)) return;
  context.report({
    message: `${what} has no description. It is all that a caller sees in the editor and in the documentation. Say in a sentence of our own what it means, then its limits, then its surprises.`,
    location,
  });
}

/** @param {unknown} node */
function hasDescription(node) {
  return isObject(node) && typeof node["description"] === "string" && node["description"].trim() !== "";
}
