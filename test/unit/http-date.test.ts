import { isMainThread } from "node:worker_threads";
import * as fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { readHttpDate } from "../../src/transport/date.js";
import { requestedWait, timeOf } from "../../src/transport/rate-limit.js";

const now = Date.UTC(2026, 5, 15, 12);
// Hours behind GMT in June; none of them may matter.
const zones = [
  ["UTC", 0],
  ["America/New_York", 4],
  ["Asia/Tokyo", -9],
] as const;

afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

/** Moves this process to a time zone, and its clock to the moment of the suite. */
function moveTo(zone: string, hours: number): void {
  vi.stubEnv("TZ", zone);
  vi.useFakeTimers({ toFake: ["Date"], now });
  // A worker thread, as the run over mutants has them, keeps the zone of its process.
  if (isMainThread) expect(new Date(now).getTimezoneOffset(), "the zone holds").toBe(hours * 60);
}

/** The wait that a 429 with these headers asks for. */
function waitOf(headers: Record<string, string>) {
  const reply = { status: 429, headers: new Headers(headers), text: "", json: undefined };
  return requestedWait(reply, {});
}

const named = (ms: number) => ({ ms, known: true, limited: true });
const absent = { ms: 1000, known: false, limited: true };

/** Writes a moment in the three forms of RFC 9110, 5.6.7. */
function formsOf(ms: number): readonly string[] {
  const fixed = new Date(ms).toUTCString();
  const [, day = "", month = "", year = "", time = ""] = /^\w+, (\d+) (\w+) (\d+) ([\d:]+)/.exec(fixed) ?? [];
  const weekday = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"][
    new Date(ms).getUTCDay()
  ] as string;
  return [
    fixed,
    `${weekday}, ${day}-${month}-${year.slice(2)} ${time} GMT`,
    `${weekday.slice(0, 3)} ${month} ${day.replace(/^0/, " ")} ${time} ${year}`,
  ];
}

/** What was seen, or might be, in place of seconds or a date. */
const garbage: readonly string[] = [
  "soon",
  "soon 5",
  "after 60",
  "try again in 9",
  "retry 5",
  "about 2",
  "60 (seconds)",
  "60 seconds",
  "60s",
  "60 May",
  "-1",
  "+1",
  "1.5",
  "1,5",
  "1e3",
  "0x10",
  "5, 5",
  "5;5",
  "１０",
  "NaN",
  "Infinity",
  "null",
  "undefined",
  "[object Object]",
  "true",
  "PT60S",
  "00:01:00",
  "tomorrow",
  "2026-06-15",
  "2026-06-15T12:00:20Z",
  "2026-06-15 12:00:20",
  "06/15/2026 12:00:20",
  "15 June 2026 12:00:20 GMT",
  "Mon, 15 Jun 2026 12:00:20",
  "Mon, 15 Jun 2026 12:00:20 EST",
  "Mon, 15 Jun 2026 12:00:20 +0200",
  "Mon, 15 Jun 2026 12:00 GMT",
  "5 Jun 2026 12:00:20 GMT",
  "Mon, 15 Jun 26 12:00:20 GMT",
  "Mon, 15 Foo 2026 12:00:20 GMT",
  "Mon, 15 Jun 2026 25:00:20 GMT",
  "Mon, 15 Jun 2026 12:61:20 GMT",
  "Mon, 45 Jun 2026 12:00:20 GMT",
  "mon, 15 jun 2026 12:00:20 gmt",
  "Mon, 15 Jun 2026 12:00:20 GMT and more",
  "Mon Jun 15 12:00:20 EST 2026",
  "Mon Jun 15 2026 12:00:20",
  "Monday, 15-Jun-2026 12:00:20 GMT",
  "Mon, Monday, 15-Jun-26 12:00:20 GMT",
  "Mon, Mon Jun 15 12:00:20 2026",
  "Mon Jun 15 12:00:20 2026 GMT",
  "@1781524820",
].map((text) => text.replace(/[^\x20-\xff]/g, "?"));

describe.each(zones)("in %s", (zone, hours) => {
  test("the three forms of a date are the same moment", () => {
    moveTo(zone, hours);
    // A year of two digits is one of the fifty years before or behind us.
    const from = Date.UTC(1977, 0, 1) / 1000;
    const to = Date.UTC(2076, 11, 31) / 1000;
    fc.assert(
      fc.property(fc.integer({ min: from, max: to }), (seconds) => {
        for (const form of formsOf(seconds * 1000)) expect(readHttpDate(form), form).toBe(seconds * 1000);
      }),
      { seed: 1 },
    );
  });

  test("Retry-After is the wait until its date, in each form, by the server's clock in each form", () => {
    moveTo(zone, hours);
    for (const form of formsOf(now + 30_000)) {
      expect(waitOf({ "retry-after": form })).toEqual(named(30_000));
      for (const date of formsOf(now + 20_000)) expect(waitOf({ "retry-after": form, date })).toEqual(named(10_000));
    }
  });

  test("a date that has passed, and no seconds, are now", () => {
    moveTo(zone, hours);
    for (const form of formsOf(now - 1000)) expect(waitOf({ "retry-after": form })).toEqual(named(0));
    expect(waitOf({ "retry-after": "0" })).toEqual(named(0));
  });

  test.each(garbage)("Retry-After: %s counts as absent, which is never now", (text) => {
    moveTo(zone, hours);
    expect(waitOf({ "retry-after": text })).toEqual(absent);
  });

  test.each([...garbage, "0", "2026", "1781524820"])("Date: %s counts as absent", (date) => {
    moveTo(zone, hours);
    expect(timeOf(new Headers({ date }))).toBe(now);
    for (const form of formsOf(now + 30_000)) expect(waitOf({ "retry-after": form, date })).toEqual(named(30_000));
  });
});

test("whatever stands in Retry-After, the wait is a whole number of seconds, a date's, or absent", () => {
  const texts = fc.string({ unit: "grapheme-ascii", maxLength: 40 }).map((text) => text.trim());
  fc.assert(
    fc.property(texts, (text) => {
      const expected = /^\d+$/.test(text) ? named(Math.min(Number(text) * 1000, Number.MAX_SAFE_INTEGER)) : absent;
      expect(waitOf({ "retry-after": text })).toEqual(expected);
    }),
    { seed: 1, numRuns: 500 },
  );
});

test("at most 40 kinds are too few", () => {
  expect(garbage.length).toBeGreaterThanOrEqual(40);
});
