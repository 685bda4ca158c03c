import type { Json } from "../openapi/json.js";
import { change, type Effect } from "./change.js";
import { shown, type Compare, type Keys } from "./node.js";

const lower = ["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"];
const upper = ["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"];

/** Compares the bounds of a schema. */
export const boundKeys: Keys = {
  ...Object.fromEntries(lower.map((key) => [key, bound((from, to) => (to > from ? "narrower" : "wider"))])),
  ...Object.fromEntries(upper.map((key) => [key, bound((from, to) => (to > from ? "wider" : "narrower"))])),
  multipleOf: bound((from, to) => (to % from === 0 ? "narrower" : from % to === 0 ? "wider" : "other")),
  // What two expressions have in common is not looked into.
  pattern: bound(() => "other"),
  uniqueItems: (before, after, place) => [
    after === true
      ? change("bounds.add", place, "narrower", "has no item twice")
      : change("bounds.drop", place, before === true ? "wider" : "none", "can have an item twice"),
  ],
};

function bound(compare: (from: number, to: number) => Effect): Compare {
  return (before, after, place) => {
    const name = place.keys.at(-1)!;
    if (after === undefined)
      return [change("bounds.drop", place, "wider", `has no ${name} any more, had ${shown(before)}`)];
    if (before === undefined) return [change("bounds.add", place, "narrower", `has the ${name} ${shown(after)}`)];
    const effect = compare(Number(before), Number(after));
    return [change(kindOf(before, after), place, effect, `has the ${name} ${shown(after)}, had ${shown(before)}`)];
  };
}

function kindOf(before: Json, after: Json): string {
  return Math.abs(Number(after) - Number(before)) === 1 ? "bounds.off-by-one" : "bounds.change";
}
