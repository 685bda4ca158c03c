import { byText } from "./canonical.js";
import { checkIsPlan } from "./check-plan.js";
import { clock } from "./clock.js";
import { nothingToDo } from "./held.js";
import { printable } from "./printable.js";
import type { AccountPlan, Change, Finding, Plan } from "./types.js";

/** Writes a plan for people to read: for a terminal, or for a pull request. */
export function describe(plan: Plan, style: "text" | "markdown" = "text"): string {
  checkIsPlan(plan);
  const accounts = plan.accounts.map((account) => (style === "text" ? asText(account) : asMarkdown(account)));
  return `${[...accounts, `Digest: ${plan.digest}`].join("\n\n")}\n`;
}

function asText(account: AccountPlan): string {
  const { lines, findings, summary } = partsOf(account);
  return [titleOf(account), ...[lines, findings].flatMap((part) => (part ? [indented(part)] : [])), summary].join(
    "\n\n",
  );
}

function asMarkdown(account: AccountPlan): string {
  const { lines, findings, summary } = partsOf(account);
  const blocks = [lines && fenced(lines, "diff"), findings && fenced(findings, "text")].filter((block) => block !== "");
  return [`### ${titleOf(account)}`, ...blocks, summary].join("\n\n");
}

function titleOf({ vendor, account }: AccountPlan): string {
  return printable(`${vendor} ${account}`);
}

function partsOf({ changes, findings, estimate }: AccountPlan): { lines: string; findings: string; summary: string } {
  const { requests, atLeastMs } = estimate;
  const labels = new Map(changes.map(({ id, label }) => [id, label]));
  const cost = `${counted(requests, "request")}${atLeastMs > 0 ? `, at least ${clock(atLeastMs)}` : ""}`;
  return {
    lines: linesOf(changes).join("\n"),
    findings: findings.map((finding) => findingLine(finding, labels)).join("\n"),
    summary: changes.length === 0 ? nothingToDo(findings) : `${countsOf(changes)}; ${cost}.`,
  };
}

/** The changes group by group, then those of roles. */
function linesOf(changes: readonly Change[]): readonly string[] {
  const groups = new Map<string | undefined, { readonly label: string; readonly lines: string[] }>();
  for (const change of changes) {
    const key = change.kind === "role" ? undefined : (change.group ?? change.of ?? change.id);
    const label = change.kind === "role" ? "Roles" : change.label;
    const found = groups.get(key) ?? { label: printable(label), lines: [] };
    groups.set(key, found);
    found.lines.push(...linesOfOne(change));
  }
  const sorted = [...groups.values()].sort((a, b) => byText(a.label, b.label));
  return sorted.flatMap(({ label, lines }) => [`  ${label}`, ...lines]);
}

function linesOfOne(change: Change): readonly string[] {
  switch (change.kind) {
    case "create":
      return ["+ the group is created", ...attributeLines({ name: change.label }, change.to)];
    case "update":
      return attributeLines(change.from, change.to);
    case "delete":
      return [`- the group is deleted, with ${counted(change.people.length, "membership")}`];
    case "role":
      return [
        `! ${printable(change.people[0].email ?? change.label)}: ${printable(change.from ?? "none")} -> ${printable(change.to)}`,
      ];
    case "add":
    case "remove": {
      const sign = change.kind === "add" ? "+" : "-";
      const shown = change.people.map(({ id, email }) => printable(email ?? id));
      return shown.sort(byText).map((person) => `${sign} ${person}`);
    }
  }
}

function attributeLines(from: { readonly [name: string]: string }, to: { readonly [name: string]: string }): string[] {
  const changed = Object.entries(to).filter(([name, value]) => from[name] !== value);
  return changed.map(([name, value]) => {
    const before = from[name] === undefined ? "" : `${printable(from[name])} -> `;
    return `! ${printable(name)}: ${before}${printable(value)}`;
  });
}

function findingLine(
  { severity, code, at = "", who, count, message }: Finding,
  labels: ReadonlyMap<string, string>,
): string {
  const where = new Set([labels.get(at) ?? at, who ?? ""].filter((part) => part !== ""));
  const amount = count === undefined ? "" : ` (${count})`;
  return `${severity} ${code}${amount}: ${[...where, message].map(printable).join(": ")}`;
}

function countsOf(changes: readonly Change[]): string {
  const sum = (kind: Change["kind"]) =>
    changes.reduce(
      (total, change) => (change.kind === kind ? total + ("people" in change ? change.people.length : 1) : total),
      0,
    );
  const times = (kind: Change["kind"]) => changes.filter((change) => change.kind === kind).length;
  const parts = [
    [times("create"), "group created", "groups created"],
    [times("update"), "group changed", "groups changed"],
    [times("delete"), "group deleted", "groups deleted"],
    [sum("add"), "membership added", "memberships added"],
    [sum("remove") + sum("delete"), "membership removed", "memberships removed"],
    [times("role"), "role changed", "roles changed"],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => `${count} ${count === 1 ? one : many}`)
    .join(", ");
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}

function indented(text: string): string {
  return text.replaceAll(/^/gm, "  ");
}

/** A fence that no line of the text can end. */
function fenced(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}
