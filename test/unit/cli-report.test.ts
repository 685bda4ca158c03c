import { describe, expect, test } from "vitest";
import { textOf } from "../../src/cli/report.js";
import { hasChanges, showPlan } from "../../src/cli/show-plan.js";
import { createPrint } from "../../src/cli/print.js";
import { keepSecrets } from "../../src/cli/secrets.js";
import type { Options } from "../../src/cli/arguments.js";
import { completePolicy } from "../../src/directory/policy.js";
import type { AccountReport, Change, ChangeReport, Finding, Plan, Policy } from "../../src/directory/types.js";
import { createMachine } from "../support/machine.js";

/** A plan of one account. */
function planOf(changes: readonly Change[], findings: readonly Finding[] = [], policy: Partial<Policy> = {}): Plan {
  const account = { vendor: "alpha", account: "A1", readAt: "", self: null, base: {}, changes, findings };
  return {
    ...{ format: "rollcall-plan/1", digest: "d1", policy: completePolicy(policy) },
    accounts: [
      { ...account, vendor: "beta", changes: [], findings: [], estimate: { requests: 0, atLeastMs: 0 } },
      { ...account, estimate: { requests: 3, atLeastMs: 0 } },
    ],
  };
}

const ada = { id: "a", email: "ada@example.com" };
const add: Change = { id: "c1", kind: "add", group: "g", label: "Editors", people: [ada, { id: "b" }] };
const remove: Change = { id: "c2", kind: "remove", group: "g", label: "Editors", people: [ada, { id: "b" }] };
const finding = (severity: Finding["severity"], more: Partial<Finding> = {}): Finding => ({
  ...{ code: "removals_off", severity, message: "They stay." },
  ...more,
});

describe("what came of a plan", () => {
  const came = (id: string, more: Partial<ChangeReport> = {}): ChangeReport => ({
    ...{ id, status: "done", done: [], left: [], different: [], failed: [] },
    ...more,
  });
  const told = (plan: Plan, ok: boolean, ...accounts: Partial<AccountReport>[]) =>
    textOf(
      {
        ...{ plan: "d1", ok },
        accounts: accounts.map((each) => ({ vendor: "alpha", account: "A1", changes: [], findings: [], ...each })),
      },
      plan,
    );

  test("is told change by change, with the number of items and why each was refused", () => {
    const others: Change[] = [
      { id: "c3", kind: "create", label: "New", from: null, to: {} },
      { id: "c4", kind: "update", group: "h", label: "Old", from: {}, to: {} },
      { id: "c5", kind: "role", label: "ada@example.com", people: [ada], from: null, to: "admin" },
      { id: "c6", kind: "delete", group: "i", label: "Gone\u001b", from: {}, people: [] },
    ];
    const problem = { message: "No\nroom." };
    const changes = [
      came("c1", { status: "left", done: ["a"], left: ["b", "c"], failed: [{ id: "a", problem }] }),
      came("c2", {
        ...{ status: "different", different: ["a", "b"] },
        failed: [
          { id: "b", problem },
          { id: "z", problem },
        ],
      }),
      ...[came("c3", { status: "unread" }), came("c4", { done: ["h"] }), came("c5"), came("c6"), came("c7")],
    ];
    expect(told(planOf([add, remove, ...others]), false, { vendor: "beta", account: "B1" }, { changes })).toBe(
      `alpha A1
  left      add to Editors: 1 done, 2 left
      ada@example.com: No\\u{a}room.
  different remove from Editors: 2 different
      b: No\\u{a}room.
      z: No\\u{a}room.
  unread    create New
  done      change Old: 1 done
  done      role of ada@example.com
  done      delete Gone\\u{1b}
  done      c7
Not everything is done.`,
    );
  });

  test("is told with what was found on the way, on one line each", () => {
    const findings = [
      finding("held", { code: "stale", at: "c1", who: "ada@example.com", message: "It was\nchanged." }),
      finding("error", { code: "stopped", message: "No token." }),
    ];
    expect(told(planOf([add]), false, { findings }, { account: "A2", changes: [came("c1", { done: ["a"] })] })).toBe(
      `alpha A1
  held stale c1 ada@example.com: It was\\u{a}changed.
  error stopped: No token.
alpha A2
  done      add to Editors: 1 done
Not everything is done.`,
    );
  });

  test("ends with a sentence that says whether that is all that was wished", () => {
    expect(told(planOf([add]), true)).toBe("Everything is done, and was looked at again.");
    expect(told(planOf([add], [finding("note"), finding("warning")]), true)).toBe(
      "Everything is done, and was looked at again.",
    );
    for (const severity of ["held", "error"] as const) {
      expect(told(planOf([add], [finding("note"), finding(severity)]), true)).toBe(
        "Everything in the plan is done, and was looked at again; what it held, or could not plan, is not.",
      );
      expect(told(planOf([], [finding(severity)]), false)).toBe(
        "Nothing to do: what was wished is held, or cannot be done as it is written.",
      );
    }
    expect(told(planOf([]), false)).toBe("Nothing to do.");
    expect(told(planOf([add]), false)).toBe("Not everything is done.");
  });
});

describe("a plan is shown", () => {
  const show = (plan: Plan, options: Options, policy = "FILE") => {
    const machine = createMachine();
    const print = createPrint(machine.world, keepSecrets());
    const call = { world: machine.world, file: "f.yaml", options, print, secrets: keepSecrets(), appName: "" };
    return { code: showPlan(plan, call, policy), out: machine.out(), err: machine.err() };
  };
  const hintOf = (plan: Plan, options: Options, policy?: string) => {
    const { code, out } = show(plan, options, policy);
    return [code, out.slice(out.indexOf("Digest: d1\n") + "Digest: d1\n".length)];
  };

  test("with what to do next", () => {
    expect(show(planOf([add]), { output: "p.json" })).toEqual({
      code: 2,
      out: `beta A1

Nothing to do.

alpha A1

    Editors
  + ada@example.com
  + b

2 memberships added; 3 requests.

Digest: d1

To carry it out: rollcall apply p.json
`,
      err: "",
    });
    expect(hintOf(planOf([add]), {})).toEqual([2, "\nTo carry it out, write the plan to a file: -o PLAN\n"]);
    expect(hintOf(planOf([], [finding("warning"), finding("note")]), { output: "p.json" })).toEqual([0, ""]);
  });

  test("as Markdown or JSON, without", () => {
    const { code, out } = show(planOf([add]), { markdown: true });
    expect([code, out]).toEqual([
      2,
      "### beta A1\n\nNothing to do.\n\n### alpha A1\n\n```diff\n  Editors\n+ ada@example.com\n+ b\n```\n\n2 memberships added; 3 requests.\n\nDigest: d1\n",
    ]);
    const json = show(planOf([add]), { json: true });
    expect([json.code, json.out]).toEqual([2, `${JSON.stringify(planOf([add]), undefined, 2)}\n`]);
  });

  test("with what is held, or may be missing, which is a failure", () => {
    const see = "\nWhat is marked error or held is not in this plan: see to it, and plan again.\n";
    for (const severity of ["held", "error"] as const) {
      expect(hintOf(planOf([], [finding("note"), finding(severity)]), {})).toEqual([1, see]);
      expect(hintOf(planOf([add], [finding(severity)]), { output: "p.json" })).toEqual([
        1,
        `${see}\nTo carry out the rest: rollcall apply p.json\n`,
      ]);
    }
    expect(hintOf(planOf([add], [finding("held")]), {})).toEqual([
      1,
      `${see}\nTo carry out the rest, write the plan to a file: -o PLAN\n`,
    ]);
    const short = "\nNot everything could be read, and what seems to be missing may be there: plan again.\n";
    for (const code of ["people_incomplete", "groups_incomplete", "members_incomplete"] as const) {
      expect(hintOf(planOf([], [finding("note"), finding("warning", { code })]), {})).toEqual([1, short]);
      expect(hintOf(planOf([add], [finding("warning", { code }), finding("held")]), { output: "p.json" })).toEqual([
        1,
        `${short}\nTo carry out the rest: rollcall apply p.json\n`,
      ]);
    }
  });

  test("with the number of what it takes away, and with the file of a policy that allows more than the defaults", () => {
    const wide: Partial<Policy> = { removals: "all", total: { number: 51, fraction: 0.1 } };
    const apply = "\nTo carry it out: rollcall apply p.json";
    const to = { output: "p.json" };
    expect(hintOf(planOf([remove], [], { removals: "listed" }), to)).toEqual([2, `${apply} --expect-removals 2\n`]);
    expect(hintOf(planOf([remove], [], { removals: "all", minAdmins: 3 }), to)).toEqual([
      2,
      `${apply} --expect-removals 2\n`,
    ]);
    expect(hintOf(planOf([remove], [], wide), to, "f.yaml")).toEqual([
      2,
      `${apply} --expect-removals 2 --policy f.yaml\n`,
    ]);
    expect(hintOf(planOf([add], [], wide), to, "f.yaml")).toEqual([2, `${apply}\n`]);
  });

  test("and there is something to carry out where any account has a change", () => {
    expect([hasChanges(planOf([])), hasChanges(planOf([add]))]).toEqual([false, true]);
  });
});
