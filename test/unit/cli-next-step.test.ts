import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { openTwoAccounts, type TwoAccounts } from "../support/two-accounts.js";

let here: TwoAccounts;
let dumped: string;
beforeEach(async () => {
  here = await openTwoAccounts();
  dumped = (await here.rollcall(`dump --account frameio:${here.frameio.account_id}`)).out;
});

const file = (name: string) => join(here.folder, name);
const write = (change: (text: string) => string) => writeFile(file("d.yaml"), change(dumped));
const withMia = (text: string) =>
  text.replace("          - bo@", "          - mia@northlight.example\n          - bo@");
const withoutBo = (text: string) => text.replace("          - bo@northlight.example\n", "");
const plan = () => here.rollcall("plan {}/d.yaml -o {}/p.json");
const lastLine = (out: string) => out.trimEnd().split("\n").at(-1);

describe("what to do next is said after a plan", () => {
  test("as the command that carries it out, with all that this asks for", async () => {
    await write(withMia);
    expect(lastLine((await plan()).out)).toBe(`To carry it out: rollcall apply ${file("p.json")}`);
    expect(lastLine((await here.rollcall("plan {}/d.yaml")).out)).toBe(
      "To carry it out, write the plan to a file: -o PLAN",
    );
    await write((text) => `policy: {removals: all}\n${withoutBo(text)}`);
    expect(lastLine((await plan()).out)).toBe(`To carry it out: rollcall apply ${file("p.json")} --expect-removals 1`);
  });

  test("for a deletion with the number of its members, and with the file whose policy it needs", async () => {
    // Producers is the last group, and of one: deleting it takes more than the half that the defaults allow of a total of 3.
    const absent = (text: string) =>
      text.replace(/(name: Producers\n +id: .*\n)( +emoji[^]*?)( {4}roles:)/, "$1        absent: true\n$3");
    const wide = "policy: {removals: all, total: {number: 9, fraction: 1}}\n";
    await write((text) => wide + absent(text));
    const { out } = await plan();
    expect(out).toContain("- the group is deleted, with 1 membership\n");
    const [, command = ""] = /^To carry it out: rollcall (.*)$/m.exec(out) ?? [];
    expect(command).toBe(`apply ${file("p.json")} --expect-removals 1 --policy ${file("d.yaml")}`);
    expect(await here.rollcall(`apply ${file("p.json")}`)).toMatchObject({ code: 1, out: "" });
    expect(await here.rollcall(command)).toMatchObject({ code: 0, err: "" });
  });

  test("where something is held, and where nothing is left to do", async () => {
    await write((text) => withMia(text).replace("kim@northlight.example: admin", "kim@northlight.example: member"));
    const { code, out } = await plan();
    expect([code, out.trimEnd().split("\n").slice(-3)]).toEqual([
      1,
      [
        "What is marked error or held is not in this plan: see to it, and plan again.",
        "",
        `To carry out the rest: rollcall apply ${file("p.json")}`,
      ],
    ]);
    await write((text) => text);
    expect(lastLine((await plan()).out)).toMatch(/^Digest: /);
  });

  test("where a read was not whole, which is no success even if nothing seems to be left", async () => {
    await write((text) => text.replace(/groups:[^]*/, "groups: []"));
    expect((await plan()).code).toBe(0);
    for (let count = 0; count < 3; count++) here.frameio.fail("groups.list", { status: 500 });
    const { code, out } = await plan();
    expect([code, lastLine(out)]).toEqual([
      1,
      "Not everything could be read, and what seems to be missing may be there: plan again.",
    ]);
  });
});

describe("what to do next is said after apply", () => {
  test("where a group was changed: plan again", async () => {
    await write(withMia);
    await plan();
    here.frameio.groups[0]!.members.pop();
    const { code, out, err } = await here.rollcall("apply {}/p.json");
    expect([code, lastLine(out)]).toEqual([1, "Not everything is done."]);
    expect(err).toBe(
      `Plan again for what is held: it stays as it is.\nRun the same command again for what else is left; rollcall status ${file("p.json")} says how far it is.\n`,
    );
  });

  test("where an answer was lost: go on", async () => {
    await write(withMia);
    await plan();
    for (let count = 0; count < 5; count++) here.frameio.fail("groups.addUsers", { status: 504 });
    const { err } = await here.rollcall("apply {}/p.json");
    expect(err).toBe(
      `Run the same command again for what is left; rollcall status ${file("p.json")} says how far it is.\n`,
    );
  });
});

describe("a read that fails", () => {
  beforeEach(async () => {
    await write(withMia);
    await plan();
    await here.rollcall("apply {}/p.json");
    await writeFile(file("q.json"), await readFile(file("p.json")));
  });
  const lines = ["dump", "plan {}/d.yaml", "apply {}/q.json", "undo {}/p.json"];

  test.each(lines)("because nobody can be reached is a failure of %s, said once", async (line) => {
    const nobody = { ...here.env, ROLLCALL_FRAMEIO_BASE_URL: "http://127.0.0.1:1" };
    const { code, out, err } = await here.rollcall(line, { env: nobody });
    expect(code, out + err).toBe(1);
    expect(out + err).toContain("could not connect to http://127.0.0.1:1");
    expect((out + err).match(/stopped/g) ?? []).toHaveLength(line.startsWith("apply") ? 1 : 0);
    expect(out + err).not.toContain("..");
  });

  test.each(lines)("because of its rate limit is a failure of %s", async (line) => {
    for (let count = 0; count < 99; count++) {
      for (const operation of ["groups.list", "groups.get"] as const)
        here.frameio.fail(operation, { status: 429, headers: { "retry-after": "0" } });
    }
    const { code, out, err } = await here.rollcall(line);
    expect(code, out + err).toBe(1);
    expect(out + err).toContain("429");
  });

  test("because the account is another is a failure, for either vendor", async () => {
    const other = "00000000-0000-4000-8000-000000000000";
    for (const vendor of ["frameio", "docusign"]) {
      expect((await here.rollcall(`dump --account ${vendor}:${other}`)).code).toBe(1);
      await writeFile(file("o.yaml"), `accounts: [{ vendor: ${vendor}, account: ${other}, groups: [{ name: New }] }]`);
      const { code, out, err } = await here.rollcall("plan {}/o.yaml -o {}/o.json");
      expect(code, out + err).toBe(1);
      expect(out + err).not.toContain("..");
    }
  });
});

describe("a read that is interrupted", () => {
  test("says so, and is a failure", async () => {
    here.frameio.fail("groups.list", { delayMs: 300 });
    const seen = here.frameio.requests.length;
    const { machine, ended } = here.start("dump --json");
    await expect.poll(() => here.frameio.requests.length).toBeGreaterThan(seen);
    machine.interrupt();
    const message = "Interrupted: nothing was written.";
    expect(await ended).toEqual({
      code: 1,
      out: `${JSON.stringify({ error: { message, complaints: [] } }, undefined, 2)}\n`,
      err: `\nNo longer reading. Press Ctrl-C again to end at once.\n${message}\n`,
    });
  });
});

test("who was refused is told by address", async () => {
  await write(withMia);
  await plan();
  here.frameio.fail("groups.addUsers", { status: 403 });
  const { out } = await here.rollcall("apply {}/p.json");
  expect(out).toMatch(/\n {2}left {6}add to Editors: 1 left\n {6}mia@northlight\.example: /);
});

test("people are shown in the order of their addresses, a new group without its name twice, and a finding of a change by its name", async () => {
  await write((text) =>
    text
      .replace("    roles:", "      - name: New\n        members: [kim, bo, mia, ada]\n    roles:")
      .replace(
        "[kim, bo, mia, ada]",
        "[kim@northlight.example, bo@northlight.example, mia@northlight.example, ada@northlight.example]",
      ),
  );
  const { out } = await plan();
  expect(out).toContain(`    New
  + the group is created
  ! emoji: busts_in_silhouette
  + ada@northlight.example
  + bo@northlight.example
  + kim@northlight.example
  + mia@northlight.example

  note irreversible: New: ada@northlight.example: `);
});
