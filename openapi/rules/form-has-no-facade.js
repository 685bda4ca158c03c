import { entriesOf, follow } from "./schemas.js";

/** @import { Rule } from "./redocly.js" */

/**
 * Demands JSON of the request bodies of an API with a facade, because that is what the client writes; forms are for those without one.
 * @type {Rule}
 */
export const formHasNoFacade = () => {
  /** @type {unknown} */
  let facade;
  return {
    Root(root) {
      facade = root["x-facade"];
    },
    Operation(operation, context) {
      const body = follow(context, operation["requestBody"]);
      if (facade === "none" || body === undefined) return;
      for (const [type] of entriesOf(body.node["content"])) {
        if (type === "application/json") continue;
        context.report({
          message: `The request body is ${type}. A client writes JSON and nothing else. Describe the body as JSON, or say x-facade: none if the API gets no client.`,
          location: context.location.child("requestBody").key(),
        });
      }
    },
  };
};
