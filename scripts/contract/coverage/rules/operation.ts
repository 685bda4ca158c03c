import { there, type Rules } from "../rule.js";

/** That there is an operation. */
export const operation: Rules = {
  operation: { operation: { facet: "named", list: () => [there], shows: () => true } },
};
