import { afterAll, vi } from "vitest";

/** Loads modules anew for a file of tests that puts something in place of one, and again for the file after it. */
export function loadAnew(): void {
  vi.resetModules();
  afterAll(() => void vi.resetModules());
}
