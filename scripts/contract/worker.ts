import { openChecks, type Checks, type Known, type MutantResult } from "./checks/run-checks.js";
import { mutants, type Mutant } from "./mutants/mutants.js";

/** What a worker is asked: what the checks know of a description, or to check some of its mutants. */
export type Job =
  | { readonly kind: "known"; readonly api: string }
  | {
      readonly kind: "check";
      readonly api: string;
      readonly ids: readonly string[];
      /** Whether every check reads them, or none after the first that notices. */
      readonly every: boolean;
    };

/** What it answers. */
export type JobResult =
  | { readonly kind: "known"; readonly api: string; readonly known: Known }
  | { readonly kind: "check"; readonly api: string; readonly results: readonly MutantResult[] };

interface OpenDescription {
  readonly checks: Checks;
  readonly all: ReadonlyMap<string, Mutant>;
}

const opened = new Map<string, OpenDescription>();

process.on("message", (work: Job) => void done(work).then((answer) => process.send!(answer)));

async function done(work: Job): Promise<JobResult> {
  switch (work.kind) {
    case "known":
      return { ...work, known: await openOf(work.api).checks.known() };
    case "check": {
      const { kind, api, ids, every } = work;
      const { checks, all } = openOf(api);
      const some = ids.map((id) => all.get(id)!);
      return { kind, api, results: await checks.run(some, every) };
    }
  }
}

/* Opened once in each worker, because a description takes longer to open than most of its mutants to check. */
function openOf(api: string): OpenDescription {
  const known = opened.get(api);
  if (known) return known;
  const checks = openChecks(api);
  const one = { checks, all: new Map(mutants(checks.description.document).map((mutant) => [mutant.id, mutant])) };
  opened.set(api, one);
  return one;
}
