import { fork, type ChildProcess } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { Known, Verdict } from "./judge.js";
import type { Done, Work } from "./worker.js";

const file = fileURLToPath(new URL("worker.ts", import.meta.url));

/** Has work done by as many processes as there are cores; each description is prepared once in each of them. */
export async function judgeAll(
  work: readonly Work[],
  progress: (done: number, of: number) => void,
): Promise<{ verdicts: Map<string, Verdict[]>; known: Map<string, Known> }> {
  const found = new Map<string, Verdict[]>();
  const told = new Map<string, Known>();
  const queue = work.flatMap(({ api, ids, every }) =>
    slices(ids, every ? 20 : 80).map((some) => ({ api, ids: some, every })),
  );
  const total = queue.length;
  let done = 0;
  const run = async (child: ChildProcess): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { verdicts, known } = await answer(child, next);
      told.set(next.api, known);
      found.set(next.api, [...(found.get(next.api) ?? []), ...verdicts]);
      done += 1;
      progress(done, total);
    }
  };
  const children = Array.from({ length: Math.min(availableParallelism(), 4) }, () => fork(file));
  try {
    await Promise.all(children.map(run));
  } finally {
    for (const child of children) child.kill();
  }
  return { verdicts: found, known: told };
}

function answer(child: ChildProcess, work: Work): Promise<Done> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`A judge ended with ${code} over ${work.api}`));
    child.once("exit", ended);
    child.once("message", (done: Done) => {
      child.off("exit", ended);
      resolve(done);
    });
    child.send(work);
  });
}

function slices<One>(all: readonly One[], size: number): One[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}
