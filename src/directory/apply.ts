import { InvalidInputError } from "../errors.js";
import { applyAccount } from "./account.js";
import { checkAdapters, checkJournal } from "./check-input.js";
import { checkPlan } from "./check-plan.js";
import { createFingerprinter } from "./fingerprint.js";
import { isHeld } from "./held.js";
import { isAccount } from "./identity.js";
import { ledgerOf, type Ledger } from "./ledger.js";
import { completePolicy, stricterOf } from "./policy.js";
import type { Run } from "./run.js";
import type { AccountPlan, Adapter, ApplyOptions, Entry, Plan, Progress, Report } from "./types.js";

/**
 * Carries out a plan, and nothing else. What the journal says to be done is not done again, so a run that was cut short is taken up by
 * running it once more; after one that came to its end, what somebody has put back as it was before the plan is done once more. Throws
 * where nothing may be sent at all; whatever happens afterwards is in the report.
 */
export async function apply(plan: Plan, adapters: readonly Adapter[], options: ApplyOptions): Promise<Report> {
  checkJournal(options);
  checkAdapters(adapters);
  checkPlan(plan, options.expect);
  const ways = plan.accounts.map((account) => [account, adapterOf(account, adapters)] as const);
  const ledger = await readJournal(plan, options);
  const { journal } = options;
  await journal.append({ kind: "open", plan: plan.digest });
  const policy = stricterOf(plan.policy, completePolicy(options.policy));
  const fingerprints = createFingerprinter();
  const accounts = await Promise.all(
    ways.map(([account, adapter]) => {
      const run: Run = {
        plan: plan.digest,
        ...{ adapter, account, policy, ledger, fingerprints, options },
        // Where all was held there is nothing to carry out, and that is not everything.
        findings: account.changes.length > 0 ? [] : account.findings.filter(isHeld),
        born: new Set(),
        async note(entry) {
          await journal.append(entry);
          ledger.note(entry);
        },
        progress: (progress) => tell(options, { ...progressOf(account, ledger), ...progress }),
      };
      return applyAccount(run);
    }),
  );
  const ok = accounts.every(
    ({ changes, findings, stopped }) =>
      !stopped && (changes.length > 0 || findings.length === 0) && changes.every(({ status }) => status === "done"),
  );
  const left = accounts.flatMap(({ changes }) => changes.filter(({ status }) => status !== "done").map(({ id }) => id));
  await journal.append({ kind: "end", ok, ...(left.length > 0 && { left }) });
  return { plan: plan.digest, ok, accounts };
}

function adapterOf(account: AccountPlan, adapters: readonly Adapter[]): Adapter {
  const [adapter, ...others] = adapters.filter((each) => isAccount(each, account));
  if (adapter && others.length === 0) return adapter;
  const what = adapter ? "Several adapters are" : "No adapter is";
  throw new InvalidInputError([
    { message: `${what} for ${account.vendor}/${account.account}, which the plan is about.` },
  ]);
}

async function readJournal(plan: Plan, { journal }: ApplyOptions): Promise<Ledger> {
  const entries: Entry[] = [];
  for await (const entry of journal.read()) entries.push(entry);
  return ledgerOf(plan, entries);
}

function progressOf({ vendor, account, changes }: AccountPlan, ledger: Ledger): Omit<Progress, "phase"> {
  const over = changes.filter(({ id }) => ledger.items(id, "done", "unsure", "already", "failed").length > 0);
  return { vendor, account, done: over.length, total: changes.length };
}

/** Reports progress; what the listener throws is its own matter. */
function tell({ onProgress }: ApplyOptions, progress: Progress): void {
  try {
    onProgress?.(progress);
  } catch {
    // Nothing is known here that it would need.
  }
}
