import { describe, expect, test, vi } from "vitest";
import { checkStop, hold, itemsOf, noteSeen, readAgain, restOf, wait } from "../../../src/directory/run.js";
import type { Change } from "../../../src/directory/types.js";
import { AbortedError } from "../../../src/errors.js";
import { group, person } from "../../support/directory.js";
import { createRun, intent, result, type Given } from "../../support/run.js";

const add: Change = { id: "1", kind: "add", group: "=E", label: "E", people: [{ id: "A" }, { id: "B" }, { id: "C" }] };
const gone = (id: string): Change => ({ id, kind: "delete", group: `=${id}`, label: id, from: {}, people: [] });

describe("a stop", () => {
  const begin = (options: Given["options"]) => createRun({ ...(options && { options }) });

  test.each(["signal", "stop"] as const)("is noticed by `%s`, whose reason it has", (name) => {
    const reason = new Error("It is late.");
    let thrown: unknown;
    try {
      checkStop(begin({ [name]: AbortSignal.abort(reason) }));
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(AbortedError);
    expect(thrown).toMatchObject({
      ...{ message: "The run was stopped between two requests.", phase: "wait", cause: reason },
    });
  });

  test("is none where nobody asks for it", () => {
    const { signal } = new AbortController();
    for (const options of [{}, { signal }, { stop: signal }, { signal, stop: signal }]) checkStop(begin(options));
  });

  test("is noticed before an account is read again", async () => {
    const run = begin({ stop: AbortSignal.abort() });
    await expect(readAgain(run, () => true)).rejects.toThrow(AbortedError);
    expect(run.reads).toEqual([]);
  });
});

describe("a wait", () => {
  test("is told, and is the caller's own where they bring one", async () => {
    const run = createRun();
    await wait(run, 5000);
    expect([run.told, run.waits]).toEqual([[{ phase: "wait", waitMs: 5000 }], [5000]]);
  });

  test("ends in a stop that came meanwhile", async () => {
    const stop = new AbortController();
    const sleep = () => Promise.resolve(stop.abort());
    await expect(wait(createRun({ options: { sleep, stop: stop.signal } }), 1)).rejects.toThrow(AbortedError);
  });

  const awake = (options: Given["options"]) => {
    const run = createRun({ options: { ...options } });
    const { sleep: _, ...own } = run.options;
    return { ...run, options: own };
  };

  test("takes its time, and leaves nothing behind at the signals", async () => {
    vi.useFakeTimers();
    try {
      const [signal, stop] = [new AbortController().signal, new AbortController().signal];
      const spies = [signal, stop].flatMap((each) => [
        vi.spyOn(each, "addEventListener"),
        vi.spyOn(each, "removeEventListener"),
      ]);
      let isOver = false;
      const waiting = wait(awake({ signal, stop }), 1000).then(() => (isOver = true));
      await vi.advanceTimersByTimeAsync(999);
      expect(isOver).toBe(false);
      await vi.advanceTimersByTimeAsync(1);
      await waiting;
      for (const spy of spies) expect(spy.mock.calls).toEqual([["abort", expect.any(Function)]]);
      expect(new Set(spies.map((spy) => spy.mock.calls[0]![1])).size).toBe(1);
    } finally {
      vi.useRealTimers();
    }
  });

  test("needs no signal", async () => {
    await wait(awake({}), 1);
  });

  test.each(["signal", "stop"] as const)("is cut short by `%s`, and leaves no timer", async (name) => {
    vi.useFakeTimers();
    try {
      const end = new AbortController();
      const waiting = wait(awake({ [name]: end.signal }), 60_000);
      end.abort();
      await expect(waiting).rejects.toThrow(AbortedError);
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("an account that is read again", () => {
  const empty = { in: "groups", message: "The list of groups is empty." };
  const [a, b] = [group("A"), group("B")];

  test("has the members of those groups that are wanted", async () => {
    const run = createRun({ now: { groups: [a, b], people: [person("ada")] } });
    const { gaps, groups } = await readAgain(run, ({ name }) => name === "B");
    expect(run.reads).toEqual([["account", "=B"]]);
    expect(gaps).toEqual([]);
    expect(groups.map(({ members }) => members)).toEqual([null, []]);
  });

  test("has a gap where no group is there and the plan knows some", async () => {
    expect((await readAgain(createRun({ base: [a] }), () => true)).gaps).toEqual([empty]);
    expect((await readAgain(createRun(), () => true)).gaps).toEqual([]);
  });

  test("has none where we have deleted all that the plan knows", async () => {
    const given = (...done: string[]): Given => ({
      ...{ base: [a, b], changes: [gone("A"), gone("B"), { ...add, id: "E" }] },
      entries: [...done.map((id) => result(id, { done: [`=${id}`], sure: id !== "A" })), result("E", { done: ["A"] })],
    });
    expect((await readAgain(createRun(given("A", "B")), () => true)).gaps).toEqual([]);
    expect((await readAgain(createRun(given("B")), () => true)).gaps).toEqual([empty]);
  });
});

describe("the items of a change", () => {
  test("are its people, its group, or the name of a group that is not there yet", () => {
    const run = createRun({ entries: [result("c", { done: ["New"], created: "=New" })] });
    const create: Change = { id: "c", kind: "create", label: "New", from: null, to: {} };
    const later = (of: string): Change => ({ id: "u", kind: "update", of, label: "New", from: {}, to: {} });
    const role: Change = { id: "r", kind: "role", label: "ada", people: [{ id: "Ada" }], from: null, to: "admin" };
    expect([add, create, later("c"), later("d"), gone("G"), role].map((change) => itemsOf(run, change))).toEqual([
      ...[["A", "B", "C"], ["New"], ["=New"], ["New"], ["=G"], ["Ada"]],
    ]);
  });

  test("are left until they are done, by whomever", () => {
    const entries = [
      result("1", { done: ["A"] }),
      result("1", { already: ["B"] }),
      result("1", { failed: [{ id: "C", problem: { message: "" } }] }),
    ];
    expect(restOf(createRun({ entries }), add)).toEqual(["C"]);
    expect(restOf(createRun({ entries: [result("1", { done: ["A"], sure: false })] }), add)).toEqual(["B", "C"]);
    expect(restOf(createRun({ entries: [intent("1", "A")] }), add)).toEqual(["A", "B", "C"]);
  });
});

test("what is seen is ours where a request of ours was lost, and was so already otherwise", async () => {
  const lost = createRun({ entries: [intent("1", "A")] });
  await noteSeen(lost, add, "A");
  expect(lost.notes).toStrictEqual([result("1", { done: ["A"], sure: false })]);
  const never = createRun();
  await noteSeen(never, add, "A");
  expect(never.notes).toStrictEqual([result("1", { already: ["A"] })]);
});

test("what is held is told", () => {
  const run = createRun();
  hold(run, add, "group_first", "Its group is not created yet.");
  expect(run.findings).toEqual([
    { code: "group_first", severity: "held", at: "E", message: "Its group is not created yet." },
  ]);
});
