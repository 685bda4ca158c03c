import { execPath } from "node:process";
import { isatty } from "node:tty";
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import type { World } from "../../src/cli/world.js";
import { loadAnewAfterwards } from "../support/anew.js";

loadAnewAfterwards();

beforeEach(() => vi.resetModules());
afterEach(() => {
  vi.doUnmock("../../src/cli/run.js");
  vi.resetModules();
});

/** Starts the program with a command in the place of all of them, which only keeps what it was given. */
async function start(...args: string[]): Promise<{ readonly args: readonly string[]; readonly world: World }> {
  const given: { args: readonly string[]; world: World }[] = [];
  vi.doMock("../../src/cli/run.js", () => ({
    run: (args: readonly string[], world: World) => Promise.resolve((given.push({ args, world }), 2)),
  }));
  const { argv, exitCode } = process;
  const listeners = [process.stdout, process.stderr].map((stream) => [stream, stream.listeners("error")] as const);
  process.argv = ["node", "rollcall", ...args];
  onTestFinished(() => {
    [process.argv, process.exitCode] = [argv, exitCode];
    for (const [stream, before] of listeners)
      for (const listener of stream.listeners("error"))
        if (!before.includes(listener)) stream.off("error", listener as () => void);
  });
  await import("../../src/cli/main.js");
  expect(process.exitCode).toBe(2);
  return given[0]!;
}

test("the program gives the command its arguments and the machine, and ends with its code", async () => {
  const { args, world } = await start("plan", "f.yaml");
  expect(args).toEqual(["plan", "f.yaml"]);
  expect(world.env).toBe(process.env);
  expect(world.home).toMatch(/./);
  const before = performance.now();
  expect(world.now()).toBeGreaterThanOrEqual(before);
  expect(world.now()).toBeLessThan(before + 60_000);
});

test("what is printed goes to the streams of the process, and is painted where those have colours", async () => {
  const { world } = await start();
  for (const [stream, real] of [
    [world.out, process.stdout],
    [world.err, process.stderr],
  ] as const) {
    const write = vi.spyOn(real, "write").mockReturnValue(true);
    stream.write("a text");
    const calls = [...write.mock.calls];
    write.mockRestore();
    expect(calls).toEqual([["a text"]]);
    expect(stream.isTerminal).toBe(isatty(real.fd));
    const columns = Object.getOwnPropertyDescriptor(real, "columns");
    onTestFinished(() => void Object.defineProperty(real, "columns", columns ?? { value: undefined, writable: true }));
    for (const [is, seen] of [
      [132, 132],
      [0, 80],
      [undefined, 80],
    ]) {
      Object.defineProperty(real, "columns", { value: is, configurable: true, writable: true });
      expect(stream.columns).toBe(seen);
    }
  }
  for (const name of ["FORCE_COLOR", "NO_COLOR", "NODE_DISABLE_COLORS"]) vi.stubEnv(name, undefined);
  vi.stubEnv("TERM", "xterm-256color");
  const { isTTY } = process.stderr;
  onTestFinished(() => {
    vi.unstubAllEnvs();
    process.stderr.isTTY = isTTY;
  });
  const red = (is: boolean) => {
    process.stderr.isTTY = is;
    return world.err.paint("red", "a text");
  };
  expect([red(true), red(false)]).toEqual(["\u001b[31ma text\u001b[39m", "a text"]);
});

test("a reader that has seen enough ends nothing; any other failure to print is told and ends the program", async () => {
  await start();
  const exit = vi.spyOn(process, "exit").mockReturnValue(undefined as never);
  const write = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const listener = process.stdout.listeners("error").at(-1) as (error: Error) => void;
  listener(Object.assign(new Error("gone"), { code: "EPIPE" }));
  expect([exit.mock.calls, write.mock.calls]).toEqual([[], []]);
  listener(Object.assign(new Error("full"), { code: "ENOSPC" }));
  const told = [exit.mock.calls, write.mock.calls];
  vi.restoreAllMocks();
  expect(told).toEqual([[[1]], [["What is printed cannot be written (ENOSPC).\n"]]]);
});

test("Ctrl-C and being asked to end are heard, until nobody listens any more", async () => {
  const { world } = await start();
  const heard = vi.fn();
  const counts = () => (["SIGINT", "SIGTERM"] as const).map((signal) => process.listenerCount(signal));
  const before = counts();
  const stop = world.onInterrupt(heard);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.listeners(signal).at(-1)?.(signal);
  expect([heard.mock.calls.length, counts()]).toEqual([2, before.map((count) => count + 1)]);
  stop();
  expect(counts()).toEqual(before);
  const exit = vi.spyOn(process, "exit").mockReturnValue(undefined as never);
  world.exit(130);
  const codes = [...exit.mock.calls];
  exit.mockRestore();
  expect(codes).toEqual([[130]]);
});

test("a program is run without a shell, and what it prints is given", async () => {
  const { world } = await start();
  expect(await world.execute(execPath, ["-p", "process.argv[1]", "$HOME; true"])).toBe("$HOME; true\n");
  await expect(world.execute(execPath, ["-e", "process.exit(7)"])).rejects.toMatchObject({ code: 7 });
});
