import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { MutationTestResult } from "mutation-testing-report-schema/api";
import type { Report } from "../contract/report/report.js";
import { Refusal } from "../openapi/refusal.js";

/** What earlier commands counted, for the pages that show it. */
export interface Counted {
  /** Of `npm run contract`. */
  readonly contract?: Report;
  /** Of `npm run contract` and `npm run mutate`. */
  readonly mutants: readonly MutantReport[];
}

/** The mutants of one command, and the page that shows them. */
export interface MutantReport {
  readonly href: string;
  readonly title: string;
  readonly summary: string;
  readonly result: MutationTestResult;
}

/** Reads what was counted of the files as they are today; what was counted before one of them changed is left out. */
export async function readCounted(root: string): Promise<Counted> {
  const [contract, descriptions, code] = await Promise.all([
    readJson<Report>(root, "coverage/contract/report.json"),
    readMutants(root, "coverage/contract/mutation.json"),
    readMutants(root, "coverage/mutate/mutation.json"),
  ]);
  const isCounted = contract !== undefined && descriptions !== undefined;
  return {
    ...(isCounted ? { contract } : {}),
    mutants: [...(isCounted ? [ofDescriptions(descriptions)] : []), ...(code ? [ofCode(code)] : [])],
  };
}

/** Says what the site is without; where the project is checked as a whole, a site without it is refused. */
export function missingIn({ contract }: Counted, isChecked: boolean): string | undefined {
  if (contract) return undefined;
  const missing =
    "There is no report of the contract tests of these files, so the site has no contract.html.\n  Run `npm run contract` first, and again after a description has changed.";
  if (isChecked) throw new Refusal(missing);
  return missing;
}

/** Where the mistakes in the descriptions are drawn. */
export const descriptionMutants = "description-mutants.html";

/** The page of the mistakes in the descriptions. */
export function ofDescriptions(result: MutationTestResult): MutantReport {
  return {
    href: descriptionMutants,
    title: "Mistakes in the descriptions",
    summary: "each on its line, with the checks that notice it; one that nobody could notice has its reason.",
    result,
  };
}

/** The page of the mistakes in the code. */
export function ofCode(result: MutationTestResult): MutantReport {
  return {
    href: "code-mutants.html",
    title: "Mistakes in the code",
    summary: "each change that StrykerJS made to the runtime, with the tests that notice it.",
    result,
  };
}

async function readMutants(root: string, file: string): Promise<MutationTestResult | undefined> {
  const result = await readJson<MutationTestResult>(root, file);
  if (!result) return undefined;
  const isOfToday = Object.entries(result.files).map(
    async ([name, { source }]) => source === (await readIfThere(join(root, name))),
  );
  return (await Promise.all(isOfToday)).every(Boolean) ? result : undefined;
}

async function readJson<Content>(root: string, file: string): Promise<Content | undefined> {
  const text = await readIfThere(join(root, file));
  return text === undefined ? undefined : (JSON.parse(text) as Content);
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
