import { describe, expect, test } from "vitest";
import { completePolicy, defaultPolicy, limitOf, policyProblems, stricterOf } from "../../../src/directory/policy.js";
import type { Policy } from "../../../src/directory/types.js";
import { InvalidInputError } from "../../../src/errors.js";

describe("a policy", () => {
  test("that says nothing lets nothing be taken away", () => {
    expect(completePolicy()).toEqual({
      removals: "none",
      perGroup: { number: 10, fraction: 0.5 },
      total: { number: 50, fraction: 0.1 },
      demotions: { number: 1, fraction: 0.5 },
      minAdmins: 2,
      requiredAdmins: [],
      protect: [],
      unresolved: "hold",
      stale: "refuse",
    });
    expect(completePolicy(undefined, { removals: undefined as unknown as "none" })).toEqual(defaultPolicy);
  });

  test("is completed key by key, the last one first", () => {
    const first: Partial<Policy> = { removals: "listed", minAdmins: 5, protect: ["Ada@example.com"] };
    const second = { removals: "all", stale: undefined } as unknown as Partial<Policy>;
    expect(completePolicy(first, second)).toEqual({
      ...defaultPolicy,
      removals: "all",
      minAdmins: 5,
      protect: ["ada@example.com"],
    });
  });

  test("names each person once and in one order, in small letters", () => {
    const { protect, requiredAdmins } = completePolicy({
      protect: ["Zoe@example.com", { id: "B", email: "B@example.com" }, "zoe@example.com", "ada@example.com"],
      requiredAdmins: [
        { email: "b", id: "A" },
        { id: "a", email: "B" },
      ],
    });
    expect(protect).toEqual(["ada@example.com", "zoe@example.com", { id: "b", email: "b@example.com" }]);
    expect(requiredAdmins).toEqual([{ id: "a", email: "b" }]);
  });

  const MEMBERS = "must be a list of people, each by address or id.";
  const CAP = "must have a number and a fraction, neither of them negative.";
  test.each<[keyof Policy, unknown, string]>([
    ["removals", "some", "must be none, listed or all."],
    ["perGroup", 10, CAP],
    ["perGroup", null, CAP],
    ["perGroup", { number: 1 }, CAP],
    ["total", { fraction: 1 }, CAP],
    ["total", { number: -1, fraction: 1 }, CAP],
    ["demotions", { number: 1, fraction: -0.1 }, CAP],
    ["demotions", { number: NaN, fraction: 1 }, CAP],
    ["demotions", { number: 1, fraction: "1" }, CAP],
    ["minAdmins", -1, "must be a number that is not negative."],
    ["minAdmins", "2", "must be a number that is not negative."],
    ["requiredAdmins", "ada@example.com", MEMBERS],
    ["requiredAdmins", [{}], MEMBERS],
    ["requiredAdmins", ["ada@example.com", null], MEMBERS],
    ["protect", [{ id: 7 }], MEMBERS],
    ["protect", [{ email: 7, id: "a" }], MEMBERS],
    ["protect", [7], MEMBERS],
    ["unresolved", "ignore", "must be hold or proceed."],
    ["stale", "proceed", "must be refuse or add."],
  ])("whose %s is %j is refused", (key, value, what) => {
    const problem = { pointer: `/policy/${key}`, message: `policy/${key} ${what}` };
    expect(policyProblems({ ...defaultPolicy, [key]: value })).toEqual([problem]);
    const error = (() => {
      try {
        return completePolicy({ [key]: value });
      } catch (error) {
        return error;
      }
    })();
    expect(error).toBeInstanceOf(InvalidInputError);
    expect((error as InvalidInputError).problems).toEqual([problem]);
  });

  test("that says what no policy does is refused, and so is what is none", () => {
    const strange = { ...defaultPolicy, minAdmin: 2, toString: 1 };
    expect(policyProblems(strange)).toEqual([
      { pointer: "/policy/minAdmin", message: "policy/minAdmin is unknown. Did you mean minAdmins?" },
      {
        pointer: "/policy/toString",
        message: `policy/toString is unknown. Known are ${Object.keys(defaultPolicy).join(", ")}.`,
      },
    ]);
    for (const none of [null, [], "all"])
      expect(() => completePolicy({}, none as unknown as Policy)).toThrow(
        `policy must have keys (${Object.keys(defaultPolicy).join(", ")}).`,
      );
  });

  test("may say each of its words, nought and people by id or address", () => {
    const none = { number: 0, fraction: 0 };
    const caps = { perGroup: none, total: none, demotions: none };
    for (const words of [
      { removals: "listed", unresolved: "proceed", stale: "add", ...caps, minAdmins: 0 },
      { removals: "none", unresolved: "hold", stale: "refuse", ...caps, minAdmins: 0 },
      { removals: "all", unresolved: "hold", stale: "refuse", ...caps, minAdmins: 0 },
    ] as const) {
      const people = { protect: ["a@b", { id: "1" }], requiredAdmins: [{ email: "a@b" }] };
      expect(policyProblems({ ...words, ...people })).toEqual([]);
      expect(completePolicy(words)).toMatchObject(words);
    }
  });
});

describe("the stricter of two policies", () => {
  const narrow: Policy = {
    removals: "none",
    perGroup: { number: 1, fraction: 0.9 },
    total: { number: 2, fraction: 0.1 },
    demotions: { number: 0, fraction: 1 },
    minAdmins: 3,
    requiredAdmins: ["ada@example.com"],
    protect: ["bo@example.com"],
    unresolved: "hold",
    stale: "refuse",
  };
  const wide: Policy = {
    removals: "all",
    perGroup: { number: 9, fraction: 0.5 },
    total: { number: 5, fraction: 0.5 },
    demotions: { number: 2, fraction: 0.2 },
    minAdmins: 1,
    requiredAdmins: ["cy@example.com"],
    protect: ["bo@example.com", "ada@example.com"],
    unresolved: "proceed",
    stale: "add",
  };
  const both: Policy = {
    removals: "none",
    perGroup: { number: 1, fraction: 0.5 },
    total: { number: 2, fraction: 0.1 },
    demotions: { number: 0, fraction: 0.2 },
    minAdmins: 3,
    requiredAdmins: ["ada@example.com", "cy@example.com"],
    protect: ["ada@example.com", "bo@example.com"],
    unresolved: "hold",
    stale: "refuse",
  };

  test("allows what both do, whichever comes first", () => {
    expect([stricterOf(narrow, wide), stricterOf(wide, narrow)]).toEqual([both, both]);
    expect(stricterOf(wide)).toEqual({ ...wide, protect: ["ada@example.com", "bo@example.com"] });
    expect(stricterOf(wide, { ...wide, removals: "listed" }).removals).toBe("listed");
    expect(stricterOf({ ...narrow, removals: "listed" }, wide).removals).toBe("listed");
  });
});

describe("a cap", () => {
  test.each([
    [{ number: 10, fraction: 0.5 }, 6, 3],
    [{ number: 10, fraction: 0.5 }, 5, 3],
    [{ number: 10, fraction: 0.5 }, 1, 1],
    [{ number: 10, fraction: 0.5 }, 0, 0],
    [{ number: 10, fraction: 0.5 }, 100, 10],
    [{ number: 10, fraction: 0 }, 100, 0],
    // 0.1 * 30 is a little more than 3 in binary.
    [{ number: 10, fraction: 0.1 }, 30, 3],
    [{ number: 10, fraction: 0.1 }, 31, 4],
  ])("%j of %i is %i", (cap, size, limit) => {
    expect(limitOf(cap, size) === limit).toBe(true);
  });
});
