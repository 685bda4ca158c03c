import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Options } from "../../src/cli/arguments.js";
import type { Call, Command } from "../../src/cli/command.js";
import { check } from "../../src/cli/commands/check.js";
import { status } from "../../src/cli/commands/status.js";
import { readDesired } from "../../src/cli/desired.js";
import { openJournal, readJournal, setAsideFinished } from "../../src/cli/journal.js";
import { openOutput } from "../../src/cli/output.js";
import { journalOf, openPlanOutput, readPlan } from "../../src/cli/plan-file.js";
import { readPolicy } from "../../src/cli/policy.js";
import { createPrint } from "../../src/cli/print.js";
import { complainOfGaps } from "../../src/cli/read-accounts.js";
import { Refusal } from "../../src/cli/refusal.js";
import { keepSecrets } from "../../src/cli/secrets.js";
import { completePolicy } from "../../src/directory/policy.js";
import type { Change, Entry, GroupState, Plan, Snapshot } from "../../src/directory/types.js";
import { fullDisk } from "../support/full-disk.js";
import { createMachine } from "../support/machine.js";

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), "rollcall-plan-"))));
afterEach(() => rm(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);
const write = (name: string, text: string) => writeFile(at(name), text);
const read = (name: string) => readFile(at(name), "utf8");
const names = async () => (await readdir(folder)).sort();

/** Why something was refused, with the folder left out. */
async function refusalOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => "nothing",
    (error: unknown) => error,
  );
  return error instanceof Refusal ? error.message.replaceAll(`${folder}/`, "") : String(error);
}

/** What a command is given, and what it prints. */
function callOf(file: string, options: Options = {}) {
  const machine = createMachine();
  const secrets = keepSecrets();
  const call: Call = {
    world: machine.world,
    file,
    options,
    print: createPrint(machine.world, secrets),
    secrets,
    appName: "",
  };
  return { call, said: () => [machine.out().replaceAll(`${folder}/`, ""), machine.err()] };
}

async function ended(command: Command, file: string, options?: Options) {
  const { call, said } = callOf(at(file), options);
  return [await command(call), ...said()];
}

function planOf(changes: readonly Change[] = []): Plan {
  const account = { vendor: "alpha", account: "A1", readAt: "", self: null, base: {}, findings: [] };
  return {
    ...{ format: "rollcall-plan/1", digest: "0123456789abcdef", policy: completePolicy() },
    accounts: [{ ...account, changes, estimate: { requests: 0, atLeastMs: 0 } }],
  };
}

const people = [{ id: "a" }, { id: "b" }, { id: "c" }];
const add: Change = { id: "c1", kind: "add", group: "g", label: "Edit\u001bors", people };
const create: Change = { id: "c2", kind: "create", label: "New", from: null, to: {} };

describe("a plan", () => {
  test("is read from its file, and what is none is refused", async () => {
    await write("p.json", JSON.stringify(planOf([add])));
    expect(await readPlan(at("p.json"))).toEqual(planOf([add]));
    for (const text of ["", "{", "{}", "[]"]) {
      await write("p.json", text);
      expect(await refusalOf(readPlan(at("p.json")))).toBe("p.json is no plan. Make one: rollcall plan FILE -o p.json");
    }
  });

  test("has a journal beside it, named by it and its digest", () => {
    expect(journalOf("plans/today.json", planOf())).toBe("plans/today.0123456789ab.journal");
    expect(journalOf("/p", planOf())).toBe("/p.0123456789ab.journal");
    expect(journalOf("a.b.json", planOf())).toBe("a.b.0123456789ab.journal");
  });

  test("is written for its owner alone, and nowhere where no file is named", async () => {
    const { call } = callOf(at("d.yaml"), { output: at("p.json") });
    await (
      await openPlanOutput(call)
    )(planOf([add]));
    expect(await read("p.json")).toBe(`${JSON.stringify(planOf([add]), undefined, 2)}\n`);
    expect((await stat(at("p.json"))).mode & 0o777).toBe(0o600);
    await (
      await openPlanOutput(callOf(at("d.yaml")).call)
    )(planOf());
    expect(await names()).toEqual(["p.json"]);
  });

  test("goes over another of which nothing was done, and over nothing else without --force", async () => {
    const open = (options: Options = {}, ...inputs: (string | undefined)[]) =>
      openPlanOutput(callOf(at("d.yaml"), { output: at("p.json"), ...options }).call, ...inputs);
    const how = "Give -o another name, or --force to write over it.";
    await write("d.yaml", "");
    await write("p.json", JSON.stringify(planOf()));
    expect(await refusalOf(open())).toBe("nothing");
    await write("p.0123456789ab.journal", "");
    expect(await refusalOf(open())).toBe(
      `p.json is a plan that was begun: p.0123456789ab.journal says what was done of it, for undo. ${how}`,
    );
    expect(await refusalOf(open({ force: true }))).toBe("nothing");
    await write("p.json", "by hand");
    expect(await refusalOf(open())).toBe(`p.json is there already, and is no plan. ${how}`);
    const another = "p.json is what this command reads. Give -o another name.";
    expect(await refusalOf(open({ force: true }, undefined, at("p.json")))).toBe(another);
    expect(await refusalOf(open({ force: true, output: at("d.yaml") }))).toBe(another.replace("p.json", "d.yaml"));
  });
});

describe("an output", () => {
  const open = (name: string, reason?: string, force = false) =>
    openOutput(
      { output: at(name), force },
      { inputs: [undefined, at("none"), at("in.yaml")], reasonToKeep: () => Promise.resolve(reason), mode: 0o640 },
    );

  test("is none where no file is named", async () => {
    const options = { inputs: [], reasonToKeep: () => Promise.resolve("is there"), mode: 0o600 };
    expect(await openOutput({}, options)).toBeUndefined();
  });

  test("is written with the mode that is asked for, by its own name", async () => {
    const output = await open("out.yaml", "is there");
    expect([output?.path, await names()]).toEqual([at("out.yaml"), []]);
    await output?.write("one");
    expect([await read("out.yaml"), await names()]).toEqual(["one", ["out.yaml"]]);
    expect((await stat(at("out.yaml"))).mode & 0o777).toBe(0o640 & ~process.umask());
  });

  test("is refused where there is a reason, unless it is empty or forced", async () => {
    await write("in.yaml", "what is read");
    await write("out.yaml", "by hand");
    expect(await refusalOf(open("out.yaml", "is there"))).toBe(
      "out.yaml is there. Give -o another name, or --force to write over it.",
    );
    expect(await refusalOf(open("out.yaml"))).toBe("nothing");
    await (await open("out.yaml", "is there", true))?.write("anew");
    expect(await read("out.yaml")).toBe("anew");
    await write("out.yaml", "");
    expect(await refusalOf(open("out.yaml", "is there"))).toBe("nothing");
    expect(await refusalOf(open("in.yaml", undefined, true))).toBe(
      "in.yaml is what this command reads. Give -o another name.",
    );
  });

  test("is refused before anything is done where it cannot be written", async () => {
    await mkdir(at("folder"));
    expect(await refusalOf(open("folder", undefined, true))).toBe("folder cannot be written: it is a folder (EISDIR).");
    expect(await refusalOf(open("none/out.yaml"))).toBe(
      "none/out.yaml cannot be written: there is no such folder (ENOENT).",
    );
    await write("in.yaml", "");
    expect(await refusalOf(open("in.yaml/x"))).toBe(
      "in.yaml/x cannot be written: something in its path is no folder (ENOTDIR).",
    );
  });

  test("is written as it is where it is no file", async () => {
    const full = fullDisk(folder);
    const output = await openOutput(
      { output: full },
      { inputs: [], reasonToKeep: () => Promise.resolve("is there"), mode: 0o600 },
    );
    expect(output?.path).toBe(full);
    expect(await refusalOf(output!.write("text"))).toBe(
      `${full.replace(`${folder}/`, "")} cannot be written: its disk is full (ENOSPC).`,
    );
  });

  test("that cannot be looked at may be there, and is refused", async () => {
    await symlink(at("loop"), at("loop"));
    expect(await refusalOf(open("loop"))).toBe("loop cannot be read: ELOOP.");
  });

  test("leaves nothing beside it where its place cannot be taken", async () => {
    const output = await open("out.yaml");
    // In the meantime somebody makes a folder of that name.
    await mkdir(at("out.yaml"));
    expect(await refusalOf(output!.write("text"))).toBe("out.yaml cannot be written: it is a folder (EISDIR).");
    expect(await names()).toEqual(["out.yaml"]);
  });
});

describe("a journal", () => {
  const end = (ok: boolean): Entry => ({ kind: "end", ok });
  const begin: Entry = { kind: "open", plan: "0123456789abcdef" };
  const lines = (...entries: Entry[]) => entries.map((entry) => `${JSON.stringify(entry)}\n`).join("");

  test("is opened, written and read in a file; there is none where there is no file", async () => {
    expect(await readJournal(at("j"))).toEqual([]);
    const journal = await openJournal(at("j"));
    await journal.append(begin);
    const entries: Entry[] = [];
    for await (const entry of journal.read()) entries.push(entry);
    await journal.close();
    expect([entries, await readJournal(at("j"))]).toEqual([[begin], [begin]]);
  });

  test("that cannot be opened is told in a sentence", async () => {
    await mkdir(at("j"));
    expect(await refusalOf(openJournal(at("j")))).toBe("j cannot be written: it is a folder (EISDIR).");
    expect(await refusalOf(readJournal(at("j")))).toBe("j cannot be read: it is a folder (EISDIR).");
  });

  test("is set aside once its last run has ended well, under a name that nobody has", async () => {
    for (const entries of [[], [begin], [begin, end(true), begin], [begin, end(false)]]) {
      await write("j", lines(...entries));
      await setAsideFinished(at("j"));
      expect(await names()).toEqual(["j"]);
    }
    await write("j", lines(begin, end(false), begin, end(true)));
    await write("j.1", "another");
    await write("j.3", "another");
    await setAsideFinished(at("j"));
    expect(await names()).toEqual(["j.1", "j.2", "j.3"]);
    expect([await read("j.1"), await read("j.2")]).toEqual(["another", lines(begin, end(false), begin, end(true))]);
    await setAsideFinished(at("j"));
    expect(await names()).toEqual(["j.1", "j.2", "j.3"]);
  });

  test("that cannot be set aside is told in a sentence", async () => {
    // Its own name is as long as a name may be.
    const name = "j".repeat(254);
    await write(name, lines(begin, end(true)));
    expect(await refusalOf(setAsideFinished(at(name)))).toBe(`${name} cannot be written: ENAMETOOLONG.`);
    expect(await names()).toEqual([name]);
  });

  test("says how far its plan is", async () => {
    await write("p.json", JSON.stringify(planOf([add, create])));
    const journal = at("p.0123456789ab.journal");
    expect(await ended(status, "p.json")).toEqual([
      2,
      "p.json: not begun.\n  add to Edit\\u{1b}ors: nothing yet\n  create New: nothing yet\n",
      "",
    ]);
    const intent: Entry = { kind: "intent", change: "c1", ids: ["a", "b", "c"] };
    const none = { done: [], already: [], failed: [], unknown: [], sure: true };
    await writeFile(journal, lines(begin, intent));
    expect(await ended(status, "p.json")).toEqual([
      2,
      "p.json: cut off.\n  add to Edit\\u{1b}ors: 3 sent, and perhaps done\n  create New: nothing yet\n",
      "",
    ]);
    const failed = [{ id: "b", problem: { message: "No." } }];
    const result: Entry = { kind: "result", change: "c1", ...none, done: ["a"], failed, unknown: ["c"] };
    await writeFile(journal, lines(begin, intent, result, end(false)));
    expect(await ended(status, "p.json")).toEqual([
      1,
      "p.json: not done.\n  add to Edit\\u{1b}ors: 1 done, 1 failed, 1 sent, and perhaps done\n  create New: nothing yet\n",
      "",
    ]);
    expect(await ended(status, "p.json", { json: true })).toEqual([
      1,
      `${JSON.stringify(
        {
          ...{ plan: "0123456789abcdef", journal: "p.0123456789ab.journal", state: "not done" },
          changes: [
            { id: "c1", kind: "add", label: "Edit\u001bors", done: ["a"], failed: ["b"], unknown: ["c"] },
            { id: "c2", kind: "create", label: "New", done: [], failed: [], unknown: [] },
          ],
        },
        undefined,
        2,
      )}\n`,
      "",
    ]);
    const so: Entry = { kind: "result", change: "c1", ...none, done: ["a"], already: ["b"] };
    const looked: Entry = { kind: "result", change: "c1", ...none, done: ["c"], sure: false };
    await write("j", lines(begin, intent, so, { ...intent, ids: ["c"] }, looked, end(true)));
    expect(await ended(status, "p.json", { journal: at("j") })).toEqual([
      0,
      "p.json: done.\n  add to Edit\\u{1b}ors: 3 done\n  create New: nothing yet\n",
      "",
    ]);
    await write("empty.json", JSON.stringify(planOf()));
    expect(await ended(status, "empty.json")).toEqual([0, "empty.json: not begun.\n", ""]);
    await write(
      "empty.json",
      JSON.stringify({ ...planOf([add]), accounts: [...planOf().accounts, ...planOf([add]).accounts] }),
    );
    expect(await ended(status, "empty.json")).toEqual([
      2,
      "empty.json: not begun.\n  add to Edit\\u{1b}ors: nothing yet\n",
      "",
    ]);
  });
});

test("a refusal says what is wrong in a sentence, or place by place", () => {
  const text = new Refusal("It is wrong.");
  expect([String(text), text.complaints]).toEqual(["Refusal: It is wrong.", []]);
  const complaints = [
    { file: "f", line: 1, column: 2, message: "One." },
    { file: "f", line: 3, column: 4, message: "Two." },
  ];
  const places = new Refusal(complaints);
  expect([places.message, places.complaints]).toEqual(["f:1:2: One.\nf:3:4: Two.", complaints]);
});

describe("a file of what should be", () => {
  const account = "vendor: frameio, account: f1";

  test("is read, and what is wrong with it is told from its beginning to its end", async () => {
    const text = `accounts: [{ ${account}, groups: [{ name: Editors }] }]`;
    await write("d.yaml", text);
    expect(await readDesired(at("d.yaml"))).toEqual({
      accounts: [{ vendor: "frameio", account: "f1", groups: [{ name: "Editors" }] }],
    });
    // Its accounts are looked at before what is missing beside them, and its keys from left to right.
    await write("d.yaml", "accounts:\n  - { colour: red, account: 7, emojis: x }\npolicy: { totl: 1 }\n");
    expect(await refusalOf(readDesired(at("d.yaml")))).toBe(
      [
        "d.yaml:2:5: item 1 has no vendor.",
        "d.yaml:2:7: colour is unknown. Known are vendor, account, groups, roles.",
        "d.yaml:2:29: account must be text, but is the number 7. Put it in quotes, as it is written.",
        "d.yaml:2:32: emojis is unknown. Known are vendor, account, groups, roles.",
        "d.yaml:3:11: totl is unknown. Did you mean total?",
      ]
        .join("\n")
        .replace("item 1", "accounts: item 1"),
    );
  });

  test("is checked without a network", async () => {
    await write(
      "d.yaml",
      `accounts: [{ ${account}, groups: [{ name: A }, { name: B }, { name: C }] }, { vendor: docusign, account: d1 }]`,
    );
    expect(await ended(check, "d.yaml")).toEqual([0, "d.yaml: nothing is wrong. Accounts: 2, groups: 3.\n", ""]);
    expect(await ended(check, "d.yaml", { json: true })).toEqual([0, '{\n  "accounts": 2,\n  "groups": 3\n}\n', ""]);
  });

  test("may give the policy, as a file of a policy alone does", async () => {
    expect(await readPolicy(undefined)).toEqual({});
    await write("d.yaml", `accounts: [{ ${account} }]`);
    expect(await readPolicy(at("d.yaml"))).toEqual({});
    await write("d.yaml", `policy: { minAdmins: 1 }\naccounts: [{ ${account} }]`);
    expect(await readPolicy(at("d.yaml"))).toEqual({ minAdmins: 1 });
    await write("p.yaml", "minAdmins: 1\nremovals: listed");
    expect(await readPolicy(at("p.yaml"))).toEqual({ minAdmins: 1, removals: "listed" });
  });

  test.each([
    ["", "p.yaml:1:1: The file has nothing behind it. Give it a value, or leave it out."],
    [
      "[]",
      "p.yaml:1:1: The file must have keys (removals, perGroup, total, demotions, minAdmins, requiredAdmins, protect, unresolved, stale), but is a list.",
    ],
    [
      "minAdmins: -1\nmaxAdmins: 2",
      "p.yaml:1:12: minAdmins must be a whole number, 0 or more, but is -1.\np.yaml:2:1: maxAdmins is unknown. Did you mean minAdmins?",
    ],
    ["accounts: []\npolicy: { minAdmin: 1 }", "p.yaml:2:11: minAdmin is unknown. Did you mean minAdmins?"],
  ])("with the policy %j is refused", async (text, why) => {
    await write("p.yaml", text);
    expect(await refusalOf(readPolicy(at("p.yaml")))).toBe(why);
  });
});

describe("what was not read whole", () => {
  const group = (name: string, members: readonly string[] | null, complete: boolean): GroupState => ({
    ...{ id: name, name, kind: "own", attributes: {}, members, complete },
  });
  const snapshot = (account: string, more: Partial<Snapshot>): Snapshot => ({
    ...{ vendor: "alpha", account, readAt: "", self: null, gaps: [], people: [], groups: [], shape: {} as never },
    ...more,
  });

  test("is told account by account", () => {
    const snapshots = [
      snapshot("A1", {
        groups: [group("All", ["a"], true), group("None", null, false), group("Half\n", ["a"], false)],
      }),
      snapshot("A2", { gaps: [{ in: "people", message: "Somebody is missing." }], groups: [group("Two", [], false)] }),
    ];
    const missing = [
      "alpha A1: The list of members of Half\\u{a} may not be whole.",
      "alpha A2: Somebody is missing.",
      "alpha A2: The list of members of Two may not be whole.",
    ];
    const message = "What was read is not whole. Try again.";
    const told = `${[message, ...missing].join("\n")}\n`;
    const one = callOf("f");
    expect([complainOfGaps(snapshots, one.call), ...one.said()]).toEqual([true, "", told]);
    const other = callOf("f", { json: true });
    const json = `${JSON.stringify({ error: { message, missing } }, undefined, 2)}\n`;
    expect([complainOfGaps(snapshots, other.call), ...other.said()]).toEqual([true, json, told]);
  });

  test("is not complained of where it is whole", () => {
    const { call, said } = callOf("f", { json: true });
    const whole = snapshot("A1", { groups: [group("All", ["a"], true), group("None", null, false)] });
    expect([complainOfGaps([whole], call), ...said()]).toEqual([false, "", ""]);
  });
});
