import { open, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { atFile } from "../../src/cli/file.js";
import { openTwoAccounts, type TwoAccounts } from "../support/two-accounts.js";

let here: TwoAccounts;
beforeEach(async () => {
  here = await openTwoAccounts();
  await writeFile(
    join(here.folder, "d.yaml"),
    `accounts: [{ vendor: frameio, account: ${here.frameio.account_id}, groups: [{ name: New }] }]`,
  );
});

describe("why the system refuses a file", () => {
  test.each([
    ["plan {}/none.yaml", "{}/none.yaml cannot be read: there is no such file (ENOENT)."],
    ["check {}", "{} cannot be read: it is a folder (EISDIR)."],
    ["check {}/d.yaml/x", "{}/d.yaml/x cannot be read: something in its path is no folder (ENOTDIR)."],
    ["apply {}/none.json", "{}/none.json cannot be read: there is no such file (ENOENT)."],
    ["apply {}/p.json --journal {}/none/j", "{}/none/j cannot be written: there is no such folder (ENOENT)."],
    ["apply {}/p.json --journal {}", "{} cannot be written: it is a folder (EISDIR)."],
    ["apply {}/p.json --policy {}", "{} cannot be read: it is a folder (EISDIR)."],
    ["status {}/p.json --journal {}", "{} cannot be read: it is a folder (EISDIR)."],
    ["undo {}/p.json --journal {}", "{} cannot be read: it is a folder (EISDIR)."],
  ])("is told in a sentence: %s", async (line, sentence) => {
    expect((await here.rollcall("plan {}/d.yaml -o {}/p.json")).code).toBe(2);
    const told = sentence.replaceAll("{}", here.folder);
    expect(await here.rollcall(line)).toEqual({ code: 1, out: "", err: `${told}\n` });
    const json = await here.rollcall(`${line} --json`);
    expect([json.code, JSON.parse(json.out)]).toEqual([1, { error: { message: told, complaints: [] } }]);
    expect((await readdir(here.folder)).sort()).toEqual(["d.yaml", "p.json"]);
  });

  test("is told where the disk gets full while a plan is carried out, and nothing is sent that is not written down", async () => {
    await here.rollcall("plan {}/d.yaml -o {}/p.json");
    const file = await open(join(here.folder, "p.json"), "r");
    const full = Object.assign(new Error(), { code: "ENOSPC", syscall: "fdatasync" });
    const sync = vi.spyOn(Object.getPrototypeOf(file) as typeof file, "datasync").mockRejectedValue(full);
    onTestFinished(() => sync.mockRestore());
    await file.close();
    const { code, out, err } = await here.rollcall("apply {}/p.json");
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/^\S+\.journal cannot be written: its disk is full \(ENOSPC\)\.\n$/);
    expect(here.frameio.requests.map(({ operation }) => operation)).not.toContain("groups.create");
  });

  test.each([
    ["EACCES", "f cannot be read: you are not allowed to (EACCES)."],
    ["EPERM", "f cannot be read: you are not allowed to (EPERM)."],
    ["EROFS", "f cannot be read: its disk is read-only (EROFS)."],
    ["EIO", "f cannot be read: EIO."],
  ])("is told in a sentence: %s", async (code, sentence) => {
    const failure = Object.assign(new Error(), { code, syscall: "open" });
    await expect(atFile("f", "read", () => Promise.reject(failure))).rejects.toThrow(sentence);
  });

  test("is not confused with a mistake of ours", async () => {
    const mistake = Object.assign(new TypeError("a mistake"), { code: "ERR_INVALID_ARG_TYPE" });
    await expect(atFile("f", "read", () => Promise.reject(mistake))).rejects.toBe(mistake);
  });
});
