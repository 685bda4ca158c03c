import { link, mkdir, mkdtemp, open, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import type { Plan } from "../../src/directory/types.js";
import { fullDisk } from "../support/full-disk.js";
import { openTwoAccounts, type TwoAccounts } from "../support/two-accounts.js";

let here: TwoAccounts;
beforeEach(async () => {
  here = await openTwoAccounts();
  await here.rollcall("dump -o {}/d.yaml");
  const text = await read("d.yaml");
  await writeFile(at("d.yaml"), text.replace("          - bo@", "          - mia@northlight.example\n          - bo@"));
});

const at = (name: string) => join(here.folder, name);
const read = (name: string) => readFile(at(name), "utf8");
const journalOf = async (name: string) =>
  at(`${name}.${(JSON.parse(await read(`${name}.json`)) as Plan).digest.slice(0, 12)}.journal`);
const failed = (err: string) => ({ code: 1, out: "", err: `${err}\n` });

describe("an output", () => {
  test("never goes over what its command reads, by whatever name, not even with --force", async () => {
    await rollcallAll(["plan {}/d.yaml -o {}/plan.json", "apply {}/plan.json"]);
    await writeFile(at("journal"), await readFile(await journalOf("plan")));
    await link(at("plan.json"), at("same.json"));
    await symlink(at("d.yaml"), at("link.yaml"));
    const before = await contents();
    const requests = here.frameio.requests.length;
    for (const [line, path] of [
      ["plan {}/d.yaml --force -o", "d.yaml"],
      ["plan {}/d.yaml --force -o", "link.yaml"],
      ["undo {}/plan.json --force -o", "plan.json"],
      ["undo {}/plan.json --force -o", "same.json"],
      ["undo {}/plan.json --journal {}/journal --force -o", "journal"],
    ])
      expect(await here.rollcall(`${line} {}/${path}`), line).toEqual(
        failed(`${at(path!)} is what this command reads. Give -o another name.`),
      );
    expect([await contents(), here.frameio.requests.length]).toEqual([before, requests]);
  });

  test("goes over what is there with --force alone, and nothing is read before that is known", async () => {
    const requests = here.frameio.requests.length;
    await writeFile(at("hand.yaml"), "by hand");
    const how = "Give -o another name, or --force to write over it.";
    expect(await here.rollcall("dump -o {}/hand.yaml")).toEqual(failed(`${at("hand.yaml")} is there already. ${how}`));
    expect(await here.rollcall("plan {}/d.yaml -o {}/hand.yaml")).toEqual(
      failed(`${at("hand.yaml")} is there already, and is no plan. ${how}`),
    );
    expect([await read("hand.yaml"), here.frameio.requests.length]).toEqual(["by hand", requests]);
    expect(await here.rollcall("dump --force -o {}/hand.yaml")).toMatchObject({ code: 0, err: "" });
    expect(await read("hand.yaml")).toContain("Editors");
    expect(await here.rollcall("plan {}/d.yaml --force -o {}/hand.yaml")).toMatchObject({ code: 2, err: "" });
    expect(await read("hand.yaml")).toContain("rollcall-plan/1");
    expect((await stat(at("hand.yaml"))).mode & 0o777).toBe(0o600);
  });

  test("goes over a plan of which nothing was done, and over no other without --force", async () => {
    await rollcallAll(["plan {}/d.yaml -o {}/plan.json"]);
    expect(await here.rollcall("plan {}/d.yaml -o {}/plan.json")).toMatchObject({ code: 2, err: "" });
    await rollcallAll(["apply {}/plan.json"]);
    const before = await contents();
    const journal = await journalOf("plan");
    expect(await here.rollcall("plan {}/d.yaml -o {}/plan.json")).toEqual(
      failed(
        `${at("plan.json")} is a plan that was begun: ${journal} says what was done of it, for undo. Give -o another name, or --force to write over it.`,
      ),
    );
    expect(await contents()).toEqual(before);
    await rollcallAll(["undo {}/plan.json -o {}/back.json", "undo {}/plan.json -o {}/back.json"]);
    expect(await here.rollcall("plan {}/d.yaml -o {}/plan.json --force")).toMatchObject({ code: 0, err: "" });
  });

  test("goes over an empty file: mktemp makes one", async () => {
    await writeFile(at("temporary"), "");
    expect((await here.rollcall("plan {}/d.yaml -o {}/temporary")).code).toBe(2);
  });

  test("leaves what was there whole, and nothing beside it, where the disk gets full", async () => {
    const file = await open(at("hand.yaml"), "w");
    await file.writeFile("by hand");
    const full = Object.assign(new Error(), { code: "ENOSPC", syscall: "fsync" });
    const sync = vi.spyOn(Object.getPrototypeOf(file) as typeof file, "sync").mockRejectedValue(full);
    onTestFinished(() => sync.mockRestore());
    await file.close();
    expect(await here.rollcall("dump --force -o {}/hand.yaml")).toEqual(
      failed(`${at("hand.yaml")} cannot be written: its disk is full (ENOSPC).`),
    );
    expect(await read("hand.yaml")).toBe("by hand");
    expect((await readdir(here.folder)).sort()).toEqual(["d.yaml", "hand.yaml"]);
  });

  test("replaces what a link leads to, and writes to what is no file as it is", async () => {
    await mkdir(at("there"));
    await writeFile(at("there/real.yaml"), "by hand");
    await symlink(at("there/real.yaml"), at("link.yaml"));
    await rollcallAll(["dump --force -o {}/link.yaml"]);
    expect(await read("there/real.yaml")).toContain("Editors");
    expect((await readdir(at("there"))).length).toBe(1);
    await here.rollcall("dump -o /dev/null");
    expect((await stat("/dev/null")).isFile()).toBe(false);
  });
});

async function rollcallAll(lines: readonly string[]) {
  for (const line of lines) expect((await here.rollcall(line)).err, line).toBe("");
}

async function contents() {
  const names = (await readdir(here.folder)).sort();
  return Promise.all(names.map(async (name) => [name, await read(name)]));
}

describe("why the system refuses an output", () => {
  test.each([
    ["dump -o {}/none/d.yaml", "{}/none/d.yaml cannot be written: there is no such folder (ENOENT)."],
    ["dump -o {}", "{} cannot be written: it is a folder (EISDIR)."],
    ["dump -o {}/d.yaml/x", "{}/d.yaml/x cannot be written: something in its path is no folder (ENOTDIR)."],
    ["plan {}/d.yaml -o {}/none/p.json", "{}/none/p.json cannot be written: there is no such folder (ENOENT)."],
    ["dump -o FULL", "FULL cannot be written: its disk is full (ENOSPC)."],
    ["plan {}/d.yaml -o FULL", "FULL cannot be written: its disk is full (ENOSPC)."],
  ])("is told in a sentence: %s", async (text, sentence) => {
    expect((await here.rollcall("plan {}/d.yaml -o {}/p.json")).code).toBe(2);
    const devices = await mkdtemp(join(tmpdir(), "rollcall-full-"));
    onTestFinished(() => rm(devices, { recursive: true }));
    const full = fullDisk(devices);
    const line = text.replace("FULL", full);
    const told = sentence.replace("FULL", full).replaceAll("{}", here.folder);
    expect(await here.rollcall(line)).toEqual({ code: 1, out: "", err: `${told}\n` });
    const json = await here.rollcall(`${line} --json`);
    expect([json.code, JSON.parse(json.out)]).toEqual([1, { error: { message: told, complaints: [] } }]);
    expect((await readdir(here.folder)).sort()).toEqual(["d.yaml", "p.json"]);
  });
});
