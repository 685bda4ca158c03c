import { setTimeout as sleep } from "node:timers/promises";
import { createLimiter } from "../../src/transport/limiter.js";
import { judge, type Judged } from "../limit/judge.js";
import { scenesOf } from "../limit/scene.js";
import { countingFetch, countings, limitHeaders, runBulk, type Counts } from "../limit/servers.js";
import { account_id, group_id, token, type Bed } from "./bed.js";
import { clientsOfPeers } from "./peers/limit.js";
import { printTable } from "./table.js";

const CALLS = 200;
const AT_ONCE = 20;
const LIMIT = 10;
const WINDOW_MS = 1000;
// The first ten need no window of their own.
const OPTIMUM_MS = (CALLS / LIMIT - 1) * WINDOW_MS;

interface Job {
  readonly name: string;
  readonly counting: string;
  readonly retryAfter: boolean;
  /** Runs all calls; gives how many failed. */
  run(fetch: typeof globalThis.fetch, baseUrl: string): Promise<number>;
}

/** Measures how well limits are kept to, over TCP and in a simulation, and what that costs. */
export async function benchLimit(bed: Bed): Promise<void> {
  await simulate();
  await benchServers(bed);
  benchMany();
  await benchAccounts(bed);
}

/** Plays 60 calls at once in every scene, beside a simple client where another program uses the limit too. */
async function simulate(): Promise<void> {
  for (const calls of [10, 100]) {
    const judged: Judged[] = [];
    // Where there is room for all 60, nothing happens alone; the hour is what matters beside others.
    for (const scene of scenesOf(calls)) {
      if (calls === 10 || (scene.others > 0 && scene.server !== "hour and burst")) judged.push(await judge(scene, 10));
    }
    printTable(
      `60 calls at once, limit ${calls}, on a clock that jumps. Alone: time ÷ optimum, targets 1.06 at 10 ms and 1.13 at a tenth of the ` +
        "window, no knowing 429. Beside others: waits ÷ those of a client that sends all and obeys Retry-After or waits a second, " +
        "target 1.05, and no more 429s than it.",
      ["server", "Retry-After", "headers", "others", "answers", "total", "median", "429s", "at most", "failed", ""],
      judged.map(({ scene, total, median, refused, mostRefused, failed, faults }) => [
        scene.server,
        scene.retryAfter ? "yes" : "no",
        scene.headers ? "yes" : "no",
        `${scene.others * 100} %`,
        `${scene.answerMs} ms`,
        total.toFixed(3),
        median?.toFixed(3) ?? "",
        String(refused),
        String(mostRefused),
        String(failed),
        faults.length > 0 ? "above" : "",
      ]),
    );
  }
}

/** 200,000 calls in one window, each timed. */
function benchMany(): void {
  const rows = [1, 2].map((round) => {
    const limiter = createLimiter();
    const times: number[] = [];
    for (let call = 0; call < 200_000; call++) {
      const startedAt = performance.now();
      limiter
        .join({ key: "queue", limits: [{ key: "limit", calls: 1_000_000, windowMs: 60_000 }] })
        .settle({ limits: [] });
      times.push(performance.now() - startedAt);
    }
    times.sort((a, b) => a - b);
    const [middle = 0, last = 0] = [times[times.length >> 1], times.at(-1)];
    return [
      `round ${round}`,
      (middle * 1000).toFixed(1),
      (times[times.length * 0.9999]! / middle).toFixed(1),
      (last / middle).toFixed(0),
    ];
  });
  printTable(
    "200,000 calls in one window: the limiter's part. What is left of the slowest is the collection of garbage.",
    ["", "median in µs", "slowest but 20 ÷ median", "slowest ÷ median"],
    rows,
  );
}

/** 10,000 accounts, each with its own limit, against one. */
async function benchAccounts({ createFrameio }: Bed): Promise<void> {
  const time = (accounts: number) => timeAccounts(createFrameio, accounts);
  await time(1);
  const [one, many, again] = [await time(1), await time(10_000), await time(1)];
  printTable(
    "50,000 calls of 10,000 accounts: time ÷ that of one account, target 1.2; memory once all are idle ÷ before, target 1.1.",
    ["", "time", "memory"],
    [
      ["one account, again", (again.ms / one.ms).toFixed(2), again.grown.toFixed(2)],
      ["10,000 accounts", (many.ms / one.ms).toFixed(2), many.grown.toFixed(2)],
    ],
  );
}

async function timeAccounts(createFrameio: Bed["createFrameio"], accounts: number) {
  const headers = limitHeaders({ admitted: true, remaining: 1_000_000, waitMs: 0 }, 1_000_000, 60_000);
  const fetch = () => Promise.resolve(new Response('{"data":{}}', { headers }));
  const frameio = createFrameio({ token, fetch });
  const call = (account: number) => frameio.groups.get({ account_id: `account-${account}`, group_id });
  for (let each = 0; each < 2_000; each++) await call(0);
  const before = heap();
  const startedAt = performance.now();
  for (let each = 0; each < 50_000; each++) await call(each % accounts);
  const ms = performance.now() - startedAt;
  // Idle for as long as it takes, and then a single call.
  const { now } = performance;
  const later = now.call(performance) + 600_000;
  performance.now = () => later;
  await call(0);
  performance.now = now;
  return { ms, grown: heap() / before };
}

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

/** Runs 200 calls, 20 at a time, at 10 a window against servers that count in different ways, with nothing set by hand. */
async function benchServers({ url, createFrameio }: Bed): Promise<void> {
  const operations = {
    "groups.create, documented: 10": (fetch: typeof globalThis.fetch, baseUrl: string) => {
      const frameio = createFrameio({ token, account_id, baseUrl, fetch });
      return runBulk(() => frameio.groups.create({ name: "Editors", emoji: "scissors" }), CALLS, AT_ONCE);
    },
    "groups.list, documented: 100": (fetch: typeof globalThis.fetch, baseUrl: string) => {
      const frameio = createFrameio({ token, account_id, baseUrl, fetch });
      return runBulk(() => frameio.groups.list.raw(), CALLS, AT_ONCE);
    },
  };
  const servers = countings.flatMap((counting) => [true, false].map((retryAfter) => ({ counting, retryAfter })));
  const peers = await clientsOfPeers(LIMIT, WINDOW_MS);
  const jobs: Job[] = [
    { name: "control: set by hand", counting: "sliding window", retryAfter: true, run: setByHand },
    { name: "control: set by hand, again", counting: "sliding window", retryAfter: true, run: setByHand },
    ...peers.flatMap(([name, make]) => {
      const run: Job["run"] = (fetch, baseUrl) => {
        const client = make(fetch);
        return runBulk(() => client.post(`${baseUrl}/groups`), CALLS, AT_ONCE);
      };
      return servers.map((server) => ({ name, ...server, run }));
    }),
    ...Object.entries(operations).flatMap(([name, run]) => servers.map((server) => ({ name, ...server, run }))),
  ];
  // All at the same time, but so that their windows begin one after the other.
  const rows = await Promise.all(
    jobs.map(async (job, at) => {
      await sleep((at * WINDOW_MS) / jobs.length);
      return runJob(job, `${url}/limit/${at}`);
    }),
  );
  printTable(
    `${CALLS} calls, ${AT_ONCE} at a time, limit ${LIMIT} in ${WINDOW_MS} ms, nothing set by hand. ` +
      "Targets: 1.08 or less, 0 knowing 429s (sent when an answer had told the limit), 0 failed.",
    ["", "server", "Retry-After", "time ÷ optimum", "429s", "knowing", "failed"],
    rows,
  );
}

async function runJob({ name, counting, retryAfter, run }: Job, url: string): Promise<string[]> {
  const { fetch, counts } = countingFetch(globalThis.fetch);
  const startedAt = performance.now();
  const failed = await run(fetch, [url, counting.replaceAll(" ", "-"), LIMIT, WINDOW_MS, retryAfter].join("/"));
  const ratio = (performance.now() - startedAt) / OPTIMUM_MS;
  return [name, counting, retryAfter ? "yes" : "no", ratio.toFixed(3), ...columns(counts), String(failed)];
}

function columns({ refused, refusedKnowingly }: Counts): string[] {
  return [String(refused), String(refusedKnowingly)];
}

/** Ten at a time and a window after their last answer: what one writes who knows the limit, and what this machine can do at best. */
async function setByHand(fetch: typeof globalThis.fetch, baseUrl: string): Promise<number> {
  let failed = 0;
  for (let sent = 0; sent < CALLS; sent += LIMIT) {
    if (sent > 0) await sleep(WINDOW_MS);
    const answers = await Promise.all(Array.from({ length: LIMIT }, () => fetch(`${baseUrl}/groups`)));
    for (const answer of answers) {
      await answer.arrayBuffer();
      if (!answer.ok) failed++;
    }
  }
  return failed;
}
