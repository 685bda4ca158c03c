import { isObject, list, type JsonObject } from "../../openapi/json.js";
import { accepts } from "../exchanges/closed-world.js";
import type { Exchange } from "../exchanges/exchange.js";
import { rulesOn } from "./obligations.js";
import { idOf, otherBranch } from "./rule.js";
import { everywhere, spotOf, valueIn, type Spot } from "./spots.js";
import { placeAt, walk, type Place } from "./walk.js";

/**
 * Finds what an exchange shows of a description as it stands: the ids of the obligations to accept what occurs in it. That
 * something is refused, no exchange shows that went well.
 */
export function shownBy(document: JsonObject): (exchange: Exchange) => Set<string> {
  const whole = placeAt(document);
  return (exchange) => {
    const shown = new Set<string>();
    walk<Seen>(whole, everywhere([exchange]), into, (place, seen) => {
      const value = valueIn(exchange, place, seen);
      for (const { kind, shows, otherwise } of rulesOn(place.on)) {
        if (seen.refused) {
          if (otherwise?.(place, value)) shown.add(otherBranch(idOf(place.keys, kind)));
          continue;
        }
        const own = shows(place, value);
        if (own === true) shown.add(idOf(place.keys, kind));
        else for (const detail of own || []) shown.add(idOf(place.keys, kind, detail));
      }
    });
    return shown;
  };
}

/* Where a place is found in the exchange; `refused` by the branch of a choice in which the place is. */
interface Seen extends Spot {
  readonly refused?: boolean;
}

function into(above: Seen, place: Place): Seen[] {
  const seen: Seen = { ...above, ...spotOf(above, place) };
  const [exchange] = seen.of;
  if (!exchange || (above.refused && place.on !== "schema" && place.on !== "property")) return [];
  const [holder, value] = [valueIn(exchange, place.above!, above), valueIn(exchange, place, seen)];
  if (place.on === "schema") return value === undefined ? [] : [seen];
  // Of a value that a branch refuses it is told only what it lacks.
  if (place.on === "property") return isObject(holder) && !(above.refused && value !== undefined) ? [seen] : [];
  if (place.on === "item") return list(holder).map((_, index) => spotOf(above, place, String(index)));
  return [{ ...seen, refused: place.on === "branch" && !accepts(place.document, place.node, value!, seen.side) }];
}
