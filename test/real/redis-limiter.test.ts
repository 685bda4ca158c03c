import { afterAll, afterEach, beforeAll, describe, expect } from "vitest";
import { createRedisLimiter, type RedisEvent, type RedisLimiterOptions } from "../../src/redis/index.js";
import type { Limiter, LimiterRequest, Outcome, Reservation } from "../../src/transport/limiter.js";
import { connectIoredis, connectNodeRedis, type Connected } from "./redis-clients.js";
import { openRedis, redisServer, sayWhatIsLeftOut, withRedis, type RedisServer } from "./redis-server.js";

/* What two limiters over one store say to each other: each stands for a machine. */

const WINDOW_MS = 400;
const three = { key: "https://host.example account things.get 400", calls: 3, windowMs: WINDOW_MS };

let server: RedisServer | undefined;
const clients: Connected[] = [];
let prefix = "";

sayWhatIsLeftOut();

describe("limiters over one store", () => {
  beforeAll(async () => {
    if (redisServer) server = await openRedis();
  });
  afterAll(() => server?.close());
  afterEach(() => clients.splice(0).forEach(({ close }) => close()));

  /** Makes two machines that share what nobody has used before. */
  async function machines(
    connect: () => Promise<Connected> = () => connectIoredis(server!.port),
    options: RedisLimiterOptions = {},
  ): Promise<[Limiter, Limiter]> {
    prefix = `test ${Math.random()}`;
    const machine = async () => {
      const connected = await connect();
      clients.push(connected);
      return createRedisLimiter(connected.client, { prefix, ...options });
    };
    return [await machine(), await machine()];
  }

  const join = (limiter: Limiter, request: Partial<LimiterRequest> = {}) =>
    limiter.join({ key: "https://host.example account things.get", limits: [three], mostMs: 5_000, ...request });

  /** Starts a call, and ends it. */
  async function send(limiter: Limiter, outcome: Outcome = { limits: [] }, request?: Partial<LimiterRequest>) {
    const place = join(limiter, request);
    await place.ready;
    place.settle(outcome);
    // What is told goes out at the end of this turn, and is there before what another asks later.
    await sleep(20);
  }

  /** How long a new call is told to wait. */
  async function waitOf(limiter: Limiter, request?: Partial<LimiterRequest>): Promise<number> {
    const place = join(limiter, request);
    await place.known;
    const { waitMs } = place;
    place.release();
    await sleep(20);
    return waitMs;
  }

  withRedis("count for each other, and foresee the wait", async () => {
    const [a, b] = await machines();
    await send(a);
    await send(b);
    await send(a);
    const waitMs = await waitOf(b);
    expect(waitMs).toBeGreaterThan(WINDOW_MS / 2);
    expect(waitMs).toBeLessThanOrEqual(WINDOW_MS);
  });

  withRedis("count those that are under way", async () => {
    const [a, b] = await machines();
    await startOf([join(a), join(a), join(b)]);
    expect(await waitOf(b)).toBeGreaterThan(0);
  });

  withRedis("count a call whose answer was lost, and not one that was released", async () => {
    const [a, b] = await machines();
    await send(a, {});
    await send(a, {});
    await send(a, {});
    expect(await waitOf(b)).toBeGreaterThan(0);
    const [c, d] = await machines();
    const places = [join(c), join(c), join(c)];
    await startOf(places);
    for (const place of places) place.release();
    await sleep(20);
    expect(await waitOf(d)).toBe(0);
  });

  withRedis("learn limits, windows and what others use from the answers of each", async () => {
    const [a, b] = await machines();
    await send(a, { limits: [{ calls: 10, remaining: 8, windowMs: 60_000 }] });
    await startOf(Array.from({ length: 8 }, () => join(b)));
    expect(await waitOf(b)).toBeGreaterThan(1_000);
  });

  withRedis("take a reset as it is told, by a clock of their own", async () => {
    const [a, b] = await machines();
    await send(a, { limits: [{ calls: 3, remaining: 0, windowMs: 60_000, resetsAt: Date.now() + 2_000 }] });
    const waitMs = await waitOf(b);
    expect(waitMs).toBeGreaterThan(1_500);
    expect(waitMs).toBeLessThanOrEqual(2_000);
  });

  withRedis("are held by each other's refusals, for as long as is named and no longer", async () => {
    const [a, b] = await machines();
    await send(a, { limits: [], holdMs: 300, named: true });
    const place = join(b);
    await place.known;
    expect(place.waitMs).toBeGreaterThan(200);
    expect(place.waitMs).toBeLessThanOrEqual(300);
    await place.ready;
    place.release();
  });

  withRedis("let one try after the other where a refusal names no time", async () => {
    const [a, b] = await machines();
    await send(a, { limits: [], holdMs: 100 }, { limits: [{ ...three, windowMs: 60_000 }] });
    const long = { limits: [{ ...three, windowMs: 60_000 }] };
    const first = join(a, long);
    await first.known;
    const second = join(b, long);
    await first.ready;
    expect(await soon(second.ready, 50)).toBe(false);
    // By its success there is room for all that is known to be free.
    first.settle({ limits: [] });
    expect(await soon(second.ready, 400)).toBe(true);
  });

  withRedis("keep the order over machines", async () => {
    const [a, b] = await machines();
    const one = { limits: [{ ...three, key: "one", calls: 1, windowMs: 100 }], key: "one" };
    await send(a, { limits: [] }, one);
    const started: number[] = [];
    const places: Reservation[] = [];
    for (let at = 0; at < 8; at++) {
      const place = join(at % 2 ? a : b, one);
      places.push(place);
      void place.ready?.then(() => {
        started.push(at);
        place.settle({ limits: [] });
      });
      await place.known;
    }
    await startOf(places);
    expect(started).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  withRedis("forget who leaves the queue", async () => {
    const [a, b] = await machines();
    await startOf([join(a), join(a), join(a)]);
    const before = await waitOf(b);
    const places = Array.from({ length: 30 }, () => join(a));
    await places[0]!.known;
    for (const place of places) place.release();
    await sleep(20);
    // Behind the thirty it would be ten windows more; the same wait, read twice, differs by its rounding.
    expect(await waitOf(b)).toBeLessThan(before + WINDOW_MS / 2);
    expect(await server!.send("ZCARD", `"${prefix}:{https://host.example account} things.get:waiting"`)).toMatch(/^:0/);
  });

  withRedis("give back a place when its request can last no longer, also where nobody ends it", async () => {
    const [a, b] = await machines();
    const short = { mostMs: 300 };
    await startOf([join(a, short), join(a, short), join(a, short)]);
    const from = performance.now();
    await join(b).ready;
    expect(performance.now() - from).toBeGreaterThan(200);
    expect(performance.now() - from).toBeLessThan(600);
  });

  withRedis("keep a place as long as its request lasts and its machine lives", async () => {
    const [a, b] = await machines();
    await startOf([join(a), join(a), join(a)]);
    // More than twice the time after which a machine that says nothing is taken to be gone.
    expect(await soon(join(b).ready, 1_200)).toBe(false);
  });

  withRedis("give back the places of a machine that is gone, and take its calls out of the queue", async () => {
    const [a, b] = await machines();
    await startOf([join(a), join(a), join(a)]);
    const ahead = Array.from({ length: 50 }, () => join(a));
    await ahead[0]!.known;
    const place = join(b);
    await place.known;
    expect(place.waitMs).toBeGreaterThan(10 * WINDOW_MS);
    clients[0]!.close();
    expect(await soon(place.ready, 1_000)).toBe(true);
  });

  withRedis("keep two limits at once", async () => {
    const [a, b] = await machines();
    const both = {
      limits: [three, { ...three, key: three.key.replace("400", "3600000"), calls: 4, windowMs: 3_600_000 }],
    };
    for (const limiter of [a, b, a]) await send(limiter, { limits: [] }, both);
    const waitMs = await waitOf(b, both);
    expect(waitMs).toBeLessThanOrEqual(WINDOW_MS);
    expect(waitMs).toBeGreaterThan(0);
    await send(b, { limits: [] }, both);
    expect(await waitOf(a, both)).toBeGreaterThan(3_000_000);
  });

  withRedis("share a limit over queues of their own", async () => {
    const [a, b] = await machines();
    for (const limiter of [a, b, a]) await send(limiter);
    expect(await waitOf(b, { key: "https://host.example account others.get" })).toBeGreaterThan(0);
    expect(await waitOf(b, { key: "https://host.example account others.get", limits: [] })).toBe(0);
  });

  withRedis("know no end to the room where no limit is known, and learn it from an answer", async () => {
    const [a, b] = await machines();
    const unknown = { limits: [{ key: "https://host.example account free" }] };
    await startOf(Array.from({ length: 1_500 }, () => join(a, unknown)));
    const places = Array.from({ length: 20 }, () => join(b, unknown));
    await startOf(places);
    places[0]!.settle({ limits: [{ calls: 20, remaining: 0, windowMs: 60_000 }] });
    await sleep(20);
    expect(await waitOf(b, unknown)).toBeGreaterThan(0);
  });

  withRedis("let every key expire", async () => {
    const [a] = await machines();
    await send(a);
    const open = join(a);
    await open.ready;
    void join(a);
    await sleep(20);
    const keys = [...(await server!.send("KEYS", `"${prefix}*"`)).matchAll(/^(test .*)\r$/gm)].map(([, key]) => key!);
    expect(keys.length).toBeGreaterThanOrEqual(4);
    for (const key of keys) {
      const [, ttl = ""] = /^:(-?\d+)/.exec(await server!.send("PTTL", `"${key}"`)) ?? [];
      expect(Number(ttl), key).toBeGreaterThan(60_000);
      expect(Number(ttl), key).toBeLessThanOrEqual(120_000);
    }
  });

  withRedis("say when the store is away and when it is back, and go on by what each knows", async () => {
    const events: string[] = [];
    const own = await openRedis();
    const onEvent = ({ type }: RedisEvent) => events.push(type);
    const [limiter] = await machines(() => connectIoredis(own.port), { timeoutMs: 200, onEvent });
    try {
      for (let call = 0; call < 3; call++) await send(limiter);
      await own.stop();
      const from = performance.now();
      await send(limiter);
      // What was counted before still counts.
      expect(performance.now() - from).toBeGreaterThan(WINDOW_MS / 2);
      expect(events).toEqual(["away"]);
      await own.start();
      await sleep(1_500);
      await send(limiter);
      await sleep(300);
      expect(events).toEqual(["away", "back"]);
    } finally {
      await own.close();
    }
  });

  for (const folder of ["ioredis", "ioredis5", "redis", "redis5", "redis4"]) {
    withRedis(`work with the package ${folder}`, async () => {
      const connect = folder.startsWith("io") ? connectIoredis : connectNodeRedis;
      const [a, b] = await machines(() => connect(server!.port, { folder }));
      await countsTo(a, b);
    });
  }

  for (const [library, connect] of Object.entries({ ioredis: connectIoredis, redis: connectNodeRedis })) {
    withRedis(`work with a cluster, over ${library}`, async () => {
      const own = await openRedis(["--cluster-enabled", "yes", "--cluster-announce-ip", "127.0.0.1"]);
      try {
        await own.send("CLUSTER", "ADDSLOTSRANGE", "0", "16383");
        for (let tries = 0; !(await own.send("CLUSTER", "INFO")).includes("cluster_state:ok"); tries++) {
          if (tries > 200) throw new Error("The cluster is not up.");
          await sleep(25);
        }
        const [a, b] = await machines(() => connect(own.port, { cluster: true }));
        await countsTo(a, b);
      } finally {
        clients.splice(0).forEach(({ close }) => close());
        await own.close();
      }
    });
  }

  /** Sends what two may send, and sees that both know. */
  async function countsTo(a: Limiter, b: Limiter): Promise<void> {
    for (const limiter of [a, b, a]) await send(limiter);
    for (const limiter of [a, b]) expect(await waitOf(limiter)).toBeGreaterThan(0);
    await join(b).ready;
  }
});

async function startOf(places: readonly Reservation[]): Promise<void> {
  for (const { ready } of places) await ready;
}

async function soon(work: Promise<void> | undefined, ms: number): Promise<boolean> {
  return Promise.race([Promise.resolve(work).then(() => true), sleep(ms).then(() => false)]);
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
