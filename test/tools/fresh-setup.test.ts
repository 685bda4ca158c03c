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
