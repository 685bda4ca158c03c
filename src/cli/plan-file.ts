import { open } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { isPlan } from "../directory/check-plan.js";
import type { Plan } from "../directory/types.js";
import { parseJson } from "./document/json.js";
import { readText } from "./document/read.js";
import { Refusal } from "./refusal.js";

/** Reads a plan. Whether it was edited is looked at by those who take plans: here it must only be one. */
export async function readPlan(path: string): Promise<Plan> {
  const parsed = parseJson(await readText(path));
  const value = "value" in parsed ? parsed.value : undefined;
  if (!isPlan(value)) throw new Refusal(`${path} is no plan. Make one: rollcall plan FILE -o ${path}`);
  return value;
}

/** Writes a plan that its owner alone can read: it names people. */
export async function writePlan(path: string, plan: Plan): Promise<void> {
  const file = await open(path, "w", 0o600);
  try {
    await file.writeFile(`${JSON.stringify(plan, undefined, 2)}\n`);
  } finally {
    await file.close();
  }
}

/** The journal of a plan, beside it. It is named by the plan's digest too, so that no plan finds another's. */
export function journalOf(path: string, { digest }: Plan): string {
  return join(dirname(path), `${basename(path, extname(path))}.${digest.slice(0, 12)}.journal`);
}
