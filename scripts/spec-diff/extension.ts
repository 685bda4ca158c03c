import type { Json } from "../openapi/json.js";
import { answered, change, sent, type Effect, type Place } from "./change.js";
import { shown, type Compare } from "./node.js";

/** Compares what one of our own extensions says: each is specified in `openapi/EXTENSIONS.md`. */
export const extension: Compare = (before, after, place) => {
  const name = place.keys.at(-1)!;
  const { use, effect } = meaningOf(name, before, after, place);
  const what =
    after === undefined ? `has no ${name} any more, had ${shown(before)}` : `has the ${name} ${shown(after)}`;
  return [
    change(
      "extension",
      { ...place, use },
      effect,
      before === undefined || after === undefined ? what : `${what}, had ${shown(before)}`,
    ),
  ];
};

type Meaning = Pick<Place, "use"> & { readonly effect: Effect };

function meaningOf(name: string, before: Json | undefined, after: Json | undefined, place: Place): Meaning {
  switch (name) {
    // With it there is no client to import. Where one comes, nobody has to do anything.
    case "x-facade":
      return { use: sent, effect: after === "none" ? "narrower" : "wider" };
    // A parameter that was given to the factory has to be given in each call.
    case "x-bindable":
      return { use: sent, effect: after === true ? "wider" : before === true ? "narrower" : "none" };
    // Of a body that may be missing, nothing can be read.
    case "x-optional-body":
      return { use: place.use, effect: after === true ? "wider" : before === true ? "narrower" : "none" };
    // A call that was sent again by itself now fails. The other way round it is said to have the effect of one.
    case "x-retry":
      return { use: answered, effect: before === "repeatable" && after !== "repeatable" ? "wider" : "none" };
    // Without it a list comes whole.
    case "x-cursor":
      return { use: answered, effect: before === undefined ? "none" : "other" };
    // When a call leaves, and what is announced, is nobody's program.
    case "x-rate-limit":
    case "x-stability":
    case "x-sunset":
      return { use: sent, effect: "none" };
    // What is sent and answered has another form, is a list or none, or throws where it did not: as is anything unheard of.
    default:
      return { use: { sent: true, answered: true }, effect: "other" };
  }
}

/** The extensions of an operation. */
export const operationExtensions = [
  "x-items",
  "x-cursor",
  "x-item-errors",
  "x-rate-limit",
  "x-retry",
  "x-stability",
  "x-sunset",
];
