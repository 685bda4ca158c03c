import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** Something that is neither shown nor noticed, and why that is right. */
export interface Waiver {
  readonly api?: string;
  readonly id: string;
  readonly reason: string;
}

/** The waivers of the project, by what they are about. */
export interface Waivers {
  readonly mutants: readonly Waiver[];
  readonly obligations: readonly Waiver[];
  readonly layers: readonly Waiver[];
}

const file = new URL("../../test/contract/waivers.yaml", import.meta.url);

/** Reads the waivers; one without a reason is refused. */
export function readWaivers(): Waivers {
  const waivers = parse(readFileSync(file, "utf8")) as Waivers;
  for (const waiver of [...waivers.mutants, ...waivers.obligations, ...waivers.layers]) {
    if (!waiver.id || !waiver.reason) throw new Error(`waivers.yaml: ${JSON.stringify(waiver)} has no id or no reason`);
  }
  return waivers;
}
