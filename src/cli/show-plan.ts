import { describe } from "../directory/describe.js";
import type { Plan } from "../directory/types.js";
import { CHANGES, FAILED, NOTHING_LEFT, type Call } from "./command.js";
import { removalsOf } from "../directory/check-plan.js";

/** Shows a plan, and gives the exit code. */
export function showPlan(plan: Plan, { options, print }: Call): number {
  const { output, json, markdown } = options;
  if (json) print.json(plan);
  else {
    print.say(describe(plan, markdown ? "markdown" : "text").trimEnd());
    if (output !== undefined && !markdown && hasChanges(plan)) print.say(`\n${howToApply(plan, output)}`);
  }
  return codeOf(plan);
}

function howToApply(plan: Plan, path: string): string {
  const removals = removalsOf(plan);
  return `To carry it out: rollcall apply ${path}${removals > 0 ? ` --expect-removals ${removals}` : ""}`;
}

function codeOf(plan: Plan): number {
  const findings = plan.accounts.flatMap((account) => account.findings);
  if (findings.some(({ severity }) => severity === "error" || severity === "held")) return FAILED;
  return hasChanges(plan) ? CHANGES : NOTHING_LEFT;
}

function hasChanges({ accounts }: Plan): boolean {
  return accounts.some(({ changes }) => changes.length > 0);
}
