import { runBulk } from "../limit/servers.js";
import { account_id, group_id, token, type Bed } from "./bed.js";
import { compare } from "./compare.js";
import { callsOfPeers } from "./peers/calls.js";
import { printComparison } from "./table.js";

const CALLS = 500;
const IN_FLIGHT = 50;
const ROUNDS = 30;

/** Times one call with every layer on against bare `fetch` with a timeout, its body read as JSON. */
export async function benchCalls({ url, createFrameio }: Bed): Promise<void> {
  const baseUrl = `${url}/group`;
  const frameio = createFrameio({ token, account_id, baseUrl });
  const headers = { accept: "application/json", authorization: `Bearer ${token}` };
  const timeout = () => AbortSignal.timeout(60_000);

  const bare = async () => {
    const address = `${baseUrl}/v4/accounts/${account_id}/groups/${group_id}`;
    const response = await fetch(address, { headers, signal: timeout() });
    return ((await response.json()) as { data: unknown }).data;
  };
  const ours = () => frameio.groups.get({ group_id });
  const theirs = await callsOfPeers({ baseUrl, token, account_id, group_id });

  const many = (call: () => Promise<unknown>) => async () => {
    const failed = await runBulk(call, CALLS, IN_FLIGHT);
    if (failed > 0) throw new Error(`${failed} of ${CALLS} calls failed.`);
  };
  const measured = await compare(
    [
      ["bare fetch", many(bare)],
      ["rollcall", many(ours)],
      ...theirs.map(([name, call]) => [name, many(call)] as const),
    ],
    ROUNDS,
  );
  printComparison(
    `One call, ${IN_FLIGHT} in flight, all layers on, against bare fetch with a timeout signal.`,
    measured,
    1.23,
    CALLS,
  );
}
