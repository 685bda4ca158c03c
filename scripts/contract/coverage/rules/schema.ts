import { isObject, list as listOf, object, type Json } from "../../../openapi/json.js";
import { isOpen, merged, synthesize, typesOf, wrongFor } from "../../exchanges/values.js";
import { bad, good, refused, type Rules } from "../rule.js";
import type { Place } from "../walk.js";
import { limits } from "./limits.js";
import { absent, missing, present } from "./presence.js";

/** What a schema allows of a value in a body. */
export const schema: Rules = {
  schema: {
    type: refused("type", ({ node }) => {
      const wrong = node["enum"] === undefined && node["const"] === undefined ? wrongFor(node) : undefined;
      return [wrong !== undefined && bad(wrong)];
    }),
    null: {
      facet: "nullable",
      list: ({ node }) => [typesOf(node).includes("null") ? good(null) : typesOf(node).length > 0 && bad(null)],
      shows: (_, value) => value === null,
    },
    enum: {
      facet: "enum",
      list: (place) => [
        ...valuesOf(place).map((value) => good(value, String(value))),
        place.node["enum"] !== undefined && bad("unheard-of"),
      ],
      shows: (place, value) => valuesOf(place).flatMap((one) => (one === value ? [String(one)] : [])),
    },
    const: {
      facet: "enum",
      list: ({ node }) => (node["const"] === undefined ? [] : [good(node["const"]), bad("unheard-of", "other")]),
      shows: ({ node }, value) => value !== undefined && value === node["const"],
    },
    ...limits,
    items: {
      facet: "type",
      list: ({ document, node }) => {
        if (!typesOf(node).includes("array")) return [];
        const item = synthesize(document, node["items"]);
        return [good([], "none"), good([item], "one"), good([item, item], "many")];
      },
      shows: (_, value) => (Array.isArray(value) ? [["none", "one"][value.length] ?? "many"] : []),
    },
    maxItems: {
      facet: "maxItems",
      list: ({ document, node }) => {
        const most = node["maxItems"];
        if (typeof most !== "number") return [];
        const items = (length: number) => Array.from({ length }, () => synthesize(document, node["items"]));
        return [good(items(most), "at"), bad(items(most + 1), "beyond")];
      },
      shows: ({ node }, value) => (Array.isArray(value) && value.length === node["maxItems"] ? ["at"] : []),
    },
    unknown: {
      facet: "closed",
      list: ({ document, node, above }) => {
        if (!typesOf(node).includes("object") && node["properties"] === undefined) return [];
        if (isOpen(merged(document, node))) return [good("something", undefined, "unheard_of")];
        // What one part of a whole does not name, another one may.
        return [above?.on !== "part" && bad("something", undefined, "unheard_of")];
      },
      shows: ({ document, node }, value) => {
        const whole = merged(document, node);
        const isKnown = (name: string) => object(whole["properties"])[name] !== undefined;
        return isObject(value) && isOpen(whole) && !Object.keys(value).every(isKnown);
      },
    },
  },
  property: {
    present,
    absent: absent((place) => !isRequired(place), "optional"),
    missing: missing(isRequired),
  },
  branch: {
    branch: {
      facet: "named",
      list: ({ document, node }) => [good(synthesize(document, node))],
      shows: () => true,
    },
  },
};

function valuesOf({ node }: Place): Json[] {
  return listOf(node["enum"]).filter((value) => value !== null);
}

function isRequired({ above, name }: Place): boolean {
  return listOf(above!.node["required"]).includes(name);
}
