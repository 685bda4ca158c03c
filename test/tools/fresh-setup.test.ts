import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test, vi } from "vitest";

/* Files share a worker, and what the last test of one leaves is met by the module body of the next. */

test("a file begins without what the one before it put in place", async () => {
  const { fetch } = globalThis;
  const spied = { say: () => "said" };
  vi.stubGlobal("fetch", "a stub");
  vi.stubEnv("ROLLCALL_LEFT", "left");
  vi.useFakeTimers({ now: 0 });
  vi.spyOn(spied, "say").mockReturnValue("nothing");
  vi.resetModules();
  await import("../support/fresh-setup.js");
  expect(globalThis.fetch).toBe(fetch);
  expect(process.env["ROLLCALL_LEFT"]).toBeUndefined();
  expect([vi.isFakeTimers(), Date.now() > 0, spied.say()]).toEqual([false, true, "said"]);
});

test("a file that puts something in place of a module has all of them loaded anew for the next", () => {
  const folder = fileURLToPath(new URL("../", import.meta.url));
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".test.ts"));
  const mocking = files.filter((file) => /\bvi\.(doM|m)ock\(\W/.test(readFileSync(`${folder}${file}`, "utf8")));
  expect(mocking.length).toBeGreaterThan(2);
  const kept = mocking.filter(
    (file) => !/loadAnewAfterwards\(\)|listening\.js/.test(readFileSync(`${folder}${file}`, "utf8")),
  );
  expect(kept).toEqual([]);
});
