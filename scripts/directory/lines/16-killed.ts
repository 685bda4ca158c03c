import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { openSample, repeatedIn, stateOf, wishOf, type Sample } from "../command/frameio.js";
import { buildProgram, type Ended, type Program } from "../command/program.js";
import type { Line } from "../line.js";
import { must } from "../random/cases.js";

// How long each answer takes, so that there is time to be killed in.
const ANSWER_MS = 15;

/** A command that is killed at any moment goes on where it was; two at once do not. */
const killed: Line = {
  number: 16,
  says: "a command that is killed and started again ends as one that is not, with nothing done twice; of two at once one refuses",
  count: 20,
  async try(count, seed) {
    const program = await buildProgram();
    try {
      const whole = await runOnce(program, () => Infinity);
      let [kills, midway] = [0, 0];
      for (let number = 0; number < count; number++) {
        // Spread over the run, and a little by chance.
        const share = 0.2 + (0.8 * (number + ((seed * (number + 1) * 7919) % 1000) / 1000)) / count;
        const run = await runOnce(program, (attempt) => (attempt < 2 ? share * whole.tookMs : Infinity));
        must(JSON.stringify(run.state) === JSON.stringify(whole.state), () => ({
          number,
          share,
          got: run,
          wanted: whole.state,
        }));
        must(run.repeated.length === 0, () => ({ number, share, repeated: run.repeated }));
        kills += run.kills;
        midway += run.midway ? 1 : 0;
      }
      await refuseTheSecond(program);
      must(
        count < 10 || midway > count / 4,
        () => `Only ${midway} of ${count} were killed between the first write and the last.`,
      );
      return `${kills} kills, ${midway} of ${count} runs cut between their writes; each whole run ${Math.round(whole.tookMs)} ms`;
    } finally {
      await program.remove();
    }
  },
};

interface Run {
  readonly state: unknown;
  readonly repeated: readonly string[];
  readonly kills: number;
  /** Whether something was written before a kill, and something after it. */
  readonly midway: boolean;
  /** How long the run took that was not killed. */
  readonly tookMs: number;
}

/** Makes a plan, and runs its command until it has ended by itself; each attempt is killed after so many milliseconds. */
async function runOnce(program: Program, killAfterMs: (attempt: number) => number): Promise<Run> {
  const sample = await openSample();
  try {
    const name = await writePlan(program, sample);
    let [kills, before, tookMs] = [0, 0, 0];
    for (let attempt = 0; ; attempt++) {
      for (let number = 0; number < 200; number++) slowDown(sample);
      const started = performance.now();
      const command = program.start(
        ["apply", `${name}.json`, "--expect-removals", "9", "--policy", `${name}.wish.json`],
        sample.env,
      );
      const timeout = killAfterMs(attempt);
      const timer = Number.isFinite(timeout) ? setTimeout(() => command.kill(), timeout) : undefined;
      const ended = await command.ended;
      clearTimeout(timer);
      tookMs = performance.now() - started;
      if (ended.signal === "SIGKILL") {
        kills += 1;
        before = writesOf(sample);
        continue;
      }
      must(ended.code === 0, () => ({ attempt, ended }));
      return {
        state: stateOf(sample),
        repeated: repeatedIn(sample),
        kills,
        midway: before > 0 && before < writesOf(sample),
        tookMs,
      };
    }
  } finally {
    await sample.close();
  }
}

/** Starts a second command while the first is at work. */
async function refuseTheSecond(program: Program): Promise<void> {
  const sample = await openSample();
  try {
    const name = await writePlan(program, sample);
    const args = ["apply", `${name}.json`, "--expect-removals", "9", "--policy", `${name}.wish.json`];
    sample.fake.fail("groups.create", { delayMs: 3000 });
    const first = program.start(args, sample.env);
    while (!sample.fake.requests.some(({ operation }) => operation === "groups.create")) await pause(5);
    const second = await program.start(args, sample.env).ended;
    must(second.code === 1 && / is in use by process \d+\. /.test(second.err), () => ({ second }));
    const ended = await first.ended;
    must(ended.code === 0 && repeatedIn(sample).length === 0, () => ({ ended, repeated: repeatedIn(sample) }));
  } finally {
    await sample.close();
  }
}

let plans = 0;

async function writePlan(program: Program, sample: Sample): Promise<string> {
  const name = `plan-${(plans += 1)}`;
  await writeFile(join(program.folder, `${name}.wish.json`), JSON.stringify(wishOf(sample)));
  const ended: Ended = await program.start(["plan", `${name}.wish.json`, "-o", `${name}.json`], sample.env).ended;
  must(ended.code === 2 && ended.out.includes("--expect-removals 9"), () => ({ ended }));
  return name;
}

/** Lets what is asked next wait for its answer. */
function slowDown({ fake }: Sample): void {
  for (const operation of ["groups.create", "groups.addUsers", "groups.removeUser", "groups.update"] as const)
    fake.fail(operation, { delayMs: ANSWER_MS });
}

function writesOf({ fake: { requests } }: Sample): number {
  return requests.filter(({ method, status = 0 }) => method !== "GET" && status < 300).length;
}

export const lines = [killed];
