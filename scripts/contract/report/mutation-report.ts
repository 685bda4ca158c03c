import type { MutationTestResult, MutantResult as Reported } from "mutation-testing-report-schema/api";
import { rangeOf, type Description } from "../../openapi/read.js";
import { checks, independent, snapshots, type MutantResult } from "../checks/run-checks.js";
import { operators, type Mutant } from "../mutants/mutants.js";
import type { Finding } from "./waivers.js";

/** A description with its mutants, what the checks say of each, and which of them survived. */
export interface Tried {
  readonly description: Description;
  readonly made: readonly Mutant[];
  readonly results: ReadonlyMap<string, MutantResult["killedBy"]>;
  readonly survivors: readonly Finding[];
}

/**
 * The mutants of the descriptions in the standard form of mutation reports: on the lines of the yaml, with the checks as tests. A
 * survivor with a reason is ignored, as others call it.
 */
export function mutationReport(tried: readonly Tried[]): MutationTestResult {
  const testsOf = (some: object) =>
    Object.entries(checks).flatMap(([id, against]) => (id in some ? [{ id, name: `${id}: ${against}` }] : []));
  return {
    schemaVersion: "2",
    thresholds: { high: 100, low: 99 },
    files: Object.fromEntries(
      tried.map((one) => [
        one.description.file,
        { language: "yaml", source: one.description.text, mutants: one.made.map((mutant) => reportedOf(mutant, one)) },
      ]),
    ),
    testFiles: {
      "checks that know the API from elsewhere": { tests: testsOf(independent) },
      "checks that rest on a snapshot of the description": { tests: testsOf(snapshots) },
    },
  };
}

const changes = new Map(operators.map(({ name, changes }) => [name, changes]));

function reportedOf({ id, operator, keys }: Mutant, { description, results, survivors }: Tried): Reported {
  const killedBy = results.get(id) ?? {};
  const reason = survivors.find((one) => one.id === id)?.reason;
  const names = Object.keys(killedBy);
  const said = Object.entries(killedBy).map(([name, fault]) => `${name}: ${fault}`);
  return {
    id: `${description.api} ${id}`,
    mutatorName: operator,
    description: `${changes.get(operator)}: ${id.slice(operator.length + 1)}`,
    location: rangeOf(description, keys),
    ...(names.length > 0
      ? { status: "Killed", killedBy: names, coveredBy: names, statusReason: said.join("\n") }
      : reason === undefined
        ? { status: "Survived" }
        : { status: "Ignored", statusReason: reason }),
  };
}
