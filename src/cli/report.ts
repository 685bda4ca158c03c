import { printable } from "../directory/printable.js";
import type { ChangeReport, Plan, Report } from "../directory/types.js";

/** Says what came of a plan, change by change. */
export function textOf(report: Report, plan: Plan): string {
  const labels = new Map(
    plan.accounts.flatMap(({ changes }) => changes).map(({ id, kind, label }) => [id, `${WORDS[kind]} ${label}`]),
  );
  const told = report.accounts.filter(
    ({ changes, findings, stopped }) => changes.length + findings.length > 0 || stopped,
  );
  const accounts = told.map(({ vendor, account, changes, findings, stopped }) =>
    [
      `${vendor} ${account}`,
      ...changes.map((change) => `  ${lineOf(change, labels.get(change.id) ?? change.id)}`),
      ...findings.map(
        ({ severity, code, at, who, message }) =>
          `  ${severity} ${printable(`${[code, at, who].filter((part) => part !== undefined).join(" ")}: ${message}`)}`,
      ),
      ...(stopped ? [`  error stopped: ${printable(stopped.message)}`] : []),
    ].join("\n"),
  );
  return [...accounts, report.ok ? "Everything is done, and was looked at again." : "Not everything is done."].join(
    "\n",
  );
}

const WORDS = {
  create: "create",
  update: "change",
  add: "add to",
  remove: "remove from",
  role: "role of",
  delete: "delete",
} as const;

function lineOf({ status, done, left, different, failed }: ChangeReport, label: string): string {
  const counts = [
    [done.length, "done"],
    [left.length, "left"],
    [different.length, "different"],
  ] as const;
  const told = counts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  const reasons = failed.map(({ id, problem }) => `\n      ${printable(`${id}: ${problem.message}`)}`);
  return `${status.padEnd(9)} ${printable(label)}${told.length > 0 ? `: ${told.join(", ")}` : ""}${reasons.join("")}`;
}
