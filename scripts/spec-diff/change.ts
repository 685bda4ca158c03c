import type { JsonObject, Path } from "../openapi/json.js";

/** What a change asks of somebody who upgrades: to follow, nothing, or at most to read. */
export type Class = "breaking" | "compatible" | "words";

/** One difference between two descriptions. */
export interface Change {
  /** The name of the mutation operator that makes such a change, or of its opposite. */
  readonly kind: string;
  /** Where it stands, in the description that has it. */
  readonly keys: Path;
  /** What is otherwise, in a few words. */
  readonly what: string;
  readonly class: Class;
}

/** What has changed in one API. */
export interface ApiChanges {
  readonly api: string;
  /** The description before, where there was one. */
  readonly before: JsonObject | undefined;
  /** The description now, where there is one. */
  readonly after: JsonObject | undefined;
  readonly changes: readonly Change[];
}

/** How what may be sent or answered compares with what might be before. */
export type Effect =
  /** Some of it is gone. */
  | "narrower"
  /** There is more. */
  | "wider"
  /** Neither holds the other. */
  | "other"
  /** Nobody has to do anything about it. */
  | "none"
  /** Only those who read notice it. */
  | "words";

/** Who meets a part of a description: those who send it, those who get it as an answer. */
export interface Use {
  readonly sent: boolean;
  readonly answered: boolean;
}

export const sent: Use = { sent: true, answered: false };
export const answered: Use = { sent: false, answered: true };

/** Where two parts of two descriptions stand, and who meets both. */
export interface Place {
  readonly keys: Path;
  readonly use: Use;
}

/** Makes a change: what is sent may widen and what is answered may narrow; the other way round it breaks programs. */
export function change(kind: string, { keys, use }: Place, effect: Effect, what: string): Change {
  return { kind, keys, what, class: classOf(effect, use) };
}

/** The worst class of some changes. */
export function worst(classes: readonly Class[]): Class {
  return order.find((name) => classes.includes(name)) ?? "words";
}

const order: readonly Class[] = ["breaking", "compatible", "words"];

function classOf(effect: Effect, use: Use): Class {
  if (effect === "words") return "words";
  const breaks = { narrower: use.sent, wider: use.answered, other: use.sent || use.answered, none: false }[effect];
  return breaks ? "breaking" : "compatible";
}
