import { undo as make } from "../../directory/undo.js";
import { FAILED, type Command } from "../command.js";
import { readJournal } from "../journal.js";
import { journalOf, openPlanOutput, readPlan } from "../plan-file.js";
import { complainOfGaps, readAccounts } from "../read-accounts.js";
import { readPolicy } from "../policy.js";
import { Refusal } from "../refusal.js";
import { showPlan } from "../show-plan.js";

/** Makes a plan that takes back what was done of another; to carry it out is the business of apply. */
export const undo: Command = async (call) => {
  const { file, options } = call;
  const done = await readPlan(file);
  const policy = await readPolicy(options.policy);
  const path = options.journal ?? journalOf(file, done);
  const write = await openPlanOutput(call, path, options.policy);
  const journal = await readJournal(path);
  if (journal.length === 0)
    throw new Refusal(`There is nothing to undo: the journal ${path} is empty, or is not there.`);
  const snapshots = await readAccounts(call, () => done.accounts, done);
  // What is not seen would count as changed by others.
  if (complainOfGaps(snapshots, call)) return FAILED;
  const made = make(done, journal, snapshots, policy);
  await write(made);
  return showPlan(made, call, options.policy ?? "FILE");
};
