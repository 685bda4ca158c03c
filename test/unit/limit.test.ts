import { describe, expect, test } from "vitest";
import { judge, nameOf } from "../../scripts/limit/judge.js";
import { scenesOf, type Scene } from "../../scripts/limit/scene.js";
import { thorough } from "../support/thorough.js";

/* 60 calls at once at 10 a window, on a clock that jumps: `npm run bench -- limit` prints the figures. Chances are the same each time. */

const all = scenesOf(10);
// Half of them has every two things together that all have, such as a server and how it speaks.
const scenes = thorough ? all : all.filter(isOfHalf);

test(`there are ${scenes.length} scenes of 128`, () => {
  expect(new Set(all.map(nameOf)).size).toBe(128);
  expect(new Set(pairsOf(scenes))).toEqual(new Set(pairsOf(all)));
});

describe("alone we are as fast as the limit allows; beside another program no later than a client that merely obeys", () => {
  test.each(scenes.map((scene) => [nameOf(scene), scene] as const))("%s", async (_, scene) => {
    expect((await judge(scene, 5)).faults).toEqual([]);
  });
});

/* What two scenes of the half differ in is never one thing alone. */
function isOfHalf({ server, retryAfter, headers, others, answerMs }: Scene): boolean {
  const servers = [...new Set(all.map((scene) => scene.server))];
  const levels = [...new Set(all.map((scene) => scene.others))];
  const steps = [Number(retryAfter), Number(headers), servers.indexOf(server), levels.indexOf(others)];
  return (steps.reduce((sum, step) => sum + step) + Number(answerMs > 10)) % 2 === 0;
}

function pairsOf(some: readonly Scene[]): string[] {
  return some.flatMap((scene) => {
    const things = Object.entries({ ...scene, answerMs: scene.answerMs > 10 }).map((thing) => thing.join(" "));
    return things.flatMap((one, index) => things.slice(index + 1).map((other) => `${one}, ${other}`));
  });
}
