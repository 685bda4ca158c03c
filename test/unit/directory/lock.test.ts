import { mkdir, mkdtemp, open, readdir, readFile, rm, stat, symlink, utimes, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { openJournal, readJournal } from "../../../src/directory/file.js";
import { readLines } from "../../../src/directory/file/lines.js";
import { isCode, takeLock } from "../../../src/directory/file/lock.js";
import type { Entry } from "../../../src/directory/types.js";
import { InvalidInputError } from "../../../src/errors.js";
import { fullDisk } from "../../support/full-disk.js";

let folder: string, path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-lock-"));
  path = join(folder, "plan.journal");
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const names = async () => (await readdir(folder)).sort();
const openFiles = async () => (await readdir("/dev/fd")).length;
const held = (host: string, pid: unknown) => JSON.stringify({ host, pid });

/** Writes a lock, as if long ago. */
async function leave(number: number | string, text: string): Promise<string> {
  const name = `${path}.lock-${number}`;
  await writeFile(name, text);
  await utimes(name, 1_000_000, 1_000_000);
  return name;
}

/** Lets every process but this one look so. */
function processesAre(code: "ESRCH" | "EPERM" | "there") {
  return vi.spyOn(process, "kill").mockImplementation(() => {
    if (code === "there") return true;
    throw Object.assign(new Error(code), { code });
  });
}

describe("a lock", () => {
  test("is a file beside, for its owner alone, that names who holds it, and is gone once let go", async () => {
    const before = await openFiles();
    const release = await takeLock(path);
    expect(await names()).toEqual(["plan.journal.lock-1"]);
    expect(await readFile(`${path}.lock-1`, "utf8")).toBe(held(hostname(), process.pid));
    expect((await stat(`${path}.lock-1`)).mode & 0o777).toBe(0o600);
    await release();
    expect(await names()).toEqual([]);
    await release();
    expect(await openFiles()).toBe(before);
  });

  test("is refused while a process of this machine is there, also one of somebody else", async () => {
    await leave(1, held(hostname(), 77));
    for (const code of ["there", "EPERM"] as const) {
      const kill = processesAre(code);
      const taking = takeLock(path);
      await expect(taking).rejects.toThrow(InvalidInputError);
      await expect(taking).rejects.toMatchObject({
        problems: [
          {
            pointer: "/journal",
            message: `${path} is in use by process 77. If that has ended, or is another program by now, remove ${path}.lock-1.`,
          },
        ],
      });
      expect(kill).toHaveBeenCalledWith(77, 0);
    }
    expect(await names()).toEqual(["plan.journal.lock-1"]);
  });

  test("is refused while another machine has it, whose processes nobody can see from here", async () => {
    const kill = processesAre("ESRCH");
    await leave(1, held("elsewhere", 77));
    const refusal = `${path} is in use by process 77 on elsewhere. If that has ended, or is another program by now, remove ${path}.lock-1.`;
    await expect(takeLock(path)).rejects.toThrow(refusal);
    expect(kill).not.toHaveBeenCalled();
  });

  test("of a process that has ended is followed by the next number, after the highest, and all before are removed", async () => {
    processesAre("ESRCH");
    for (const number of [2, 9, 10]) await leave(number, held(hostname(), 77));
    await takeLock(path);
    expect(await names()).toEqual(["plan.journal.lock-11"]);
  });

  test("that counts is the one with the highest number", async () => {
    vi.spyOn(process, "kill").mockImplementation((pid) => {
      if (pid === 10) return true;
      throw Object.assign(new Error("ESRCH"), { code: "ESRCH" });
    });
    await leave(9, held(hostname(), 9));
    await leave(10, held(hostname(), 10));
    await expect(takeLock(path)).rejects.toThrow("is in use by process 10.");
    await rm(`${path}.lock-10`);
    await takeLock(path);
    expect(await names()).toEqual(["plan.journal.lock-10"]);
  });

  test("is no other file: of another journal, or with another number", async () => {
    const other = held("elsewhere", 77);
    for (const number of ["0", "01", "1x", "x1", "-1"]) await leave(number, other);
    await writeFile(join(folder, "other.journal.lock-1"), other);
    const before = await names();
    await (
      await takeLock(path)
    )();
    expect(await names()).toEqual(before);
  });

  test.each([
    ["is empty", ""],
    ["is cut short", '{"host":'],
    ["is nothing", "null"],
    ["has no number of a process", held("elsewhere", "77")],
    ["has no machine", '{"pid":77}'],
  ])("that %s, and was written long ago, belongs to nobody", async (_, text) => {
    await leave(1, text);
    await takeLock(path);
    expect(await names()).toEqual(["plan.journal.lock-2"]);
  });

  test("without a name is looked at for two seconds", async () => {
    const made = (await stat(await leave(1, ""))).mtimeMs;
    const now = vi.spyOn(Date, "now").mockReturnValue(made + 2001);
    now.mockReturnValueOnce(made).mockReturnValueOnce(made + 2000);
    await takeLock(path);
    expect(now).toHaveBeenCalledTimes(3);
  });

  test("that is let go of while it is looked at belongs to nobody", async () => {
    const name = await leave(1, "");
    vi.spyOn(Date, "now").mockImplementation(() => 1_000_000_000);
    const taking = takeLock(path);
    await rm(name);
    await (
      await taking
    )();
    expect(await names()).toEqual([]);
  });

  test("gives way to a higher one that somebody took in between, and leaves none of its own", async () => {
    const file = await open(join(folder, "any"), "w");
    const methods = Object.getPrototypeOf(file) as typeof file;
    await file.close();
    await rm(join(folder, "any"));
    const writeOwn: (this: unknown, text: string) => Promise<void> = Reflect.get(methods, "writeFile");
    vi.spyOn(methods, "writeFile").mockImplementationOnce(async function (this: unknown, text) {
      await writeOwn.call(this, text as string);
      await leave(3, held("elsewhere", 77));
    });
    await expect(takeLock(path)).rejects.toThrow("is in use by process 77 on elsewhere.");
    expect(await names()).toEqual(["plan.journal.lock-3"]);
  });

  test("is had by one of two who want it at once, and the other is told so", async () => {
    const tries = await Promise.allSettled([takeLock(path), takeLock(path)]);
    expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(tries.find(({ status }) => status === "rejected")).toHaveProperty("reason.code", "invalid_input");
  });

  test("that is no file, cannot be made, or cannot be removed is an error", async () => {
    await mkdir(`${path}.lock-1`);
    await expect(takeLock(path)).rejects.toThrow(/EISDIR.*\bread\b/);
    await leave(2, "");
    await expect(takeLock(path)).rejects.toThrow(/EISDIR|EPERM/);
    await expect(takeLock(join(folder, "x".repeat(250)))).rejects.toThrow("ENAMETOOLONG");
  });
});

test("a failure of the file system is known by its code", () => {
  const error = Object.assign(new Error(""), { code: "ENOENT" });
  expect([isCode(error, "ENOENT"), isCode(error, "EEXIST"), isCode({ code: "ENOENT" }, "ENOENT")]).toEqual([
    ...[true, false, false],
  ]);
  expect([isCode(undefined, "ENOENT"), isCode(new Error(""), "ENOENT")]).toEqual([false, false]);
});

describe("a journal in a file", () => {
  const first: Entry = { kind: "open", plan: "ä" };
  const second: Entry = { kind: "end", ok: true };

  /** Watches what is asked of files. */
  async function watch() {
    const file = await open(join(folder, "any"), "w");
    const methods = Object.getPrototypeOf(file) as typeof file;
    await file.close();
    return methods;
  }

  test("is durable before an append is over, and a new one with its name", async () => {
    const methods = await watch();
    const [sync, datasync] = [vi.spyOn(methods, "sync"), vi.spyOn(methods, "datasync")];
    const journal = await openJournal(path);
    expect(sync).toHaveBeenCalledTimes(2);
    await journal.append(first);
    expect(datasync).toHaveBeenCalledTimes(1);
    await journal.close();
    await (await openJournal(path)).close();
    expect(sync).toHaveBeenCalledTimes(3);
  });

  test("is durable without its folder on Windows, which opens none", async () => {
    const sync = vi.spyOn(await watch(), "sync");
    const { platform } = process;
    try {
      Object.defineProperty(process, "platform", { value: "win32" });
      await (await openJournal(path)).close();
    } finally {
      Object.defineProperty(process, "platform", { value: platform });
    }
    expect(sync).toHaveBeenCalledTimes(1);
  });

  test("is written to its end where the system takes a few bytes at a time", async () => {
    const methods = await watch();
    const write = Reflect.get(methods, "write") as (this: unknown, ...given: unknown[]) => Promise<unknown>;
    vi.spyOn(methods, "write").mockImplementation(function (this: unknown, ...given: unknown[]) {
      const [bytes, from, length, at] = given as [Uint8Array, number, number, number];
      return write.call(this, bytes, from, Math.min(length, 3), at) as never;
    });
    const journal = await openJournal(path);
    await journal.append(first);
    await journal.append(second);
    await journal.close();
    expect(await readFile(path, "utf8")).toBe(`${JSON.stringify(first)}\n${JSON.stringify(second)}\n`);
  });

  test("leaves no file open, whether it can be read or not", async () => {
    const before = await openFiles();
    await (await openJournal(path)).close();
    await writeFile(path, `${JSON.stringify(first)}\n{\n{}\n`);
    await expect(openJournal(path)).rejects.toThrow("plan.journal:2: this line is no entry");
    expect(await openFiles()).toBe(before);
    expect(await names()).toEqual(["plan.journal"]);
  });

  test("is not taken for absent where nobody can tell", async () => {
    await symlink(path, path);
    await expect(openJournal(path)).rejects.toThrow(/ELOOP.*\bstat /);
    await expect(readJournal(path)).rejects.toThrow("ELOOP");
    expect(await names()).toEqual(["plan.journal"]);
  });

  test("is a file: a device is refused, which may have no end", async () => {
    const full = fullDisk(folder);
    const message = `${full} is no file: a journal is kept in one.`;
    const refusal = { code: "invalid_input", problems: [{ pointer: "/journal", message }] };
    await expect(openJournal(full)).rejects.toMatchObject(refusal);
    await expect(readJournal(full)).rejects.toMatchObject(refusal);
    await expect(readJournal(folder)).rejects.toThrow("EISDIR");
    await expect(readJournal(join(folder, "none"))).resolves.toEqual([]);
  });

  test.each([
    ["a key", "-----BEGIN KEY-----\nabc"],
    ["a line", "line one"],
    ["a plan", '{"format":"rollcall-plan/1"}\n'],
    ["an end without a beginning", '{"kind":"end","ok":true}\n'],
    ["an empty line", "\n"],
    ["what is longer than the beginning", '{"kind":"opened"}\n'],
    ["what is no text", "\u00ff"],
  ])("is no other file, which stays as it is: %s", async (_, text) => {
    await writeFile(path, text, { encoding: "latin1", mode: 0o640 });
    const message = `${path} is no journal, for it begins otherwise: it stays as it is.`;
    const refusal = { code: "invalid_input", problems: [{ pointer: "/journal", message }] };
    await expect(openJournal(path)).rejects.toMatchObject(refusal);
    await expect(readJournal(path)).rejects.toMatchObject(refusal);
    expect(await readFile(path, "latin1")).toBe(text);
    expect((await stat(path)).mode & 0o777).toBe(0o640);
    expect(await names()).toEqual(["plan.journal"]);
  });

  test("has whole lines, and says where one of them is broken", () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    const [one, two] = [`${JSON.stringify(first)}\n`, `${JSON.stringify(second)}\n`];
    expect(readLines("j", bytes(""))).toEqual({ entries: [], bytes: 0 });
    expect(readLines("j", bytes(one + two))).toEqual({ entries: [first, second], bytes: bytes(one + two).length });
    for (const rest of ["{", "{\n", "7\n", '"a"\n', "null\n", "[]\n"])
      expect(readLines("j", bytes(one + rest)), rest).toEqual({ entries: [first], bytes: bytes(one).length });
    const message =
      "j:2: this line is no entry of a journal, and it is not the last: the file was changed or is damaged. Nothing can be resumed or undone from it.";
    expect(() => readLines("j", bytes(`${one}\n${two}`))).toThrow("j:2: this line is no entry");
    // No UTF-8.
    const torn = Uint8Array.from([...bytes(one), ...bytes('{"a":"'), 0xff, ...bytes('"}\n')]);
    expect(readLines("j", torn)).toEqual({ entries: [first], bytes: bytes(one).length });
    for (const broken of ["{\n", "7\n", '"a"\n', "null\n", "[]\n"]) {
      let thrown: unknown;
      try {
        readLines("j", bytes(one + broken + two));
      } catch (error) {
        thrown = error;
      }
      expect(thrown, broken).toMatchObject({ code: "invalid_input", problems: [{ pointer: "/journal", message }] });
    }
  });
});
