import { setTimeout as sleep } from "node:timers/promises";
import { countingFetch, countings, runBulk, type Counts } from "../../test/support/rate-limit.js";
import { account_id, token, type Bed } from "./bed.js";
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

/** Runs 200 calls, 20 at a time, at 10 a window against servers that count in different ways, with nothing set by hand. */
export async function benchLimit({ url, createFrameio }: Bed): Promise<void> {
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
  const jobs: Job[] = [
    { name: "control: set by hand", counting: "sliding window", retryAfter: true, run: setByHand },
    { name: "control: set by hand, again", counting: "sliding window", retryAfter: true, run: setByHand },
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
