import { describe, expect, test, vi } from "vitest";
import { unheard } from "../../scripts/contract/exchanges/heard.js";
import { leaveReport, readOrder } from "../../scripts/contract/order.js";
import { divide } from "../../scripts/contract/random-runs.js";
import { changes, type Change, type Draft, type Subject } from "./future/changes.js";
import { changed } from "./future/draft.js";
import { randomOf, readSeed } from "./future/random.js";
import { simulateFuture } from "./future/simulate.js";
import { loadAnewAfterwards } from "../support/anew.js";
import { thorough } from "../support/thorough.js";

/*
 * A vendor adds fields, enum values, headers and statuses without asking. None of that may break the client of today;
 * `npm run contract` makes 1,000 changes, and ROLLCALL_SEED repeats a run.
 */

loadAnewAfterwards();

const wrong = "the answers are changed as a vendor may change them";

test("50 changes that a vendor may make break nothing", { meta: { wrong } }, async () => {
  const seed = readSeed();
  const report = await simulateFuture({ changes: 50, seed });
  console.log(`future: ${report.changes} changes to ${report.answers} answers, seed ${seed}`);
  expect(report.breakages.join("\n\n"), `ROLLCALL_SEED=${seed}`).toBe("");
  expect(report.changes).toBeGreaterThanOrEqual(50);
});

const order = readOrder();

test.runIf(order)("nor do those that npm run contract asks for", { meta: { wrong }, timeout: 3_600_000 }, async () => {
  const { changes: wanted, seed } = order!;
  for (const part of divide(wanted, 0, seed)) {
    if (part.kind !== "future") continue;
    const report = await unheard(() => simulateFuture(part));
    leaveReport(order!, { kind: "future", report });
    expect.soft(report.breakages.join("\n\n"), `--changes ${part.changes} --seed ${part.seed}`).toBe("");
  }
});

test("the same seed makes the same changes, and every kind of change is made", { meta: { wrong } }, async () => {
  const report = await simulateFuture({ changes: thorough ? 600 : 200, seed: 1 });
  expect(report.breakages.join("\n\n")).toBe("");
  expect(Object.keys(report.made)).toEqual(Object.keys(changes));
  expect(Object.entries(report.made).filter(([, times]) => times === 0)).toEqual([]);
  const again = { changes: 50, seed: 1 };
  expect(await simulateFuture(again)).toEqual(await simulateFuture(again));
});

describe("a change counts only if the client can see it", () => {
  const draft: Draft = {
    status: 404,
    headers: { "content-type": "application/json" },
    body: { message: null },
    spelling: (body) => JSON.stringify(body),
  };
  const kinds = {
    nothing: () => true,
    impossible: (one) => {
      one.status = 500;
      return false;
    },
    null: (one) => Boolean((one.body = { message: null })),
    field: (one) => Boolean((one.body = { message: "why" })),
    other: (one) => Boolean((one.body = { code: "no" })),
    page: (one) => Boolean((one.text = "<html>")),
    same: (one) => Boolean((one.text = '{"message":null}')),
    spelling: (one) => Boolean((one.spelling = (body) => ` ${JSON.stringify(body)}`)),
    header: (one) => Boolean((one.headers["etag"] = "1")),
    "other header": (one) => Boolean((one.headers["sunset"] = "soon")),
    "same header": (one) => Boolean((one.headers["etag"] = "2")),
    "no header": (one) => delete one.headers["etag"],
    status: (one) => Boolean((one.status = 410)),
  } satisfies Record<string, Change>;
  type Kind = keyof typeof kinds;

  test.each<[readonly Kind[], readonly Kind[]]>([
    [["nothing"], []],
    [["impossible"], []],
    [["null", "no header", "same"], []],
    [["page", "field"], ["page"]],
    [["page", "spelling"], ["page"]],
    [["field", "page"], ["field"]],
    [["spelling", "page"], ["spelling"]],
    [["field", "other"], ["field"]],
    [
      ["header", "same header", "no header", "other header"],
      ["header", "other header"],
    ],
    [
      ["field", "spelling", "header", "status"],
      ["field", "spelling", "header", "status"],
    ],
  ])("%j are %j", (wanted, made) => {
    const parts = new Set<string>();
    let one = draft;
    const done = wanted.filter((kind) => {
      const next = changed(one, kinds[kind], {} as Subject, randomOf(1), parts);
      for (const part of next?.parts ?? []) parts.add(part);
      one = next?.draft ?? one;
      return next;
    });
    expect(done).toEqual(made);
    expect(draft).toEqual({ ...draft, status: 404, body: { message: null } });
  });

  test("and one that is never seen is none that can be made", async () => {
    vi.doMock("./future/changes.js", () => ({ changes: { nothing: kinds.nothing } }));
    vi.resetModules();
    const { simulateFuture: simulateAnew } = await import("./future/simulate.js");
    vi.doUnmock("./future/changes.js");
    await expect(simulateAnew({ changes: 1, seed: 1 })).rejects.toThrow("nothing can be done to no answer.");
  });
});
