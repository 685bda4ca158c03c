import { stack, startCall, type Send } from "../../src/transport/call.js";
import { createLimiter } from "../../src/transport/limiter.js";
import { pace } from "../../src/transport/pace.js";
import { createBudget, retry } from "../../src/transport/retry.js";
import { onOwnClock } from "./clock.js";
import { createServer, limitsOf, randomOf, reader, sinceHourMs, type Said, type Scene } from "./scene.js";

/** What came of the calls of one side. */
export interface Course {
  /** How long each call that succeeded waited in milliseconds, beyond the one answer that it needs. */
  readonly waits: readonly number[];
  readonly refused: number;
  /** Refusals of requests that were sent when an answer had told what is left. */
  readonly refusedKnowingly: number;
  readonly failed: number;
}

const CALLS = 60;
const ATTEMPTS = 1_000;

/** When the last call is admitted, in milliseconds, if each is sent at the first moment at which it can be. */
export function optimumOf(scene: Scene): number {
  const answer = createServer(scene, 1);
  let now = 0;
  for (let sent = 0; sent < CALLS;) {
    const { admitted, waitMs } = answer(now);
    if (admitted) sent++;
    else now += waitMs;
  }
  return now;
}

/** The course of a client that sends all at once, and what is refused again after Retry-After or after a second. */
export function courseOfSimple(scene: Scene, seed: number): Course {
  const answer = createServer(scene, seed);
  const waits: number[] = [];
  let refused = 0;
  let failed = 0;
  const due = new Map([[0, Array.from({ length: CALLS }, () => 1)]]);
  while (due.size > 0) {
    const now = Math.min(...due.keys());
    const attempts = due.get(now)!;
    due.delete(now);
    for (const attempt of attempts) {
      const said = answer(now + scene.answerMs / 2);
      if (said.admitted) waits.push(now);
      else {
        refused++;
        if (attempt === ATTEMPTS) failed++;
        else {
          const at = now + scene.answerMs + (scene.retryAfter ? retryAfterOf(said) : 1) * 1000;
          due.set(at, [...(due.get(at) ?? []), attempt + 1]);
        }
      }
    }
  }
  return { waits, refused, refusedKnowingly: 0, failed };
}

/** The course of our own client, with nothing set but how long it may take. */
export async function courseOfOurs(scene: Scene, seed: number): Promise<Course> {
  const { random } = Math;
  Math.random = randomOf(seed);
  try {
    return await onOwnClock(() => run(scene, seed), sinceHourMs(scene));
  } finally {
    Math.random = random;
  }
}

async function run(scene: Scene, seed: number): Promise<Course> {
  const answer = createServer(scene, seed);
  let refused = 0;
  let refusedKnowingly = 0;
  let known = false;
  const send: Send = async ({ log }) => {
    const knowingly = known;
    await sleep(scene.answerMs / 2);
    const said = answer(performance.now());
    await sleep(scene.answerMs / 2);
    known ||= scene.headers;
    const headers = new Headers(scene.headers ? said.headers : {});
    if (!said.admitted) {
      refused++;
      if (knowingly) refusedKnowingly++;
      if (scene.retryAfter) headers.set("retry-after", String(retryAfterOf(said)));
    }
    const status = said.admitted ? 200 : 429;
    log.attempts.push({ status, sent: true, tookMs: scene.answerMs, waits: [] });
    return { status, headers, text: "", json: said.code };
  };
  const limiter = createLimiter();
  const client = stack(retry({ limits: reader, budget: createBudget() }), pace({ limiter, limits: reader }))(send);
  const request = {
    ...{ operation: "things.get", method: "GET", path: "/things", headers: [], body: undefined, repeatable: true },
    ...{ queue: "things", limits: limitsOf(scene) },
  };
  const settings = { timeoutMs: 60_000, maxQueueMs: Infinity, maxAttempts: ATTEMPTS, maxRetryAfterMs: Infinity };
  const waits: number[] = [];
  await Promise.all(
    Array.from({ length: CALLS }, async () => {
      const { status } = await client(startCall(request, settings, () => {}));
      if (status === 200) waits.push(performance.now() - scene.answerMs);
    }),
  );
  return { waits, refused, refusedKnowingly, failed: CALLS - waits.length };
}

function retryAfterOf({ waitMs }: Said): number {
  return Math.ceil(waitMs / 1000);
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
