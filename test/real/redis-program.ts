import type { BoundFrameio, FrameioOptions } from "../../src/vendors/frameio/index.js";
import type * as redis from "../../src/redis/index.js";

/** What one process is to do: so many calls at once, over one store. */
export interface Work {
  readonly library: "ioredis" | "redis";
  readonly port: number;
  readonly baseUrl: string;
  /** Tells the server of the calls which process it is. */
  readonly token: string;
  readonly calls: number;
  readonly attempts: number;
  /** The built entries, and the library of the store, to import. */
  readonly entries: { readonly frameio: string; readonly redis: string; readonly library: string };
}

/** A client of a library, as much as is used of it here. */
type Client = redis.IoredisClient & redis.NodeRedisClient & { on(event: string, hear: (error: unknown) => void): void };
type Ioredis = { readonly Redis: new (port: number, host: string) => Client & { disconnect(): void } };
type NodeRedis = {
  readonly createClient: (options: object) => Client & { connect(): Promise<unknown>; destroy(): void };
};

const work = JSON.parse(process.argv[2] ?? "") as Work;
const { createFrameio } = (await import(work.entries.frameio)) as {
  createFrameio: (options: FrameioOptions & { account_id: string }) => BoundFrameio;
};
const { createRedisLimiter } = (await import(work.entries.redis)) as typeof redis;
const [client, close] = await connect();
// What becomes of the connection is told by the limiter.
client.on("error", () => {});

const limiter = createRedisLimiter(client, { onEvent: ({ type }) => say({ event: type }) });
const frameio = createFrameio({
  ...{ token: work.token, account_id: "account", baseUrl: work.baseUrl, limiter, maxQueueMs: 86_400_000 },
  retry: { attempts: work.attempts },
});
await Promise.all(
  Array.from({ length: work.calls }, async () => {
    const { ok } = await frameio.groups.create.safe({ name: "Editors", emoji: "scissors" });
    say({ ok });
  }),
);
close();

async function connect(): Promise<[Client, () => void]> {
  const library = (await import(work.entries.library)) as Ioredis & NodeRedis;
  if (work.library === "ioredis") {
    const client = new library.Redis(work.port, "127.0.0.1");
    return [client, () => client.disconnect()];
  }
  const client = library.createClient({ socket: { port: work.port, host: "127.0.0.1" } });
  client.on("error", () => {});
  await client.connect();
  return [client, () => client.destroy()];
}

function say(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
