/** @import { Context, Node } from "./redocly.js" */

/**
 * A schema with the file it stands in, from where its own references are to be followed.
 * @typedef {{ node: Node, from: string, pointer: string }} Schema
 */

/**
 * Follows a node to what it refers to; undefined when there is nothing there (Redocly itself reports dangling references).
 * @param {Context} context
 * @param {unknown} node
 * @param {string} [from]
 * @returns {Schema | undefined}
 */
export function follow(context, node, from = context.location.source.absoluteRef) {
  const found = context.resolve(node, from);
  if (!isObject(found.node)) return undefined;
  const { location } = found;
  return { node: found.node, from: location?.source.absoluteRef ?? from, pointer: location?.absolutePointer ?? "" };
}

/**
 * Lists the properties of a schema with those of its `allOf` parts.
 * @param {Context} context
 * @param {Schema | undefined} schema
 * @param {Set<Node>} [seen]
 * @returns {Map<string, Schema>}
 */
export function propertiesOf(context, schema, seen = new Set()) {
  /** @type {Map<string, Schema>} */
  const properties = new Map();
  if (schema === undefined || seen.has(schema.node)) return properties;
  seen.add(schema.node);
  for (const part of arrayOf(schema.node["allOf"])) {
    for (const [name, property] of propertiesOf(context, follow(context, part, schema.from), seen)) {
      properties.set(name, property);
    }
  }
  for (const [name, property] of entriesOf(schema.node["properties"])) {
    const found = follow(context, property, schema.from);
    if (found !== undefined) properties.set(name, found);
  }
  return properties;
}

/**
 * Lists the array properties of a schema, each with the schema of its items.
 * @param {Context} context
 * @param {Schema} schema
 * @returns {Map<string, Schema | undefined>}
 */
export function arraysOf(context, schema) {
  /** @type {Map<string, Schema | undefined>} */
  const arrays = new Map();
  for (const [name, property] of propertiesOf(context, schema)) {
    if (isArraySchema(property)) arrays.set(name, follow(context, property.node["items"], property.from));
  }
  return arrays;
}

/**
 * Tells whether a schema describes an array, a nullable one included.
 * @param {Schema} schema
 */
export function isArraySchema({ node }) {
  return node["type"] === "array" || arrayOf(node["type"]).includes("array");
}

/**
 * Finds the schema of a request body; undefined when the operation sends none.
 * @param {Context} context
 * @param {Node} operation
 */
export function requestSchema(context, operation) {
  return firstSchema(context, follow(context, operation["requestBody"]));
}

/**
 * Lists the schemas of the answers that are a success and have a body, each with its status.
 * @param {Context} context
 * @param {Node} operation
 */
export function successSchemas(context, operation) {
  /** @type {{ status: string, schema: Schema }[]} */
  const found = [];
  for (const [status, response] of entriesOf(operation["responses"])) {
    if (!status.startsWith("2")) continue;
    const schema = firstSchema(context, follow(context, response));
    if (schema !== undefined) found.push({ status, schema });
  }
  return found;
}

/**
 * Tells whether a node is a mapping.
 * @param {unknown} node
 * @returns {node is Node}
 */
export function isObject(node) {
  return typeof node === "object" && node !== null && !Array.isArray(node);
}

/**
 * Lists the entries of a mapping; none for anything else.
 * @param {unknown} node
 */
export function entriesOf(node) {
  return isObject(node) ? Object.entries(node) : [];
}

/**
 * Lists the members of a sequence; none for anything else.
 * @param {unknown} node
 * @returns {unknown[]}
 */
export function arrayOf(node) {
  return Array.isArray(node) ? node : [];
}

/**
 * @param {Context} context
 * @param {Schema | undefined} holder
 */
function firstSchema(context, holder) {
  for (const [, mediaType] of entriesOf(holder?.node["content"])) {
    if (isObject(mediaType)) return follow(context, mediaType["schema"], holder?.from);
  }
  return undefined;
}
