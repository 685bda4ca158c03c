import { entriesOf, follow, isObject } from "./schemas.js";

/** @import { Context, Rule } from "./redocly.js" */

/**
 * Demands that errors are shared responses with one schema, because one error reader reads them all.
 * @type {Rule}
 */
export const sharedErrorResponse = () => {
  /** @type {string | undefined} */
  let first;
  return {
    Operation(operation, context) {
      for (const [status, response] of entriesOf(operation["responses"])) {
        if (!/^(4|5|default)/.test(status)) continue;
        const location = context.location.child(["responses", status]);
        const ref = isObject(response) ? response["$ref"] : undefined;
        if (typeof ref !== "string" || !ref.includes("#/components/responses/")) {
          context.report({
            message: `The ${status} answer is written out here. An error means the same for every operation, and copies drift apart. Move it to components/responses and put a $ref here.`,
            location,
          });
          continue;
        }
        for (const schema of schemasOf(context, response)) {
          first ??= schema;
          if (schema === first) continue;
          context.report({
            message: `The ${status} answer does not have the error schema of the operations before it (${nameOf(first)}). One error reader reads them all. Refer to that schema in ${ref}.`,
            location,
          });
        }
      }
    },
  };
};

/**
 * @param {Context} context
 * @param {unknown} response
 * @returns {string[]}
 */
function schemasOf(context, response) {
  const found = follow(context, response);
  const mediaTypes = entriesOf(found?.node["content"]);
  // An error without a body reads as a schema of its own, so that it is reported and not passed over.
  if (mediaTypes.length === 0) return ["no body"];
  return mediaTypes.map(([, mediaType]) => {
    const schema = isObject(mediaType) ? mediaType["schema"] : undefined;
    return follow(context, schema, found?.from)?.pointer ?? "no schema";
  });
}

/** @param {string} pointer */
function nameOf(pointer) {
  return pointer.slice(pointer.indexOf("#"));
}
