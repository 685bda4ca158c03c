import { createGate } from "./gate.js";
import { give } from "./give.js";
import { problemOf } from "./problem.js";
import { renew } from "./renew.js";
import type { Run } from "./run.js";
import { take } from "./take.js";
import type { AccountReport, ChangeReport, Problem } from "./types.js";
import { unread, verify } from "./verify.js";

/** Carries out the plan of one account, and always gives a report: what goes wrong here is no matter of the other accounts. */
export async function applyAccount(run: Run): Promise<AccountReport> {
  const { vendor, account, changes } = run.account;
  const problem = await problemIn(() => carryOut(run));
  let shown: readonly ChangeReport[] | undefined;
  const unseen = await problemIn(async () => {
    shown = await verify(run);
  });
  const stopped = problem ?? unseen;
  if (stopped) run.findings.push({ code: "stopped", severity: "error", message: stopped.message });
  run.progress({ phase: "end" });
  return {
    ...{ vendor, account },
    changes: shown ?? changes.map((change) => unread(run, change)),
    findings: run.findings,
    ...(stopped && { stopped }),
  };
}

async function carryOut(run: Run): Promise<void> {
  await renew(run);
  const gate = createGate(run);
  await give(run, gate);
  await take(run, gate);
}

async function problemIn(work: () => Promise<void>): Promise<Problem | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    return problemOf(error);
  }
}
