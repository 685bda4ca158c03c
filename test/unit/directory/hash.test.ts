import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { createFingerprinter, emptyGroup, fingerprintOf } from "../../../src/directory/fingerprint.js";
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

  test("is the sum of what its members hash to, in 128 bits, and 64 bits of its attributes", () => {
    const sha = (text: string) => createHash("sha256").update(text).digest("hex");
    const keys = Array.from({ length: 40 }, (_, index) => `p${index}`);
    const sum = keys.reduce((all, key) => all + BigInt(`0x${sha(key).slice(0, 32)}`), 0n) % 2n ** 128n;
    expect(prints.of(group(keys.map((key) => key.toUpperCase())))).toEqual({
      ...{ members: sum.toString(16).padStart(32, "0"), count: 40 },
      attributes: sha('{"name":"Editors"}').slice(0, 16),
    });
    const small = Array.from({ length: 99 }, (_, index) => `${index}`).find((key) => sha(key).startsWith("0")) ?? "";
    expect(prints.of(group([small])).members).toBe(sha(small).slice(0, 32));
    expect(fingerprintOf({ name: "Editors", emoji: "film" })).toBe(
      sha('{"emoji":"film","name":"Editors"}').slice(0, 16),
    );
    expect(emptyGroup).toEqual({ members: "0".repeat(32), count: 0, attributes: "" });
    expect(prints.of({ ...group([]), members: null })).toEqual(prints.of(group([])));
  });

  test("follows who is added and removed", () => {
    expect(prints.shift(prints.of(group(["a", "b"])), ["c"], ["a"])).toEqual(prints.of(group(["b", "c"])));
    expect(prints.shift(prints.of(group([])), [], ["a"])).toMatchObject({
      count: -1,
      members: expect.stringMatching(/^[\da-f]{32}$/) as string,
    });
  });
});
