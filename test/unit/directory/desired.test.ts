import { describe, expect, test } from "vitest";
import { schemaOfDesired, type Schema } from "../../../scripts/directory/schema.js";
import { readDesired, type Vendor } from "../../../src/directory/check-desired.js";
import { complaint } from "../../../src/directory/desired/complaint.js";
import { nearest } from "../../../src/directory/desired/near.js";
import { readBy, show } from "../../../src/directory/desired/read.js";
import type { Rule } from "../../../src/directory/desired/rule.js";
import { isAddress, isLine } from "../../../src/directory/desired/table.js";

describe("the word that was meant", () => {
  test.each([
    ["a letter too many", "rolees", "roles"],
    ["a letter too few", "grops", "groups"],
    ["another letter", "rules", "roles"],
    ["two letters swapped", "gruops", "groups"],
    ["two swapped in the end", "namess", "names"],
    ["letters of another size", "ALLOWEMPTY", "allowEmpty"],
    ["as many wrong as a third of them", "prevxousxyx", "previously"],
    ["the first letter wrong", "xoles", "roles"],
    ["a short word with one wrong", "if", "id"],
    ["one letter alone", "i", "id"],
    ["two swapped, in a short word", "di", "id"],
    ["nothing where no word is near", "vendor", undefined],
    ["nothing where more are wrong than a third", "rxlxx", undefined],
    ["nothing where a short word has two wrong", "xy", undefined],
    ["nothing where letters stand elsewhere", "sxlor", undefined],
    ["nothing where only one of two swapped letters is the other", "xdix", undefined],
    ["nothing where two are swapped and two changed", "dixx", undefined],
    ["nothing where one of two letters is one of the two, not swapped", "xnmes", undefined],
    ["nothing where it is the other one", "axmes", undefined],
    ["nothing for no letter", "", undefined],
    ["nothing where it is longer by more than a third", "rolesroles", undefined],
  ])("is found of %s: %s", (_, word, meant) => {
    const known = ["names", "roles", "groups", "allowEmpty", "previously", "id"];
    expect(nearest(word, known)).toBe(meant);
  });

  test("is the nearest, and the first of those", () => {
    expect(nearest("removes", ["remodeled", "remove"])).toBe("remove");
    expect(nearest("abcdef", ["abcdxx", "abcdex", "abcdey"])).toBe("abcdex");
    expect(nearest("abcd", [])).toBeUndefined();
  });

  test("is found at once, however long what is written is", () => {
    expect(nearest("x".repeat(3000), ["permissionProfile"])).toBeUndefined();
    expect(nearest("x".repeat(60), ["o".repeat(60)])).toBeUndefined();
    const long = "abcdefghijklmnopqrst";
    expect(nearest(`12345${long.slice(5)}`, [long])).toBe(long);
    expect(nearest(`123456${long.slice(6)}`, [long])).toBeUndefined();
  });
});

describe("a complaint", () => {
  test("begins with the name of what it is about, and points at it", () => {
    expect(complaint([], "is odd.")).toEqual({ pointer: "", message: "The file is odd.", about: "value" });
    expect(complaint([2], "is odd.", "key")).toEqual({ pointer: "/2", message: "Item item 3 is odd.", about: "key" });
    expect(complaint(["a~b/c/d~", 0], "is odd.")).toEqual({
      ...{ pointer: "/a~0b~1c~1d~0/0", message: "a~b/c/d~: item 1 is odd.", about: "value" },
    });
    expect(complaint([1, "x"], "is odd.")).toEqual({ pointer: "/1/x", message: "x is odd.", about: "value" });
  });
});

/** What is read by a rule, and what is complained of, each with its place. */
function read(rule: Rule, value: unknown) {
  const complaints: string[] = [];
  const given = readBy(rule, value, ["it"], (at, what, about) =>
    complaints.push([at.join("/"), what, ...(about ? [about] : [])].join(" ")),
  );
  return complaints.length > 0 ? complaints : given;
}

describe("a value is shown as", () => {
  test.each([
    [[1], "a list"],
    [{}, "an object"],
    [7, "7"],
    [false, "false"],
    [10n, "a bigint"],
    [undefined, "a undefined"],
    ["x\n", '"x\\n"'],
    ["x".repeat(78), `"${"x".repeat(78)}"`],
    ["x".repeat(79), `"${"x".repeat(78)}…"`],
  ])("%o", (value, shown) => {
    expect(show(value)).toBe(shown);
  });
});

describe("a rule of", () => {
  const word: Rule = {
    kind: "text",
    pattern: /^[a-z]+$/,
    wanted: "a word",
    instead: (text) => /[a-z]+/.exec(text)?.[0],
  };

  test("anything refuses nothing, also a hole in a list", () => {
    const nothing = "has nothing behind it. Give it a value, or leave it out.";
    expect([read(word, null), read({ kind: "flag" }, undefined)]).toEqual([[`it ${nothing}`], [`it ${nothing}`]]);
    const words: Rule = { kind: "list", of: word };
    expect(read(words, null)).toEqual(["it has nothing behind it. Give it a value, [] for none, or leave it out."]);
    const holed: unknown[] = ["a"];
    holed.length = 2;
    expect(read(words, holed)).toEqual([`it/1 ${nothing}`]);
  });

  test("text says what is wrong with it, and what to write where that can be told", () => {
    expect(read(word, "abc")).toBe("abc");
    expect(read(word, 7)).toEqual(["it must be text, but is the number 7. Put it in quotes, as it is written."]);
    expect(read(word, true)).toEqual(["it must be text, but is the boolean true. Put it in quotes, as it is written."]);
    expect(read(word, ["abc"])).toEqual(["it must be a word, but is a list."]);
    expect(read(word, "")).toEqual(["it must be a word, but is empty."]);
    expect(read(word, " abc")).toEqual(['it must have no blanks around it, but is " abc".']);
    expect(read(word, "7abc")).toEqual(['it must be a word, but is "7abc". Write abc alone.']);
    expect(read(word, "7")).toEqual(['it must be a word, but is "7".']);
    expect(read({ kind: "text", pattern: /a/, wanted: "an a" }, "7")).toEqual(['it must be an a, but is "7".']);
  });

  test("a flag takes true and false alone", () => {
    expect([read({ kind: "flag" }, true), read({ kind: "flag" }, false)]).toEqual([true, false]);
    expect(read({ kind: "flag" }, 1)).toEqual(["it must be true or false, but is 1."]);
  });

  test("a number keeps to its bounds, and is whole where that is asked", () => {
    const part: Rule = { kind: "number", least: 0, most: 1 };
    const count: Rule = { kind: "number", least: 2, whole: true };
    expect([0, 0.5, 1].map((value) => read(part, value))).toEqual([0, 0.5, 1]);
    expect([2, 3].map((value) => read(count, value))).toEqual([2, 3]);
    const from0to1 = "it must be a number from 0 to 1, but is";
    for (const value of [-0.1, 1.1, NaN, Infinity]) expect(read(part, value)).toEqual([`${from0to1} ${value}.`]);
    expect(read(part, "1")).toEqual([`${from0to1} "1".`]);
    const from2 = "it must be a whole number, 2 or more, but is";
    for (const value of [1, 2.5, Infinity, 2 ** 53]) expect(read(count, value)).toEqual([`${from2} ${value}.`]);
    expect(read({ kind: "number", least: 0 }, Infinity)).toEqual(["it must be a number, 0 or more, but is Infinity."]);
  });

  test("a choice takes its words alone, and says which was meant", () => {
    const choice: Rule = { kind: "choice", of: ["none", "7"] };
    expect([read(choice, "none"), read(choice, "7")]).toEqual(["none", "7"]);
    expect(read(choice, 7)).toEqual(["it must be one of none, 7, but is 7. Did you mean 7?"]);
    expect(read(choice, "some")).toEqual(['it must be one of none, 7, but is "some".']);
    expect(read(choice, "nnoe")).toEqual(['it must be one of none, 7, but is "nnoe". Did you mean none?']);
  });

  test("a list takes each of its items", () => {
    const list: Rule = { kind: "list", of: word };
    expect(read(list, ["a", "b"])).toEqual(["a", "b"]);
    expect(read(list, "a")).toEqual(['it must be a list, but is "a".']);
    expect(read(list, true)).toEqual(["it must be a list, but is true."]);
    expect(read(list, ["a", 1, "", "b"])).toHaveLength(2);
  });

  test("fields knows its keys, and those that are needed", () => {
    const fields: Rule = { kind: "fields", fields: { one: word, two: { kind: "flag" } }, needed: ["one", "two"] };
    expect(read(fields, { one: "a", two: true })).toEqual({ one: "a", two: true });
    expect(read(fields, ["a"])).toEqual(["it must have keys (one, two), but is a list."]);
    expect(read(fields, {})).toEqual(["it has no one and no two."]);
    expect(read(fields, { one: "a", two: undefined })).toEqual(["it has no two."]);
    expect(read(fields, { one: 1, two: true, tow: 3, toString: 4, zebra: 5, "<<": 6 })).toEqual([
      "it/one must be text, but is the number 1. Put it in quotes, as it is written.",
      "it/tow is unknown. Did you mean two? key",
      "it/toString is unknown. Known are one, two. key",
      "it/zebra is unknown. Known are one, two. key",
      "it/<< is a merge key, and those are not read. Use an alias for each list instead. key",
    ]);
    expect(read({ ...fields, needed: [] }, {})).toEqual({});
    expect(read({ kind: "fields", fields: { one: word }, some: true }, {})).toEqual(["it must have one of one."]);
    expect(read({ kind: "fields", fields: { one: word, two: word }, some: true }, { one: "a" })).toEqual({ one: "a" });
  });

  test("entries takes any key of its kind", () => {
    const entries: Rule = {
      kind: "entries",
      keys: { kind: "text", pattern: /^[a-z]$/, wanted: "a letter" },
      values: word,
    };
    expect(read(entries, { a: "b", c: undefined })).toEqual({ a: "b" });
    expect(read(entries, "a")).toEqual(['it must have keys, each a letter, but is "a".']);
    expect(read(entries, [])).toEqual(["it must have keys, each a letter, but is a list."]);
    expect(read(entries, { "1": "b", d: 7 })).toEqual([
      'it/1 must be a letter, but is "1". key',
      "it/d must be text, but is the number 7. Put it in quotes, as it is written.",
    ]);
  });

  test("either takes text or fields", () => {
    const either: Rule = { kind: "either", text: word, fields: { kind: "fields", fields: { one: word } } };
    expect([read(either, "a"), read(either, { one: "a" })]).toEqual(["a", { one: "a" }]);
    expect(read(either, ["a"])).toEqual(["it must be a word, but is a list."]);
    expect(read(either, { one: 1 })).toHaveLength(1);
  });
});

const vendors = [
  { vendor: "alpha", attributes: ["emoji"], roles: ["admin", "member"] },
  { vendor: "beta", attributes: ["permissionProfile"], roles: [] },
];

/** What is wrong with a file, each with its place. */
function wrong(file: unknown, known: { readonly vendors?: readonly Vendor[] } = { vendors }): readonly string[] {
  return readDesired(file, known.vendors).complaints.map(
    ({ pointer, message, about }) => `${pointer}${about === "key" ? " (key)" : ""}: ${message}`,
  );
}

const alpha = { vendor: "alpha", account: "A1" };
const withGroup = (group: object) => ({ accounts: [{ ...alpha, groups: [{ name: "Editors", ...group }] }] });
const withPolicy = (policy: object) => ({ accounts: [], policy });

describe("a file", () => {
  test.each<[string, (value: unknown) => unknown, readonly unknown[], readonly unknown[]]>([
    [
      "account",
      (account) => ({ accounts: [{ vendor: "alpha", account }] }),
      ["A1", "...", ".a", "a.b-c", "é"],
      ["", ".", "..", "a b", "a/b", "a\\b", "a?", "a#b", "a%", "a\u0000b", " a", 7, {}],
    ],
    [
      "vendor",
      (vendor) => ({ accounts: [{ vendor, account: "A1" }] }),
      ["a", "alpha", "z9-x"],
      ["", "Alpha", "9a", "a b", "a\n", "a_b", "é", 7],
    ],
    [
      "name of a group without an id",
      (name) => withGroup({ name }),
      ["E", "Editors & co", "a\u00a0b", "007"],
      ["", " ", " E", "E ", "E\n", "a\nb", "a\u0007", "a\u0007b", 7, {}, null],
    ],
    ["name of a group with an id", (name) => withGroup({ name, id: "1" }), ["", " E ", "a\nb"], [7, {}, null]],
    ["id of a group", (id) => withGroup({ id }), ["1", "..."], ["", "..", "a b", 1]],
    ["former names", (previously) => withGroup({ previously }), [[], [" E ", ""]], ["E", [7]]],
    ["emoji", (emoji) => withGroup({ emoji }), ["scissors", "x"], ["", " x", "x\ny", 7, {}]],
    ["permission profile", (permissionProfile) => withGroup({ permissionProfile }), ["DS Viewer"], ["", "x ", 7]],
    ["absent", (absent) => withGroup({ id: "1", absent }), [true, false], ["yes", 0]],
    [
      "members",
      (members) => withGroup({ members }),
      [["a@b"], [{ email: "a@b" }], [{ id: "1" }], [{ email: "a@b", id: "1" }]],
      [
        "a@b",
        ["a"],
        ["@b"],
        ["a@"],
        ["x a@b"],
        ["a@b x"],
        ["a@b@c"],
        ["<a@b>"],
        ["a,b@c"],
        [{}],
        [{ id: "a b" }],
        [{ email: "a" }],
        [{ name: "a" }],
        [["a@b"]],
      ],
    ],
    ["remove", (remove) => withGroup({ remove }), [[], ["a@b"]], ["a@b", ["a"], [7]]],
    ["allowEmpty", (allowEmpty) => withGroup({ allowEmpty }), [true, false], ["yes"]],
    [
      "a person with a role",
      (who) => ({ accounts: [{ ...alpha, roles: { [String(who)]: "admin" } }] }),
      ["a@b", "17", "...", "a.b", "pCc"],
      ["", ".", "..", "a b", "Ada <a@b>", "a/b", "a%", "a@b@c", '"a"'],
    ],
    [
      "role",
      (role) => ({ accounts: [{ ...alpha, roles: { "a@b": role } }] }),
      ["admin", "Some role"],
      ["", " admin", 7, {}],
    ],
    ["removals", (removals) => withPolicy({ removals }), ["none", "listed", "all"], ["", "some", 7, ["all"]]],
    ["unresolved", (unresolved) => withPolicy({ unresolved }), ["hold", "proceed"], ["", "held"]],
    ["stale", (stale) => withPolicy({ stale }), ["refuse", "add"], ["", "adds"]],
    [
      "perGroup",
      (perGroup) => withPolicy({ perGroup }),
      [
        { number: 0, fraction: 0 },
        { number: 9, fraction: 1 },
      ],
      [
        1,
        {},
        { number: 1 },
        { fraction: 1 },
        { number: 1, fraction: 1.1 },
        { number: 1.5, fraction: 1 },
        { number: -1, fraction: 1 },
        { number: 1, fraction: -1 },
      ],
    ],
    ["total", (total) => withPolicy({ total }), [{ number: 9, fraction: 1 }], [1, { number: 1 }]],
    ["demotions", (demotions) => withPolicy({ demotions }), [{ number: 9, fraction: 1 }], [1, { number: 1 }]],
    ["minAdmins", (minAdmins) => withPolicy({ minAdmins }), [0, 3], [-1, 1.5, "1"]],
    ["requiredAdmins", (requiredAdmins) => withPolicy({ requiredAdmins }), [[], ["a@b", { id: "1" }]], ["a@b", ["a"]]],
    ["protect", (protect) => withPolicy({ protect }), [[], ["a@b", { id: "1" }]], ["a@b", ["a"]]],
  ])("may hold of %s what it may, and nothing else", (_, fileOf, right, bad) => {
    const accepted = (value: unknown) => readDesired(fileOf(value)).complaints.length === 0;
    const isKept = (value: unknown) =>
      expect(readDesired(fileOf(value)).desired, JSON.stringify(value)).toEqual(fileOf(value));
    right.forEach(isKept);
    expect(bad.filter(accepted)).toEqual([]);
  });
});

describe("a file says what is wrong with", () => {
  const group = "/accounts/0/groups/0";
  test.each([
    [withGroup({ name: undefined }), `${group}: groups: item 1 has no name.`],
    [withGroup({ name: {} }), `${group}/name: name must be text, but is an object.`],
    [
      withGroup({ members: ["Ada < ada@a.example >"] }),
      `${group}/members/0: members: item 1 must be an e-mail address, but is "Ada < ada@a.example >". Write ada@a.example alone.`,
    ],
    [withGroup({ members: ["ada"] }), `${group}/members/0: members: item 1 must be an e-mail address, but is "ada".`],
    [
      { accounts: [{ ...alpha, vendor: "\u00c9" }] },
      '/accounts/0/vendor: vendor must be the name of a vendor, in small letters, but is "\u00c9".',
    ],
  ])("%j", (file, complaint) => {
    expect(wrong(file, {})).toEqual([complaint]);
  });
});

describe("a file contradicts itself", () => {
  const person = (index: number) => `p${index}@example.com`;

  test("where an account stands twice, in letters of any size", () => {
    const accounts = [alpha, { vendor: "beta", account: "A1" }, { vendor: "alpha", account: "a1" }];
    expect(wrong({ accounts })).toEqual(["/accounts/2/account: account stands twice, first as item 1."]);
  });

  test("where a group stands twice by id, or by name without one", () => {
    const groups = [
      { name: "Editors" },
      { name: "EDITORS" },
      { name: "Editors", id: "x" },
      { name: "Cutters", id: "X" },
      { name: "Sound" },
      { name: "Editors" },
    ];
    expect(wrong({ accounts: [{ ...alpha, groups }] })).toEqual([
      "/accounts/0/groups/3/id: id stands twice, first as item 3.",
      "/accounts/0/groups/1/name: name stands twice, first as item 1.",
      "/accounts/0/groups/5/name: name stands twice, first as item 1.",
    ]);
  });

  test("where a group has a name that nobody can see, and no id", () => {
    expect(wrong(withGroup({ name: " E" }))).toEqual([
      '/accounts/0/groups/0/name: name must have no blanks around it, but is " E".',
    ]);
    expect(wrong(withGroup({ name: "a\nb" }))).toEqual([
      '/accounts/0/groups/0/name: name must be text on one line, but is "a\\nb".',
    ]);
  });

  test("where a group that is to be deleted has no id, or keeps anybody", () => {
    expect(wrong(withGroup({ absent: true, members: [person(1)], remove: [person(2)] }))).toEqual([
      "/accounts/0/groups/0/absent (key): absent needs the group's id: what is deleted is found by that, and never by its name.",
      "/accounts/0/groups/0/members (key): members cannot be kept by a group that is absent.",
      "/accounts/0/groups/0/remove (key): remove cannot be kept by a group that is absent.",
    ]);
    expect(wrong(withGroup({ absent: true, id: "1" }))).toEqual([]);
    expect(wrong(withGroup({ absent: false, members: [person(1)] }))).toEqual([]);
  });

  test("where a group has no members and may not", () => {
    const empty =
      "/accounts/0/groups/0/members: members is empty. Write allowEmpty: true beside it if the group is to have none.";
    expect(wrong(withGroup({ members: [] }))).toEqual([empty]);
    expect(wrong(withGroup({ members: [], allowEmpty: false }))).toEqual([empty]);
    expect(wrong(withGroup({ members: [], allowEmpty: true }))).toEqual([]);
    expect(wrong(withGroup({ remove: [] }))).toEqual([]);
  });

  test("where a person stands twice, or is to stay and to go", () => {
    const members = [
      person(1),
      { email: "P1@example.com" },
      { id: "a" },
      { id: "A", email: person(2) },
      { email: person(2) },
    ];
    const remove = [person(3), "P3@example.com", { id: "a" }, person(2)];
    const group = "/accounts/0/groups/0";
    expect(wrong(withGroup({ members, remove }))).toEqual([
      `${group}/members/1: members: item 2 stands twice, first as item 1.`,
      `${group}/members/3: members: item 4 stands twice, first as item 3.`,
      `${group}/remove/1: remove: item 2 stands twice, first as item 1.`,
      `${group}/remove/2: remove: item 3 is under members too.`,
      `${group}/remove/3: remove: item 4 is under members too.`,
    ]);
    // Two letters that are one in capitals are two.
    expect(wrong(withGroup({ members: ["stra\u00dfe@x", "strasse@x"] }))).toEqual([]);
    // One that is written in two ways is one.
    expect(wrong(withGroup({ members: ["zo\u00e9@x", "zoe\u0301@x"] }))).toHaveLength(1);
    // An id that reads like an address is none, and what is no person is nobody twice.
    expect(wrong(withGroup({ members: ["email@x", { id: "email@x" }] })).length).toBe(0);
    expect(wrong(withGroup({ members: [{ id: 1 }, { id: 2 }], remove: [{ id: 3 }] }))).toHaveLength(3);
  });

  test("where it asks for what the vendor does not have", () => {
    const group = { name: "Editors", emoji: "film", permissionProfile: "Sender" };
    const roles = { "a@b": "admin", "c@d": "amdin", "e@f": "owner", "g@h": 7 };
    expect(wrong({ accounts: [{ ...alpha, groups: [group], roles }] })).toEqual([
      "/accounts/0/roles/g@h: g@h must be text, but is the number 7. Put it in quotes, as it is written.",
      "/accounts/0/groups/0/permissionProfile (key): permissionProfile is nothing that groups of alpha have.",
      '/accounts/0/roles/c@d: c@d must be one of admin, member, but is "amdin". Did you mean admin?',
      '/accounts/0/roles/e@f: e@f must be one of admin, member, but is "owner".',
    ]);
    const beta = { vendor: "beta", account: "B1" };
    expect(wrong({ accounts: [{ ...beta, groups: [group], roles: { "a@b": "admin" } }] })).toEqual([
      "/accounts/0/groups/0/emoji (key): emoji is nothing that groups of beta have.",
      "/accounts/0/roles (key): roles cannot be managed for beta.",
    ]);
    expect(wrong({ accounts: [{ ...beta, groups: [] }] })).toEqual([]);
    expect(wrong({ accounts: [{ vendor: "gamma", account: "1", groups: [group], roles: {} }] })).toEqual([
      '/accounts/0/vendor: vendor must be one of alpha, beta, but is "gamma".',
    ]);
    expect(wrong({ accounts: [{ account: "1" }] })).toEqual(["/accounts/0: accounts: item 1 has no vendor."]);
    expect(readDesired({ accounts: [{ vendor: "gamma", account: "1", groups: [group] }] }).complaints).toEqual([]);
  });

  test("where somebody's role stands twice, in letters of any size", () => {
    expect(wrong({ accounts: [{ ...alpha, roles: { "a@b": "admin", "A@b": "member", "a@B": "admin" } }] })).toEqual([
      "/accounts/0/roles/A@b (key): A@b stands twice: a@b is the same address.",
      "/accounts/0/roles/a@B (key): a@B stands twice: A@b is the same address.",
    ]);
    expect(wrong({ accounts: [{ ...alpha, roles: { "zo\u00e9@x": "admin", "zoe\u0301@x": "admin" } }] })).toHaveLength(
      1,
    );
  });
});

test("a text is an address, or may be an attribute", () => {
  expect(["a@b", "a", "A <a@b>", null].map(isAddress)).toEqual([true, false, false, false]);
  expect([isLine("DS Viewer"), isLine(" x"), isLine("")]).toEqual([true, false, false]);
});

describe("the schema for editors", () => {
  const schema = schemaOfDesired();

  /** The keys of a schema, all the way down, that say nothing of what they are for. */
  function unexplained(part: Schema, at = "file"): readonly string[] {
    const {
      properties = {},
      items,
      description,
    } = part as { properties?: Schema; items?: Schema; description?: string };
    const below = Object.entries(properties).flatMap(([name, each]) => unexplained(each as Schema, `${at}/${name}`));
    const within = items ? unexplained(items, `${at}/-`) : [];
    return [...below, ...within, ...(/^[A-Z].*\.$/.test(description ?? "") ? [] : [at])];
  }

  test("says of each key what it is for, but of persons and of what a list holds", () => {
    expect(unexplained(schema).filter((at) => !at.endsWith("/-"))).toEqual(["file"]);
    const { member } = schema["$defs"] as { member: { description: string } };
    expect(member.description).toBe("An e-mail address, or { email, id } where an address is not enough.");
  });
});
