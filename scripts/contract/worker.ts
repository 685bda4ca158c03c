import { openChecks, type Checks, type Known, type MutantResult } from "./checks/run-checks.js";
import { mutants, type Mutant } from "./mutants/mutants.js";

/** What a worker is asked: what the checks know of a description, or to check some of its mutants. */
export type Job =
  | { readonly kind: "known"; readonly api: string }
  | {
      readonly kind: "check";
      readonly api: string;
      readonly ids: readonly string[];
      /** Whether every layer judges, or none after the first that notices. */
      readonly every: boolean;
    };

/** What it answers. */
export type JobResult =
  | { readonly kind: "known"; readonly api: string; readonly known: Known }
  | { readonly kind: "check"; readonly api: string; readonly verdicts: readonly MutantResult[] };

interface OpenDescription {
  readonly court: Checks;
  readonly all: ReadonlyMap<string, Mutant>;
}

const sessions = new Map<string, OpenDescription>();

process.on("message", (work: Job) => void done(work).then((answer) => process.send!(answer)));

async function done(work: Job): Promise<JobResult> {
  switch (work.kind) {
    case "known":
      return { ...work, known: await sessionOf(work.api).court.known() };
    case "check": {
      const { kind, api, ids, every } = work;
      const { court, all } = sessionOf(api);
      const some = ids.map((id) => all.get(id)!);
      return { kind, api, verdicts: await court.run(some, every) };
    }
  }
}

/* Opened once in each worker, because a description takes longer to open than most of its mutants to judge. */
function sessionOf(api: string): OpenDescription {
  const known = sessions.get(api);
  if (known) return known;
  const court = openChecks(api);
  const session = { court, all: new Map(mutants(court.description.document).map((mutant) => [mutant.id, mutant])) };
  sessions.set(api, session);
  return session;
}
