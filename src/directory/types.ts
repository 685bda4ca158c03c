/*
 * The types of the directory, top-down: what should be, what is, what is to be done, what has been done, and the two things that a
 * caller brings: an adapter for each account, and a journal.
 *
 * Ids and addresses compare without case. Everything here but `Adapter` and `Journal` is plain data and survives JSON.
 */

// What should be

/** What should be. Only what is written is managed: an account, a group, an attribute, `members`, a role. */
export interface Desired {
  readonly accounts: readonly DesiredAccount[];
  readonly policy?: Partial<Policy>;
}

/** What should be in one account. */
export interface DesiredAccount {
  /** The name of an adapter, such as that of the vendor's entry. */
  readonly vendor: string;
  /** The vendor's id of the account; an account may stand once. */
  readonly account: string;
  readonly groups?: readonly DesiredGroup[];
  /** The account role of people, by address; by id for those who have none. */
  readonly roles?: { readonly [person: string]: string };
}

/** What a group should be. */
export interface DesiredGroup {
  readonly name: string;
  /** Pins the group: it is found by its id, never by its name. */
  readonly id?: string;
  /** Names that it had: a group that is still called so is renamed. */
  readonly previously?: readonly string[];
  /** Everyone who should be in it. Absent, its members are not managed; an empty list needs `allowEmpty`. */
  readonly members?: readonly Member[];
  /** Who should not be in it: what `removals: "listed"` removes. */
  readonly remove?: readonly Member[];
  readonly allowEmpty?: boolean;
  /** The group should not be there: it is deleted. Needs `id`. */
  readonly absent?: boolean;
  /** Attributes that only one vendor has; the adapter's `Shape` says which. */
  readonly emoji?: string;
  /** The name or the id of a permission profile. */
  readonly permissionProfile?: string;
}

/** A person, by address or by id; given both, both must be theirs. */
export type Member = string | { readonly email?: string; readonly id?: string };

/** How much a plan may take away. */
export interface Policy {
  /** Whether people are removed from groups and groups deleted: never, where the file says so by name, or wherever it differs. */
  readonly removals: "none" | "listed" | "all";
  /** Removals from one group. */
  readonly perGroup: Cap;
  /** Removals from all groups of an account; a deleted group counts with everyone in it. */
  readonly total: Cap;
  /** Admins of an account who cease to be one. */
  readonly demotions: Cap;
  /** Active admins that an account keeps at least, where anyone is demoted. */
  readonly minAdmins: number;
  /** People who are never demoted; nobody is, where one of them is no admin. */
  readonly requiredAdmins: readonly Member[];
  /** People from whom nothing is taken, besides yourself and the owner. */
  readonly protect: readonly Member[];
  /** What happens to the removals of a group in whose list somebody is not found. */
  readonly unresolved: "hold" | "proceed";
  /** What happens to a group that was changed after the plan: nothing, or additions alone. */
  readonly stale: "refuse" | "add";
}

/** The most that may be taken; both must hold. */
export interface Cap {
  readonly number: number;
  /** Of the size when it was read, rounded up. */
  readonly fraction: number;
}

// What is

/** What is in an account, as an adapter read it. */
export interface Snapshot {
  readonly vendor: string;
  readonly account: string;
  /** Other ids by which the vendor knows the account. */
  readonly aliases?: readonly string[];
  /** When it was read, in ISO 8601. */
  readonly readAt: string;
  /** The key of the person whose token reads and writes; null where the vendor does not say. */
  readonly self: string | null;
  /** What may be missing from `people` or `groups`. */
  readonly gaps: readonly Gap[];
  readonly people: readonly Person[];
  readonly groups: readonly GroupState[];
  readonly shape: Shape;
}

/**
 * A list that was not read whole: its total was not given, changed between pages, or differs from the distinct items. A gap forbids
 * whatever it could turn into a mistake: every removal of the account and, in `groups`, creating and renaming.
 */
export interface Gap {
  readonly in: "people" | "groups";
  /** What was seen, in a sentence. */
  readonly message: string;
}

/** A person of an account, or one whom only a group shows. */
export interface Person {
  /** The id in lower case; for a person without one whatever tells them apart and cannot be an id. */
  readonly key: string;
  /** The id as the vendor's writes take it. */
  readonly id: string | null;
  readonly email: string | null;
  readonly name: string | null;
  readonly state: "active" | "pending" | "inactive" | "closed" | "unknown";
  /** Whether the vendor's writes take this person; who is not never enters a request. */
  readonly writable: boolean;
  /** The account role; null where there is none, or the vendor has no roles. */
  readonly role: string | null;
  readonly admin: boolean;
  readonly owner: boolean;
}

/** A group of an account. */
export interface GroupState {
  readonly id: string;
  readonly name: string;
  /** Whose the group is: only an `own` one is changed. */
  readonly kind: "own" | "admins" | "everyone" | "foreign";
  /** What it has beside its name, by the names in `Shape`. */
  readonly attributes: Attributes;
  /** The keys of its members, each once; null where they were not read. */
  readonly members: readonly string[] | null;
  /** Whether `members` is whole: its total was given, was the same on every page, and equals the distinct items. */
  readonly complete: boolean;
  /** How many members the vendor counts, where it says. */
  readonly counted?: number | null;
}

/** Attributes of a group by name; in a change `name` is one of them. */
export interface Attributes {
  readonly [name: string]: string;
}

/** All that a plan needs to know of a vendor. */
export interface Shape {
  /** The attributes of a group beside its name. */
  readonly attributes: { readonly [name: string]: AttributeShape };
  /** The roles that can be written, and which of them make an admin; null where roles are not managed. */
  readonly roles: { readonly writable: readonly string[]; readonly admin: readonly string[] } | null;
  /** How many people one request can add, or remove. */
  readonly batch: { readonly add: number; readonly remove: number };
  /** How many items a page of a list holds. */
  readonly pages: { readonly people: number; readonly groups: number; readonly members: number };
  /** The limits of each kind of request. */
  readonly limits: { readonly [work in Work]?: readonly Pace[] };
}

/** One attribute of a group. */
export interface AttributeShape {
  /** What a group gets that is created without a wish; absent where it needs none. */
  readonly default?: string;
  /** Whether a group cannot be created without it. */
  readonly required?: boolean;
  /** Whether creating a group sets it; where it does not, an update follows. */
  readonly onCreate: boolean;
  /** The values that there are, where they are known: a wish names one by id or by name. */
  readonly values?: readonly { readonly id: string; readonly name: string }[];
}

/**
 * What can be sent: the three lists that are read, a page at a time, one group alone, where a vendor has a way to read it, and the kinds
 * of `Request`.
 */
export type Work = "people" | "groups" | "group" | "members" | Request["kind"];

/** At most `calls` in any `windowMs`. */
export interface Pace {
  readonly calls: number;
  readonly windowMs: number;
  /** Names the limit: work with the same name shares it. */
  readonly pool: string;
  /** What the last answer said was left of a window whose end it told. */
  readonly remaining?: number;
  /** How long that window lasts from there. */
  readonly resetsInMs?: number;
}

// What is to be done

/** What is to be done. Only `apply` carries it out, and takes nothing else. */
export interface Plan {
  readonly format: "rollcall-plan/1";
  /** Changes with everything in the plan, but not with when it was read and how long it will take. */
  readonly digest: string;
  readonly policy: Policy;
  readonly accounts: readonly AccountPlan[];
}

/** What is to be done in one account. */
export interface AccountPlan {
  readonly vendor: string;
  readonly account: string;
  readonly readAt: string;
  readonly self: string | null;
  /** Each group that the file names and that is there, as it was. */
  readonly base: { readonly [groupId: string]: Fingerprint };
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
  readonly estimate: Estimate;
}

/** How much work it is by the vendor's limits alone: latency and what others use come on top. */
export interface Estimate {
  readonly requests: number;
  readonly atLeastMs: number;
}

/** What a group was when it was read. */
export interface Fingerprint {
  /** Of the set of members: the order does not matter, and one member can be put in or taken out. */
  readonly members: string;
  readonly count: number;
  readonly attributes: string;
}

/**
 * One change of one group or one person's role, whatever number of requests it takes. It names its group by `group`, or by `of` where
 * the group is yet to be created: then that is the id of the change that does.
 */
export type Change = {
  /** Unique in the plan. */
  readonly id: string;
  readonly group?: string;
  readonly of?: string;
  /** The name of the group, or of the person. */
  readonly label: string;
} & (
  | { readonly kind: "create"; readonly from: null; readonly to: Attributes }
  | { readonly kind: "update"; readonly from: Attributes; readonly to: Attributes }
  | { readonly kind: "add"; readonly people: readonly Ref[] }
  | { readonly kind: "remove"; readonly people: readonly Ref[] }
  | {
      readonly kind: "role";
      readonly people: readonly [Ref];
      readonly from: string | null;
      readonly to: string;
      /** Whether an admin ceases to be one. */
      readonly demotes?: true;
    }
  | { readonly kind: "delete"; readonly from: Attributes; readonly people: readonly Ref[] }
);

/** A person in a change. */
export interface Ref {
  /** As the vendor's writes take it; in the people of a deleted group the key, where there is no id. */
  readonly id: string;
  readonly email?: string;
}

/** Something to know before, or after, a plan is applied. */
export interface Finding {
  readonly code: FindingCode;
  /** `held`: it was wished and is not done, for safety. `error`: it cannot be done as it is written. */
  readonly severity: "note" | "warning" | "held" | "error";
  /** A sentence. */
  readonly message: string;
  /** The group by name, or the id of a change. */
  readonly at?: string;
  /** The person, as the file has them or as the vendor does. */
  readonly who?: string;
  readonly count?: number;
}

/** Everything that can be found, in the order in which the guide lists it. */
export const findingCodes = [
  // Accounts
  "unknown_account",
  "repeated_account",
  "people_incomplete",
  "groups_incomplete",
  "self_unknown",
  // People
  "unknown_person",
  "ambiguous_person",
  "mismatched_person",
  "contradicted_person",
  "pending_person",
  "inactive_person",
  "closed_person",
  "unwritable_person",
  // Groups
  "unknown_group",
  "ambiguous_group",
  "repeated_group",
  "former_name",
  "foreign_group",
  "gone_group",
  "name_taken",
  "rename_ring",
  "absent_without_id",
  "empty_list",
  "unknown_attribute",
  "unknown_value",
  "missing_attribute",
  "members_incomplete",
  "counter_above",
  "counter_below",
  // Roles
  "unmanaged_roles",
  "unknown_role",
  // What is held
  "removals_off",
  "unresolved_hold",
  "cap_group",
  "cap_total",
  "cap_demotions",
  "self_kept",
  "owner_kept",
  "protected_kept",
  "min_admins",
  "required_admin",
  // What cannot be undone
  "irreversible",
  // While a plan is applied
  "stale",
  "addition_first",
  "group_first",
  "refused",
  "unsplit",
  "unknown_outcome",
  "not_settled",
  "stopped",
  // While it is undone
  "changed_since",
  "unsure",
] as const;

/** What kind of thing a finding is. */
export type FindingCode = (typeof findingCodes)[number];

// What has been done

/** What came of a plan, as the vendors show it afterwards. */
export interface Report {
  /** The digest of the plan. */
  readonly plan: string;
  /** Whether everything in the plan is done and was seen; not so where all that was wished of an account is held. */
  readonly ok: boolean;
  readonly accounts: readonly AccountReport[];
}

/** What came of it in one account. */
export interface AccountReport {
  readonly vendor: string;
  readonly account: string;
  readonly changes: readonly ChangeReport[];
  /** What was held, refused or lost. */
  readonly findings: readonly Finding[];
  /** Why the account was left before its end: its token was refused, a read failed, the caller's signal. */
  readonly stopped?: Problem;
}

/** What came of one change. */
export interface ChangeReport {
  readonly id: string;
  /**
   * `done`: the vendor shows what was planned. `left`: nothing of the rest was done, or nobody knows. `different`: it was done by all
   * that was answered, and the vendor shows something else. `unread`: the vendor could not be asked.
   */
  readonly status: "done" | "left" | "different" | "unread";
  /** The same, item by item: a person's id, or that of the group; for a group that is not there yet its name. */
  readonly done: readonly string[];
  readonly left: readonly string[];
  readonly different: readonly string[];
  readonly failed: readonly Failed[];
  /** The id of the group that was created. */
  readonly created?: string;
}

/** An item that the vendor refused. */
export interface Failed {
  readonly id: string;
  readonly problem: Problem;
}

/** Why something failed, as data. */
export interface Problem {
  /** The vendor's code, or Rollcall's. */
  readonly code?: string;
  readonly message: string;
  readonly status?: number;
}

/** How far a run is. */
export interface Progress {
  readonly vendor: string;
  readonly account: string;
  readonly phase: "read" | "give" | "take" | "verify" | "wait" | "end";
  /** What is worked at: the name of a group or a person. */
  readonly label?: string;
  /** Changes of the account that are over, and all of them. */
  readonly done: number;
  readonly total: number;
  /** How long the phase `wait` lasts, where a limit asks for it. */
  readonly waitMs?: number;
}

// What a caller brings

/** How something is run. */
export interface RunOptions {
  /** Ends it at once; what is under way may have been carried out. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** How a plan is applied. */
export interface ApplyOptions extends RunOptions {
  readonly journal: Journal;
  /** Ends it after the request under way, whose outcome is kept. */
  readonly stop?: AbortSignal;
  /** What may be taken away: the stricter of the plan's own policy and of this, completed with the defaults. */
  readonly policy?: Partial<Policy>;
  /**
   * What the plan must be, as a person or a pipeline has seen it: otherwise nothing is sent. `removals` are all memberships and admin
   * roles that it takes away.
   */
  readonly expect?: { readonly digest?: string; readonly removals?: number };
  /** Waits; for tests. */
  readonly sleep?: (ms: number) => Promise<void>;
}

/**
 * Where entries go. `append` resolves once the entry is durable: nothing is sent before its intent is. A last entry that was torn while
 * it was written is not read.
 */
export interface Journal {
  read(): AsyncIterable<Entry>;
  append(entry: Entry): Promise<void>;
}

/** One fact: a run begins, something is about to be sent, its outcome, and a run ends. */
export type Entry =
  | {
      readonly kind: "open";
      readonly plan: string;
      /** Changes that an earlier run has finished and of which nothing is left: they are carried out once more. */
      readonly anew?: readonly string[];
    }
  | { readonly kind: "intent"; readonly change: string; readonly ids: readonly string[] }
  | {
      readonly kind: "result";
      readonly change: string;
      /** What was done by us and what was so already; what is in none of the lists was not done. */
      readonly done: readonly string[];
      readonly already: readonly string[];
      readonly failed: readonly Failed[];
      readonly unknown: readonly string[];
      /** Whether it was us: false where it was inferred from what the vendor shows, or nobody could tell how it was before. */
      readonly sure: boolean;
      readonly created?: string;
    }
  | {
      readonly kind: "end";
      readonly ok: boolean;
      /** Changes that the vendor did not show as planned in the end. */
      readonly left?: readonly string[];
    };

/** The way to one account. Reading and sending wait for the vendor's limits by themselves. */
export interface Adapter {
  readonly vendor: string;
  /** The vendor's id of the account. */
  readonly account: string;
  /** The vendor's shape, as far as it is known before anything is read. */
  readonly shape: Shape;
  /** Reads people, groups, and the members of those groups that are wanted; people whom only a group shows among them. */
  read(wanted: (group: GroupState) => boolean, options: RunOptions): Promise<Snapshot>;
  /**
   * Reads groups with their members, in this order, each when it is asked for; the list of groups, where that is needed, once. Leaves
   * out a group that is not there.
   */
  readGroups(ids: readonly string[], options: RunOptions): AsyncIterable<GroupState>;
  /** Sends one request. A failure that ends the account (a refused token, an abort) is thrown. */
  send(request: Request, options: RunOptions): Promise<Outcome>;
}

/** One request. `change` is the id of the change that it is for. */
export type Request = { readonly change: string } & (
  | { readonly kind: "create"; readonly attributes: Attributes }
  | { readonly kind: "update"; readonly group: string; readonly from: Attributes; readonly to: Attributes }
  | { readonly kind: "add" | "remove"; readonly group: string; readonly ids: readonly string[] }
  | { readonly kind: "role"; readonly id: string; readonly role: string }
  | { readonly kind: "delete"; readonly group: string }
);

/**
 * What came of a request, by the ids that it names: people, the group of an update or a deletion, the name of a group to be created.
 * What is in none of the lists was not done and is sent again: after `retryAfterMs`, or in halves where the whole was `refused`.
 */
export interface Outcome {
  readonly done: readonly string[];
  /** It was so before: whoever was removed was no member, what was deleted was not there. */
  readonly already: readonly string[];
  /** Refused by the vendor, each for itself. */
  readonly failed: readonly Failed[];
  /** Sent, and perhaps done: the answer was lost. */
  readonly unknown: readonly string[];
  /** The vendor says that there is no such thing, and leaves open which: a membership may be gone, or its group. */
  readonly missing?: readonly string[];
  /** The vendor refused the request as a whole, and did nothing of it. */
  readonly refused?: Problem;
  /** A limit refused it: how long to wait. */
  readonly retryAfterMs?: number;
  /** The id of the group that was created. */
  readonly created?: string;
}
