import { describe, expect, test } from "vitest";
import type { DraftChange } from "../../../src/directory/draft.js";
import type { Match } from "../../../src/directory/match.js";
import { numberChanges } from "../../../src/directory/order.js";
import { orderNames } from "../../../src/directory/rename.js";
import type { Finding, GroupState } from "../../../src/directory/types.js";
import { group } from "../../support/directory.js";

describe("changes are carried out", () => {
  const [ada, bo] = [{ id: "ada" }, { id: "bo" }];
  const update = (group: string): DraftChange => ({ kind: "update", group, label: group, from: {}, to: {} });
  const create = (label: string): DraftChange => ({ kind: "create", label, from: null, to: {} });
  const complete = (of: string): DraftChange => ({ kind: "update", of, label: of, from: {}, to: {} });
  const role = (label: string, to: string): DraftChange => ({
    ...{ kind: "role", label, people: [{ id: label }], from: null, to },
  });
  const add = (group: string): DraftChange => ({ kind: "add", group, label: "x", people: [ada] });
  const addTo = (of: string): DraftChange => ({ kind: "add", of, label: of, people: [bo] });
  const remove = (group: string): DraftChange => ({ kind: "remove", group, label: group, people: [ada] });
  const deletion = (group: string): DraftChange => ({ kind: "delete", group, label: group, from: {}, people: [] });

  test("in this order, in which all that gives comes before all that takes, and numbered", () => {
    const changes = [
      ...[deletion("d"), remove("c"), role("zoe", "member"), addTo("New"), add("b"), role("yan", "admin")],
      ...[complete("New"), create("New"), update("z"), update("a")],
    ];
    const numbered = numberChanges(changes, "alpha/A1", (change) => change.kind === "role" && change.to === "member");
    expect(numbered).toEqual([
      { ...update("z"), id: "alpha/A1/1" },
      { ...update("a"), id: "alpha/A1/2" },
      { ...create("New"), id: "alpha/A1/3" },
      { ...complete("New"), id: "alpha/A1/4", of: "alpha/A1/3" },
      { ...role("yan", "admin"), id: "alpha/A1/5" },
      { ...add("b"), id: "alpha/A1/6" },
      { ...addTo("New"), id: "alpha/A1/7", of: "alpha/A1/3" },
      { ...role("zoe", "member"), id: "alpha/A1/8" },
      { ...remove("c"), id: "alpha/A1/9" },
      { ...deletion("d"), id: "alpha/A1/10" },
    ]);
    expect(numbered[0]).not.toHaveProperty("of");
  });

  test("of one kind by group, then by person, then by name, whatever the order of the file; updates as they come", () => {
    const order = (...changes: readonly DraftChange[]) =>
      numberChanges(changes, "", () => false).map(({ label, group, of }) => of ?? group ?? label);
    expect(order(create("b"), create("a"), create("c"))).toEqual(["a", "b", "c"]);
    expect(order(add("b"), add("a"))).toEqual(["a", "b"]);
    expect(order(addTo("B"), add("b"), addTo("A"))).toEqual(["b", "A", "B"]);
    expect(order(update("b"), update("c"), update("a"))).toEqual(["b", "c", "a"]);
    expect(order(complete("b"), complete("a"))).toEqual(["a", "b"]);
    const named = (label: string, id: string) => ({ ...role(label, "admin"), people: [{ id }] as const });
    expect(order(named("a", "2"), named("b", "1"), named("B", "2"))).toEqual(["b", "B", "a"]);
    expect(order({ ...add("ab"), label: "c" }, { ...add("a"), label: "z" })).toEqual(["a", "ab"]);
  });
});

describe("groups get their names", () => {
  const [a, b, c] = [group("A"), group("B"), group("C")];
  const groups = [a, b, c];
  const rename = (group: GroupState, name: string): Match => ({ wish: { name }, group });
  const create = (name: string): Match => ({ wish: { name } });

  /** The new names in order, and what was found. */
  function order(matches: readonly Match[], known = groups) {
    const findings: Finding[] = [];
    return { names: orderNames(matches, known, findings).map(({ wish }) => wish.name), findings };
  }

  const taken = (at: string, name: string): Finding => ({
    ...{ code: "name_taken", severity: "error", at, message: `Another group is called ${name}, or is to be.` },
  });
  const ring = (at: string): Finding => ({
    ...{ code: "rename_ring", severity: "error", at },
    message: "Each of these groups is to get a name that another of them has: rename one to something else first.",
  });

  test("in an order in which each is free when its turn comes; those that keep theirs come last", () => {
    expect(order([rename(a, "B"), rename(c, "c"), rename(b, "X")])).toEqual({ names: ["X", "B", "c"], findings: [] });
    expect(order([rename(a, "B"), rename(b, "C"), rename(c, "D"), create("A")])).toEqual({
      names: ["D", "C", "B", "A"],
      findings: [],
    });
    expect(order([create("New"), rename(a, "X")])).toEqual({ names: ["New", "X"], findings: [] });
    expect(order([])).toEqual({ names: [], findings: [] });
  });

  test("which are one however they are written", () => {
    const cafe = group("Caf\u00e9");
    const made = order([create("CAFE\u0301"), rename(a, "X"), rename(b, "X\u00ad")], [a, b, cafe]);
    expect(made.names).toEqual([]);
    expect(made.findings.map(({ code, at }) => [code, at])).toEqual([
      ["name_taken", "A"],
      ["name_taken", "B"],
      ["name_taken", "CAFE\u0301"],
    ]);
  });

  test("unless another has it and keeps it", () => {
    expect(order([rename(a, "b"), rename(b, "B")])).toEqual({ names: ["B"], findings: [taken("A", "b")] });
    expect(order([create("a")])).toEqual({ names: [], findings: [taken("a", "a")] });
    // The one that waits for another that cannot go is no ring.
    expect(order([rename(a, "B"), rename(b, "C")])).toEqual({ names: [], findings: [ring("A"), taken("B", "C")] });
    expect(order([create("A"), rename(a, "B")])).toEqual({ names: [], findings: [ring("A"), taken("A", "B")] });
  });

  test("unless each is to get that of another", () => {
    expect(order([rename(a, "B"), rename(b, "A"), rename(c, "D")])).toEqual({
      names: ["D"],
      findings: [ring("A"), ring("B")],
    });
  });

  test("unless two are to get the same", () => {
    expect(order([rename(a, "X"), rename(b, "x"), rename(c, "Y")])).toEqual({
      names: ["Y"],
      findings: [taken("A", "X"), taken("B", "x")],
    });
    expect(order([create("X"), rename(b, "x")])).toEqual({
      names: [],
      findings: [taken("X", "X"), taken("B", "x")],
    });
  });

  test("that differ from those of twins, of which one alone goes", () => {
    const twin = group("a");
    expect(order([rename(a, "B"), rename(b, "A")], [a, twin, b])).toEqual({
      names: [],
      findings: [ring("A"), taken("B", "A")],
    });
    expect(order([rename(a, "X"), create("A")], [a, twin])).toEqual({ names: ["X"], findings: [taken("A", "A")] });
    expect(order([rename(a, "X"), rename(twin, "Y"), create("A")], [a, twin])).toEqual({
      names: ["X", "Y", "A"],
      findings: [],
    });
  });
});
