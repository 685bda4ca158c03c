import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** Something that is neither shown nor noticed, or seen otherwise by one reader than by another, and why that is right. */
export interface Waiver {
  readonly api?: string;
  /** Its id, or how the ids of several begin. */
  readonly id: string;
  readonly reason: string;
  /** Whether a mutant describes the same API as its original, so that nobody could notice it. */
  readonly equivalent?: boolean;
}

/** The waivers of the project, by what they are about. */
export interface Waivers {
  readonly mutants: readonly Waiver[];
  /** Mutants that are noticed, but by nothing that does not rest on a snapshot of the description. */
  readonly snapshots: readonly Waiver[];
  readonly obligations: readonly Waiver[];
  readonly checks: readonly Waiver[];
  /** What openapi-backend sees otherwise than the strict reader, by kind or by name. */
  readonly disagreements: readonly Waiver[];
  /** What the mock server does, of the requests. */
  readonly blind: readonly Waiver[];
}

const file = new URL("../../../test/data/waivers.yaml", import.meta.url);

/** Reads the waivers; one without a reason is refused. */
export function readWaivers(): Waivers {
  const waivers = parse(readFileSync(file, "utf8")) as Waivers;
  for (const waiver of Object.values(waivers).flat() as Waiver[]) {
    if (!waiver.id || !waiver.reason) throw new Error(`waivers.yaml: ${JSON.stringify(waiver)} has no id or no reason`);
  }
  return waivers;
}

/** Something that was not shown or not noticed, and why that is right; without a reason it is not. */
export interface Finding {
  readonly id: string;
  readonly at: string;
  readonly reason?: string;
  readonly equivalent?: boolean;
}

/** A finding, with the reason that a waiver gives for it. */
export function findingOf(waivers: readonly Waiver[], api: string, id: string, at: string): Finding {
  const waiver = waivers.find((one) => isAbout(one, api, id));
  if (!waiver) return { id, at };
  const { reason, equivalent } = waiver;
  return { id, at, reason, ...(equivalent === undefined ? {} : { equivalent }) };
}

/** Whether a waiver is about something: about that alone, or about all that begins so. */
export function isAbout(waiver: Waiver, api: string, id: string): boolean {
  if (waiver.api !== undefined && waiver.api !== api) return false;
  return id === waiver.id || (id.startsWith(waiver.id) && /^[ /]/.test(id.slice(waiver.id.length)));
}
