import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import type { Case, Evidence, Recorded } from "./exchange.js";

const folder = new URL("../../../test/data/recordings/", import.meta.url);

/**
 * Reads what was recorded of an API and committed. It is the other side when a description is checked: made from a description
 * that somebody reviewed, and not from the one that is checked.
 */
export function readEvidence(api: string): Evidence {
  return { api, recorded: readLines<Recorded>(`${api}.recorded`), cases: readLines<Case>(`${api}.cases`) };
}

/** The files in which evidence is committed: their names and their text. */
export function evidenceFiles({ api, recorded, cases }: Evidence): [name: string, text: string][] {
  const linesOf = (some: readonly unknown[]) => some.map((one) => `${JSON.stringify(one)}\n`).join("");
  return [
    [`${api}.recorded.ndjson`, linesOf(recorded)],
    [`${api}.cases.ndjson`, linesOf(cases)],
  ];
}

/** Says what of the committed evidence is not what would be recorded today. */
export function stale(committed: Evidence, today: Evidence): string[] {
  const differing = <One>(
    kind: string,
    then: readonly One[],
    now: readonly One[],
    name: (one: One) => string,
  ): string[] => {
    const known = new Map(then.map((one) => [name(one), one]));
    const present = new Set(now.map(name));
    return [
      ...now
        .filter((one) => !isDeepStrictEqual(known.get(name(one)), one))
        .map((one) => `${kind} ${name(one)} is new or another`),
      ...then.filter((one) => !present.has(name(one))).map((one) => `${kind} ${name(one)} is gone`),
    ];
  };
  return [
    ...differing("exchange", committed.recorded, plain(today.recorded), ({ name }) => name),
    ...differing("case", committed.cases, plain(today.cases), ({ obligation }) => obligation),
  ];
}

function plain<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

function readLines<Line>(name: string): Line[] {
  const text = readFileSync(new URL(`${name}.ndjson`, folder), "utf8");
  return text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);
}
