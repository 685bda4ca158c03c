import { isHeld, nothingToDo } from "../directory/held.js";
import { printable } from "../directory/printable.js";
import type { ChangeReport, Plan, Report } from "../directory/types.js";
import { hasChanges } from "./show-plan.js";

/** Says what came of a plan, change by change. */
export function textOf(report: Report, plan: Plan): string {
  const changes = plan.accounts.flatMap((account) => account.changes);
  const labels = new Map(changes.map(({ id, kind, label }) => [id, `${WORDS[kind]} ${label}`]));
  const addresses = new Map(
    changes.flatMap((change) =>
      "people" in change ? change.people.map(({ id, email }) => [id, email ?? id] as const) : [],
    ),
  );
  const told = report.accounts.filter(({ changes, findings }) => changes.length + findings.length > 0);
  const accounts = told.map(({ vendor, account, changes, findings }) =>
    [
      `${vendor} ${account}`,
      ...changes.map((change) => `  ${lineOf(change, labels.get(change.id) ?? change.id, addresses)}`),
      ...findings.map(
        ({ severity, code, at, who, message }) =>
          `  ${severity} ${printable(`${[code, at, who].filter((part) => part !== undefined).join(" ")}: ${message}`)}`,
      ),
    ].join("\n"),
  );
  return [...accounts, sentenceOf(report, plan)].join("\n");
}

function sentenceOf({ ok }: Report, plan: Plan): string {
  const findings = plan.accounts.flatMap((account) => account.findings);
  if (!hasChanges(plan)) return nothingToDo(findings);
  if (!ok) return "Not everything is done.";
  return findings.some(isHeld)
    ? "Everything in the plan is done, and was looked at again; what it held, or could not plan, is not."
    : "Everything is done, and was looked at again.";
}

/** What is done to a group or a person, before their name. */
export const WORDS = {
  create: "create",
  update: "change",
  add: "add to",
  remove: "remove from",
  role: "role of",
  delete: "delete",
} as const;

function lineOf(
  { status, done, left, different, failed }: ChangeReport,
  label: string,
  addresses: ReadonlyMap<string, string>,
): string {
  const counts = [
    [done.length, "done"],
    [left.length, "left"],
    [different.length, "different"],
  ] as const;
  const told = counts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  const reasons = failed.map(
    ({ id, problem }) => `\n      ${printable(`${addresses.get(id) ?? id}: ${problem.message}`)}`,
  );
  return `${status.padEnd(9)} ${printable(label)}${told.length > 0 ? `: ${told.join(", ")}` : ""}${reasons.join("")}`;
}
