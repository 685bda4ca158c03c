import { once } from "node:events";
import { createServer, type AddressInfo, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { account_id, group_id, token, type Bed } from "./bed.js";
import { quartiles } from "./compare.js";
import { printTable } from "./table.js";

const ROUNDS = 30;
// Long enough for a call to have come to the phase in which it then stays.
const UNDER_WAY_MS = 25;

type Start = (signal: AbortSignal) => Promise<unknown>;

/** Times how long after an abort a call has ended, in each phase, beside a bare `AbortController` and `fetch`. */
export async function benchAbort({ url, createFrameio }: Bed): Promise<void> {
  // It takes connections and never says a word, so that a TLS connection to it is never made.
  const sockets: Socket[] = [];
  const mute = createServer((socket) => sockets.push(socket)).listen(0, "127.0.0.1");
  await once(mute, "listening");
  const muteUrl = `https://127.0.0.1:${(mute.address() as AddressInfo).port}`;
  const client = (baseUrl: string, options: object = {}) => createFrameio({ token, account_id, baseUrl, ...options });
  const get =
    (baseUrl: string, options: object = {}): Start =>
    (signal) =>
      client(baseUrl, options).groups.get({ group_id }, { signal });

  const narrow = client(`${url}/narrow`);
  await narrow.groups.get({ group_id });
  const bare =
    (address: string): Start =>
    async (signal) =>
      (await fetch(address, { signal })).json();

  const users = client(`${url}/users`);
  const betweenPages: Start = async (signal) => {
    const pages = users.users.list({}, { signal }).pages()[Symbol.asyncIterator]();
    await pages.next();
    await once(signal, "abort");
    await pages.next();
  };

  const rows: readonly (readonly [phase: string, ours: Start, theirs?: Start])[] = [
    ["queue of the rate limit", (signal) => narrow.groups.get({ group_id }, { signal })],
    ["token", get(`${url}/group`, { token: () => new Promise(() => {}) })],
    ["connect", get(muteUrl), bare(muteUrl)],
    ["headers", get(`${url}/silent`), bare(`${url}/silent`)],
    ["body", get(`${url}/half`), bare(`${url}/half`)],
    ["back-off", get(`${url}/busy`)],
    ["between pages", betweenPages],
  ];
  const figures: string[][] = [];
  for (const [phase, ours, theirs] of rows) {
    const [own, control, other]: number[][] = [[], [], []];
    for (let round = 0; round < ROUNDS; round++) {
      own!.push(await latency(ours));
      if (!theirs) continue;
      other!.push(await latency(theirs));
      control!.push(await latency(theirs));
    }
    figures.push([phase, spread(own!), spread(other!), spread(control!)]);
  }
  printTable(
    `From the abort to the end of the call, in ms: the middle one of ${ROUNDS}, and the slowest but two.`,
    ["phase", "rollcall", "bare fetch", "control: bare again"],
    figures,
  );
  mute.close();
  for (const socket of sockets) socket.destroy();
}

async function latency(start: Start): Promise<number> {
  const controller = new AbortController();
  const ended = start(controller.signal).then(
    () => Promise.reject(new Error("It was not aborted.")),
    () => performance.now(),
  );
  await Promise.race([ended, sleep(UNDER_WAY_MS)]);
  const abortedAt = performance.now();
  controller.abort();
  return (await ended) - abortedAt;
}

function spread(values: number[]): string {
  if (values.length === 0) return "–";
  const slowest = values.toSorted((a, b) => b - a)[2]!;
  return `${quartiles(values).middle.toFixed(2)}  ${slowest.toFixed(2)}`;
}
