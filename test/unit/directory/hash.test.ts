import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { createFingerprinter } from "../../../src/directory/fingerprint.js";
import { hash } from "../../../src/directory/hash.js";
import type { GroupState } from "../../../src/directory/types.js";

test("the hash is SHA-256, at every length of a block", () => {
  for (let length = 0; length < 200; length++) {
    const text = "é1".repeat(length).slice(0, length);
    expect(hash(text)).toBe(createHash("sha256").update(text).digest("hex"));
  }
});

describe("a fingerprint", () => {
  const group = (members: readonly string[], attributes = {}): GroupState => ({
    ...{ id: "G", name: "Editors", kind: "own", attributes, members, complete: true },
  });
  const prints = createFingerprinter();

  test("does not mind the order or the case of ids, and tells sets apart", () => {
    expect(prints.of(group(["a", "b"]))).toEqual(prints.of(group(["B", "a"])));
    expect(prints.of(group(["a", "b"])).members).not.toBe(prints.of(group(["a", "c"])).members);
    expect(prints.of(group([], { emoji: "film" })).attributes).not.toBe(prints.of(group([])).attributes);
  });

  test("follows who is added and removed", () => {
    expect(prints.shift(prints.of(group(["a", "b"])), ["c"], ["a"])).toEqual(prints.of(group(["b", "c"])));
    expect(prints.shift(prints.of(group([])), [], ["a"])).toMatchObject({
      count: -1,
      members: expect.stringMatching(/^[\da-f]{32}$/) as string,
    });
  });
});
