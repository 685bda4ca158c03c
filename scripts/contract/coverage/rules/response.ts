import { bad, refused, there, type Rules } from "../rule.js";

/** With which statuses an operation is answered, and that it is with no other. */
export const response: Rules = {
  response: { status: { facet: "named", list: () => [there], shows: () => true } },
  responses: { status: refused("named", () => [bad(418, "other")]) },
};
