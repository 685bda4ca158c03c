import { describe, expect, test } from "vitest";
import { judge, nameOf } from "../../scripts/limit/judge.js";
import { scenesOf } from "../../scripts/limit/scene.js";

/* 60 calls at once at 10 a window, on a clock that jumps: `npm run bench -- limit` prints the figures. Chances are the same each time. */

const scenes = scenesOf(10);

test("there are 128 scenes", () => {
  expect(new Set(scenes.map(nameOf)).size).toBe(128);
});

describe("alone we are as fast as the limit allows; beside another program no later than a client that merely obeys", () => {
  test.each(scenes.map((scene) => [nameOf(scene), scene] as const))("%s", async (_, scene) => {
    expect((await judge(scene, 5)).faults).toEqual([]);
  });
});
