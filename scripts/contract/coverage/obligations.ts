import type { Path } from "../../openapi/json.js";
import type { Description } from "../../openapi/read.js";
import { strict } from "../exchanges/closed-world.js";
import type { Case, Recorded } from "../exchanges/exchange.js";
import { casesFor } from "./near-misses.js";
import { idOf, type Ask, type Kind, type Rule, type Rules } from "./rule.js";
import { body, example } from "./rules/body.js";
import { header } from "./rules/header.js";
import { operation } from "./rules/operation.js";
import { paging } from "./rules/paging.js";
import { parameter } from "./rules/parameter.js";
import { response } from "./rules/response.js";
import { schema } from "./rules/schema.js";
import { security } from "./rules/security.js";
import { type } from "./rules/type.js";
import { everywhere, spotOf, valueIn, type Spot } from "./spots.js";
import { placeAt, firstTime, walk, type On, type Place } from "./walk.js";

/** The rules, by what they are about. */
const rules = {
  ...{ operation, response, "media type": body, parameter, "schema keyword": schema },
  ...{ header, security, example, flow: paging, type },
} satisfies Record<string, Rules>;

/** What an obligation is about. */
export type Dimension = keyof typeof rules;

/** All that one can be about, in the order of the reports. */
export const dimensions = Object.keys(rules) as Dimension[];

const all = dimensions.flatMap((dimension) =>
  (Object.entries(rules[dimension]) as [On, Record<Kind, Rule>][]).flatMap(([on, own]) =>
    (Object.entries(own) as [Kind, Rule][]).map(([kind, rule]) => ({ ...rule, kind, on, dimension })),
  ),
);

/** The rules for a kind of place. */
export function rulesOn(on: On): typeof all {
  return all.filter((rule) => rule.on === on);
}

/** One thing that a description says and that something has to have shown. */
export interface Obligation {
  /** `<JSON pointer>#<kind>[:<detail>]` */
  readonly id: string;
  readonly keys: Path;
  /** Tells apart what is asked for at one place. */
  readonly detail: string | undefined;
  readonly file: string;
  readonly line: number;
  readonly dimension: Dimension;
  /** Whether what it speaks of must be accepted, or must be refused. */
  readonly polarity: Ask["polarity"];
}

/** The obligations of a description, and the evidence for them as far as exchanges are evidence. */
export interface Obligations {
  readonly obligations: readonly Obligation[];
  readonly cases: readonly Case[];
  /** Obligations that a recorded exchange shows as it stands, with its name. */
  readonly shownAsIs: ReadonlyMap<string, string>;
}

/**
 * Lists what a description obliges to, and makes from recorded exchanges those that show it: for what must be refused, an
 * exchange with one defect, whose repair is accepted.
 */
export function listObligations(description: Description, recorded: readonly Recorded[]): Obligations {
  const { document, file, lineOf } = description;
  const obligations = new Map<string, Obligation>();
  const cases: Case[] = [];
  const shownAsIs = new Map<string, string>();
  const reader = strict(document);

  const add = (id: string, { keys }: Place, dimension: Dimension, { detail, polarity }: Ask): void => {
    if (obligations.has(id)) throw new Error(`Two obligations are called ${id}`);
    obligations.set(id, { id, keys, detail, file, line: lineOf(keys), dimension, polarity });
  };
  walk(placeAt(document), everywhere(recorded), into(firstTime()), (place, spot) => {
    for (const { kind, dimension, list, shows } of rulesOn(place.on)) {
      for (const ask of list(place)) {
        if (!ask) continue;
        const id = idOf(place.keys, kind, ask.detail);
        add(id, place, dimension, ask);
        const shown = !ask.change && spot.of.find((one) => shows(place, valueIn(one, place, spot)) === true);
        if (shown) shownAsIs.set(id, shown.name);
        for (const one of shown ? [] : casesFor(id, ask, place, spot, reader)) {
          cases.push(one);
          if (one.obligation !== id) add(one.obligation, place, dimension, { ...ask, polarity: "accept" });
        }
      }
    }
  });
  return { obligations: [...obligations.values()], cases, shownAsIs };
}

/* What is written is asked for once, of the exchanges in which it is met first. */
function into(isNew: (place: Place) => boolean) {
  return (above: Spot<Recorded>, place: Place): readonly Spot<Recorded>[] => {
    const { on, node } = place;
    const spot = spotOf(above, place);
    const of = on === "parameter" ? spot.of.filter((one) => valueIn(one, place, spot) !== undefined) : spot.of;
    if (on === "operation" && of.length === 0)
      throw new Error(`Nothing was recorded of ${String(node["operationId"])}`);
    // A branch that is nothing but null says no more than that.
    const isNull = place.above?.on === "branch" && node["type"] === "null";
    if (isNull || (on === "writtenResponse" && of.length === 0) || !isNew(place)) return [];
    return [{ ...spot, of: on === "schema" ? of.slice(0, 1) : of }];
  };
}
