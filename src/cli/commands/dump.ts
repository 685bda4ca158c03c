import { extname } from "node:path";
import { stringify } from "yaml";
import { dump as write } from "../../directory/dump.js";
import type { Desired } from "../../directory/types.js";
import { findAccounts, type AccountName } from "../accounts.js";
import { FAILED, NOTHING_LEFT, type Command } from "../command.js";
import { openOutput } from "../output.js";
import { complainOfGaps, readAccounts } from "../read-accounts.js";
import { Refusal } from "../refusal.js";

// Where an installation beside the file has it.
const SCHEMA = "./node_modules/rollcall/dist/rollcall.schema.json";

/** Writes what is there as a file. Half of what is there is no file to begin from, so it is refused. */
export const dump: Command = async (call) => {
  const { options, print } = call;
  const output = await openOutput(options, {
    ...{ inputs: [], mode: 0o666 },
    reasonToKeep: () => Promise.resolve("is there already"),
  });
  const named = options.account?.map(accountOf);
  const snapshots = await readAccounts(call, (signal) => named ?? findAccounts(call, signal));
  if (complainOfGaps(snapshots, call)) return FAILED;
  const desired = write(snapshots, { foreign: options.foreign ?? false });
  const asJson = output ? extname(output.path).toLowerCase() === ".json" : options.json;
  const text = asJson ? `${JSON.stringify(desired, undefined, 2)}\n` : yamlOf(desired);
  if (!output) print.raw(text);
  else {
    await output.write(text);
    const found = {
      file: output.path,
      accounts: snapshots.length,
      // A dump has the groups of every account.
      groups: desired.accounts.flatMap(({ groups }) => groups).length,
    };
    if (options.json) print.json(found);
    else print.say(`${output.path}: accounts: ${found.accounts}, groups: ${found.groups}.`);
  }
  return NOTHING_LEFT;
};

function accountOf(text: string): AccountName {
  const found = /^([^:]+):([^]+)/.exec(text);
  if (!found)
    throw new Refusal(
      `--account ${text}: write the vendor, a colon and the id of the account, as in frameio:6b1f0c5e-….`,
    );
  const [, vendor, account] = found as unknown as [text: string, vendor: string, account: string];
  return { vendor, account };
}

function yamlOf(desired: Desired): string {
  return `# yaml-language-server: $schema=${SCHEMA}\n${stringify(desired, { lineWidth: 0 })}`;
}
