import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import type { Desired, Plan } from "../../src/directory/types.js";
import { openTwoAccounts, type TwoAccounts } from "../support/two-accounts.js";

let here: TwoAccounts;
beforeEach(async () => void (here = await openTwoAccounts()));

const read = (name: string) => readFile(join(here.folder, name), "utf8");
const planOf = async (name: string) => JSON.parse(await read(name)) as Plan;

/** Writes what is there to a file, and changes it. */
async function edit(change: (desired: { accounts: { groups: { name: string; members: unknown[] }[] }[] }) => unknown) {
  await here.rollcall("dump -o {}/directory.yaml");
  const desired = parse(await read("directory.yaml")) as never;
  change(desired);
  await writeFile(join(here.folder, "directory.yaml"), stringify(desired));
}

describe("dump", () => {
  test("writes what every token reaches, and a plan of it changes nothing", async () => {
    const { code, out, err } = await here.rollcall("dump -o {}/directory.yaml");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toBe(`${here.folder}/directory.yaml: accounts: 2, groups: 3.\n`);
    const text = await read("directory.yaml");
    expect(text).toMatch(
      /^# yaml-language-server: \$schema=\.\/node_modules\/rollcall\/dist\/rollcall\.schema\.json\n/,
    );
    const { accounts } = parse(text) as Desired;
    expect(accounts.map(({ vendor, account }) => [vendor, account])).toEqual([
      ["frameio", here.frameio.account_id],
      ["docusign", here.docusign.accountId],
    ]);
    expect(accounts[0]?.groups?.[0]).toMatchObject({
      ...{ name: "Editors", emoji: "scissors" },
      members: ["ada@northlight.example", "bo@northlight.example"],
    });
    expect(await here.rollcall("check {}/directory.yaml")).toMatchObject({ code: 0, err: "" });
    expect(await here.rollcall("plan {}/directory.yaml --removals all")).toMatchObject({ code: 0, err: "" });
  });

  test("prints one account, as YAML or as JSON", async () => {
    const account = `frameio:${here.frameio.account_id}`;
    const asYaml = await here.rollcall(`dump --account ${account}`);
    const asJson = await here.rollcall(`dump --account ${account} --json`);
    expect(parse(asYaml.out)).toEqual(JSON.parse(asJson.out));
    expect((JSON.parse(asJson.out) as Desired).accounts.length).toBe(1);
    await here.rollcall(`dump --account ${account} -o {}/f.json`);
    expect(JSON.parse(await read("f.json"))).toEqual(JSON.parse(asJson.out));
    expect(await here.rollcall("dump --account frameio")).toMatchObject({
      code: 1,
      err: expect.stringContaining("--account frameio: write the vendor, a colon and the id") as string,
    });
  });

  test("is refused where a read has gaps, and says which", async () => {
    here.frameio.fail("groups.list", { status: 500 });
    here.frameio.fail("groups.list", { status: 500 });
    here.frameio.fail("groups.list", { status: 500 });
    const { code, out, err } = await here.rollcall("dump --json -o {}/directory.yaml");
    expect(code).toBe(1);
    expect(err).toContain("What was read is not whole.");
    expect(err).toContain(`frameio ${here.frameio.account_id}: The list of groups may not be whole: `);
    expect(JSON.parse(out)).toHaveProperty("error.missing");
    expect(await readdir(here.folder)).toEqual([]);
  });
});

describe("check", () => {
  test("says what is wrong, by file, line and column, and reaches no network", async () => {
    await writeFile(
      join(here.folder, "f.yaml"),
      "accounts:\n  - vendor: frameio\n    account: 2024\n    groups:\n      - name: Editors\n        members:\n        emojy: x\n",
    );
    const { code, out, err } = await here.rollcall("check {}/f.yaml", { env: {} });
    const file = `${here.folder}/f.yaml`;
    expect([code, out]).toEqual([1, ""]);
    expect(err.split("\n")).toEqual([
      `${file}:3:14: account must be text, but is the number 2024. Put it in quotes, as it is written.`,
      `${file}:6:9: members has nothing behind it. Give it a value, [] for none, or leave it out.`,
      `${file}:7:9: emojy is unknown. Did you mean emoji?`,
      "",
    ]);
    const json = await here.rollcall("check {}/f.yaml --json", { env: {} });
    expect((JSON.parse(json.out) as { error: { complaints: unknown[] } }).error.complaints[2]).toEqual({
      ...{ file, line: 7, column: 9 },
      message: "emojy is unknown. Did you mean emoji?",
    });
    expect(here.frameio.requests.length + here.docusign.requests.length).toBe(0);
  });
});

describe("plan, apply, status, undo", () => {
  test("change what was asked for, and back", async () => {
    await edit(({ accounts: [account] }) => account?.groups[0]?.members.push("mia@northlight.example"));
    const plan = await here.rollcall("plan {}/directory.yaml -o {}/plan.json");
    expect([plan.code, plan.err]).toEqual([2, ""]);
    expect(plan.out).toContain("+ mia@northlight.example");
    expect(plan.out).toContain(`To carry it out: rollcall apply ${here.folder}/plan.json\n`);
    expect((await stat(join(here.folder, "plan.json"))).mode & 0o777).toBe(0o600);
    expect(await here.rollcall("status {}/plan.json")).toMatchObject({
      code: 2,
      out: expect.stringContaining("plan.json: not begun.\n") as string,
    });

    const apply = await here.rollcall("apply {}/plan.json");
    expect([apply.code, apply.err]).toEqual([0, ""]);
    expect(apply.out).toContain("Everything is done, and was looked at again.");
    const mia = here.frameio.users[3]?.id;
    expect(here.frameio.groups[0]?.members).toContain(mia);
    expect(await here.rollcall("status {}/plan.json")).toMatchObject({ code: 0, err: "" });
    expect(await here.rollcall("apply {}/plan.json")).toMatchObject({ code: 0, err: "" });
    expect(here.frameio.requests.filter(({ operation }) => operation === "groups.addUsers").length).toBe(1);

    const undo = await here.rollcall("undo {}/plan.json -o {}/back.json");
    expect([undo.code, undo.err]).toEqual([2, ""]);
    expect(undo.out).toContain("- mia@northlight.example");
    expect(undo.out).toContain(`To carry it out: rollcall apply ${here.folder}/back.json --expect-removals 1\n`);
    const refused = await here.rollcall("apply {}/back.json");
    expect([refused.code, refused.out]).toEqual([1, ""]);
    expect(refused.err).toBe("This plan takes 1 membership away. Say so: --expect-removals 1\n");
    expect(await here.rollcall("apply {}/back.json --expect-removals 2")).toMatchObject({ code: 1, out: "" });
    expect(await here.rollcall("apply {}/back.json --expect-removals 1")).toMatchObject({ code: 0, err: "" });
    expect(here.frameio.groups[0]?.members).not.toContain(mia);
  });

  test("made anew after it was done, the same plan is carried out again", async () => {
    await edit(({ accounts: [account] }) => account?.groups[0]?.members.push("mia@northlight.example"));
    await here.rollcall("plan {}/directory.yaml -o {}/plan.json");
    await here.rollcall("apply {}/plan.json");
    // Somebody takes her out again.
    here.frameio.groups[0]?.members.pop();
    const first = await planOf("plan.json");
    expect(await here.rollcall("plan {}/directory.yaml --force -o {}/plan.json")).toMatchObject({ code: 2 });
    expect((await planOf("plan.json")).digest).toBe(first.digest);
    expect(await here.rollcall("apply {}/plan.json")).toMatchObject({ code: 0, err: "" });
    expect(here.frameio.groups[0]?.members).toContain(here.frameio.users[3]?.id);
    expect((await readdir(here.folder)).sort()).toEqual([
      "directory.yaml",
      `plan.${first.digest.slice(0, 12)}.journal`,
      `plan.${first.digest.slice(0, 12)}.journal.1`,
      "plan.json",
    ]);
  });

  test("take no more away than the defaults, unless a policy is given", async () => {
    await edit((desired) => {
      Object.assign(desired, {
        policy: { removals: "all", perGroup: { number: 9, fraction: 1 }, total: { number: 9, fraction: 1 } },
      });
      for (const group of desired.accounts[0]?.groups ?? []) Object.assign(group, { members: [], allowEmpty: true });
    });
    const plan = await here.rollcall("plan {}/directory.yaml -o {}/plan.json");
    expect(plan.out).toContain("--expect-removals 2");
    const held = await here.rollcall("apply {}/plan.json --expect-removals 2 --json");
    expect(held.code).toBe(1);
    expect(here.frameio.groups.map(({ members }) => members.length)).toEqual([2, 1]);
    await writeFile(join(here.folder, "policy.yaml"), "perGroup: {number: 1, fraction: 1}\ntotl: 1");
    const wrong = await here.rollcall("apply {}/plan.json --expect-removals 2 --policy {}/policy.yaml");
    expect(wrong.err).toBe(`${here.folder}/policy.yaml:2:1: totl is unknown. Did you mean total?\n`);
    const allowed = await here.rollcall("apply {}/plan.json --expect-removals 2 --policy {}/directory.yaml");
    expect(allowed.code, allowed.out + allowed.err).toBe(0);
    expect(here.frameio.groups.map(({ members }) => members.length)).toEqual([1, 0]);
  });

  test("print Markdown, and JSON that is the plan", async () => {
    await edit(({ accounts: [account] }) => account?.groups[0]?.members.push("mia@northlight.example"));
    const markdown = await here.rollcall("plan {}/directory.yaml --markdown");
    expect(markdown.out).toContain("```diff\n");
    const json = await here.rollcall("plan {}/directory.yaml --json -o {}/plan.json");
    expect(JSON.parse(json.out)).toEqual({ ...(await planOf("plan.json")), accounts: expect.anything() as unknown });
    expect(json.code).toBe(2);
  });

  test("stop after the request under way when Ctrl-C is pressed, and go on afterwards", async () => {
    await edit(({ accounts: [account] }) => {
      account?.groups[0]?.members.push("mia@northlight.example");
      account?.groups[1]?.members.push("mia@northlight.example");
    });
    await here.rollcall("plan {}/directory.yaml -o {}/plan.json");
    here.frameio.fail("groups.addUsers", { delayMs: 300 });
    const { machine, ended } = here.start("apply {}/plan.json");
    await expect.poll(() => here.frameio.requests.some(({ operation }) => operation === "groups.addUsers")).toBe(true);
    machine.interrupt();
    const stopped = await ended;
    expect(stopped.code).toBe(1);
    expect(stopped.err).toContain("Finishing the request under way. Press Ctrl-C again to end at once.");
    expect(here.frameio.requests.filter(({ operation }) => operation === "groups.addUsers").length).toBe(1);
    expect(await here.rollcall("status {}/plan.json --json")).toMatchObject({ code: 1 });
    expect(await here.rollcall("apply {}/plan.json")).toMatchObject({ code: 0, err: "" });
    expect(here.frameio.requests.filter(({ operation }) => operation === "groups.addUsers").length).toBe(2);
  });

  test("end at once when Ctrl-C is pressed twice", async () => {
    here.frameio.fail("groups.list", { delayMs: 200 });
    const { machine, ended } = here.start("dump");
    await expect.poll(() => here.frameio.requests.length).toBeGreaterThan(0);
    machine.interrupt();
    expect(machine.exited()).toBeUndefined();
    machine.interrupt();
    expect(machine.exited()).toBe(130);
    expect((await ended).code).toBe(1);
  });

  test("refuse a file that is no plan", async () => {
    for (const text of ["{}", '{"format":"rollcall-plan/1","digest":"x","accounts":[{}]}']) {
      await writeFile(join(here.folder, "no.json"), text);
      for (const command of ["apply", "undo", "status"])
        expect(await here.rollcall(`${command} {}/no.json`)).toMatchObject({
          code: 1,
          err: `${here.folder}/no.json is no plan. Make one: rollcall plan FILE -o ${here.folder}/no.json\n`,
        });
    }
  });

  test("refuse a plan that was edited, and the journal of another", async () => {
    await edit(({ accounts: [account] }) => account?.groups[0]?.members.push("mia@northlight.example"));
    await here.rollcall("plan {}/directory.yaml -o {}/plan.json");
    const plan = await read("plan.json");
    await writeFile(join(here.folder, "journal"), `${JSON.stringify({ kind: "open", plan: "another" })}\n`);
    for (const command of ["apply", "undo", "status"])
      expect(await here.rollcall(`${command} {}/plan.json --journal {}/journal`)).toMatchObject({
        ...{ code: 1, out: "" },
        err: expect.stringMatching(
          /^The journal is of another plan: give each plan a journal of its own\.\n/,
        ) as string,
      });
    const { digest } = JSON.parse(plan) as Plan;
    await writeFile(join(here.folder, "journal"), `${JSON.stringify({ kind: "open", plan: digest })}\n`);
    await writeFile(join(here.folder, "plan.json"), plan.replaceAll("mia@", "kim@"));
    for (const command of ["apply", "undo"])
      expect(await here.rollcall(`${command} {}/plan.json --journal {}/journal`)).toMatchObject({
        ...{ code: 1, out: "" },
        err: expect.stringContaining("The plan was edited: its digest is that of another. Make it anew.") as string,
      });
  });

  test("show a name on one line, whatever is in it", async () => {
    here.frameio.groups[0]!.name = "x\n  error stopped\u001b[2J";
    await edit(({ accounts: [account] }) => {
      for (const { members } of account?.groups ?? []) members.push("mia@northlight.example");
    });
    await here.rollcall("plan {}/directory.yaml -o {}/plan.json");
    const name = "x\\u{a}  error stopped\\u{1b}[2J";
    expect((await here.rollcall("apply {}/plan.json", { terminal: true, env: here.env })).out).toContain(
      `add to ${name}: 1 done\n`,
    );
    expect((await here.rollcall("status {}/plan.json")).out).toContain(`  add to ${name}: 1 done\n`);
    // Three times for each of two groups.
    for (let count = 0; count < 6; count++) here.frameio.fail("groups.listUsers", { status: 500 });
    expect((await here.rollcall("dump")).err).toContain(`: The list of members of ${name} may not be whole.\n`);
  });

  test("refuse to undo what was not done", async () => {
    await edit(({ accounts: [account] }) => account?.groups[0]?.members.push("mia@northlight.example"));
    await here.rollcall("plan {}/directory.yaml -o {}/plan.json");
    const { code, err } = await here.rollcall("undo {}/plan.json");
    expect(code).toBe(1);
    expect(err).toMatch(/^There is nothing to undo: the journal .*\.journal is empty, or is not there\.\n$/);
  });
});
