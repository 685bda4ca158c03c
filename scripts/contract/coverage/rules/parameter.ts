import { list as listOf } from "../../../openapi/json.js";
import { typesOf } from "../../exchanges/values.js";
import { bad, good, refused, type Rules } from "../rule.js";
import { isList, valueSchema, type Place } from "../walk.js";
import { limits } from "./limits.js";
import { absent, missing, present } from "./presence.js";

const bools = ["true", "false"];

/** What a request says in its path, its query and its headers. What is there of a parameter is its texts. */
export const parameter: Rules = {
  operation: { parameter: refused("named", () => [bad(["1"], "unknown", "request", "query", "unheard_of")]) },
  parameter: {
    present,
    // A path has all of its parts.
    absent: absent(({ node }) => node["in"] !== "path" && node["required"] !== true),
    missing: missing(({ node }) => node["in"] !== "path" && node["required"] === true),
    value: {
      // A yes or no has its two values by its type.
      facet: (detail = "") => (bools.includes(detail) ? "type" : "enum"),
      list: (place) => [
        ...valuesOf(place).map((value) => good(value, value)),
        valuesOf(place).length > 0 && bad("unheard-of", "other"),
        ...bools.map((value) => isOf(place, "boolean") && good(value, value)),
      ],
      shows: (_, texts) => listOf(texts).map(String),
    },
    type: refused("type", (place) => [
      isOf(place, "boolean", "integer") && bad("perhaps"),
      isOf(place, "integer") && bad("1.5", "fraction"),
    ]),
    ...limits,
    style: {
      facet: "list",
      list: (place) => {
        const [one = "", other] = valuesOf(place);
        if (!isList(place) || other === undefined) return [];
        const ways = [[one, other], `${one},${other}`];
        const [right, wrong] = place.node["explode"] === false ? ways.reverse() : ways;
        return [good(right), bad(wrong, "other")];
      },
      shows: (place, texts) => isList(place) && listOf(texts).length > 1,
    },
    repeated: refused("type", (place) => [place.node["in"] === "query" && !isList(place) && bad(["1", "2"])]),
  },
};

function valuesOf(place: Place): string[] {
  const { enum: values, const: value } = valueSchema(place);
  return [...listOf(values), ...(value === undefined ? [] : [value])].map(String);
}

function isOf(place: Place, ...types: readonly string[]): boolean {
  return typesOf(valueSchema(place)).some((type) => types.includes(type));
}
