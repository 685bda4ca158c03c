import { entriesOf, isObject } from "./schemas.js";

/** @import { Rule } from "./redocly.js" */

/**
 * Demands that a shared error is named after the status under which it stands, and a shared header after the header: what differs
 * in nothing but texts and examples is told apart by its name alone.
 * @type {Rule}
 */
export const sharedName = () => ({
  Operation(operation, context) {
    for (const [status, response] of entriesOf(operation["responses"])) {
      const [meaning, name] = [statuses.get(status), nameOf(response, "responses")];
      if (meaning === undefined || name === undefined || plain(name).startsWith(plain(meaning))) continue;
      context.report({
        message: `The ${status} answer is called ${name}. The standard name of that status is ${meaning}, and errors with one schema are told apart by their names alone. Refer to the one that is meant, or begin its name with ${meaning}.`,
        location: context.location.child(["responses", status]),
      });
    }
  },
  Response(response, context) {
    for (const [header, value] of entriesOf(response["headers"])) {
      const name = nameOf(value, "headers");
      if (name === undefined || plain(name) === plain(header)) continue;
      context.report({
        message: `The header ${header} refers to ${name}. Headers that look alike are told apart by their names, so this reads as another one. Refer to the one that is meant, or name it as the header, with or without x- and dashes.`,
        location: context.location.child(["headers", header]),
      });
    }
  },
});

/**
 * @param {unknown} node
 * @param {string} kind
 */
function nameOf(node, kind) {
  const ref = isObject(node) ? node["$ref"] : undefined;
  return typeof ref === "string" ? ref.split(`#/components/${kind}/`)[1] : undefined;
}

/** @param {string} name */
function plain(name) {
  return name
    .toLowerCase()
    .replace(/^x-/, "")
    .replaceAll(/[^a-z\d]/g, "");
}

/* RFC 9110, chapter 15.5 and 15.6, and 429 of RFC 6585. */
const statuses = new Map(
  Object.entries({
    400: "BadRequest",
    401: "Unauthorized",
    402: "PaymentRequired",
    403: "Forbidden",
    404: "NotFound",
    405: "MethodNotAllowed",
    406: "NotAcceptable",
    408: "RequestTimeout",
    409: "Conflict",
    410: "Gone",
    411: "LengthRequired",
    412: "PreconditionFailed",
    413: "ContentTooLarge",
    415: "UnsupportedMediaType",
    422: "UnprocessableContent",
    429: "TooManyRequests",
    500: "InternalServerError",
    501: "NotImplemented",
    502: "BadGateway",
    503: "ServiceUnavailable",
    504: "GatewayTimeout",
  }),
);
