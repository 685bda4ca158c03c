import { expect, test } from "vitest";
import { apis } from "../../scripts/contract/document.js";
import { convene, type Verdict } from "../../scripts/contract/judge.js";
import { mutants } from "../../scripts/contract/mutate.js";
import { pick } from "../../scripts/contract/sample.js";
import { readWaivers } from "../../scripts/contract/waivers.js";

/* A few of the thousands of mistakes that `npm run contract` makes in the descriptions: one sample, the same each time; SEED takes another. */

const count = 60;
const seed = Number(process.env["SEED"] ?? 20_261_121);

test(`${count} mistakes, picked at random, are noticed (SEED=${seed})`, async () => {
  const courts = new Map(apis.map((api) => [api, convene(api)]));
  const all = [...courts].flatMap(([api, { description }]) =>
    mutants(description.document).map((mutant) => ({ ...mutant, api })),
  );
  const some = pick(all, count, seed);
  const verdicts: (Verdict & { api: string })[] = [];
  for (const [api, court] of courts) {
    const own = await court.judge(
      some.filter((mutant) => mutant.api === api),
      false,
    );
    verdicts.push(...own.map((verdict) => ({ ...verdict, api })));
  }
  const waived = readWaivers().mutants.map(({ api, id }) => `${api ?? ""} ${id}`);
  const survivors = verdicts.filter(({ by }) => Object.keys(by).length === 0).map(({ api, id }) => `${api} ${id}`);
  const tally = verdicts.flatMap(({ by }) => Object.keys(by)[0] ?? []);
  const counts = [...new Set(tally)].map((layer) => `${layer} ${tally.filter((other) => other === layer).length}`);
  console.log(`seed ${seed}: ${verdicts.length - survivors.length} of ${count} noticed (${counts.join(", ")})`);
  expect(verdicts).toHaveLength(count);
  expect(survivors.filter((id) => !waived.includes(id))).toEqual([]);
});
