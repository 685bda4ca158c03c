import { readDescription, type Description, type Tree } from "./document.js";
import { readEvidence } from "./evidence.js";
import { throughFacade } from "./layers/facade.js";
import { linted } from "./layers/lint.js";
import { mocked } from "./layers/mock.js";
import { replayed, sampled, type Judge } from "./layers/replay.js";
import { secondOpinion, type Disagreement } from "./layers/second.js";
import { typed } from "./layers/types.js";
import { againstWitness } from "./layers/witness.js";

/** The layers, cheapest first, and what each of them holds a description against. */
export const layers = {
  witness: "what public sources say, written down without the description",
  samples: "the vendors' published samples",
  facade: "exact requests and values through the facade",
  replay: "recorded exchanges and near misses, read strictly",
  "second validator": "the same, read by openapi-backend",
  statuses: "every status and example, forced from the mock server",
  "near misses": "near-miss requests, refused by the mock server",
  types: "the types written down by hand, compiled",
  lint: "the rules for descriptions",
} as const;

/** One of the layers. */
export type Layer = keyof typeof layers;

/** What the layers say of one mutant. */
export interface Verdict {
  readonly id: string;
  /** The layers that notice it, each with what it says: the first only, or all that were asked. */
  readonly by: Readonly<Partial<Record<Layer, string>>>;
}

/** A description ready to judge changed copies of it. */
export interface Court {
  readonly description: Description;
  /** What the mock server and the second validator see otherwise than the strict reading. */
  readonly blind: readonly string[];
  readonly disagreements: readonly Disagreement[];
  readonly agreed: number;
  readonly nearMisses: number;
  /** Judges documents until one layer notices, or with every layer. */
  judge(documents: readonly { readonly id: string; make(): Tree }[], every: boolean): Promise<Verdict[]>;
}

/** Prepares all layers for a description. Each must find nothing in the description itself. */
export async function convene(api: string): Promise<Court> {
  const description = readDescription(api);
  const evidence = readEvidence(api);
  const second = await secondOpinion(evidence, description.document);
  const mock = await mocked(evidence, description.document);
  const judges: [Layer, Judge][] = [
    ["witness", againstWitness(api)],
    ["samples", sampled(evidence)],
    ["facade", throughFacade(evidence, description)],
    ["replay", replayed(evidence, description.document)],
    ["second validator", second.judge],
    ["statuses", mock.statuses],
    ["near misses", mock.requests],
    ["types", await typed(description)],
  ];
  const before = textless(description.document);
  return {
    description,
    blind: mock.blind,
    disagreements: second.disagreements,
    agreed: second.agreed,
    nearMisses: mock.refused,
    async judge(documents, every) {
      const said: { id: string; make: () => Tree; by: Partial<Record<Layer, string>> }[] = [];
      for (const { id, make } of documents) {
        const by: Partial<Record<Layer, string>> = {};
        // Only lint reads texts; to everything else a document with another text is the same document.
        for (const [layer, judge] of textless(make()) === before ? [] : judges) {
          const fault = await ask(judge, make());
          if (fault !== undefined) by[layer] = fault;
          if (fault !== undefined && !every) break;
        }
        said.push({ id, make, by });
      }
      // Lint is a process of its own for each call, so it is asked last and for many at once.
      const open = said.filter(({ by }) => every || Object.keys(by).length === 0);
      const faults = await linted(open.map(({ make }) => make()));
      for (const [index, { by }] of open.entries()) if (faults[index] !== undefined) by.lint = faults[index];
      return said.map(({ id, by }) => ({ id, by }));
    },
  };
}

/* A layer that cannot even read a description has noticed that something is wrong with it. */
async function ask(judge: Judge, document: Tree): Promise<string | undefined> {
  try {
    return await judge(document);
  } catch (error) {
    return `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function textless(document: Tree): string {
  return JSON.stringify(document, (key, value: unknown) =>
    (key === "description" || key === "summary") && typeof value === "string" ? undefined : value,
  );
}
