import type { Entry, Journal } from "./types.js";

/** Makes a journal in memory: for tests, and where nothing is lost with the program. */
export function createMemoryJournal(entries: readonly Entry[] = []): Journal & { readonly entries: readonly Entry[] } {
  const kept = [...entries];
  return {
    entries: kept,
    async *read() {
      yield* await Promise.resolve([...kept]);
    },
    append(entry) {
      kept.push(entry);
      return Promise.resolve();
    },
  };
}
