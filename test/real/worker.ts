/* Runs in workerd: a client in module scope, and handlers that end while it still has calls. */
import { createFrameio } from "../../src/vendors/frameio/index.js";

/** Where the vendor is, written in when this is bundled. */
declare const vendorUrl: string;

// A client that is blocked says so long before a test would end.
const options = { account_id: "a", baseUrl: vendorUrl, retry: false, timeoutMs: 1_000, maxQueueMs: 8_000 } as const;
const frameio = createFrameio({ ...options, token: "t" });
const fetching = createFrameio({ ...options, token: async () => (await fetch(`${vendorUrl}/token`)).text() });

const create = (client = frameio, of = "a") => client.groups.create({ account_id: of, name: "x", emoji: "scissors" });
const get = (client = frameio) => client.groups.get({ group_id: "g" });
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const begin = (...calls: Promise<unknown>[]) => {
  for (const call of calls) call.catch(() => {});
};

/** What a request may ask for, by its path. */
export const acts = {
  create: () => create(),
  get: () => get(),
  getByFetchedToken: () => get(fetching),
  /** Five calls, and one whose input is refused: the handler ends at once. */
  refuseOneOfSix: () => Promise.all([create(), create(), create(), create(), create(), create(frameio, "")]),
  /** Ends when they have left. */
  forgetTwoGets: async () => {
    begin(get(), get());
    await pause(600);
  },
  raceFiveCreates: async () => {
    await Promise.race([Promise.all([create(), create(), create(), create(), create()]), pause(600)]);
  },
  forgetTokenFlight: async () => {
    begin(get(fetching));
    await pause(300);
  },
  /** Is alive for a while after its call was answered. */
  createAndStay: async () => {
    await create();
    await pause(500);
  },
  createByOwnClient: () => create(createFrameio({ ...options, token: "t" })),
};

export default {
  async fetch(request: Request): Promise<Response> {
    try {
      await acts[new URL(request.url).pathname.slice(1) as keyof typeof acts]();
      return new Response("done");
    } catch (error) {
      return new Response(String(error), { status: 400 });
    }
  },
};
