import { percent } from "./percent.js";
import type { Finding } from "./waivers.js";
import { weakest, type Live, type Weakest, type Words } from "./provenance.js";

/** What there is to say of a description in one line: never a mean, but the least that is shown of any dimension. */
export interface Headline {
  /** By something at least as strong as each of `strengths`, the last left out: of the live service its age is told. */
  readonly shown: readonly Weakest[];
  readonly live?: Live;
  /** Which part of the mutants is noticed, those left out that are equivalent. */
  readonly killed: number;
}

/** The headline of a description. */
export function headlineOf(
  api: Pick<Words, "strong" | "live"> & {
    readonly dimensions: Parameters<typeof weakest>[2];
    readonly mutants: number;
    readonly killed: number;
    readonly survivors: readonly Finding[];
  },
): Headline {
  const equivalent = api.survivors.filter(({ reason }) => reason !== undefined).length;
  return {
    shown: ([0, 1, 2] as const).map((strength) => weakest(api, strength, api.dimensions)),
    ...(api.live ? { live: api.live } : {}),
    killed: api.killed / Math.max(api.mutants - equivalent, 1),
  };
}

/** A headline as a line to print. */
export function printHeadline({ shown, live, killed }: Headline): string {
  const words = ["shown", "published", "recorded from a sandbox"];
  const least = shown.map(({ rate, dimension }, index) =>
    rate === 1 ? `100 % ${words[index]}` : `${percent(rate)} ${words[index]} (${dimension})`,
  );
  const seen = live ? `live on ${live.at.slice(0, 10)}` : "nothing checked live";
  return [...least, seen, `${percent(killed)} of the mutants noticed`].join(" | ");
}
