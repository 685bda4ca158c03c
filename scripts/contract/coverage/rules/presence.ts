import { bad, good, there, type Facet, type Rule } from "../rule.js";
import type { Place } from "../walk.js";

/** That something is there. */
export const present: Rule = { facet: "named", list: () => [there], shows: (_, value) => value !== undefined };

/** That something may be left out. */
export function absent(mayBe: (place: Place) => boolean, facet: Facet = "required"): Rule {
  return {
    facet,
    list: (place) => [mayBe(place) && good(undefined)],
    shows: (place, value) => mayBe(place) && value === undefined,
  };
}

/** That something may not. */
export function missing(isRequired: (place: Place) => boolean): Rule {
  return {
    facet: "required",
    list: (place) => [isRequired(place) && bad(undefined)],
    shows: () => false,
    otherwise: (place, value) => isRequired(place) && value === undefined,
  };
}
