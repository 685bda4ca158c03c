import { isDeepStrictEqual } from "node:util";
import { resolve } from "../../../openapi/json.js";
import { bad, there, type Rules } from "../rule.js";
import { absent, missing } from "./presence.js";

/** That there is a body, and of which media types. */
export const body: Rules = {
  requestBody: { missing: missing(({ node }) => node["required"] === true) },
  media: { media: { facet: "media types", list: () => [there, bad("application/xml", "other")], shows: () => true } },
  writtenResponse: { absent: absent(({ node }) => node["x-optional-body"] === true, "optional body") },
};

/** That an example is what is exchanged. */
export const example: Rules = {
  example: {
    example: {
      list: () => [there],
      shows: ({ document, node }, value) => isDeepStrictEqual(resolve(document, node)["value"], value),
    },
  },
};
