import { describe, expect, test } from "vitest";
import { deliver } from "../../../src/directory/deliver.js";
import type { Change, Outcome, Request } from "../../../src/directory/types.js";
import { AbortedError, TimeoutError, UnauthorizedError } from "../../../src/errors.js";
import { group } from "../../support/directory.js";
import { createRun, intent, result, type Given, type SeenRun } from "../../support/run.js";

const add: Change = { id: "1", kind: "add", group: "=Editors", label: "Editors", people: [] };
const full = { code: "SEATS", message: "There is no seat left.", status: 422 };

async function delivered(ids: readonly string[], given: Given, batch?: number, kind: "add" | "remove" = "add") {
  const run = createRun(given);
  const requestOf = (some: readonly string[]): Request => ({ change: "1", kind, group: "=Editors", ids: some });
  await deliver(run, add, ids, requestOf, batch);
  return run;
}

const sizes = (run: SeenRun) => run.sent.map((request) => ("ids" in request ? request.ids.length : 1));

describe("what is asked for", () => {
  test("is sent in batches, each between an intent and its result", async () => {
    const run = await delivered(["a", "b", "c"], {}, 2);
    expect(run.sent).toEqual([
      { change: "1", kind: "add", group: "=Editors", ids: ["a", "b"] },
      { change: "1", kind: "add", group: "=Editors", ids: ["c"] },
    ]);
    expect(run.notes).toStrictEqual([
      intent("1", "a", "b"),
      result("1", { done: ["a", "b"] }),
      intent("1", "c"),
      result("1", { done: ["c"] }),
    ]);
    expect([run.findings, run.waits, run.reads]).toEqual([[], [], []]);
  });

  test("is sent one by one where no batch is known, and not at all where nothing is asked for", async () => {
    expect(sizes(await delivered(["a", "b"], {}))).toEqual([1, 1]);
    const none = await delivered([], {});
    expect([none.sent, none.notes]).toEqual([[], []]);
  });

  test("is named by its ids as the plan has them, however the answer writes them", async () => {
    const run = await delivered(["A", "B"], { outcomes: [{ done: ["a"], already: ["b"] }] }, 2);
    expect(run.sent).toHaveLength(1);
  });

  test("is written down with the group that it created", async () => {
    const run = createRun({ outcomes: [{ done: ["Editors"], created: "G9" }] });
    await deliver(run, { ...add, kind: "create", from: null, to: {} }, ["Editors"], () => ({
      ...{ change: "1", kind: "create", attributes: { name: "Editors" } },
    }));
    expect(run.notes[1]).toStrictEqual(result("1", { done: ["Editors"], created: "G9" }));
  });
});

describe("an answer", () => {
  test("that names some of them leaves the others, which are sent again", async () => {
    const outcomes: Partial<Outcome>[] = [
      { done: ["a"], already: ["b"], unknown: ["c"], failed: [{ id: "d", problem: full }] },
    ];
    const run = await delivered(["a", "b", "c", "d", "e"], { outcomes }, 5);
    expect(run.sent.map((request) => "ids" in request && request.ids)).toEqual([["a", "b", "c", "d", "e"], ["e"]]);
    expect(run.notes[1]).toStrictEqual(result("1", outcomes[0]));
    expect(run.findings).toEqual([
      { code: "refused", severity: "error", at: "Editors", who: "d", message: "There is no seat left." },
      {
        ...{ code: "unknown_outcome", severity: "warning", at: "Editors", count: 1 },
        message: "The answer was lost: it is looked up afterwards, and by the next run.",
      },
    ]);
  });

  test("of a limit is waited for, and what it held back is sent before the rest", async () => {
    const run = await delivered(
      ["a", "b", "c"],
      { outcomes: [{ retryAfterMs: 900 }, { done: ["a"], retryAfterMs: 50 }] },
      2,
    );
    expect(run.waits).toEqual([900, 50]);
    expect(run.sent.map((request) => "ids" in request && request.ids)).toEqual([["a", "b"], ["a", "b"], ["b"], ["c"]]);
    expect(run.notes[1]).toStrictEqual(result("1"));
    expect(run.findings).toEqual([]);
  });

  test("that asks for a wait once all is done is not waited for", async () => {
    expect((await delivered(["a"], { outcomes: [{ done: ["a"], retryAfterMs: 900 }] })).waits).toEqual([]);
  });

  test("that says nothing of what was asked for is a refusal, and not asked again", async () => {
    const run = await delivered(["a", "b"], { outcomes: [{}] }, 2);
    const problem = { code: "refused", message: "The answer says nothing of what was asked for." };
    expect(sizes(run)).toEqual([2]);
    expect(run.notes[1]).toStrictEqual(result("1", { failed: ["a", "b"].map((id) => ({ id, problem })) }));
  });
});

describe("what is refused as a whole", () => {
  test("is sent in halves, until it is one alone that is refused", async () => {
    const outcomes = [{ refused: full }, { refused: full }, { done: ["a"] }, { refused: full }, { done: ["c"] }];
    const run = await delivered(["a", "b", "c"], { outcomes }, 3);
    expect(sizes(run)).toEqual([3, 2, 1, 1, 1]);
    expect([run.waits, run.told]).toEqual([[], []]);
    expect(run.findings).toEqual([
      { code: "refused", severity: "error", at: "Editors", who: "b", message: "There is no seat left." },
    ]);
    expect(run.notes[7]).toStrictEqual(result("1", { failed: [{ id: "b", problem: full }] }));
  });

  test("is looked through with twenty requests more, and the rest is told", async () => {
    const ids = Array.from({ length: 64 }, (_, index) => `${index}`);
    const run = await delivered(ids, { outcomes: Array.from({ length: 99 }, () => ({ refused: full })) }, 64);
    expect(sizes(run)).toEqual([64, 32, 16, 8, 4, 2, 1, 1, 2, 1, 1, 4, 2, 1, 1, 2, 1, 1, 8, 16, 32]);
    expect(run.findings.map(({ code }) => code)).toEqual([
      ...Array.from({ length: 8 }, () => "refused"),
      ...Array.from({ length: 56 }, () => "unsplit"),
    ]);
    const told = (count: number) =>
      `The vendor refuses these ${count} together, and which of them was not looked for. There is no seat left.`;
    expect(run.findings[8]).toEqual({
      ...{ code: "unsplit", severity: "error", at: "Editors", who: "8", message: told(8) },
    });
    expect(run.notes.at(-1)).toMatchObject({
      failed: ids.slice(32).map((id) => ({ id, problem: { code: "unsplit", message: told(32), status: 422 } })),
    });
  });

  test("is what was left of it, where some of it was done", async () => {
    const run = await delivered(["a", "b", "c"], { outcomes: [{ done: ["a"], refused: full }] }, 3);
    expect(run.sent.map((request) => "ids" in request && request.ids)).toEqual([["a", "b", "c"], ["b"], ["c"]]);
  });
});

describe("what was not there", () => {
  const there = { shown: [[group("Editors")]] };
  const gone = { shown: [[]] };
  const groupGone = { code: "gone_group", message: "The group is not there any more." };
  const odd = { code: "refused", message: "The vendor says that something is not there, and the group is." };
  const requests: Record<string, Request> = {
    add: { change: "1", kind: "add", group: "=Editors", ids: ["a"] },
    remove: { change: "1", kind: "remove", group: "=Editors", ids: ["a"] },
    update: { change: "1", kind: "update", group: "=Editors", from: {}, to: {} },
    delete: { change: "1", kind: "delete", group: "=Editors" },
    create: { change: "1", kind: "create", attributes: {} },
    role: { change: "1", kind: "role", id: "a", role: "admin" },
  };

  test.each([
    ["a member", "remove", there, undefined],
    ["the group of a removal", "remove", gone, groupGone],
    ["a group to be deleted", "delete", gone, undefined],
    ["a group to be deleted that answers", "delete", there, odd],
    ["the group of an addition", "add", gone, groupGone],
    ["somebody to be added", "add", there, odd],
    ["the group of an update", "update", gone, groupGone],
    [
      "the place for a new group",
      "create",
      there,
      { code: "refused", message: "There is no account to create the group in." },
    ],
    ["the person of a role", "role", there, { code: "refused", message: "There is no such person." }],
  ] as const)("is %s", async (_, kind, given, problem) => {
    const run = createRun({ ...given, outcomes: [{ missing: ["A"] }] });
    await deliver(run, add, ["a"], () => requests[kind]!);
    const read = kind === "create" || kind === "role" ? [] : [["=Editors"]];
    expect(run.reads).toEqual(read);
    expect(run.sent).toHaveLength(1);
    expect(run.notes[1]).toStrictEqual(result("1", problem ? { failed: [{ id: "A", problem }] } : { already: ["A"] }));
    expect(run.findings.map(({ code, message }) => ({ code, message }))).toEqual(problem ? [problem] : []);
  });
});

describe("a request that throws", () => {
  test.each([
    [
      "was lost, where it may have been carried out",
      new TimeoutError("", { phase: "body", mayHaveHappened: true }),
      ["a"],
    ],
    ["was not sent", new UnauthorizedError("", { status: 401, problems: [], rateLimits: [] }), []],
    ["was perhaps sent by a program with a fault", new TypeError(""), ["a"]],
  ])("%s", async (_, error, unknown) => {
    const run = createRun({ outcomes: [error] });
    await expect(deliver(run, add, ["a"], () => ({ change: "1", kind: "delete", group: "=Editors" }))).rejects.toBe(
      error,
    );
    expect(run.notes).toStrictEqual([intent("1", "a"), result("1", { unknown })]);
    expect(run.findings.map(({ code }) => code)).toEqual(unknown.map(() => "unknown_outcome"));
  });

  test("is not begun once the run is to stop", async () => {
    const run = createRun({ options: { stop: AbortSignal.abort() } });
    await expect(deliver(run, add, ["a"], () => ({ change: "1", kind: "delete", group: "G" }))).rejects.toThrow(
      AbortedError,
    );
    expect([run.notes, run.sent]).toEqual([[], []]);
  });
});
