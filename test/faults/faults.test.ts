import { afterAll, describe, expect, test } from "vitest";
import { playOnClock, playOverTcp } from "./play.js";
import { chapters } from "./table.js";

const stated: string[] = [];

for (const { title, faults } of chapters) {
  describe(title, () => {
    for (const fault of faults) {
      test(`${fault.name} (${fault.call})`, async () => {
        const played = await (fault.over === "clock" ? playOnClock : playOverTcp)(fault);
        expect(played).toEqual({ sees: fault.sees, requests: fault.requests, waitedMs: fault.waitedMs });
        stated.push(fault.name);
      });
    }
  });
}

describe("the table", () => {
  const all = chapters.flatMap(({ faults }) => faults);

  test("has at least 700 rows, 48 of them over real connections, each with a name of its own", () => {
    expect(all.length).toBeGreaterThanOrEqual(700);
    expect(all.filter(({ over }) => over === "tcp").length).toBeGreaterThanOrEqual(48);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  });

  afterAll(() => {
    for (const { title, faults } of chapters) {
      console.log(
        [
          `\n${title}`,
          ...faults.flatMap(({ name, over, sees, requests, waitedMs }) => [
            `  ${name}`,
            `    ${over.padEnd(5)} ${String(requests).padStart(3)} requests ${String(waitedMs).padStart(8)} ms  ${sees}`,
          ]),
        ].join("\n"),
      );
    }
    const overTcp = all.filter(({ over }) => over === "tcp").length;
    console.log(
      `\n${all.length} rows (>= 700), ${overTcp} of them over real connections (>= 48): ` +
        (stated.length === all.length ? "all as stated." : `${all.length - stated.length} not as stated.`),
    );
  });
});
