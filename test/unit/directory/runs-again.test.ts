import { expect, test } from "vitest";
import { createFingerprinter } from "../../../src/directory/fingerprint.js";
import { guard } from "../../../src/directory/guard.js";
import { ledgerOf } from "../../../src/directory/ledger.js";
import type { Change, Entry, GroupState } from "../../../src/directory/types.js";

const opened: Entry = { kind: "open", plan: "digest" };
const intent: Entry = { kind: "intent", change: "1", ids: ["a"] };
const result = (lists: object): Entry => ({
  ...{ kind: "result", change: "1", done: [], already: [], failed: [], unknown: [], sure: true },
  ...lists,
});
const done = result({ done: ["a"] });
const end: Entry = { kind: "end", ok: true };
const read = (...entries: Entry[]) => ledgerOf({ digest: "digest" } as never, entries);

test("a change is over at the end of a run, until something is sent for it, or it is opened anew", () => {
  const anew: Entry = { ...opened, anew: ["1"] };
  expect(read(opened, intent, done).endOf("1")).toBeUndefined();
  expect(read(opened, intent, done, end, opened).endOf("1")).toBe("seen");
  expect(read(opened, intent, done, { kind: "end", ok: false, left: ["1"] }).endOf("1")).toBe("unseen");
  expect(read(opened, intent, done, { kind: "end", ok: false, left: ["2"] }).endOf("1")).toBe("seen");
  expect(read(opened, intent, done, end, opened, intent).endOf("1")).toBeUndefined();
  const again = read(opened, intent, result({ done: ["a"], created: "G9" }), intent, end, anew);
  expect([again.endOf("1"), again.wordOn("1", "a"), again.createdBy("1")]).toEqual([undefined, undefined, undefined]);
  again.note(result({}));
  expect(again.wordOn("1", "a")).toBeUndefined();
});

test("what a list shows was done where it shows it, and what it does not show where it is whole", () => {
  const fingerprints = createFingerprinter();
  const group = (members: readonly string[], complete = true): GroupState => ({
    ...{ id: "G", name: "Editors", kind: "own", attributes: {}, members, complete },
  });
  const look = (kind: "add" | "remove", before: readonly string[], now: GroupState) => {
    const change: Change = { id: "1", kind, group: "G", label: "Editors", people: [{ id: "a" }] };
    const { state, found } = guard(fingerprints.of(group(before)), now, [change], read(opened, intent), fingerprints);
    return [state, ...(found.get("1") ?? [])];
  };
  expect(look("add", ["b"], group(["b", "a"]))).toEqual(["planned", "a"]);
  expect(look("add", ["b"], group(["b", "a"], false))).toEqual(["planned", "a"]);
  expect(look("remove", ["b", "a"], group(["b"]))).toEqual(["planned", "a"]);
  expect(look("remove", ["b", "a"], group(["b"], false))).toEqual(["stale"]);
});
