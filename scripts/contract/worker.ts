import { convene, type Court, type Known, type Verdict } from "./checks/run-checks.js";
import { mutants, type Mutant } from "./mutants/mutants.js";

/** What a worker is asked: what the checks know of a description, or to check some of its mutants. */
export type Work =
  | { readonly kind: "known"; readonly api: string }
  | {
      readonly kind: "judge";
      readonly api: string;
      readonly ids: readonly string[];
      /** Whether every layer judges, or none after the first that notices. */
      readonly every: boolean;
    };

/** What it answers. */
export type Done =
  | { readonly kind: "known"; readonly api: string; readonly known: Known }
  | { readonly kind: "judge"; readonly api: string; readonly verdicts: readonly Verdict[] };

interface Session {
  readonly court: Court;
  readonly all: ReadonlyMap<string, Mutant>;
}

const sessions = new Map<string, Session>();

process.on("message", (work: Work) => void done(work).then((answer) => process.send!(answer)));

async function done(work: Work): Promise<Done> {
  switch (work.kind) {
    case "known":
      return { ...work, known: await sessionOf(work.api).court.known() };
    case "judge": {
      const { kind, api, ids, every } = work;
      const { court, all } = sessionOf(api);
      const some = ids.map((id) => all.get(id)!);
      return { kind, api, verdicts: await court.judge(some, every) };
    }
  }
}

/* Opened once in each worker, because a description takes longer to open than most of its mutants to judge. */
function sessionOf(api: string): Session {
  const known = sessions.get(api);
  if (known) return known;
  const court = convene(api);
  const session = { court, all: new Map(mutants(court.description.document).map((mutant) => [mutant.id, mutant])) };
  sessions.set(api, session);
  return session;
}
