import { load, titleOf } from "./load.js";

/** What a bulk job needs of a client. */
export interface Client {
  post(url: string): Promise<unknown>;
}

/** A peer, and how a client of it is made over a `fetch`. */
export type Maker = readonly [name: string, make: (fetch: typeof globalThis.fetch) => Client];

/** Clients that are to get through a limit of so many calls, each set as its documentation has it for that. */
export async function clientsOfPeers(calls: number, windowMs: number): Promise<Maker[]> {
  const { default: ky } = await load<{ default: Ky }>("ky");
  const { default: Bottleneck } = await load<{ default: BottleneckClass }>("bottleneck");
  const refill = { reservoir: calls, reservoirRefreshAmount: calls, reservoirRefreshInterval: windowMs };
  return [
    [
      `${titleOf("ky")}, 20 retries`,
      (fetch) => {
        const client = ky.create({ fetch, retry: { limit: 20, methods: ["post"] }, timeout: 120_000 });
        return { post: (url) => client.post(url).json() };
      },
    ],
    [
      `${titleOf("bottleneck")}, set by hand`,
      (fetch) => {
        const limiter = new Bottleneck(refill);
        return { post: (url) => limiter.schedule(() => postOver(fetch, url)) };
      },
    ],
  ];
}

async function postOver(fetch: typeof globalThis.fetch, url: string): Promise<void> {
  const response = await fetch(url, { method: "POST" });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`It was answered ${response.status}.`);
}

interface Ky {
  create(options: object): { post(url: string): { json(): Promise<unknown> } };
}
type BottleneckClass = new (options: object) => { schedule(work: () => Promise<void>): Promise<void> };
