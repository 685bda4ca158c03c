import { describe, expect, test } from "vitest";
import { apply } from "../../../src/directory/apply.js";
import { createMemoryJournal } from "../../../src/directory/journal.js";
import { plan } from "../../../src/directory/plan.js";
import type { Adapter, ApplyOptions, DesiredGroup, Plan, Policy, Progress } from "../../../src/directory/types.js";
import { InvalidInputError } from "../../../src/errors.js";
import { group, person, snapshot } from "../../support/directory.js";
import { createRun, intent, result, type Given } from "../../support/run.js";

const people = [person("ada"), person("bo"), person("cy")];
const before = [group("Editors", ["ada"])];
const after = [group("Editors", ["ada", "bo"])];
const wish: DesiredGroup = { name: "Editors", members: ["ada@example.com", "bo@example.com"] };

function planned(groups: readonly DesiredGroup[], policy: Partial<Policy> = {}, account = "A1"): Plan {
  return plan(
    { accounts: [{ vendor: "alpha", account, groups }] },
    [snapshot({ people, groups: before, account })],
    policy,
  );
}

async function applied(made: Plan, given: Given = {}, options: Partial<ApplyOptions> = {}) {
  const { entries = [], ...account } = given;
  const run = createRun({ shown: [before, after], ...account, now: { people, groups: before, ...given.now } });
  const journal = createMemoryJournal(entries);
  const report = await apply(made, [run.adapter], { journal, sleep: () => Promise.resolve(), ...options });
  return { run, report, entries: journal.entries };
}

const [addition] = planned([wish]).accounts[0]!.changes;
const add = addition!.id;

test("a plan is carried out between the entries that open and end a run, and the report says what came of it", async () => {
  const made = planned([wish]);
  const { report, entries, run } = await applied(made);
  expect(run.sent).toEqual([{ change: add, kind: "add", group: "=Editors", ids: ["bo"] }]);
  expect(entries).toStrictEqual([
    { kind: "open", plan: made.digest },
    intent(add, "bo"),
    result(add, { done: ["bo"] }),
    { kind: "end", ok: true },
  ]);
  expect(report).toStrictEqual({
    plan: made.digest,
    ok: true,
    accounts: [
      {
        ...{ vendor: "alpha", account: "A1", findings: [] },
        changes: [{ id: add, status: "done", done: ["bo"], left: [], different: [], failed: [] }],
      },
    ],
  });
});

test("a plan is in order that came to its end with a warning", async () => {
  const counted = (members: string[]) => [group("Editors", members, { counted: 5 })];
  const { report } = await applied(planned([wish]), { shown: [counted(["ada"]), counted(["ada", "bo"])] });
  expect([report.ok, report.accounts[0]!.findings.map(({ code }) => code)]).toEqual([true, ["unsure"]]);
});

test("what the journal has is not done again", async () => {
  const made = planned([wish]);
  const entries = [{ kind: "open", plan: made.digest } as const, result(add, { done: ["bo"] })];
  const { run, report } = await applied(made, { entries, shown: [after] });
  expect([run.sent, report.ok]).toEqual([[], true]);
});

describe("nothing is sent, and nothing written down", () => {
  const refused = async (adapters: readonly Adapter[], message: string, entries: Given["entries"] = []) => {
    const journal = createMemoryJournal(entries);
    const applying = apply(planned([wish]), adapters, { journal });
    await expect(applying).rejects.toThrow(InvalidInputError);
    await expect(apply(planned([wish]), adapters, { journal })).rejects.toThrow(message);
    expect(journal.entries).toEqual(entries);
  };
  const { adapter } = createRun();

  test("where no adapter is for an account, or several are", async () => {
    await refused([], "No adapter is for alpha/A1, which the plan is about.");
    await refused([{ ...adapter, account: "A2" }], "No adapter is for alpha/A1, which the plan is about.");
    await refused(
      [adapter, { ...adapter, account: "a1" }],
      "Several adapters are for alpha/A1, which the plan is about.",
    );
  });

  test("where the journal is of another plan", async () => {
    await refused([adapter], "The journal is of another plan", [{ kind: "open", plan: "other" }]);
  });

  test("where the plan is not the one that was expected", async () => {
    const journal = createMemoryJournal();
    const applying = apply(planned([wish]), [adapter], { journal, expect: { digest: "other" } });
    await expect(applying).rejects.toThrow(InvalidInputError);
    expect(journal.entries).toEqual([]);
  });
});

describe("a run that does not come to its end", () => {
  test("says what is left, and is not in order", async () => {
    const problem = { code: "SEATS", message: "There is no seat left." };
    const { report, entries } = await applied(planned([wish]), {
      ...{ shown: [before], outcomes: [{ failed: [{ id: "bo", problem }] }] },
    });
    expect(report.ok).toBe(false);
    expect(entries.at(-1)).toStrictEqual({ kind: "end", ok: false, left: [add] });
    expect(report.accounts[0]!.changes[0]).toMatchObject({ status: "left", failed: [{ id: "bo", problem }] });
  });

  test("is not in order where an account was left before its end, though all of it is shown", async () => {
    const { report, entries } = await applied(planned([wish]), {
      shown: [before, after],
      outcomes: [new Error("It broke.")],
    });
    expect(report).toMatchObject({
      ok: false,
      accounts: [{ stopped: { message: "It broke." }, changes: [{ status: "done" }] }],
    });
    expect(entries.at(-1)).toStrictEqual({ kind: "end", ok: false });
  });

  test("of one account is none of the others", async () => {
    const two = plan(
      { accounts: ["A1", "A2"].map((account) => ({ vendor: "alpha", account, groups: [wish] })) },
      ["A1", "A2"].map((account) => snapshot({ people, groups: before, account })),
    );
    const [one, other] = ["A1", "A2"].map((account) => ({
      ...createRun({ shown: [before, account === "A1" ? before : after], now: { people, groups: before } }).adapter,
      account,
    }));
    const broken: Adapter = { ...one!, send: () => Promise.reject(new Error("It broke.")) };
    const journal = createMemoryJournal();
    const report = await apply(two, [other!, broken], { journal, sleep: () => Promise.resolve() });
    expect(report.accounts.map(({ account, changes }) => [account, changes[0]!.status])).toEqual([
      ["A1", "left"],
      ["A2", "done"],
    ]);
    expect(journal.entries.at(-1)).toMatchObject({ ok: false, left: [two.accounts[0]!.changes[0]!.id] });
  });
});

describe("what is held", () => {
  const fewer: DesiredGroup = { name: "Editors", members: [], allowEmpty: true };

  test("in the plan is all that an account without changes has to tell, and is not in order", async () => {
    const { report } = await applied(planned([fewer], { removals: "all", protect: ["ada"] }));
    expect([report.ok, report.accounts[0]!.changes]).toEqual([false, []]);
    expect(report.accounts[0]!.findings.map(({ code, severity }) => [code, severity])).toEqual([
      ["protected_kept", "held"],
    ]);
  });

  test("in the plan is not told again beside changes, and a plan of nothing is in order", async () => {
    const both = await applied(planned([{ name: "Editors", members: ["bo@example.com"] }]));
    expect([both.report.ok, both.report.accounts[0]!.findings]).toEqual([true, []]);
    const policy = { removals: "all", protect: ["ada"] } as const;
    const kept = await applied(planned([{ name: "Editors", members: ["bo@example.com"] }], policy));
    expect([kept.report.ok, kept.report.accounts[0]!.findings]).toEqual([true, []]);
    const noted = await applied(planned([fewer]));
    expect([noted.report.ok, noted.report.accounts[0]!.findings]).toEqual([true, []]);
    const nothing = await applied(planned([{ name: "Editors", members: ["ada@example.com"] }]));
    expect([nothing.report.ok, nothing.report.accounts[0]!.findings]).toEqual([true, []]);
  });

  test("is what the stricter of two policies does not allow: the plan's and the one that is given, or the defaults", async () => {
    const made = planned([fewer], { removals: "all", protect: ["cy@example.com"], total: { number: 9, fraction: 1 } });
    expect(made.accounts[0]!.changes.map(({ kind }) => kind)).toEqual(["remove"]);
    const given = { shown: [before, before, [group("Editors", [])]] };
    const byDefault = await applied(made, given);
    expect(byDefault.report.accounts[0]!.findings.map(({ code }) => code)).toContain("removals_off");
    expect(byDefault.run.sent).toEqual([]);
    const allowed = await applied(made, given, {
      policy: { removals: "all", total: { number: 9, fraction: 1 } },
    });
    expect(allowed.run.sent).toEqual([
      { change: expect.any(String) as string, kind: "remove", group: "=Editors", ids: ["ada"] },
    ]);
    expect(allowed.report.ok).toBe(true);
  });
});

describe("how far a run is", () => {
  test("is told with the changes that are over", async () => {
    const told: Progress[] = [];
    await applied(planned([wish]), {}, { onProgress: (progress) => told.push(progress) });
    const here = { vendor: "alpha", account: "A1", total: 1 };
    expect(told).toEqual([
      { ...here, phase: "give", done: 0 },
      { ...here, phase: "give", label: "Editors", done: 0 },
      { ...here, phase: "verify", done: 1 },
      { ...here, phase: "end", done: 1 },
    ]);
  });

  test.each([
    ["done", result(add, { done: ["bo"] }), 1],
    ["perhaps done by us", result(add, { done: ["bo"], sure: false }), 1],
    ["so already", result(add, { already: ["bo"] }), 1],
    ["refused", result(add, { failed: [{ id: "bo", problem: { message: "" } }] }), 1],
    ["not answered", intent(add, "bo"), 0],
  ] as const)("counts what is %s", async (_, entry, done) => {
    const told: Progress[] = [];
    const made = planned([wish]);
    const entries = [{ kind: "open", plan: made.digest } as const, entry];
    await applied(made, { entries, shown: [before] }, { onProgress: (progress) => told.push(progress) });
    expect(told[0]).toMatchObject({ done, total: 1 });
  });

  test("may be told to somebody who throws", async () => {
    const onProgress = () => {
      throw new Error("The listener's own.");
    };
    expect((await applied(planned([wish]), {}, { onProgress })).report.ok).toBe(true);
  });
});
