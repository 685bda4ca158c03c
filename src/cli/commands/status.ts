import { ledgerOf } from "../../directory/ledger.js";
import { printable } from "../../directory/printable.js";
import type { Change, Entry, Plan } from "../../directory/types.js";
import { CHANGES, FAILED, NOTHING_LEFT, type Command } from "../command.js";
import { readJournal } from "../journal.js";
import { WORDS } from "../report.js";
import { journalOf, readPlan } from "../plan-file.js";

/** How far a change is, by the journal. */
interface Progress {
  readonly id: string;
  readonly kind: Change["kind"];
  readonly label: string;
  readonly done: readonly string[];
  readonly failed: readonly string[];
  readonly unknown: readonly string[];
}

/** Says how far a plan was carried out, from its journal alone. */
export const status: Command = async ({ file, options, print }) => {
  const plan = await readPlan(file);
  const path = options.journal ?? journalOf(file, plan);
  const journal = await readJournal(path);
  const changes = changesOf(plan, journal);
  const last = journal.at(-1);
  const state = !last ? "not begun" : last.kind !== "end" ? "cut off" : last.ok ? "done" : "not done";
  const told = { plan: plan.digest, journal: path, state, changes };
  if (options.json) print.json(told);
  else print.say([`${file}: ${state}.`, ...changes.map(lineOf)].join("\n"));
  if (state === "done" || plan.accounts.every((account) => account.changes.length === 0)) return NOTHING_LEFT;
  return state === "not done" ? FAILED : CHANGES;
};

function changesOf(plan: Plan, journal: readonly Entry[]): Progress[] {
  const ledger = ledgerOf(plan, journal);
  return plan.accounts
    .flatMap(({ changes }) => changes)
    .map(({ id, kind, label }) => ({
      ...{ id, kind, label },
      done: ledger.items(id, "done", "unsure", "already"),
      failed: ledger.items(id, "failed"),
      unknown: ledger.items(id, "unknown"),
    }));
}

function lineOf({ kind, label, done, failed, unknown }: Progress): string {
  const counts = [
    [done.length, "done"],
    [failed.length, "failed"],
    [unknown.length, "sent, and perhaps done"],
  ] as const;
  const told = counts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  return `  ${WORDS[kind]} ${printable(label)}: ${told.join(", ") || "nothing yet"}`;
}
