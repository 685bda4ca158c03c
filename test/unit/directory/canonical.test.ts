import { expect, test } from "vitest";
import { byText, canonical } from "../../../src/directory/canonical.js";

test("equal values are one text, whatever the order of their keys", () => {
  const text = '{"a":[{"x":null,"y":1},"b","a"],"b":{"c":"2","d":true}}';
  expect(canonical({ b: { d: true, c: "2" }, a: [{ y: 1, x: null }, "b", "a"] })).toBe(text);
  expect(canonical({ a: [{ x: null, y: 1 }, "b", "a"], b: { c: "2", d: true } })).toBe(text);
  expect(canonical(null)).toBe("null");
  expect(canonical("a")).toBe('"a"');
});

test("texts are ordered by their code units", () => {
  expect(["b", "a", "ä", "B", "ab", "a"].sort(byText)).toEqual(["B", "a", "a", "ab", "b", "ä"]);
  expect([byText("a", "b"), byText("b", "a"), byText("a", "a")]).toEqual([-1, 1, 0]);
});
