import { isRollcallError } from "../errors.js";
import { Refusal } from "./refusal.js";
import type { World } from "./world.js";

// What a shell gives for a program that Ctrl-C has ended.
const INTERRUPTED = 130;

/**
 * Does something that can be interrupted: the first Ctrl-C aborts the signal, the second ends the program. That is safe at any moment:
 * a journal holds what was begun, and a lock is known by its process.
 */
export async function interruptible<Result>(
  world: World,
  says: string,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const stop = world.onInterrupt(() => {
    if (controller.signal.aborted) return world.exit(INTERRUPTED);
    world.err.write(`\n${says} Press Ctrl-C again to end at once.\n`);
    controller.abort(new Error("Interrupted"));
  });
  try {
    return await work(controller.signal);
  } catch (error) {
    if (isRollcallError(error) && error.code === "aborted") throw new Refusal("Interrupted: nothing was written.");
    throw error;
  } finally {
    stop();
  }
}
