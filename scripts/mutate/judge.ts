/** A change that was made to the code, and what came of it. */
export interface Mutant extends Change {
  readonly line: number;
  /** It hangs where the tests did not end; left out is what could not be tried. */
  readonly fate: "noticed" | "hangs" | "survives" | "left out";
}

/** A change, known by what it changes and not by where that stands today. */
export interface Change {
  readonly file: string;
  readonly mutator: string;
  readonly from: string;
  readonly to: string;
}

/** A change that no test notices, and why that is right. */
export interface Survivor extends Change {
  readonly reason: string;
}

/** What a run comes to. */
export interface MutationResult<Kept extends Mutant = Mutant> {
  /** By folder, and all together. */
  readonly scores: readonly Score[];
  readonly survivors: readonly (Kept & { readonly reason?: string })[];
  /** What was noticed by tests that did not end, or could not be tried: a busy machine makes such things up. */
  readonly doubtful: readonly Mutant[];
  /** Why the run fails; empty where it does not. */
  readonly faults: readonly string[];
}

interface Score {
  readonly name: string;
  readonly of: number;
  readonly hang: number;
  readonly survive: number;
  readonly leftOut: number;
  /** Noticed and hanging ones, of all that could be tried. */
  readonly percent: number;
}

const LEAST_PERCENT = 98;

/** Counts what was noticed, and holds what was not against the list of survivors. */
export function judge<Kept extends Mutant>(
  mutants: readonly Kept[],
  listed: readonly Survivor[],
): MutationResult<Kept> {
  const open = [...listed];
  const survivors = mutants
    .filter(({ fate }) => fate === "survives")
    // Where two are alike, their reasons are listed in their order.
    .sort((one, other) => one.file.localeCompare(other.file) || one.line - other.line)
    .map((mutant) => {
      const at = open.findIndex((entry) => same(entry, mutant));
      const [entry] = at < 0 ? [] : open.splice(at, 1);
      return entry ? { ...mutant, reason: entry.reason } : mutant;
    });
  const files = new Set(mutants.map(({ file }) => file));
  const folders = [...new Set([...files].map(folderOf))].sort();
  const scores = folders.map((name) =>
    scoreOf(
      name,
      mutants.filter(({ file }) => folderOf(file) === name),
    ),
  );
  if (folders.length !== 1) scores.push(scoreOf("all", mutants));
  return {
    scores,
    survivors,
    doubtful: mutants.filter(({ fate }) => fate === "hangs" || fate === "left out"),
    faults: [
      ...survivors.flatMap((one) =>
        "reason" in one ? [] : [`${one.file}:${one.line}: ${inWords(one)} survives and is not listed`],
      ),
      // Of files that were not part of the run nothing is known.
      ...open
        .filter(({ file }) => files.has(file))
        .map((one) => `${one.file}: ${inWords(one)} is listed and does not survive`),
      ...scores
        .filter(({ percent }) => !(percent >= LEAST_PERCENT))
        .map(({ name }) => `${name}: less than ${LEAST_PERCENT} % is noticed`),
    ],
  };
}

/** Prints what was not noticed with its reasons, what is doubtful, and the scores below. */
export function print({ scores, survivors, doubtful, faults }: MutationResult): string {
  return [
    `Survive (${survivors.length}):`,
    ...survivors.map((one) => `  ${one.file}:${one.line}  ${inWords(one)}\n    ${one.reason ?? "NOT LISTED"}`),
    `Hang, or are left out (${doubtful.length}):`,
    ...doubtful.map((one) => `  ${one.file}:${one.line}  ${one.fate}  ${shortened(inWords(one))}`),
    ...scores.map(
      ({ name, of, hang, survive, leftOut, percent }) =>
        `${name.padEnd(16)} ${percent.toFixed(1).padStart(5)} %  ${of - survive - leftOut} of ${of - leftOut} changes noticed, ${hang} of them because the tests never end; ${survive} survive, ${leftOut} left out`,
    ),
    ...faults.map((fault) => `FAULT  ${fault}`),
  ].join("\n");
}

function scoreOf(name: string, mutants: readonly Mutant[]): Score {
  const count = (wanted: Mutant["fate"]) => mutants.filter(({ fate }) => fate === wanted).length;
  const [of, leftOut, survive] = [mutants.length, count("left out"), count("survives")];
  return { name, of, hang: count("hangs"), survive, leftOut, percent: 100 * (1 - survive / (of - leftOut)) };
}

function same(one: Change, other: Change): boolean {
  return (["file", "mutator", "from", "to"] as const).every((key) => one[key] === other[key]);
}

function inWords({ mutator, from, to }: Change): string {
  return `${mutator}: ${from} -> ${to}`;
}

function shortened(words: string): string {
  return words.length > 100 ? `${words.slice(0, 97)}...` : words;
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf("/"));
}
