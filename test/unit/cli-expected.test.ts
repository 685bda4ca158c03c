import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openTwoAccounts } from "../support/two-accounts.js";

test("an admin role that a plan takes away is to be expected, as memberships are", async () => {
  const { frameio, folder, rollcall } = await openTwoAccounts();
  const roles = { "bo@northlight.example": "admin", "kim@northlight.example": "member" };
  const write = (account: object, policy = {}) =>
    writeFile(
      join(folder, "wish.json"),
      JSON.stringify({ policy, accounts: [{ vendor: "frameio", account: frameio.account_id, ...account }] }),
    );
  await write({ roles });
  const made = await rollcall("plan {}/wish.json -o {}/plan.json");
  expect([made.code, made.out]).toEqual([2, expect.stringContaining("plan.json --expect-removals 1")]);
  const refused = await rollcall("apply {}/plan.json");
  expect([refused.code, refused.err]).toEqual([1, "This plan takes 1 admin role away. Say so: --expect-removals 1\n"]);

  const groups = frameio.groups.map(({ name, id }) => ({ name, id, members: [], allowEmpty: true }));
  const cap = { number: 9, fraction: 1 };
  await write({ roles, groups }, { removals: "all", perGroup: cap, total: cap });
  await rollcall("plan {}/wish.json -o {}/more.json");
  expect((await rollcall("apply {}/more.json")).err).toBe(
    "This plan takes 2 memberships and 1 admin role away. Say so: --expect-removals 3\n",
  );
  expect(await rollcall("apply {}/plan.json --expect-removals 1")).toMatchObject({ code: 0, err: "" });
});
