import type { Change, Finding, GroupState, Person, Policy, Ref, Snapshot } from "./types.js";

/** A change that has no id yet; `of` is the name of the group that is to be created. */
export type DraftChange = Unnumbered<Change>;

type Unnumbered<Each> = Each extends unknown ? Omit<Each, "id"> : never;

/** What is to be done in an account, before the interlocks are asked and the changes are put in order. */
export interface Draft {
  readonly snapshot: Snapshot;
  readonly policy: Policy;
  /** The groups that it is about. */
  readonly groups: readonly GroupState[];
  readonly changes: readonly DraftChange[];
  readonly findings: readonly Finding[];
}

/** A person as changes name them. */
export function refOf({ id, key, email }: Person): Ref {
  return { id: id ?? key, ...(email !== null && { email }) };
}

/** Whether somebody can be put into a group. */
export function isAddable({ writable, state, id }: Person): boolean {
  return writable && id !== null && state !== "inactive" && state !== "closed";
}
