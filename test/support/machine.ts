import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Stream, World } from "../../src/cli/world.js";

/** What a machine that is played can be. */
export interface MachineOptions {
  readonly terminal?: boolean;
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** What a program prints, by its name and arguments. */
  readonly execute?: World["execute"];
}

/** A machine that is played, for the command line: what it was told to print, and what happens to it. */
export interface Machine {
  readonly world: World;
  readonly out: () => string;
  readonly err: () => string;
  /** Lets time go by. */
  readonly wait: (ms: number) => void;
  /** Presses Ctrl-C. */
  readonly interrupt: () => void;
  /** The exit code with which the program ended itself. */
  readonly exited: () => number | undefined;
}

/** Plays a machine; its home is a new folder, which is gone when the test is over. */
export function createMachine({ terminal = false, columns = 80, env = {}, execute }: MachineOptions = {}): Machine {
  const home = mkdtempSync(join(tmpdir(), "rollcall-home-"));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const listeners = new Set<() => void>();
  let [out, err, now] = ["", "", 0];
  let code: number | undefined;
  const stream = (write: (text: string) => void): Stream => ({
    ...{ write, isTerminal: terminal, columns },
    paint: (colour, text) => (terminal ? `<${colour}>${text}</>` : text),
  });
  return {
    world: {
      ...{ env, home },
      out: stream((text) => (out += text)),
      err: stream((text) => (err += text)),
      onInterrupt(listener) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
      exit: (with_) => (code = with_),
      execute: execute ?? ((program) => Promise.reject(new Error(`There is no ${program}.`))),
      now: () => now,
    },
    out: () => out,
    err: () => err,
    wait: (ms) => (now += ms),
    interrupt: () => [...listeners].forEach((listener) => listener()),
    exited: () => code,
  };
}
