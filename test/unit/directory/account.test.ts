import { describe, expect, test } from "vitest";
import { applyAccount } from "../../../src/directory/account.js";
import type { Change } from "../../../src/directory/types.js";
import { AbortedError } from "../../../src/errors.js";
import { group } from "../../support/directory.js";
import { createRun, type SeenRun } from "../../support/run.js";

const a = group("A", ["ada"]);
const changes: readonly Change[] = [{ id: "1", kind: "add", group: "=A", label: "A", people: [{ id: "bo" }] }];
const begin = (more = {}) =>
  createRun({ changes, base: [a], shown: [[a], [{ ...a, members: ["ada", "bo"] }]], ...more });
const stopped = (message: string) => ({ code: "stopped", severity: "error", message });
const lists = { done: [], left: [], different: [], failed: [] };

/** A run whose reads of groups fail, from the one that is told on. */
function failing(run: SeenRun, from: number, error: unknown): SeenRun {
  let reads = 0;
  const readGroups: typeof run.adapter.readGroups = (...given) => {
    reads += 1;
    if (reads >= from) throw error;
    return run.adapter.readGroups(...given);
  };
  return { ...run, adapter: { ...run.adapter, readGroups } };
}

describe("an account is carried out", () => {
  test("and looked at again", async () => {
    const run = begin();
    expect(await applyAccount(run)).toEqual({
      ...{ vendor: "alpha", account: "A1", findings: [] },
      changes: [{ id: "1", status: "done", ...lists, done: ["bo"] }],
    });
    expect(run.told.at(-1)).toEqual({ phase: "end" });
  });

  test("as far as it goes: why it was left is told, with what it shows", async () => {
    const outcomes = [new AbortedError("was stopped", { phase: "wait" })];
    const report = await applyAccount(begin({ outcomes, shown: [[a]] }));
    expect(report).toEqual({
      ...{ vendor: "alpha", account: "A1" },
      stopped: { code: "aborted", message: "was stopped" },
      findings: [stopped("was stopped")],
      changes: [{ id: "1", status: "left", ...lists, left: ["bo"] }],
    });
  });

  test("without a word on what it shows, where it cannot be looked at", async () => {
    const run = failing(begin(), 2, new Error("The line is dead."));
    expect(await applyAccount(run)).toEqual({
      ...{ vendor: "alpha", account: "A1" },
      stopped: { message: "The line is dead." },
      findings: [stopped("The line is dead.")],
      changes: [{ id: "1", status: "unread", ...lists }],
    });
    expect(run.told.at(-1)).toEqual({ phase: "end" });
  });

  test("and the first of two failures is why it was left", async () => {
    const outcomes = [new Error("first")];
    const report = await applyAccount(failing(begin({ outcomes }), 2, "second"));
    expect([report.stopped, report.findings.filter(({ code }) => code === "stopped")]).toEqual([
      { message: "first" },
      [stopped("first")],
    ]);
    const text = await applyAccount(failing(begin(), 1, "no error at all"));
    expect(text.stopped).toEqual({ message: "no error at all" });
  });
});
