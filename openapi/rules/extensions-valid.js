import { arrayOf, entriesOf, follow, isObject, propertiesOf, requestSchema, successSchemas } from "./schemas.js";

/** @import { Context, Node, Rule } from "./redocly.js" */

/**
 * What is known of an extension: the node types it may stand on, what its value must be in words, and the check of it.
 * @typedef {{ on: string, value: string, valid: (value: unknown, node: Node) => boolean, required?: true }} Extension
 */

/** @type {Record<string, Extension>} */
const extensions = {
  "x-facade": {
    on: "Root",
    value: "none, or leave it out: then the API has a facade",
    valid: (value) => value === "none",
  },
  "x-envelope": {
    on: "Root",
    value: "the key that wraps single bodies, as text",
    valid: isName,
  },
  "x-bindable": {
    on: "Parameter",
    value: "true, on a path parameter",
    valid: (value, parameter) => value === true && parameter["in"] === "path",
  },
  "x-items": {
    on: "Operation",
    value: 'the name of the array in the answer, or ""',
    valid: (value) => typeof value === "string",
  },
  "x-cursor": {
    on: "Operation",
    value: "a list of names of query parameters, beside x-items",
    valid: (value, operation) =>
      operation["x-items"] !== undefined && arrayOf(value).length > 0 && arrayOf(value).every(isName),
  },
  "x-item-errors": {
    on: "Operation",
    value: "{items: name of the array, error: name of the property in its items}",
    valid: (value) => hasExactly(value, ["items", "error"]) && isName(value["items"]) && isName(value["error"]),
  },
  "x-rate-limit": {
    on: "Operation",
    value: "none-published, or a list of {calls, windowMs, per: operation or account} with whole numbers above 0",
    valid: (value) => value === "none-published" || (Array.isArray(value) && value.length > 0 && value.every(isLimit)),
  },
  "x-retry": {
    on: "Operation",
    value: "repeatable or not-repeatable",
    valid: (value) => value === "repeatable" || value === "not-repeatable",
    required: true,
  },
  "x-optional-body": {
    on: "Response",
    value: "true, on an answer whose body is described",
    valid: (value, response) => value === true && entriesOf(response["content"]).length > 0,
  },
  "x-open-enum": {
    on: "Schema",
    value: "true, beside an enum",
    valid: (value, schema) => value === true && Array.isArray(schema["enum"]),
  },
  "x-stability": {
    on: "Operation",
    value: "stable, experimental or legacy",
    valid: (value) => value === "stable" || value === "experimental" || value === "legacy",
    required: true,
  },
  "x-sunset": {
    on: "Operation",
    value: 'a quoted date such as "2026-12-01", beside deprecated: true',
    valid: (value, operation) => isDate(value) && operation["deprecated"] === true,
  },
};

/**
 * Holds every `x-` key to the table of `EXTENSIONS.md`, because the generator reads them and ignores misspelt ones in silence.
 * @type {Rule}
 */
export const extensionsValid = () => {
  /** @type {unknown} */
  let envelope;
  /** @type {unknown[]} */
  let shared = [];
  /** @type {List[]} */
  const lists = [];
  return {
    any(node, context) {
      // Maps (headers, properties, examples) have names for keys, and a name may start with x-.
      if (context.type.extensionsPrefix === undefined || !isObject(node)) return;
      for (const [key, value] of Object.entries(node)) {
        if (key.startsWith("x-")) check(context, node, key, value);
      }
    },
    Root: {
      enter(root) {
        envelope = root["x-envelope"];
      },
      leave(_root, context) {
        checkCursors(context, lists);
      },
    },
    PathItem(item) {
      shared = arrayOf(item["parameters"]);
    },
    Operation(operation, context) {
      for (const [name, { required, value }] of Object.entries(extensions)) {
        if (required && operation[name] === undefined) {
          context.report({
            message: `The operation has no ${name}. The client must not guess it. Add it: ${value}.`,
            location: context.location.child("operationId"),
          });
        }
      }
      if (typeof envelope === "string") checkEnvelope(context, operation, envelope);
      if (operation["x-items"] !== undefined) lists.push(readList(context, operation, shared));
    },
  };
};

/**
 * @param {Context} context
 * @param {Node} node
 * @param {string} key
 * @param {unknown} value
 */
function check(context, node, key, value) {
  const location = context.location.child(key);
  const known = extensions[key];
  if (known === undefined) {
    context.report({
      message: `${key} is no extension of ours. Nothing reads it. Use one of ${Object.keys(extensions).join(", ")}, or teach this rule and EXTENSIONS.md the new one.`,
      location: location.key(),
    });
  } else if (known.on !== context.type.name) {
    context.report({
      message: `${key} stands on a ${context.type.name}. It is read on a ${known.on} only. Move or remove it.`,
      location: location.key(),
    });
  } else if (!known.valid(value, node)) {
    context.report({
      message: `${key} does not have a value of the table in EXTENSIONS.md. The generator would misread it in silence. Write ${known.value}.`,
      location,
    });
  }
}

/**
 * @param {Context} context
 * @param {Node} operation
 * @param {string} envelope
 */
function checkEnvelope(context, operation, envelope) {
  const request = requestSchema(context, operation);
  const bodies = [
    ...(request === undefined ? [] : [{ what: "request", schema: request }]),
    // The page of a list is handed over as sent, so its envelope is not opened.
    ...(operation["x-items"] === undefined ? successSchemas(context, operation) : []).map(({ status, schema }) => ({
      what: `${status} answer`,
      schema,
    })),
  ];
  for (const { what, schema } of bodies) {
    if (propertiesOf(context, schema).has(envelope)) continue;
    context.report({
      message: `x-envelope is "${envelope}", and the ${what} has no such property. The client wraps and opens every single body by it. Describe the body with its envelope.`,
      location: context.location.child("operationId"),
    });
  }
}

/**
 * A list with the names of its query parameters and of those that lead to its next page.
 * @typedef {{ id: string, query: string[], cursor: string[], location: import("./redocly.js").Location }} List
 */

/**
 * @param {Context} context
 * @param {Node} operation
 * @param {unknown[]} shared
 * @returns {List}
 */
function readList(context, operation, shared) {
  const parameters = [...shared, ...arrayOf(operation["parameters"])].map((one) => follow(context, one)?.node ?? {});
  const cursor = operation["x-cursor"];
  return {
    id: String(operation["operationId"]),
    query: parameters.filter((one) => one["in"] === "query").map((one) => String(one["name"])),
    cursor: arrayOf(cursor).filter(isName).map(String),
    location: context.location.child(cursor === undefined ? "operationId" : "x-cursor"),
  };
}

/**
 * A parameter that leads one list to its next page leads every list that takes it.
 * @param {Context} context
 * @param {List[]} lists
 */
function checkCursors({ report }, lists) {
  const known = new Set(lists.flatMap(({ query, cursor }) => cursor.filter((name) => query.includes(name))));
  for (const { id, query, cursor, location } of lists) {
    for (const name of cursor.filter((one) => !query.includes(one))) {
      report({
        message: `x-cursor names "${name}", which is no query parameter of ${id}. The list would end with its first page. Use one of those that it takes: ${query.join(", ") || "it takes none"}.`,
        location,
      });
    }
    for (const name of query.filter((one) => known.has(one) && !cursor.includes(one))) {
      report({
        message: `${id} takes "${name}", and x-cursor does not name it as it does for another list. The list would end with its first page. Add it to x-cursor.`,
        location,
      });
    }
  }
}

/** @param {unknown} value */
function isLimit(value) {
  return (
    hasExactly(value, ["calls", "windowMs", "per"]) &&
    isCount(value["calls"]) &&
    isCount(value["windowMs"]) &&
    (value["per"] === "operation" || value["per"] === "account")
  );
}

/**
 * @param {unknown} value
 * @param {string[]} keys
 * @returns {value is Node}
 */
function hasExactly(value, keys) {
  return entriesOf(value).length === keys.length && entriesOf(value).every(([key]) => keys.includes(key));
}

/** @param {unknown} value */
function isName(value) {
  return typeof value === "string" && value !== "";
}

/** @param {unknown} value */
function isCount(value) {
  return Number.isSafeInteger(value) && Number(value) > 0;
}

/** @param {unknown} value */
function isDate(value) {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
