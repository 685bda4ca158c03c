import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  AuthError,
  ConnectionError,
  InvalidInputError,
  TimeoutError,
  UnexpectedResponseError,
} from "../../src/index.js";
import { decide, type Decision, type Ended } from "../../src/transport/decide.js";
import type { RateLimitReader } from "../../src/transport/rate-limit.js";

/** A vendor whose 400 may carry a rate code, which asks for 30 s. */
const reader: RateLimitReader = {
  rateLimits: () => [],
  rateLimitWaitMs: ({ json }) => (json === "BURST" ? 30_000 : undefined),
};

const answered = (status: number, retryAfter?: string, json?: unknown): Ended => ({
  reply: {
    status,
    headers: new Headers(retryAfter === undefined ? {} : { "retry-after": retryAfter }),
    text: "",
    json,
  },
});
const broken = (sent: boolean, permanent = false): Ended => ({
  failure: new ConnectionError("lost", { sent, certificate: false, permanent }),
  sent,
});
const late = (phase: "queue" | "token" | "headers" | "body" | "wait", sent: boolean): Ended => ({
  failure: new TimeoutError("late", { phase }),
  sent,
});

/** A decision in a line: who may send again, and what is known. */
function told({ again, lost, waitMs, asked, cost }: Decision, ofWrites: Decision): string {
  const words = [again ? (ofWrites.again ? "again" : "again if repeatable") : "the end"];
  if (lost) words.push("lost");
  if (asked) words.push(`asked for ${waitMs}`);
  if (cost === 0) words.push("free");
  return words.join(", ");
}

function decided(ended: Ended, patienceMs = 60_000): string {
  const [repeatable, not] = [true, false].map((repeatable) => decide(ended, { repeatable, patienceMs }, reader));
  return told(repeatable as Decision, not as Decision);
}

const outages = [408, 500, 502, 503, 504, 520, 521, 522, 523, 524, 529];
const final = [200, 201, 204, 299, 304, 400, 401, 403, 404, 405, 407, 409, 410, 413, 422];
// A gateway may answer so while the request goes on behind it.
const doubtful = [501, 505, 507, 511, 519, 525, 530, 599];

describe("the end of an attempt means", () => {
  test.each([
    ...final.map((status) => [`${status}`, answered(status), "the end"] as const),
    ...final.map((status) => [`${status} with Retry-After`, answered(status, "5"), "the end"] as const),
    ...doubtful.map((status) => [`${status}`, answered(status), "the end, lost"] as const),
    ...doubtful.map((status) => [`${status} with Retry-After`, answered(status, "5"), "the end, lost"] as const),
    ...outages.map((status) => [`${status}`, answered(status), "again if repeatable, lost"] as const),
    ...outages
      .filter((status) => status !== 503)
      .map(
        (status) =>
          [`${status} with Retry-After`, answered(status, "5"), "again if repeatable, lost, asked for 5000"] as const,
      ),
    ["503 with Retry-After", answered(503, "5"), "again, asked for 5000"],
    ["503 with a Retry-After of 0", answered(503, "0"), "again, asked for 0"],
    ["503 with a Retry-After that says nothing", answered(503, "soon 5"), "again if repeatable, lost"],
    ["503 with a Retry-After beyond patience", answered(503, "61"), "the end, asked for 61000"],
    ["502 with a Retry-After beyond patience", answered(502, "61"), "the end, lost, asked for 61000"],
    ["429", answered(429), "again, asked for 1000, free"],
    ["429 with Retry-After", answered(429, "5"), "again, asked for 5000, free"],
    ["429 with a Retry-After of 0", answered(429, "0"), "again, asked for 0, free"],
    ["429 with a Retry-After that says nothing", answered(429, "soon 5"), "again, asked for 1000, free"],
    ["429 with a Retry-After of all patience", answered(429, "60"), "again, asked for 60000, free"],
    ["429 with a Retry-After beyond patience", answered(429, "61"), "the end, asked for 61000, free"],
    ["400 with a rate code", answered(400, undefined, "BURST"), "again, asked for 30000, free"],
    ["429 with a rate code", answered(429, undefined, "BURST"), "again, asked for 30000, free"],
    ["400 with a rate code and Retry-After", answered(400, "5", "BURST"), "again, asked for 5000, free"],
    ["500 with a rate code", answered(500, undefined, "BURST"), "again, asked for 30000, free"],
    ["200 with a rate code", answered(200, undefined, "BURST"), "the end"],
    ["a connection that was lost", broken(true), "again if repeatable, lost"],
    ["a connection that was never made", broken(false), "again"],
    ["a connection that can never be made", broken(false, true), "the end"],
    ["a timeout for the headers", late("headers", true), "again if repeatable, lost"],
    ["a timeout in the body", late("body", true), "again if repeatable, lost"],
    ["a timeout for the token", late("token", false), "the end"],
    ["no token", { failure: new AuthError("no token", {}), sent: false }, "the end"],
    ["a fetch that cannot be used", { failure: new InvalidInputError([]), sent: false }, "the end"],
    [
      "an answer that was not promised",
      { failure: new UnexpectedResponseError("", { status: 302 }), sent: true },
      "the end",
    ],
    ["a bug", { failure: new Error("bug"), sent: true }, "the end"],
  ] as [string, Ended, string][])("%s: %s", (_, ended, meaning) => {
    expect(decided(ended)).toBe(meaning);
  });

  test("without patience only what passes at once is sent again", () => {
    expect(decided(answered(429, "0"), 0)).toBe("again, asked for 0, free");
    expect(decided(answered(429), 0)).toBe("the end, asked for 1000, free");
    expect(decided(answered(500), 0)).toBe("again if repeatable, lost");
    expect(decided(broken(false), -1)).toBe("the end");
  });
});

describe("whatever the end of an attempt is", () => {
  const retryAfters = fc.option(fc.oneof(fc.nat(120).map(String), fc.string({ unit: "grapheme-ascii", maxLength: 8 })));
  const ends: fc.Arbitrary<Ended> = fc.oneof(
    fc
      .tuple(fc.integer({ min: 200, max: 599 }), retryAfters, fc.constantFrom("BURST", undefined))
      .map(([status, value, json]) => answered(status, value?.trim(), json)),
    fc.tuple(fc.boolean(), fc.boolean()).map(([sent, permanent]) => broken(sent, permanent && !sent)),
    fc
      .tuple(fc.constantFrom("token", "headers", "body"), fc.boolean())
      .map(([phase, sent]) => late(phase as "token", sent && phase !== "token")),
  );
  const patience = fc.integer({ min: 0, max: 200_000 });

  test("a request that is not repeatable is sent again only where nothing was lost", () => {
    fc.assert(
      fc.property(ends, patience, (ended, patienceMs) => {
        const { again, lost } = decide(ended, { repeatable: false, patienceMs }, reader);
        expect(again && lost).toBe(false);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  test("a repeatable request is sent again whenever another is", () => {
    fc.assert(
      fc.property(ends, patience, (ended, patienceMs) => {
        const not = decide(ended, { repeatable: false, patienceMs }, reader);
        const repeatable = decide(ended, { repeatable: true, patienceMs }, reader);
        expect(repeatable).toEqual({ ...not, again: repeatable.again });
        if (not.again) expect(repeatable.again).toBe(true);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  test("nobody waits for longer than patience, and more patience ends nothing", () => {
    fc.assert(
      fc.property(ends, patience, fc.boolean(), (ended, patienceMs, repeatable) => {
        const { again, waitMs } = decide(ended, { repeatable, patienceMs }, reader);
        if (again) expect(waitMs).toBeLessThanOrEqual(patienceMs);
        if (again) expect(decide(ended, { repeatable, patienceMs: patienceMs * 2 }, reader).again).toBe(true);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  test("what was never sent is never lost, and no success is sent again", () => {
    fc.assert(
      fc.property(ends, patience, fc.boolean(), (ended, patienceMs, repeatable) => {
        const { again, lost } = decide(ended, { repeatable, patienceMs }, reader);
        if (ended.sent === false) expect(lost).toBe(false);
        if (ended.reply && ended.reply.status < 400) expect([again, lost]).toEqual([false, false]);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });
});
