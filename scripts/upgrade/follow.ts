import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { entriesOf } from "../spec-diff/changelog.js";
import type { Complaint } from "./compile.js";
import type { Program } from "./programs.js";

/** How an entry of the changelog is followed in a program that it breaks. */
export interface Step {
  /** The name of the program. */
  readonly program: string;
  /** How the item of the changelog begins. */
  readonly entry: string;
  readonly replace: readonly { readonly from: string; readonly to: string }[];
}

/** What is known of programs that were written for a release. */
export interface Known {
  /** Declarations of the names that programs share and do not declare, by name. */
  readonly shared: Readonly<Record<string, string>>;
  /** The steps that lead from a release to this version, by the version of the release. */
  readonly follow: Readonly<Record<string, readonly Step[]>>;
}

const file = new URL("../../test/data/upgrade.yaml", import.meta.url);

/** Reads what is known of programs that were written for a release. */
export function readKnown(): Known {
  return parse(readFileSync(file, "utf8")) as Known;
}

/** Makes the replacements of all steps in the programs that they are about. */
export function follow(programs: readonly Program[], steps: readonly Step[]): Program[] {
  return programs.map((program) => {
    const own = steps.filter((step) => step.program === program.name).flatMap(({ replace }) => replace);
    return { ...program, text: own.reduce((text, { from, to }) => text.replaceAll(from, to), program.text) };
  });
}

/** What the compiler says of programs as they were written, and once the steps are made. */
export interface Compiled {
  readonly asWritten: readonly Complaint[];
  readonly followed: readonly Complaint[];
}

/**
 * Says what is wrong: a program that does not compile though no entry of the changelog says so, one that does not once the entry is
 * followed, and a step that nothing needs. `since` is the version for which the programs were written.
 */
export function faultsOf(
  programs: readonly Program[],
  steps: readonly Step[],
  { asWritten, followed }: Compiled,
  { changelog, since }: { readonly changelog: string; readonly since: string },
): string[] {
  const items = itemsAfter(changelog, since);
  const ofSteps = steps.flatMap(({ program: name, entry, replace }): string[] => {
    const program = programs.find((one) => one.name === name);
    if (!program) return [`${name}: ${since} has no such program.`];
    const entries = items.filter((item) => item.startsWith(entry)).length;
    return [
      ...(entries === 1 ? [] : [`${name}: ${entries} items of CHANGELOG.md begin "${entry}".`]),
      ...(asWritten.some((one) => one.program === name) ? [] : [`${name}: it compiles as it was written.`]),
      ...replace.filter(({ from }) => !program.text.includes(from)).map(({ from }) => `${name}: it has no ${from}`),
    ];
  });
  const isKnown = ({ program }: Complaint) => steps.some((step) => step.program === program);
  return [
    ...asWritten.filter((one) => !isKnown(one)).map(({ text }) => `${text}\n  No entry of CHANGELOG.md breaks it.`),
    ...followed.filter(isKnown).map(({ text }) => `${text}\n  It does not compile with what CHANGELOG.md says either.`),
    ...ofSteps,
  ];
}

/** The items of a changelog since a version, each on one line. */
function itemsAfter(changelog: string, since: string): string[] {
  const entries = entriesOf(changelog);
  const newer = entries.slice(
    0,
    entries.findIndex(({ version }) => version === since),
  );
  return newer.flatMap(({ text }) =>
    text
      .split(/^- /m)
      .slice(1)
      .map((item) => item.replace(/\s+/g, " ")),
  );
}
