import { canonical } from "../directory/canonical.js";
import { removalsOf } from "../directory/check-plan.js";
import { describe } from "../directory/describe.js";
import { isHeld } from "../directory/held.js";
import { completePolicy, stricterOf } from "../directory/policy.js";
import type { Plan } from "../directory/types.js";
import { CHANGES, FAILED, NOTHING_LEFT, type Call } from "./command.js";

/** Shows a plan and what to do next, and gives the exit code. `policy` is the file that allows what the plan's policy does. */
export function showPlan(plan: Plan, { options, print }: Call, policy: string): number {
  const { output, json, markdown } = options;
  if (json) print.json(plan);
  else {
    print.say(describe(plan, markdown ? "markdown" : "text").trimEnd());
    if (!markdown) for (const hint of hintsOf(plan, output, policy)) print.say(`\n${hint}`);
  }
  if (isBlocked(plan) || isShort(plan)) return FAILED;
  return hasChanges(plan) ? CHANGES : NOTHING_LEFT;
}

function hintsOf(plan: Plan, output: string | undefined, policy: string): string[] {
  const what = isBlocked(plan) ? "carry out the rest" : "carry it out";
  const how =
    output === undefined
      ? `To ${what}, write the plan to a file: -o PLAN`
      : `To ${what}: ${applyOf(plan, output, policy)}`;
  return [
    ...(isShort(plan)
      ? ["Not everything could be read, and what seems to be missing may be there: plan again."]
      : isBlocked(plan)
        ? ["What is marked error or held is not in this plan: see to it, and plan again."]
        : []),
    ...(hasChanges(plan) ? [how] : []),
  ];
}

function applyOf(plan: Plan, path: string, policy: string): string {
  const removals = removalsOf(plan);
  // Without another policy the defaults hold as well.
  const defaults = completePolicy({ removals: plan.policy.removals });
  const isWider = canonical(stricterOf(plan.policy, defaults)) !== canonical(plan.policy);
  return [
    `rollcall apply ${path}`,
    ...(removals > 0 ? [`--expect-removals ${removals}`] : []),
    ...(removals > 0 && isWider ? [`--policy ${policy}`] : []),
  ].join(" ");
}

function isBlocked({ accounts }: Plan): boolean {
  return accounts.some(({ findings }) => findings.some(isHeld));
}

/** Whether a read was not whole: what is missing may be what should change. */
function isShort({ accounts }: Plan): boolean {
  return accounts.some(({ findings }) => findings.some(({ code }) => code.endsWith("_incomplete")));
}

/** Whether there is anything to carry out. */
export function hasChanges({ accounts }: Plan): boolean {
  return accounts.some(({ changes }) => changes.length > 0);
}
