import { isAddable } from "./draft.js";
import { keeping, takesRole, whoIs } from "./interlocks.js";
import type { People } from "./people.js";
import type { Change, Finding, Policy, Shape, Snapshot } from "./types.js";

/** Whether somebody can be given a role that they had before. */
export function isGivable(role: string | null, { roles }: Shape): role is string {
  return roles?.writable.some((each) => each === role) ?? false;
}

/** Says that a role is lost. */
export function lostRole(role: string | null): string {
  return `The role before, ${role ?? "none"}, cannot be given again.`;
}

/** Says what of a change `undo` cannot bring back. */
export function cannotUndo(
  change: Change,
  people: People,
  { self, shape }: Snapshot,
  policy: Policy,
): readonly Finding[] {
  const tell = (message: string, who?: string): Finding => ({
    ...{ code: "irreversible", severity: "note", at: change.id, message },
    ...(who !== undefined && { who }),
  });
  const reasonOf = keeping({ people, self }, policy);
  switch (change.kind) {
    case "create":
    case "update":
      return [];
    case "delete":
      return [tell("A deleted group comes back with another id, and without what else hangs on it.")];
    case "role": {
      const {
        from,
        label,
        people: [{ id }],
      } = change;
      if (!isGivable(from, shape)) return [tell(lostRole(from), label)];
      const person = people.byKey(id);
      const isKept = (!person || takesRole(person, from, shape)) && reasonOf(id, "role");
      return isKept ? [tell("Nothing is taken from this person, a role neither.", label)] : [];
    }
    case "add":
      return change.people
        .filter(({ id }) => reasonOf(id, "remove"))
        .map(({ id }) => tell("Nothing is taken from this person, a membership neither.", whoIs(people, id)));
    case "remove":
      return change.people
        .filter(({ id }) => {
          const person = people.byKey(id);
          return !person || !isAddable(person);
        })
        .map(({ id }) => tell("This person could not be added again.", whoIs(people, id)));
  }
}
