import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createFrameio, type BoundFrameio } from "../../src/vendors/frameio/index.js";
import { runClock, stopClock } from "../support/clock.js";
import {
  countingFetch,
  countings,
  createRateLimit,
  limitHeaders,
  runBulk,
  type Counting,
} from "../../scripts/limit/servers.js";

/* 200 calls, 20 at a time, at 10 a minute, with nothing set by hand. `npm run bench -- limit` is the same over TCP. */

const CALLS = 200;
const AT_ONCE = 20;
const LIMIT = 10;
const WINDOW_MS = 60_000;
// The first ten need no window of their own.
const OPTIMUM_MS = (CALLS / LIMIT - 1) * WINDOW_MS;

const account_id = "6b1f0c5e-8d54-4c0e-9b52-0a4c7f1d2e30";
const group_id = "c5d2f8a0-3e6b-4f71-a9d4-8b1c0e7f6a23";

interface Server {
  readonly counting: Counting;
  readonly retryAfter: boolean;
  /** Whether its answers tell of the limit. */
  readonly tells: boolean;
}

const servers = countings.flatMap((counting) => [true, false].map((retryAfter) => ({ counting, retryAfter })));

beforeEach(() => {
  stopClock();
  vi.spyOn(Math, "random").mockReturnValue(0.999);
});

afterEach(() => {
  vi.useRealTimers();
});

describe.each(servers)("a $counting, Retry-After: $retryAfter", (server) => {
  test("a documented limit that is the server's: no 429 at all", async () => {
    const job = (frameio: BoundFrameio) => frameio.groups.create({ name: "Editors", emoji: "scissors" });
    const { failed, refused, ratio } = await measure(job, { ...server, tells: true });
    expect({ failed, refused }).toEqual({ failed: 0, refused: 0 });
    expect(ratio).toBeLessThanOrEqual(1.08);
  });

  test("a documented limit that promises ten times as much: no 429 once an answer told the server's", async () => {
    const job = (frameio: BoundFrameio) => frameio.groups.list.raw();
    const { failed, refused, refusedKnowingly, ratio } = await measure(job, { ...server, tells: true });
    expect({ failed, refused, refusedKnowingly }).toEqual({ failed: 0, refused: AT_ONCE - LIMIT, refusedKnowingly: 0 });
    expect(ratio).toBeLessThanOrEqual(1.08);
  });

  test("answers that tell nothing of the limit: the documented one is kept, no 429 at all", async () => {
    const job = (frameio: BoundFrameio) => frameio.groups.addUsers({ group_id, user_ids: [account_id] });
    const { failed, refused, ratio } = await measure(job, { ...server, tells: false });
    expect({ failed, refused }).toEqual({ failed: 0, refused: 0 });
    expect(ratio).toBeLessThanOrEqual(1.08);
  });
});

async function measure(job: (frameio: BoundFrameio) => Promise<unknown>, server: Server) {
  const { fetch, counts } = countingFetch(serve(server));
  const frameio = createFrameio({ token: "token", account_id, fetch });
  const startedAt = performance.now();
  const failed = await runClock(runBulk(() => job(frameio), CALLS, AT_ONCE));
  const ratio = (performance.now() - startedAt) / OPTIMUM_MS;
  expect(counts.requests).toBe(CALLS + counts.refused);
  return { failed, ratio, ...counts };
}

/** A server behind a line on which requests and answers overtake each other. */
function serve({ counting, retryAfter, tells }: Server): typeof fetch {
  const admit = createRateLimit(counting, LIMIT, WINDOW_MS);
  let trips = 0;
  const travel = () => new Promise((resolve) => setTimeout(resolve, 10 + ((trips++ * 37) % 90)));
  return async (_, init) => {
    await travel();
    const verdict = admit(performance.now());
    await travel();
    const headers = {
      ...(tells && limitHeaders(verdict, LIMIT, WINDOW_MS)),
      ...(retryAfter && !verdict.admitted && { "retry-after": String(Math.ceil(verdict.waitMs / 1000)) }),
    };
    if (!verdict.admitted) return new Response(null, { status: 429, headers });
    if (!tells) return new Response(null, { status: 204, headers });
    return Response.json({ data: init?.method === "GET" ? [] : {}, links: {} }, { headers });
  };
}
