import { basename, dirname, extname, join } from "node:path";
import { isPlan } from "../directory/check-plan.js";
import type { Plan } from "../directory/types.js";
import type { Call } from "./command.js";
import { parseJson } from "./document/json.js";
import { readText } from "./document/read.js";
import { statOf } from "./file.js";
import { openOutput } from "./output.js";
import { Refusal } from "./refusal.js";

/** Reads a plan. Whether it was edited is looked at by those who take plans: here it must only be one. */
export async function readPlan(path: string): Promise<Plan> {
  const value = valueOf(await readText(path));
  if (!isPlan(value)) throw new Refusal(`${path} is no plan. Make one: rollcall plan FILE -o ${path}`);
  return value;
}

/**
 * Looks whether a plan may be written to the file that `--output` names, and gives what writes it. A plan of which nothing was done gives
 * way: it can be made anew. With a journal it is what resume and undo need. Its owner alone can read it: it names people.
 */
export async function openPlanOutput(
  { file, options }: Call,
  ...inputs: (string | undefined)[]
): Promise<(plan: Plan) => Promise<void>> {
  const output = await openOutput(options, { inputs: [file, ...inputs], mode: 0o600, reasonToKeep });
  return async (plan) => output?.write(`${JSON.stringify(plan, undefined, 2)}\n`);
}

async function reasonToKeep(path: string): Promise<string | undefined> {
  const value = valueOf(await readText(path));
  if (!isPlan(value)) return "is there already, and is no plan";
  const journal = journalOf(path, value);
  return (await statOf(journal)) && `is a plan that was begun: ${journal} says what was done of it, for undo`;
}

/** The journal of a plan, beside it. It is named by the plan's digest too, so that no plan finds another's. */
export function journalOf(path: string, { digest }: Plan): string {
  return join(dirname(path), `${basename(path, extname(path))}.${digest.slice(0, 12)}.journal`);
}

function valueOf(text: string): unknown {
  const parsed = parseJson(text);
  return "value" in parsed ? parsed.value : undefined;
}
