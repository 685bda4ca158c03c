import { at, object, pointer, type Json } from "../../openapi/json.js";
import type { Strict } from "../exchanges/closed-world.js";
import { exchangeOf, type Case, type Patch, type Recorded } from "../exchanges/exchange.js";
import { synthesize } from "../exchanges/values.js";
import { otherBranch, type Ask } from "./rule.js";
import { segmentOf, type Spot } from "./spots.js";
import type { Place } from "./walk.js";

/**
 * Makes the exchange that shows what is asked for from the first that has the place: repaired until there is something at it, and
 * for what must be refused with one defect. None where nothing has to be made.
 */
export function casesFor(
  obligation: string,
  { polarity, change }: Ask,
  place: Place,
  spot: Spot<Recorded>,
  reader: Strict,
): Case[] {
  const [base] = spot.of;
  if (!base) return [];
  const { side, through } = spot;
  const reached = reach(spot, base);
  const accepted = (id: string, ...more: Patch[]): Case[] => {
    const repaired = [...reached, ...more];
    return repaired.length > 0 ? [{ obligation: id, side, verdict: "accepted", of: base.name, repaired }] : [];
  };
  if (!change) return accepted(obligation);
  const defect = onWire(change, place, spot, base);
  if (polarity === "accept") return accepted(obligation, defect);
  const near: Case = { obligation, side, verdict: "refused", of: base.name, repaired: reached, defect };
  // What another branch of a choice accepts, the whole cannot refuse: that it is none of this branch is all that is said.
  const branches = through.filter(({ on }) => on === "branch").map(({ keys }) => pointer(keys));
  if (branches.length === 0 || reader[side](exchangeOf(base, near)).length > 0) return [near];
  return [{ ...near, branches }, ...accepted(otherBranch(obligation), defect)];
}

/* A change of a place as one of an exchange. In addresses and headers everything is text. */
function onWire({ at: way, value }: Patch, place: Place, { at: start }: Spot, base: Recorded): Patch {
  const { on, node } = place;
  const keys = [...start, ...way];
  if (value === undefined) return { at: keys };
  const texts = [value].flat().map(String);
  if (on === "writtenHeader" || (on === "parameter" && node["in"] === "header")) return { at: keys, value: texts[0]! };
  if (on !== "parameter") return { at: keys, value };
  if (node["in"] === "query") return { at: keys, value: texts };
  const { path } = base.request;
  const inPath = (text: string) => `/${encodeURIComponent(text)}`;
  return { at: keys, value: path.replace(inPath(segmentOf(place, path)), inPath(texts[0]!)) };
}

/* What has to be put into an exchange so that there is something at a place; nothing when there is. */
function reach({ side, through }: Spot, base: Recorded): Patch[] {
  let value: Json | undefined = base[side].body;
  const place = [side, "body"];
  for (const [index, step] of through.entries()) {
    if (step.on === "branch") continue;
    const key = step.on === "item" ? "0" : step.name;
    const rest = through.slice(index + 1);
    place.push(key);
    value = at(value, [key]);
    if (value === undefined || (value === null && rest.some(({ on }) => on !== "branch")))
      return [{ at: place, value: build(step, rest) }];
  }
  return [];
}

/* A value of a place in which the rest of the steps lead somewhere. */
function build({ document, keys }: Place, [step, ...rest]: readonly Place[]): Json {
  if (step?.on === "branch") return build(step, rest);
  if (step?.on === "item") return [build(step, rest)];
  const value = synthesize(document, { $ref: pointer(keys) });
  return step ? { ...object(value), [step.name]: build(step, rest) } : value;
}
