import type { FieldsRule, Rule, TextRule } from "./rule.js";

/* What may stand in a file of desired membership. */

// No control character, and no blank at either end, which nobody sees.
const line: TextRule = { kind: "text", pattern: /^(?!\s)[^\p{Cc}]*[^\s\p{Cc}]$/u, wanted: "text on one line" };

// What a group is called already is the vendor's business, and may be any text.
const anything: TextRule = { kind: "text", pattern: /^/, wanted: "text" };

const id: TextRule = {
  kind: "text",
  pattern: /^(?!\.{1,2}$)[^\s\p{Cc}/\\?#%]+$/u,
  wanted: "an id of the vendor's, without blanks and / \\ ? # %",
};

const email: TextRule = {
  kind: "text",
  pattern: /^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\]+$/,
  wanted: "an e-mail address",
  instead: (text) => /<\s*([^\s<>@]+@[^\s<>@]+)\s*>/.exec(text)?.[1],
};

const vendor: TextRule = {
  kind: "text",
  pattern: /^[a-z][a-z\d-]*$/,
  wanted: "the name of a vendor, in small letters",
};

const emailOrId: TextRule = {
  ...email,
  pattern: new RegExp(`${email.pattern.source}|${/^(?!\.{1,2}$)[^\s\p{Cc}/\\?#%@<>"]+$/u.source}`, "u"),
  wanted: "an e-mail address, or the id of a person who has none",
};

const person: FieldsRule = { kind: "fields", fields: { email, id }, some: true };

/** The rule of a person. */
export const MEMBER: Rule = {
  ...{ kind: "either", text: email, fields: person },
  about: "An e-mail address, or { email, id } where an address is not enough.",
};

const people: Rule = { kind: "list", of: MEMBER };

const cap: Rule = {
  kind: "fields",
  fields: {
    number: { kind: "number", least: 0, whole: true, about: "At most so many." },
    fraction: { kind: "number", least: 0, most: 1, about: "At most this part of what was there, rounded up." },
  },
  needed: ["number", "fraction"],
};

/** The rules of a policy, by its keys. */
export const POLICY: FieldsRule = {
  kind: "fields",
  fields: {
    removals: {
      ...{ kind: "choice", of: ["none", "listed", "all"] },
      about: "Who may be taken out of a group: nobody, those under `remove`, or everybody who is not under `members`.",
    },
    perGroup: { ...cap, about: "How many may be taken out of one group by one plan." },
    total: { ...cap, about: "How many may be taken out of all groups of an account by one plan." },
    demotions: { ...cap, about: "How many administrators may lose their role by one plan." },
    minAdmins: { kind: "number", least: 0, whole: true, about: "How many administrators an account must keep." },
    requiredAdmins: { ...people, about: "Who must stay an administrator." },
    protect: { ...people, about: "Whom no plan may take anything from, besides yourself and the owner." },
    unresolved: {
      ...{ kind: "choice", of: ["hold", "proceed"] },
      about: "Whether a group in which somebody is not found loses nobody (hold).",
    },
    stale: {
      ...{ kind: "choice", of: ["refuse", "add"] },
      about: "What becomes of a group that was changed since the plan: nothing, or additions alone.",
    },
  },
};

/** The rule of a name that only this file knows: it must be one that people can see. */
export const NEW_NAME = line;

/** The rules of a group, by its keys. */
export const GROUP: FieldsRule = {
  kind: "fields",
  fields: {
    name: { ...anything, about: "The group's name." },
    id: { ...id, about: "The vendor's id of the group: it is found by that, and never by its name." },
    previously: { kind: "list", of: anything, about: "Names that the group had: one so called is renamed." },
    members: { ...people, about: "Who should be in the group. Left out, its members are not managed." },
    remove: { ...people, about: "Who should not be in the group, for `removals: listed`." },
    allowEmpty: { kind: "flag", about: "Whether the group may have no members." },
    absent: { kind: "flag", about: "Whether the group is to be deleted; that needs its id." },
    emoji: { ...line, about: "Frame.io: the short name of the group's emoji." },
    permissionProfile: { ...line, about: "DocuSign: the id or the name of the group's permission profile." },
  },
  needed: ["name"],
};

/** The rules of an account, by its keys. */
export const ACCOUNT: FieldsRule = {
  kind: "fields",
  fields: {
    vendor: { ...vendor, about: "Whose account it is." },
    account: { ...id, about: "The vendor's id of the account, in quotes if it is a number." },
    groups: { kind: "list", of: GROUP, about: "The groups that are managed; any other stays as it is." },
    roles: {
      ...{ kind: "entries", keys: emailOrId, values: line },
      about: "Frame.io: the roles on the account that are managed, by e-mail address; by id for those who have none.",
    },
  },
  needed: ["vendor", "account"],
};

/** The rules of a whole file. */
export const DESIRED: FieldsRule = {
  kind: "fields",
  fields: {
    accounts: { kind: "list", of: ACCOUNT, about: "The accounts that are managed." },
    policy: { ...POLICY, about: "What no plan may do." },
  },
  needed: ["accounts"],
};

/** Tells whether a text may stand for a person by itself; who has another address is written with an id. */
export function isAddress(text: string | null): text is string {
  return email.pattern.test(String(text));
}

/** Tells whether a text may be an attribute of a group. */
export function isLine(text: string): boolean {
  return line.pattern.test(text);
}
