import { satisfies } from "../../exchanges/closed-world.js";
import { bad, refused, there, type Rules } from "../rule.js";

const token = ["request", "headers", "authorization"];

/** That a request says on whose behalf it is sent, in one of the ways that there are. */
export const security: Rules = {
  operation: {
    token: refused("auth", () => [bad(undefined, "missing", ...token), bad("Basic dG9rZW46", "other", ...token)]),
  },
  security: {
    alternative: {
      facet: "authorization",
      list: () => [there],
      shows: ({ document, node }, headers) => satisfies(document, node, headers as Record<string, string>),
    },
  },
};
