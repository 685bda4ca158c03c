import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { TestExchange } from "../exchanges/heard.js";
import type { Description } from "../../openapi/read.js";
import { reading, type Disagreement } from "../checks/openapi-backend.js";
import { strict } from "../exchanges/closed-world.js";

/** An exchange that a contract test made, with the file in which it did. */
export interface Tested extends TestExchange {
  readonly file: string;
}

/** What the contract tests exchanged. */
export interface TestExchanges {
  readonly exchanges: readonly Tested[];
  /** The files of tests that left nothing, not even that they exchanged nothing. */
  readonly missing: readonly string[];
  /** Exchanges that no description has, though no test said that they should be wrong. */
  readonly strays: readonly string[];
}

/** What the exchanges of the contract tests are worth for one description. */
export interface CheckedTests {
  /** Those that are as described, in the eyes of both validators; they are evidence. */
  readonly sound: readonly Tested[];
  /** How many different ones there are, and how many of them are wrong on purpose. */
  readonly exchanges: number;
  readonly wrong: number;
  /** How many requests and answers both validators see alike, and those that they do not. */
  readonly agreed: number;
  readonly disagreements: readonly Disagreement[];
  /** What is not as described though it should be. */
  readonly faults: readonly string[];
}

/** Reads what the files of contract tests have left behind in a folder. */
export function readTestExchanges(
  folder: URL,
  tests = new URL("../../../test/contract/", import.meta.url),
): TestExchanges {
  const missing: string[] = [];
  const exchanges: Tested[] = [];
  for (const file of readdirSync(tests).filter((name) => name.endsWith(".test.ts"))) {
    const left = new URL(file.replace(".test.ts", ".ndjson"), folder);
    if (!existsSync(left)) {
      missing.push(`test/contract/${file} has left no exchanges.`);
      continue;
    }
    const lines = readFileSync(left, "utf8").split("\n").filter(Boolean);
    exchanges.push(...lines.map((line) => ({ ...(JSON.parse(line) as TestExchange), file })));
  }
  const strays = exchanges.filter((one) => one.api === undefined && isPositive(one));
  return { exchanges, missing, strays: strays.map((one) => `${nameOf(one)}: no description has it`) };
}

/** Has both validators read what the contract tests exchanged with one vendor. */
export async function checkTested({ api, document }: Description, exchanges: readonly Tested[]): Promise<CheckedTests> {
  const own = exchanges.filter((one) => one.api === api && one.oracle !== "check");
  const first = strict(document);
  const second = await reading(document, [...new Set(own.map(({ operation }) => operation))]);
  const sound: Tested[] = [];
  const faults: string[] = [];
  const disagreements: Disagreement[] = [];
  for (const one of own) {
    const said = (["request", "answer"] as const).flatMap((side) => {
      const complaints = first[side](one);
      const accepts = second[side](one);
      const word = (good: boolean): Disagreement["strict"] => (good ? "accepts" : "refuses");
      if ((complaints.length === 0) !== accepts) {
        const exchange = `${nameOf(one)} ${side}`;
        disagreements.push({ exchange, strict: word(complaints.length === 0), second: word(accepts) });
      }
      return accepts ? complaints : [...complaints, `openapi-backend refuses the ${side}`];
    });
    if (!isPositive(one)) continue;
    if (said.length === 0) sound.push(one);
    else faults.push(...new Set(said.map((what) => `${nameOf(one)}: ${what}`)));
  }
  return {
    sound,
    exchanges: own.length,
    wrong: own.filter(({ wrong }) => wrong !== undefined).length,
    agreed: 2 * own.length - disagreements.length,
    disagreements,
    faults,
  };
}

function isPositive({ oracle, wrong }: Tested): boolean {
  return oracle !== "check" && wrong === undefined;
}

function nameOf({ file, test, oracle, operation, request, answer }: Tested): string {
  const what = operation || `${request.method} ${request.path}`;
  return `test/contract/${file}, ${test}: ${what} ${answer.status} (${oracle})`;
}
