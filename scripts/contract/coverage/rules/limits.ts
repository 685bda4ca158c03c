import { list as listOf, type Json, type JsonObject } from "../../../openapi/json.js";
import { malformed } from "../../exchanges/values.js";
import { bad, good, refused, type Limit, type Rule } from "../rule.js";
import { valueSchema } from "../walk.js";

/** What a value is at least and at most, and that a text has the form of its format. */
export const limits: Readonly<Record<Limit | "format", Rule>> = {
  minimum: limit("minimum"),
  maximum: limit("maximum"),
  minLength: limit("minLength"),
  maxLength: limit("maxLength"),
  format: refused("format", (place) => {
    const schema = valueSchema(place);
    const formless = malformed(schema);
    return [formless !== undefined && bad(formless, String(schema["format"]))];
  }),
};

function limit(name: Limit): Rule {
  return {
    facet: name,
    list: (place) => {
      const edge = edgeOf(valueSchema(place), name);
      return [edge && good(edge.inside, "at"), edge?.outside !== undefined && bad(edge.outside, "beyond")];
    },
    shows: (place, value) => {
      const inside = edgeOf(valueSchema(place), name)?.inside;
      const values = place.on === "parameter" ? listOf(value) : [value];
      return values.some((one) => isAs(inside, one)) ? ["at"] : [];
    },
  };
}

/* A value just inside of a limit and one just outside; there are no texts shorter than none. */
function edgeOf(schema: JsonObject, name: Limit): { inside: Json; outside?: Json } | undefined {
  const edge = schema[name];
  if (typeof edge !== "number") return undefined;
  const beyond = edge + (name.startsWith("min") ? -1 : 1);
  if (!name.endsWith("Length")) return { inside: edge, outside: beyond };
  return { inside: "a".repeat(edge), ...(beyond < 0 ? {} : { outside: "a".repeat(beyond) }) };
}

/* Texts are as long as the one at the limit; numbers are that one, on the wire as text. */
function isAs(inside: Json | undefined, value: Json | undefined): boolean {
  if (typeof value !== "string" && typeof value !== "number") return false;
  return typeof inside === "string" ? [...String(value)].length === inside.length : Number(value) === inside;
}
