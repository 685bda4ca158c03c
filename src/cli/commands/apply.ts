import { apply as carryOut } from "../../directory/apply.js";
import type { ApplyOptions, Plan, Policy, Report } from "../../directory/types.js";
import { openAccounts } from "../accounts.js";
import { FAILED, NOTHING_LEFT, type Call, type Command } from "../command.js";
import { interruptible } from "../interrupt.js";
import { openJournal } from "../journal.js";
import { journalOf, readPlan } from "../plan-file.js";
import { readPolicy } from "../policy.js";
import { startProgress } from "../progress.js";
import { Refusal } from "../refusal.js";
import { removalsOf } from "../../directory/check-plan.js";
import { textOf } from "../report.js";
import { hasChanges } from "../show-plan.js";

/** Carries out a plan, and goes on where it was cut off before. */
export const apply: Command = async (call) => {
  const { world, file, options, print } = call;
  const plan = await readPlan(file);
  const expect = expectationOf(call, plan);
  const policy = await policyOf(call, plan);
  const report = await interruptible(world, "Finishing the request under way.", async (stop) => {
    const adapters = await openAccounts(plan.accounts, { ...call, writes: true });
    const journal = await openJournal(options.journal ?? journalOf(file, plan));
    const { onProgress, end } = startProgress(world, plan);
    try {
      return await carryOut(plan, adapters, { journal, stop, onProgress, expect, policy });
    } finally {
      end();
      await journal.close();
    }
  });
  if (options.json) print.json(report);
  else tell(report, call, plan);
  return report.ok ? NOTHING_LEFT : FAILED;
};

function tell(report: Report, { file, print }: Call, plan: Plan): void {
  print.say(textOf(report, plan));
  if (report.ok || !hasChanges(plan)) return;
  const findings = report.accounts.flatMap((account) => account.findings);
  const isHeld = findings.some(({ severity }) => severity === "held");
  print.complain(
    `${isHeld ? "Plan again for what is held: it stays as it is.\n" : ""}Run the same command again for what ${isHeld ? "else " : ""}is left; rollcall status ${file} says how far it is.`,
  );
}

/** What the plan must be. One that takes memberships or admin roles away needs `--expect-removals` or `--expect`. */
function expectationOf({ options }: Call, plan: Plan): NonNullable<ApplyOptions["expect"]> {
  const { expect: digest } = options;
  const removals = numberOf(options["expect-removals"]);
  const count = removalsOf(plan);
  if (count > 0 && removals === undefined && digest === undefined)
    throw new Refusal(`This plan takes ${takenBy(plan, count)} away. Say so: --expect-removals ${count}`);
  // Nobody looks at what is undefined.
  return { digest, removals } as NonNullable<ApplyOptions["expect"]>;
}

function takenBy({ accounts }: Plan, count: number): string {
  const roles = accounts.flatMap(({ changes }) => changes.filter((change) => "demotes" in change)).length;
  const counts = [
    [count - roles, "membership"],
    [roles, "admin role"],
  ] as const;
  return counts.flatMap(([each, what]) => (each > 0 ? [`${each} ${what}${each > 1 ? "s" : ""}`] : [])).join(" and ");
}

function numberOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw new Refusal(`--expect-removals must be a number, but is ${text}.`);
  return Number(text);
}

/** What apply may take away: of whom the plan says, for that was expected; and by the caps of `--policy`, or the defaults. */
async function policyOf({ options }: Call, plan: Plan): Promise<Partial<Policy>> {
  return { removals: plan.policy.removals, ...(await readPolicy(options.policy)) };
}
