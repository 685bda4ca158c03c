import { describe, expect, test } from "vitest";
import { createGate } from "../../../src/directory/gate.js";
import { take } from "../../../src/directory/take.js";
import type { Change, Person, Policy } from "../../../src/directory/types.js";
import { person, snapshot } from "../../support/directory.js";
import { createRun } from "../../support/run.js";

const admin: Partial<Person> = { role: "admin", admin: true };
const people = [
  person("ola", { role: "owner", admin: true, owner: true }),
  ...[person("kim", admin), person("lea", admin), person("max", admin), person("rex", { role: "reviewer" })],
];
const demote = (id: string): Change => ({
  ...{ id: `role ${id}`, kind: "role", label: id, people: [{ id }], from: "admin", to: "member", demotes: true },
});
const fromReviewer = { ...demote("rex"), from: "reviewer", demotes: undefined } as never as Change;
const caps: Partial<Policy> = { demotions: { number: 9, fraction: 1 }, minAdmins: 2 };

/** Takes roles in an account in which others do something before a read of it. */
async function taken(
  changes: readonly Change[],
  others: (reads: number, now: Map<string, Person>) => void = () => {},
  policy: Partial<Policy> = caps,
) {
  const now = new Map(people.map((each) => [each.key, each]));
  const run = createRun({ changes, policy });
  const steps: string[] = [];
  const adapter: typeof run.adapter = {
    ...run.adapter,
    read: () => {
      steps.push("read");
      others(steps.filter((step) => step === "read").length, now);
      return Promise.resolve(snapshot({ people: [...now.values()], self: "ola" }));
    },
    send(request, options) {
      if (request.kind === "role") {
        steps.push(request.id);
        now.set(request.id, { ...now.get(request.id)!, role: request.role, admin: request.role === "admin" });
      }
      return run.adapter.send(request, options);
    },
  };
  const own = { ...run, adapter };
  await take(own, createGate(own));
  return { steps, findings: run.findings.map(({ code, at }) => [code, at]), notes: run.notes };
}

const become = (more: Partial<Person>, id: string, at: number) => (reads: number, now: Map<string, Person>) => {
  if (reads === at) now.set(id, { ...now.get(id)!, ...more });
};

describe("before each demotion", () => {
  test("people are read again, and before no other role", async () => {
    const { steps, findings } = await taken([fromReviewer, demote("kim"), demote("lea")]);
    expect([steps, findings]).toEqual([["read", "kim", "read", "lea", "rex"], []]);
  });

  test.each([
    ["takes a role and fewer are left than `minAdmins`", { role: "member", admin: false }, "max", caps, "min_admins"],
    ["hands the account over to whom we demote", { owner: true }, "lea", caps, "owner_kept"],
    [
      "takes the role of a required admin",
      { role: "member", admin: false },
      "max",
      { ...caps, minAdmins: 0, requiredAdmins: ["max@example.com"] },
      "required_admin",
    ],
  ] satisfies [string, Partial<Person>, string, Partial<Policy>, string][])(
    "it is held where somebody %s",
    async (_, more, id, policy, code) => {
      const { steps, findings } = await taken([demote("kim"), demote("lea")], become(more, id, 2), policy);
      expect(steps).toEqual(["read", "kim", "read"]);
      expect(findings).toEqual([[code, "lea"]]);
    },
  );

  test("it is as it was planned, or held, or done by somebody else", async () => {
    const other = await taken([demote("kim"), demote("lea")], become({ role: "lord", admin: false }, "lea", 2));
    expect([other.steps, other.findings]).toEqual([["read", "kim", "read"], [["stale", "lea"]]]);
    const done = await taken([demote("kim"), demote("lea")], become({ role: "member", admin: false }, "lea", 2));
    expect([done.steps, done.findings]).toEqual([["read", "kim", "read"], []]);
    expect(done.notes.at(-1)).toMatchObject({ change: "role lea", already: ["lea"] });
  });

  test("what we have demoted counts against the cap once, of the admins that there were", async () => {
    const policy = { demotions: { number: 2, fraction: 0.5 }, minAdmins: 1 };
    const { steps, findings } = await taken([demote("kim"), demote("lea")], undefined, policy);
    expect([steps, findings]).toEqual([["read", "kim", "read", "lea"], []]);
  });
});
