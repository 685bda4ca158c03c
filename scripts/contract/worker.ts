import { convene, type Court, type Verdict } from "./judge.js";
import { mutants, type Mutant } from "./mutate.js";

/** What a worker is asked: to judge some mutants of a description, with the first layer that notices or with every one. */
export interface Work {
  readonly api: string;
  readonly ids: readonly string[];
  readonly every: boolean;
}

/** What it answers, with the milliseconds that it took. */
export interface Done {
  readonly verdicts: readonly Verdict[];
  readonly ms: number;
}

const courts = new Map<string, { court: Court; all: Map<string, Mutant> }>();

process.on("message", ({ api, ids, every }: Work) => {
  void (async () => {
    const started = performance.now();
    let known = courts.get(api);
    if (!known) {
      const court = await convene(api);
      known = { court, all: new Map(mutants(court.description.document).map((mutant) => [mutant.id, mutant])) };
      courts.set(api, known);
    }
    const { court, all } = known;
    const verdicts = await court.judge(
      ids.map((id) => all.get(id)!),
      every,
    );
    process.send!({ verdicts, ms: performance.now() - started } satisfies Done);
  })();
});
