import { expect, test } from "vitest";
import { interruptible } from "../../src/cli/interrupt.js";
import { Refusal } from "../../src/cli/refusal.js";
import { AbortedError, AuthError } from "../../src/errors.js";
import { createMachine } from "../support/machine.js";

test("what nobody interrupts gives its result, and nobody listens afterwards", async () => {
  const machine = createMachine();
  const signals: AbortSignal[] = [];
  expect(await interruptible(machine.world, "Stopping.", (signal) => Promise.resolve(signals.push(signal)))).toBe(1);
  machine.interrupt();
  machine.interrupt();
  expect([signals[0]?.aborted, machine.err(), machine.exited()]).toEqual([false, "", undefined]);
});

test("the first Ctrl-C aborts the signal and says so, the second ends the program", async () => {
  const machine = createMachine();
  await interruptible(machine.world, "Stopping.", async (signal) => {
    machine.interrupt();
    expect([signal.aborted, signal.reason]).toEqual([true, new Error("Interrupted")]);
    expect([machine.err(), machine.exited()]).toEqual(["\nStopping. Press Ctrl-C again to end at once.\n", undefined]);
    machine.interrupt();
    expect([machine.err(), machine.exited()]).toEqual(["\nStopping. Press Ctrl-C again to end at once.\n", 130]);
    await Promise.resolve();
  });
});

test("what ends because of that is told in a sentence; any other failure is what it was", async () => {
  const { world } = createMachine();
  const ended = (failure: Error) =>
    interruptible(world, "Stopping.", () => Promise.reject(failure)).catch((error: unknown) => error);
  const told = await ended(new AbortedError("was aborted by its signal (body).", { phase: "body" }));
  expect(told).toBeInstanceOf(Refusal);
  expect(told).toHaveProperty("message", "Interrupted: nothing was written.");
  for (const failure of [new AuthError("got no token", {}), Object.assign(new Error(), { code: "aborted" })])
    expect(await ended(failure)).toBe(failure);
});
