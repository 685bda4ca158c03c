import type { Attempt } from "../../src/errors.js";
import { fakeFrameio } from "../../src/testing/frameio.js";
import { createFrameio } from "../../src/vendors/frameio/index.js";
import { onOwnClock } from "../limit/clock.js";
import { attemptsOf, type Printer } from "./print.js";

/** Shows what a client waits for by itself: its turn, before a limit refuses anything, and a vendor that is busy. */
export async function showWaits(print: Printer): Promise<void> {
  print.heading("What a client does by itself", "on a clock that jumps, so you need not wait");
  // So that it takes no time, and the same time each time.
  await onOwnClock(async () => {
    await showTurns(print);
    await showRetry(print);
  });
}

async function showTurns(print: Printer): Promise<void> {
  const { token, account_id, fetch, requests } = fakeFrameio();
  const frameio = createFrameio({ token, account_id, fetch });
  const names = Array.from({ length: 12 }, (_, index) => `Editors ${index + 1}`);
  const calls = names.map((name) => frameio.groups.create.raw({ name, emoji: "scissors" }));
  const waits = (await Promise.all(calls)).map(({ attempts }) => secondsBefore(attempts));
  const later = waits.filter((seconds) => seconds > 0);
  print.fields(
    'names.map((name) => frameio.groups.create({ name, emoji: "scissors" }))',
    `${names.length} names, and the vendor takes 10 such calls a minute`,
    [
      ["sent", `${waits.length - later.length} at once, ${later.length} after ${[...new Set(later)].join(" and ")} s`],
      ["answers", countsOf(requests.map(({ status }) => status))],
      ["refused", `${requests.filter(({ status }) => status === 429).length} (429)`],
    ],
  );
}

async function showRetry(print: Printer): Promise<void> {
  const { token, account_id, fetch, fail } = fakeFrameio();
  fail("users.list", { status: 503, retryAfter: 5 });
  const { attempts, data } = await createFrameio({ token, account_id, fetch }).users.list.raw();
  const reasons = attempts.flatMap(({ waits }) => waits.map(({ reason }) => reason));
  print.fields("await frameio.users.list()", "the vendor is busy, and says Retry-After: 5", [
    ["attempts", attemptsOf(attempts)],
    ["waited", `${secondsBefore(attempts)} s (${reasons.join(", ")})`],
    ["users", data.data.map(({ user }) => user.email).join(", ")],
  ]);
}

function secondsBefore(attempts: readonly Attempt[]): number {
  return Math.round(attempts.flatMap(({ waits }) => waits).reduce((sum, { ms }) => sum + ms, 0) / 1000);
}

/* `12 (201)`: how many there were of each. */
function countsOf(values: readonly unknown[]): string {
  const kinds = [...new Set(values)];
  return kinds.map((kind) => `${values.filter((value) => value === kind).length} (${String(kind)})`).join(", ");
}
