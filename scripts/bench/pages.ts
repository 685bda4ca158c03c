import { accountId, groupId, token, type Bed } from "./bed.js";
import { compare, type Contender } from "./compare.js";
import { listOfPeers } from "./peers/list.js";
import { printComparison } from "./table.js";

const ITEMS = 10_000;
const PAGE_SIZE = 100;
const ROUNDS = 3;

interface Page {
  readonly users: readonly unknown[];
  readonly totalSetSize: string;
}

/** Times 10,000 members in pages of 100 from a server that takes 50 ms for a page, against one page after the other. */
export async function benchPages({ url, createDocusign }: Bed): Promise<void> {
  const baseUrl = `${url}/members`;
  const headers = { accept: "application/json", authorization: `Bearer ${token}` };
  // One each time: with those before it, a reading would meet the limit of the account.
  const list = () => createDocusign({ token, accountId, baseUrl }).groups.listUsers({ groupId, count: PAGE_SIZE });

  const oneByOne = async () => {
    for (let seen = 0; ;) {
      const query = `count=${PAGE_SIZE}&start_position=${seen}`;
      const address = `${baseUrl}/restapi/v2.1/accounts/${accountId}/groups/${groupId}/users?${query}`;
      const { users, totalSetSize } = (await (await fetch(address, { headers })).json()) as Page;
      seen += users.length;
      if (seen >= Number(totalSetSize)) return seen;
    }
  };
  const items = async () => {
    let seen = 0;
    for await (const _ of list()) seen++;
    return seen;
  };
  const array = async () => (await list().toArray()).length;
  const theirs = await listOfPeers({ baseUrl, token, accountId, groupId });

  const whole =
    (read: () => Promise<number>): Contender[1] =>
    async () => {
      const seen = await read();
      if (seen !== ITEMS) throw new Error(`${seen} members instead of ${ITEMS}.`);
    };
  const measured = await compare(
    [
      ["one page after the other", whole(oneByOne)],
      ["rollcall, item by item", whole(items)],
      ["rollcall, toArray", whole(array)],
      ...theirs.map(([name, read]): Contender => [name, whole(() => read(PAGE_SIZE))]),
    ],
    ROUNDS,
    0,
  );
  printComparison(
    "10,000 members in pages of 100, 50 ms a page; µs a page; the target is toArray's.",
    measured,
    0.35,
    ITEMS / PAGE_SIZE,
  );
}
