import { read } from "../../directory/read.js";
import { undo as make } from "../../directory/undo.js";
import { openAccounts } from "../accounts.js";
import type { Command } from "../command.js";
import { interruptible } from "../interrupt.js";
import { readJournal } from "../journal.js";
import { journalOf, openPlanOutput, readPlan } from "../plan-file.js";
import { startProgress } from "../progress.js";
import { Refusal } from "../refusal.js";
import { showPlan } from "../show-plan.js";

/** Makes a plan that takes back what was done of another; to carry it out is the business of apply. */
export const undo: Command = async (call) => {
  const { world, file, options } = call;
  const done = await readPlan(file);
  const path = options.journal ?? journalOf(file, done);
  const write = await openPlanOutput(call, path);
  const journal = await readJournal(path);
  if (journal.length === 0) throw new Refusal(`There is nothing to undo: ${path} says of nothing that it was done.`);
  const snapshots = await interruptible(world, "No longer reading.", async (signal) => {
    const adapters = await openAccounts(done.accounts, { ...call, writes: false });
    const { onProgress, end } = startProgress(world);
    try {
      return await read(adapters, done, { signal, onProgress });
    } finally {
      end();
    }
  });
  const made = make(done, journal, snapshots);
  await write(made);
  return showPlan(made, call);
};
