import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Desired } from "../../src/directory/types.js";
import { openTwoAccounts } from "../support/two-accounts.js";

test("undo takes a policy, for what was added may be more than the defaults let be removed", async () => {
  const { frameio, folder, rollcall } = await openTwoAccounts();
  const account = `frameio:${frameio.account_id}`;
  const { accounts } = JSON.parse((await rollcall(`dump --account ${account} --json`)).out) as Desired;
  const groups = (accounts[0]?.groups ?? []).map((group) => ({
    ...group,
    members: [...(group.members ?? []), "mia@northlight.example"],
  }));
  await writeFile(join(folder, "wish.json"), JSON.stringify({ accounts: [{ ...accounts[0], groups }] }));
  expect(await rollcall("plan {}/wish.json -o {}/plan.json")).toMatchObject({ code: 2 });
  expect(await rollcall("apply {}/plan.json")).toMatchObject({ code: 0 });
  const held = await rollcall("undo {}/plan.json");
  expect([held.code, held.out]).toEqual([1, expect.stringContaining("held cap_total")]);

  await writeFile(join(folder, "policy.json"), '{ "total": { "number": 9, "fraction": 1 } }');
  const made = await rollcall("undo {}/plan.json -o {}/undo.json --policy {}/policy.json");
  expect(made.code).toBe(2);
  const how = `apply ${folder}/undo.json --expect-removals 2 --policy ${folder}/policy.json`;
  expect(made.out).toContain(`To carry it out: rollcall ${how}\n`);
  expect(JSON.parse(await readFile(join(folder, "undo.json"), "utf8"))).toHaveProperty("policy.total.number", 9);
  expect(await rollcall("apply {}/undo.json --expect-removals 2")).toMatchObject({ code: 1 });
  expect(await rollcall(how)).toMatchObject({ code: 0, err: "" });
  expect(frameio.groups.map(({ members }) => members.length)).toEqual([2, 1]);

  await writeFile(join(folder, "policy.json"), '{ "totl": 1 }');
  expect((await rollcall("undo {}/plan.json --policy {}/policy.json")).err).toContain(
    "totl is unknown. Did you mean total?",
  );
});
