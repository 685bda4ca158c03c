import { plan as make } from "../../directory/plan.js";
import type { Policy } from "../../directory/types.js";
import type { Call, Command } from "../command.js";
import { readDesired } from "../desired.js";
import { setAsideFinished } from "../journal.js";
import { journalOf, openPlanOutput } from "../plan-file.js";
import { readAccounts } from "../read-accounts.js";
import { Refusal } from "../refusal.js";
import { showPlan } from "../show-plan.js";

/** Shows what would change, and changes nothing. */
export const plan: Command = async (call) => {
  const { file, options } = call;
  const removals = removalsOf(call);
  const write = await openPlanOutput(call);
  const desired = await readDesired(file);
  const snapshots = await readAccounts(call, () => desired.accounts, desired);
  const made = make(desired, snapshots, removals && { removals });
  await write(made);
  // Made anew, a plan is not the one that was carried out, even if it asks for the same.
  if (options.output !== undefined) await setAsideFinished(journalOf(options.output, made));
  return showPlan(made, call, file);
};

function removalsOf({ options: { removals } }: Call): Policy["removals"] | undefined {
  if (removals === undefined || removals === "none" || removals === "listed" || removals === "all") return removals;
  throw new Refusal(`--removals must be one of none, listed, all, but is ${removals}.`);
}
