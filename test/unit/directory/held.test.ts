import { describe, expect, test } from "vitest";
import { plainWorld } from "../../../scripts/directory/random/plain.js";
import { widePolicy } from "../../../scripts/directory/random/wish.js";
import { applyTo, planFor, setUp } from "../../../scripts/directory/scene.js";
import { textOf } from "../../../src/cli/report.js";
import { describe as written } from "../../../src/directory/describe.js";
import type { Desired, Plan, Report } from "../../../src/directory/types.js";

const { vendor, account } = plainWorld();
const wishOf = (...members: string[]): Desired => ({
  accounts: [{ vendor, account, groups: [{ name: "Editors", members }] }],
});
const everyone = plainWorld().people.map(({ email }) => email!);

async function carryOut(desired: Desired, policy: object): Promise<{ plan: Plan; report: Report }> {
  const scene = setUp(plainWorld());
  const plan = await planFor(desired, [scene], { ...widePolicy, ...policy });
  return { plan, report: await applyTo(plan, [scene], { policy: widePolicy }) };
}

describe("a plan of which", () => {
  test("all was held is not done, and nobody says so", async () => {
    const { plan, report } = await carryOut(wishOf(everyone[0]!), { perGroup: { number: 1, fraction: 1 } });
    expect(report).toMatchObject({ ok: false, accounts: [{ changes: [], findings: [{ code: "cap_group" }] }] });
    const said = "Nothing to do: what was wished is held, or cannot be done as it is written.";
    expect(textOf(report, plan).split("\n").at(-1)).toBe(said);
    expect(textOf(report, plan)).toContain("  held cap_group Editors: ");
    expect(written(plan)).toContain(`\n\n${said}\n\nDigest: `);
  });

  test("nothing was left has nothing to do", async () => {
    const { plan, report } = await carryOut(wishOf(...everyone.slice(0, 6)), {});
    expect([report.ok, report.accounts[0]!.findings, textOf(report, plan)]).toEqual([true, [], "Nothing to do."]);
  });

  test("a part was held is done, and that part is not", async () => {
    const { plan, report } = await carryOut(wishOf(...everyone.slice(6)), { perGroup: { number: 1, fraction: 1 } });
    expect(report).toMatchObject({ ok: true, accounts: [{ changes: [{ status: "done" }], findings: [] }] });
    expect(textOf(report, plan).split("\n").at(-1)).toBe(
      "Everything in the plan is done, and was looked at again; what it held, or could not plan, is not.",
    );
  });

  test("nothing was held is done", async () => {
    const { plan, report } = await carryOut(wishOf(...everyone), {});
    expect(textOf(report, plan).split("\n").at(-1)).toBe("Everything is done, and was looked at again.");
    expect(
      textOf({ ...report, ok: false }, plan)
        .split("\n")
        .at(-1),
    ).toBe("Not everything is done.");
  });
});

test("an account to which there is no way is not done", async () => {
  const scene = setUp(plainWorld());
  const made = await planFor({ accounts: [{ vendor, account: "Elsewhere" }] }, [scene], widePolicy);
  const elsewhere = { ...scene, adapter: { ...scene.adapter, account: "Elsewhere" } };
  expect(await applyTo(made, [elsewhere])).toMatchObject({
    ok: false,
    accounts: [{ findings: [{ code: "unknown_account" }] }],
  });
});
