import { fork, type ChildProcess } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { JobResult, Job } from "./worker.js";

const file = fileURLToPath(new URL("worker.ts", import.meta.url));

/** Has work done by as many processes as there are cores, in the order in which it is given. */
export async function runInPool(
  work: readonly Job[],
  progress: (done: number, of: number) => void,
): Promise<readonly JobResult[]> {
  const queue = [...work];
  const all: JobResult[] = [];
  const run = async (child: ChildProcess): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      all.push(await answer(child, next));
      progress(all.length, work.length);
    }
  };
  const children = Array.from({ length: Math.min(availableParallelism(), 4) }, () => fork(file));
  try {
    await Promise.all(children.map(run));
  } finally {
    for (const child of children) child.kill();
  }
  return all;
}

function answer(child: ChildProcess, work: Job): Promise<JobResult> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) =>
      reject(new Error(`A worker ended with ${code} over ${JSON.stringify(work).slice(0, 300)}`));
    child.once("exit", ended);
    child.once("message", (done: JobResult) => {
      child.off("exit", ended);
      resolve(done);
    });
    child.send(work);
  });
}
