import { convene, type Court, type Known, type Verdict } from "./judge.js";
import { mutants, type Mutant } from "./mutate.js";

/** What a worker is asked: to judge some mutants of a description, with the first layer that notices or with every one. */
export interface Work {
  readonly api: string;
  readonly ids: readonly string[];
  readonly every: boolean;
}

/** What it answers. */
export interface Done {
  readonly verdicts: readonly Verdict[];
  readonly known: Known;
}

const courts = new Map<string, { court: Court; all: Map<string, Mutant> }>();

process.on("message", ({ api, ids, every }: Work) => {
  void (async () => {
    let known = courts.get(api);
    if (!known) {
      const court = convene(api);
      known = { court, all: new Map(mutants(court.description.document).map((mutant) => [mutant.id, mutant])) };
      courts.set(api, known);
    }
    const { court, all } = known;
    const verdicts = await court.judge(
      ids.map((id) => all.get(id)!),
      every,
    );
    process.send!({ verdicts, known: await court.known() } satisfies Done);
  })();
});
