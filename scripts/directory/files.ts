import fc from "fast-check";

/* Files of desired membership that are nearly right, by chance. */

const word = fc.constantFrom(
  "ada@a.example",
  "Ada <ada@a.example>",
  "0b7c",
  "",
  " x ",
  "a\nb",
  "admin",
  "alpha",
  "..",
  "a/b",
  "Äpfel",
);
const odd = fc.constantFrom<unknown>(null, 7, true, -1, 0.5, [], {}, "none");
const wordOr = fc.oneof({ weight: 9, arbitrary: word }, { weight: 1, arbitrary: odd });
const member = fc.oneof(wordOr, fc.record({ email: wordOr, id: wordOr }, { requiredKeys: [] }));
const people = fc.oneof({ weight: 9, arbitrary: fc.array(member, { maxLength: 3 }) }, { weight: 1, arbitrary: odd });
const group = fc.record(
  {
    ...{ name: wordOr, id: wordOr, previously: fc.array(wordOr, { maxLength: 2 }), members: people, remove: people },
    ...{
      allowEmpty: fc.boolean(),
      absent: fc.oneof(fc.boolean(), odd),
      emoji: wordOr,
      permissionProfile: wordOr,
      member: odd,
    },
  },
  { requiredKeys: ["name"] },
);
const cap = fc.record({ number: fc.oneof(fc.nat(9), odd), fraction: fc.oneof(fc.double({ min: 0, max: 1 }), odd) });
const policy = fc.record(
  {
    removals: fc.constantFrom("none", "listed", "all", "some"),
    ...{ perGroup: cap, total: cap, demotions: cap, minAdmins: fc.oneof(fc.nat(9), odd), requiredAdmins: people },
    ...{ protect: people, unresolved: fc.constantFrom("hold", "proceed", 1), stale: fc.constantFrom("refuse", "add") },
  },
  { requiredKeys: [] },
);
const account = fc.record(
  {
    vendor: wordOr,
    account: wordOr,
    groups: fc.array(group, { maxLength: 2 }),
    roles: fc.dictionary(word, wordOr, { maxKeys: 2 }),
  },
  { requiredKeys: ["vendor", "account"] },
);
/** Values that a parser might give: some are right, most are wrong in a place or two. */
export const files = fc.record(
  { accounts: fc.array(account, { maxLength: 2 }), policy },
  { requiredKeys: ["accounts"] },
);
