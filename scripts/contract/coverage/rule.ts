import { pointer, type Json, type Path } from "../../openapi/json.js";
import type { Patch } from "../exchanges/exchange.js";
import type { On, Place } from "./walk.js";

/** One kind of obligation: what it asks for at a place, what of that a value shows, and which facet of a source says it. */
export interface Rule {
  /** Absent where it is nobody's word but ours. */
  readonly facet?: Facet | ((detail: string | undefined) => Facet | undefined);
  list(place: Place): readonly (Ask | false | undefined)[];
  /** What of it must be accepted and is: the details, or all. That something is refused, no exchange shows that went well. */
  shows(place: Place, value: Json | undefined): boolean | readonly string[];
  /** Whether a value that this branch of a choice refuses shows that another branch accepts it. */
  otherwise?(place: Place, value: Json | undefined): boolean;
}

/** Rules for the places that they are about, by their kind. */
export type Rules = Partial<Readonly<Record<On, Partial<Readonly<Record<Kind, Rule>>>>>>;

/** The kinds of obligation. */
export type Kind =
  | ("operation" | "parameter" | "token" | "alternative" | "status" | "media" | "example" | "flow" | "exact")
  | ("present" | "absent" | "missing" | "value" | "style" | "repeated" | "unknown" | "branch")
  | ("type" | "null" | "enum" | "const" | "items" | "maxItems" | "format" | Limit);

/** The facets of sources; `named`: a source names the thing at all. */
export type Facet =
  | ("named" | "auth" | "authorization" | "media types" | "optional body" | "cursor" | "items" | "list")
  | ("required" | "optional" | "type" | "nullable" | "enum" | "maxItems" | "format" | "closed" | Limit);

/** A keyword that limits a value. */
export type Limit = "minimum" | "maximum" | "minLength" | "maxLength";

/** One thing that has to be accepted, or refused. */
export interface Ask {
  readonly polarity: "accept" | "refuse";
  /** Tells apart what one kind asks for at one place. */
  readonly detail: string | undefined;
  /** What is at the place, or at a way from there, in an exchange that shows it; absent where that is there anyway. */
  readonly change?: Patch;
}

/** What is at a place has to be accepted as it stands. */
export const there: Ask = { polarity: "accept", detail: undefined };

/** A value, or that there is none, has to be accepted at a place or at a way from there. */
export function good(value: Json | undefined, detail?: string, ...at: Path): Ask {
  return { polarity: "accept", detail, change: value === undefined ? { at } : { at, value } };
}

/** It has to be refused. */
export function bad(value: Json | undefined, detail?: string, ...at: Path): Ask {
  return { ...good(value, detail, ...at), polarity: "refuse" };
}

/** The rule that something be refused. */
export function refused(facet: Facet, list: Rule["list"]): Rule {
  return { facet, list, shows: () => false };
}

/** The name of what a kind asks for at a place: `<JSON pointer>#<kind>[:<detail>]`. */
export function idOf(keys: Path, kind: Kind, detail?: string): string {
  return `${pointer(keys)}#${kind}${detail === undefined ? "" : `:${detail}`}`;
}

/** The name of it that another branch of a choice accepts what one refuses. */
export function otherBranch(id: string): string {
  return `${id}:other branch`;
}
