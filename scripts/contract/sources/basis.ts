import { sourceKinds, type Citation, type Confidence, type SourceKind, type Sources } from "./shape.js";

/** What a statement rests on: a source that says it, or a decision of this project. */
export type Basis =
  | { readonly kind: SourceKind; readonly confidence: Exclude<Confidence, "low"> }
  | { readonly kind: "ours"; readonly confidence?: never };

const ours: Basis = { kind: "ours" };

/** Finds what the statement at a place rests on: what is cited nearest above it. `name` tells what of the place is meant. */
export function basisOf({ citations }: Sources, at: string, name?: string): Basis {
  const nearest = citations.get(nearestTo(at, citations) ?? "");
  if (!nearest) throw new Error(`${at} cites nothing`);
  const { kinds, confidence } = nearest;
  // Nobody publishes which enums will grow, and of low confidence is what was concluded.
  if (name === "open" || confidence === "low" || (name !== undefined && nearest.ours.includes(name))) return ours;
  const [kind] = [...kinds].sort((one, other) => sourceKinds.indexOf(one) - sourceKinds.indexOf(other));
  return { kind: kind!, confidence };
}

function nearestTo(at: string, citations: ReadonlyMap<string, Citation>): string | undefined {
  const above = [...citations.keys()].filter((key) => at.startsWith(key) && /^$|^[.[(]/.test(at.slice(key.length)));
  return above.sort((one, other) => other.length - one.length)[0];
}
