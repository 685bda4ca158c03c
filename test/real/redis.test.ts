import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath, pathToFileURL } from "node:url";
import { transform } from "esbuild";
import { afterAll, beforeAll, describe, expect, inject } from "vitest";
import { createRateLimit, limitHeaders, type Counting } from "../../scripts/limit/servers.js";
import type { Work } from "./redis-program.js";
import { openRedis, sayWhatIsLeftOut, withRedis, type RedisServer } from "./redis-server.js";
import { addressOf } from "./packages.js";

/* What several processes do over one store: each case prints what it came to. */

const project = inject("project");
const program = join(project, "redis-program.js");
const told: string[] = [];

const WINDOW_MS = 500;
const LIMIT = 10;
const CALLS = 200;

beforeAll(async () => {
  const source = await readFile(fileURLToPath(new URL("redis-program.ts", import.meta.url)), "utf8");
  await writeFile(program, (await transform(source, { loader: "ts", target: "es2022" })).code);
});

afterAll(() => console.log(told.join("\n")));

interface Bed {
  readonly store: RedisServer;
  readonly vendor: Vendor;
  /** Says what came of it, also where that is not enough. */
  readonly tell: (outcome: string) => void;
}

type Library = Work["library"];

const cases: readonly [name: string, counting: Counting, run: (bed: Bed) => Promise<void>][] = [
  ["sliding window, ioredis and ioredis", "sliding window", (bed) => side(bed, "ioredis", "ioredis")],
  ["fixed window, redis and redis", "fixed window", (bed) => side(bed, "redis", "redis")],
  ["sliding window, ioredis and redis", "sliding window", (bed) => side(bed, "ioredis", "redis")],
  ["kill -9 of the process that is ahead", "sliding window", killed],
  ["the store stopped for a second and a half, and started again", "sliding window", restarted],
];

sayWhatIsLeftOut();

describe(`${2 * CALLS} calls of two processes at ${LIMIT} per ${WINDOW_MS} ms`, () => {
  for (const [name, counting, run] of cases) {
    withRedis(
      name,
      async () => {
        const tell = (outcome: string) => void told.push(`${name}: ${outcome}`);
        const bed = { store: await openRedis(), vendor: await openVendor(counting), tell };
        try {
          await run(bed);
        } finally {
          bed.vendor.close();
          await bed.store.close();
        }
      },
      90_000,
    );
  }
});

/** Both to the end: the time, what was refused, and how much the store was asked. */
async function side({ store, vendor, tell }: Bed, ...libraries: [Library, Library]): Promise<void> {
  const processes = libraries.map((library, at) => play(bedOf(store, vendor), library, "ab"[at]!));
  for (const { ended } of processes) await ended;
  const ratio = (vendor.lastMs() - vendor.firstMs()) / (((2 * CALLS) / LIMIT - 1) * WINDOW_MS + ANSWER_MS);
  const commands = (await commandsOf(store)) / (2 * CALLS);
  const refused = vendor.arrivals.filter(({ admitted }) => !admitted).length;
  tell(`${ratio.toFixed(3)} of the optimum, ${refused} refused, ${commands.toFixed(2)} commands a call`);
  expect(processes.flatMap(({ lines }) => lines)).toEqual(Array(2 * CALLS).fill({ ok: true }));
  expect(refused).toBe(0);
  expect(ratio).toBeLessThanOrEqual(1.1);
  expect(commands).toBeLessThanOrEqual(4);
}

/** One dies with calls under way and others ahead of those of the other. */
async function killed({ store, vendor, tell }: Bed): Promise<void> {
  const first = play(bedOf(store, vendor), "ioredis", "a");
  while (vendor.arrivals.length < 1) await sleep(5);
  const second = play(bedOf(store, vendor), "redis", "b");
  while (vendor.arrivals.length < 35) await sleep(5);
  first.child.kill("SIGKILL");
  const at = performance.now();
  const before = vendor.arrivals.filter(({ name }) => name === "b").length;
  await second.ended;
  const after = vendor.arrivals.filter((arrival) => arrival.name === "b" && arrival.at > at);
  const refused = vendor.arrivals.filter(({ admitted }) => !admitted).length;
  const gapMs = after[0]!.at - at;
  tell(`the other, which had sent ${before}, went on after ${gapMs.toFixed(0)} ms; ${refused} refused`);
  expect(second.lines).toEqual(Array(CALLS).fill({ ok: true }));
  expect(refused).toBe(0);
  // A window from its last word it is taken to be gone; what is above that is the machine's, which may be busy.
  expect(gapMs).toBeLessThanOrEqual(1.5 * WINDOW_MS);
}

/** Nothing is kept: the store counts anew, and in between each process counts for itself. */
async function restarted({ store, vendor, tell }: Bed): Promise<void> {
  const processes = (["ioredis", "redis"] as const).map((library, at) =>
    play(bedOf(store, vendor), library, "ab"[at]!),
  );
  while (vendor.arrivals.length < 100) await sleep(5);
  await store.stop();
  const from = vendor.arrivals.length;
  await sleep(1_500);
  const meanwhile = vendor.arrivals.length - from;
  await store.start();
  for (const { ended } of processes) await ended;
  const refused = vendor.arrivals.filter(({ admitted }) => !admitted).length;
  const ratio = (vendor.lastMs() - vendor.firstMs()) / (((2 * CALLS) / LIMIT - 1) * WINDOW_MS + ANSWER_MS);
  tell(`${meanwhile} sent meanwhile, ${refused} refused and sent again, ${ratio.toFixed(3)} of the optimum`);
  for (const { lines } of processes) {
    expect(lines.filter((line) => "event" in line)).toEqual([{ event: "away" }, { event: "back" }]);
    expect(lines.filter((line) => "ok" in line)).toEqual(Array(CALLS).fill({ ok: true }));
  }
  expect(meanwhile).toBeGreaterThan(0);
}

interface Played {
  readonly child: ChildProcess;
  readonly lines: object[];
  readonly ended: Promise<unknown>;
}

function bedOf(store: RedisServer, vendor: Vendor) {
  return { port: store.port, baseUrl: vendor.url };
}

/** Starts a process with its calls. */
function play(where: { port: number; baseUrl: string }, library: Library, token: string): Played {
  const built = (name: string) => pathToFileURL(join(project, `dist/${name}.js`)).href;
  const libraries = { ioredis: "ioredis/built/index.js", redis: "redis/dist/index.js" };
  const work: Work = {
    ...{ ...where, library, token, calls: CALLS, attempts: 20 },
    entries: { frameio: built("frameio"), redis: built("redis"), library: addressOf(libraries[library]) },
  };
  const child = spawn(process.execPath, [program, JSON.stringify(work)], { stdio: ["ignore", "pipe", "inherit"] });
  const lines: object[] = [];
  createInterface(child.stdout).on("line", (line) => lines.push(JSON.parse(line) as object));
  return { child, lines, ended: once(child, "close") };
}

interface Vendor {
  readonly url: string;
  readonly arrivals: { readonly at: number; readonly name: string; readonly admitted: boolean }[];
  firstMs(): number;
  /** When the last answer was sent. */
  lastMs(): number;
  close(): void;
}

const ANSWER_MS = 10;

/** Counts by a window, tells what is left, and answers a little later. */
async function openVendor(counting: Counting): Promise<Vendor> {
  const admit = createRateLimit(counting, LIMIT, WINDOW_MS);
  const arrivals: Vendor["arrivals"] = [];
  const server: Server = createServer((request, response) => {
    const at = performance.now();
    const verdict = admit(at);
    arrivals.push({ at, name: request.headers.authorization?.slice(-1) ?? "", admitted: verdict.admitted });
    request.resume();
    setTimeout(() => {
      response.writeHead(verdict.admitted ? 201 : 429, {
        "content-type": "application/json",
        ...limitHeaders(verdict, LIMIT, WINDOW_MS),
      });
      response.end(JSON.stringify(verdict.admitted ? { data: { id: "g" } } : { errors: [{ detail: "Too many" }] }));
    }, ANSWER_MS);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrivals,
    firstMs: () => arrivals[0]!.at,
    lastMs: () => arrivals.at(-1)!.at + ANSWER_MS,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** How many commands clients have sent: what a script calls is counted beside them, and is left out. */
async function commandsOf(store: RedisServer): Promise<number> {
  const stats = await store.send("INFO", "commandstats");
  const counts = [...stats.matchAll(/^cmdstat_([^:]+):calls=(\d+)/gm)];
  const inScript = /^(time|get|set|hmget|hset|hdel|hincrby|z.*|pexpire)$/;
  return counts.reduce((sum, [, name = "", calls]) => (inScript.test(name) ? sum : sum + Number(calls)), 0);
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
