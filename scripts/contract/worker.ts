import { convene, type Court, type Verdict } from "./judge.js";
import type { Disagreement } from "./layers/second.js";
import { mutants, type Mutant } from "./mutate.js";

/** What a worker is asked: to judge some mutants of a description, with the first layer that notices or with every one. */
export interface Work {
  readonly api: string;
  readonly ids: readonly string[];
  readonly every: boolean;
}

/** What is known of the layers of a description before anything is judged. */
export interface Known {
  readonly blind: readonly string[];
  readonly disagreements: readonly Disagreement[];
  readonly agreed: number;
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
      const court = await convene(api);
      known = { court, all: new Map(mutants(court.description.document).map((mutant) => [mutant.id, mutant])) };
      courts.set(api, known);
    }
    const { court, all } = known;
    const verdicts = await court.judge(
      ids.map((id) => all.get(id)!),
      every,
    );
    const { blind, disagreements, agreed } = court;
    process.send!({ verdicts, known: { blind, disagreements, agreed } } satisfies Done);
  })();
});
