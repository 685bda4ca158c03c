import { describe, expect, test } from "vitest";
import { createPrint } from "../../src/cli/print.js";
import { startProgress } from "../../src/cli/progress.js";
import { keepSecrets } from "../../src/cli/secrets.js";
import { clock } from "../../src/directory/clock.js";
import type { Plan } from "../../src/directory/types.js";
import { createMachine } from "../support/machine.js";

describe("what is printed", () => {
  test("has no secret in it, in any form, and no sign that steers a terminal", () => {
    const machine = createMachine();
    const secrets = keepSecrets();
    const token = secrets.keep('a-"secret"-token');
    const print = createPrint(machine.world, secrets);
    print.say(`one ${token} two\n\u001b[2J three \u202e \u{1f469}\u{1f3fd}\u200d\u{1f4bb} a\u200db`);
    print.json({ token });
    print.raw(`${encodeURIComponent(token)}\n`);
    print.complain(`Bearer ${btoa(token)} \r`);
    expect(machine.out()).toBe(
      'one [token] two\n\\u{1b}[2J three \\u{202e} \u{1f469}\u{1f3fd}\u200d\u{1f4bb} a\\u{200d}b\n{\n  "token": "[token]"\n}\n[token]\n',
    );
    expect(machine.err()).toBe("Bearer [token] \\u{d}\n");
  });

  test("is coloured where a line begins with such a sign or word alone, and is no complaint or file", () => {
    const machine = createMachine({ terminal: true });
    const print = createPrint(machine.world, keepSecrets());
    for (const line of ["+ a", "- a", "! a", "error a", "held: a", "warning a", "note a"]) {
      const colour = machine.out().length;
      print.say(`${line}\n    ${line}`);
      const [one, other] = machine.out().slice(colour).split("\n");
      expect([one, other]).toEqual([
        expect.stringMatching(/^<\w+>[^ ]/) as string,
        expect.stringMatching(/^<\w+> {4}[^ ]/) as string,
      ]);
    }
    const before = machine.out().length;
    const plain = ["x + a", "+a", "x - a", "-a", "x ! a", "!a", "an error", "errors", "holds", "a warning", "warnings"];
    const lines = [...plain, "a note", "notes"].join("\n");
    print.say(lines);
    print.raw("+ a\u001b\n");
    expect(machine.out().slice(before)).toBe(`${lines}\n+ a\u001b\n`);
    print.complain("- a\u001b\nerror b");
    expect(machine.err()).toBe("- a\\u{1b}\nerror b\n");
  });

  test("is coloured by the signs of a difference, where it can be", () => {
    const machine = createMachine({ terminal: true });
    createPrint(machine.world, keepSecrets()).say("  + a\n  - b\n! c\nerror x\n  held y\nwarning z\nnote n\nelse");
    expect(machine.out()).toBe(
      "<green>  + a</>\n<red>  - b</>\n<yellow>! c</>\n<red>error x</>\n<red>  held y</>\n<yellow>warning z</>\n<dim>note n</>\nelse\n",
    );
  });
});

describe("the progress line", () => {
  const account = (account: string, atLeastMs: number) => ({
    ...{ vendor: "alpha", account, readAt: "", self: null, base: {}, changes: [], findings: [] },
    estimate: { requests: 1, atLeastMs },
  });
  const plan: Plan = {
    ...{ format: "rollcall-plan/1", digest: "", policy: {} as never },
    accounts: [account("1", 240_000), account("2", 60_000)],
  };

  test("says what is done and how long the rest takes by the limits, and is gone in the end", () => {
    const machine = createMachine({ terminal: true });
    const { onProgress, end } = startProgress(machine.world, plan);
    onProgress({ vendor: "alpha", account: "1", phase: "give", label: "Edit\u001b\nors", done: 1, total: 4 });
    machine.wait(1000);
    onProgress({ vendor: "alpha", account: "1", phase: "wait", waitMs: 6000, done: 3, total: 4 });
    machine.wait(1000);
    onProgress({ vendor: "alpha", account: "1", phase: "end", done: 4, total: 4 });
    end();
    expect(machine.err().split("\r\u001b[2K").slice(1)).toEqual([
      "<dim>alpha 1: creating and adding Edit\\u{1b}\\u{a}ors, 1 of 4, at least 3:00 min left</>",
      "<dim>alpha 1: waiting for the vendor's limit 6 s, 3 of 4, at least 1:00 min left</>",
      "<dim>alpha 1: done, 4 of 4, at least 1:00 min left</>",
      "",
    ]);
  });

  test("says what it does in each phase, and no time without a plan", () => {
    const machine = createMachine({ terminal: true });
    const { onProgress } = startProgress(machine.world);
    const wanted = Object.entries({
      read: "reading",
      give: "creating and adding",
      take: "removing",
      verify: "looking again",
      wait: "waiting for the vendor's limit",
      end: "done",
    });
    for (const [phase] of wanted) {
      onProgress({ vendor: "alpha", account: "1", phase: phase as "read", done: 0, total: 0 });
      machine.wait(100);
    }
    expect(machine.err()).toBe(wanted.map(([, words]) => `\r\u001b[2K<dim>alpha 1: ${words}</>`).join(""));
  });

  test("reckons with every account by its vendor and id, whichever was heard of last", () => {
    const machine = createMachine({ terminal: true });
    const accounts = [account("1", 60_000), { ...account("1", 90_000), vendor: "beta" }];
    const { onProgress } = startProgress(machine.world, { ...plan, accounts });
    const tell = (vendor: string, phase: "take" | "end", done: number) => {
      onProgress({ vendor, account: "1", phase, done, total: 3 });
      machine.wait(99);
      onProgress({ vendor, account: "1", phase, done, total: 3 });
      machine.wait(1);
    };
    tell("alpha", "end", 1);
    tell("beta", "take", 1);
    tell("beta", "take", 3);
    expect(machine.err().split("\r\u001b[2K").slice(1)).toEqual([
      "<dim>alpha 1: done, 1 of 3, at least 1:30 min left</>",
      "<dim>beta 1: removing, 1 of 3, at least 1:00 min left</>",
      "<dim>beta 1: removing, 3 of 3, at least 0 s left</>",
    ]);
  });

  test.each([
    // "alpha x: reading" are 16 signs beside the account's own.
    [30, 14, ""],
    [30, 15, "…"],
    [10, 4, ""],
    [10, 5, "…"],
  ])("is cut on a terminal of %i columns where it is longer", (columns, signs, end) => {
    const machine = createMachine({ terminal: true, columns });
    const account = "x".repeat(signs);
    startProgress(machine.world).onProgress({ vendor: "alpha", account, phase: "read", done: 0, total: 0 });
    const whole = `alpha ${account}: reading`;
    expect(machine.err()).toBe(`\r\u001b[2K<dim>${end ? `${whole.slice(0, -2)}…` : whole}</>`);
  });

  test("is written ten times a second at most, no longer than the terminal is wide, and nowhere else", () => {
    const machine = createMachine({ terminal: true, columns: 30 });
    const { onProgress } = startProgress(machine.world);
    for (let number = 0; number < 100; number++) {
      onProgress({ vendor: "alpha", account: "x".repeat(50), phase: "read", done: 0, total: 0 });
      machine.wait(10);
    }
    const lines = machine.err().split("\r\u001b[2K").slice(1);
    expect(lines).toEqual(Array.from({ length: 10 }, () => `<dim>alpha ${"x".repeat(22)}…</>`));

    const other = createMachine();
    const quiet = startProgress(other.world);
    quiet.onProgress({ vendor: "alpha", account: "1", phase: "read", done: 0, total: 0 });
    quiet.end();
    expect(other.err()).toBe("");
  });

  test.each([
    [0, "0 s"],
    [3_001, "4 s"],
    [59_999, "1:00 min"],
    [200_000, "3:20 min"],
    [3_900_000, "1:05 h"],
  ])("%i ms are %s", (ms, text) => expect(clock(ms)).toBe(text));
});
