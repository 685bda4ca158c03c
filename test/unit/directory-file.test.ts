import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openJournal, readJournal } from "../../src/directory/file.js";
import type { Entry, Journal } from "../../src/directory/types.js";

const entries: readonly Entry[] = [
  { kind: "open", plan: "20fe28" },
  { kind: "intent", change: "1", ids: ["ä", "b"] },
  { kind: "result", change: "1", done: ["ä"], already: ["b"], failed: [], unknown: [], sure: true },
  { kind: "end", ok: true },
];
const [open, , , end] = entries as [Entry, Entry, Entry, Entry];

let folder: string, path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-journal-"));
  path = join(folder, "plan.journal");
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const locks = async () => (await readdir(folder)).filter((name) => name.includes(".lock"));

async function entriesOf(journal: Journal): Promise<Entry[]> {
  const found: Entry[] = [];
  for await (const entry of journal.read()) found.push(entry);
  return found;
}

async function all(path: string): Promise<Entry[]> {
  const journal = await openJournal(path);
  try {
    return await entriesOf(journal);
  } finally {
    await journal.close();
  }
}

describe("a journal in a file", () => {
  test("gives back what was appended, in its order, also to those who only read", async () => {
    const journal = await openJournal(path);
    await Promise.all(entries.map((entry) => journal.append(entry)));
    expect(await entriesOf(journal)).toEqual(entries);
    expect(await readJournal(path)).toEqual(entries);
    await journal.close();
    expect(await all(path)).toEqual(entries);
    expect(await readFile(path, "utf8")).toBe(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(""));
  });

  test("is read and written by its owner alone, and empty where there is none", async () => {
    expect(await readJournal(path)).toEqual([]);
    await writeFile(path, "", { mode: 0o644 });
    await (await openJournal(path)).close();
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    await (await openJournal(join(folder, "other"))).close();
    expect((await stat(join(folder, "other"))).mode & 0o777).toBe(0o600);
  });

  test("that was torn at any byte has every whole line, and goes on after them", async () => {
    const short: readonly Entry[] = [
      { kind: "open", plan: "ä" },
      { kind: "end", ok: true },
    ];
    const bytes = Buffer.from(short.map((entry) => `${JSON.stringify(entry)}\n`).join(""));
    for (let at = 0; at <= bytes.length; at++) {
      await writeFile(path, bytes.subarray(0, at));
      const whole = bytes.subarray(0, at).toString("latin1").split("\n").length - 1;
      expect(await readJournal(path), `byte ${at}`).toEqual(short.slice(0, whole));
      const journal = await openJournal(path);
      await journal.append(open);
      await journal.close();
      expect(await all(path), `byte ${at}`).toEqual([...short.slice(0, whole), open]);
    }
  }, 60_000);

  test("may have a last line that is broken, and no other", async () => {
    const good = `${JSON.stringify(open)}\n`;
    for (const broken of ["{", "\0\0\0\0", "[]", "7", "null", '{"kind":"end"', "\xff\xfe"]) {
      await writeFile(path, Buffer.concat([Buffer.from(good), Buffer.from(`${broken}\n`, "latin1")]));
      expect(await all(path), broken).toEqual([open]);
      expect(await readFile(path, "utf8"), broken).toBe(good);
      await writeFile(
        path,
        Buffer.concat([Buffer.from(good), Buffer.from(`${broken}\n`, "latin1"), Buffer.from(good)]),
      );
      const refusal = `${path}:2: this line is no entry of a journal, and it is not the last`;
      await expect(openJournal(path), broken).rejects.toThrow(refusal);
      await expect(readJournal(path), broken).rejects.toThrow(refusal);
      expect(await locks(), broken).toEqual([]);
    }
  });

  test("writes nothing more after a line that could not be written", async () => {
    const journal = await openJournal(path);
    await journal.append(open);
    await expect(journal.append({ kind: "end", ok: 1n as never })).rejects.toThrow(TypeError);
    await expect(journal.append(end)).rejects.toThrow(TypeError);
    await journal.close();
    expect(await readJournal(path)).toEqual([open]);
  });

  test("cannot be made where there is no folder, and leaves no lock then", async () => {
    await expect(openJournal(join(folder, "no/such/journal"))).rejects.toThrow("ENOENT");
    await expect(openJournal(folder)).rejects.toThrow("EISDIR");
    expect(await locks()).toEqual([]);
  });
});

describe("the lock", () => {
  test("keeps a second one out, by any name of the file, until the first is closed", async () => {
    const journal = await openJournal(path);
    await symlink(path, join(folder, "alias"));
    for (const name of [path, join(folder, "alias"), join(folder, ".", "plan.journal")])
      await expect(openJournal(name)).rejects.toThrow(
        `${path} is in use by process ${process.pid}. If that has ended, or is another program by now, remove ${path}.lock-1.`,
      );
    await journal.close();
    expect(await locks()).toEqual([]);
    await (await openJournal(path)).close();
  });

  test("of a process of this machine that has ended is taken over", async () => {
    const child = spawn(process.execPath, ["--eval", ""]);
    await new Promise((done) => child.on("exit", done));
    await writeFile(`${path}.lock-1`, JSON.stringify({ host: hostname(), pid: child.pid }));
    await writeFile(`${path}.lock-3`, JSON.stringify({ host: hostname(), pid: child.pid }));
    const journal = await openJournal(path);
    expect(await locks()).toEqual(["plan.journal.lock-4"]);
    await journal.close();
    expect(await locks()).toEqual([]);
  });

  test("of another machine is not, and its name says whose it is", async () => {
    await writeFile(`${path}.lock-1`, JSON.stringify({ host: "elsewhere", pid: 999_999_999 }));
    await expect(openJournal(path)).rejects.toThrow(`${path} is in use by process 999999999 on elsewhere.`);
    expect(await locks()).toEqual(["plan.journal.lock-1"]);
  });

  test("without a name is waited for, and then counts as left behind", async () => {
    await writeFile(`${path}.lock-1`, "");
    const named = openJournal(path);
    await writeFile(`${path}.lock-1`, JSON.stringify({ host: "elsewhere", pid: 7 }));
    await expect(named).rejects.toThrow("in use by process 7 on elsewhere");
    await writeFile(`${path}.lock-1`, '{"host":');
    await (await openJournal(path)).close();
    expect(await locks()).toEqual([]);
  });

  test("is had by one of many who want it at once, also where one was left behind", async () => {
    const child = spawn(process.execPath, ["--eval", ""]);
    await new Promise((done) => child.on("exit", done));
    for (let round = 0; round < 20; round++) {
      if (round % 2) await writeFile(`${path}.lock-1`, JSON.stringify({ host: hostname(), pid: child.pid }));
      const tries = await Promise.allSettled(Array.from({ length: 8 }, () => openJournal(path)));
      const had = tries.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
      expect(had.length, `round ${round}`).toBe(1);
      await had[0]!.close();
      expect(await locks()).toEqual([]);
    }
  });
});
