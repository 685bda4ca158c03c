import { printable } from "../directory/printable.js";
import { read } from "../directory/read.js";
import type { Desired, Plan, Snapshot } from "../directory/types.js";
import { openAccounts, type AccountName } from "./accounts.js";
import type { Call } from "./command.js";
import { interruptible } from "./interrupt.js";
import { startProgress } from "./progress.js";

/** Reads accounts: what a file or a plan names, or everything. Says meanwhile how far it is, and can be interrupted. */
export function readAccounts(
  call: Call,
  accounts: (signal: AbortSignal) => Promise<readonly AccountName[]> | readonly AccountName[],
  named?: Desired | Plan,
): Promise<Snapshot[]> {
  const { world } = call;
  return interruptible(world, "No longer reading.", async (signal) => {
    const adapters = await openAccounts(await accounts(signal), call);
    const { onProgress, end } = startProgress(world);
    try {
      return await read(adapters, named, { signal, onProgress });
    } finally {
      end();
    }
  });
}

/** Where a read was not whole, says so and of what, and gives true: half of what is there is nothing to begin from. */
export function complainOfGaps(snapshots: readonly Snapshot[], { options, print }: Call): boolean {
  const missing = snapshots.flatMap(missingIn);
  if (missing.length === 0) return false;
  const message = "What was read is not whole. Try again.";
  print.complain([message, ...missing].join("\n"));
  if (options.json) print.json({ error: { message, missing } });
  return true;
}

function missingIn({ vendor, account, gaps, groups }: Snapshot): string[] {
  const members = groups
    .filter(({ members, complete }) => members !== null && !complete)
    .map(({ name }) => `The list of members of ${name} may not be whole.`);
  return [...gaps.map(({ message }) => message), ...members].map((what) => printable(`${vendor} ${account}: ${what}`));
}
