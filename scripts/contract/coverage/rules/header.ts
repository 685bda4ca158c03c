import { typesOf } from "../../exchanges/values.js";
import { bad, refused, type Rules } from "../rule.js";
import { valueSchema } from "../walk.js";
import { limits } from "./limits.js";
import { absent, missing, present } from "./presence.js";

/** What an answer says in its headers. */
export const header: Rules = {
  header: { present },
  writtenHeader: {
    absent: absent(({ node }) => node["required"] !== true),
    missing: missing(({ node }) => node["required"] === true),
    type: refused("type", (place) => [typesOf(valueSchema(place)).includes("integer") && bad("many")]),
    ...limits,
  },
};
