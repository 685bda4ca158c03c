import { afterAll, vi } from "vitest";

/** Has modules loaded anew after a file of tests that puts something in place of one. */
export function loadAnewAfterwards(): void {
  afterAll(() => void vi.resetModules());
}

/** The same before the file too, where something has to be in place before the client is loaded. */
export function loadAnew(): void {
  vi.resetModules();
  loadAnewAfterwards();
}
