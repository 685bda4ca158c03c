import { readDesired } from "../desired.js";
import { NOTHING_LEFT, type Command } from "../command.js";

/** Says what is wrong with a file, and reaches no network. */
export const check: Command = async ({ file, options, print }) => {
  const { accounts } = await readDesired(file);
  const groups = accounts.flatMap(({ groups = [] }) => groups);
  const found = { accounts: accounts.length, groups: groups.length };
  if (options.json) print.json(found);
  else print.say(`${file}: nothing is wrong. Accounts: ${found.accounts}, groups: ${found.groups}.`);
  return NOTHING_LEFT;
};
