import { byText } from "./canonical.js";
import { refOf, type DraftChange } from "./draft.js";
import { fold } from "./identity.js";
import { notFound, UNREAD, type People } from "./people.js";
import type { DesiredAccount, Finding, Person, Shape } from "./types.js";

/** Compares the roles of people with those that a file wishes. */
export function planRoles(
  wished: DesiredAccount["roles"] = {},
  people: People,
  { roles }: Shape,
  findings: Finding[],
): readonly DraftChange[] {
  const entries = Object.entries(wished).sort(([a], [b]) => byText(fold(a), fold(b)));
  const tell = (code: Finding["code"], who: string, message: string, severity: Finding["severity"] = "error") =>
    findings.push({ code, severity, who: who.toLowerCase(), message });
  if (!roles) {
    if (entries.length > 0) {
      const message = "This vendor has no roles that could be managed here.";
      findings.push({ code: "unmanaged_roles", severity: "error", count: entries.length, message });
    }
    return [];
  }

  const wishes = new Map<Person, string | undefined>();
  for (const [who, role] of entries) {
    const seen = people.find(who);
    // Whom a group alone shows has a role too, which was not read.
    const found = "person" in seen && seen.person.role === null && !people.isWhole ? UNREAD : seen;
    if (!roles.writable.includes(role)) {
      tell("unknown_role", who, `There is no role ${role} that can be given: ${roles.writable.join(", ")}.`);
    } else if (!("person" in found)) findings.push(notFound(found, who.toLowerCase(), "error"));
    else wishes.set(found.person, wishes.has(found.person) && wishes.get(found.person) !== role ? undefined : role);
  }
  return [...wishes].flatMap(([person, to]): DraftChange[] => {
    const who = person.email ?? person.key;
    if (to === undefined) tell("contradicted_person", who, "The file gives this person several roles.");
    else if (to === person.role) return [];
    else if (!person.writable || person.id === null || person.state === "closed") {
      tell("unwritable_person", who, "The vendor does not take changes of this person's role.", "warning");
    } else return [{ kind: "role", label: labelOf(person), people: [refOf(person)], from: person.role, to }];
    return [];
  });
}

function labelOf({ email, name, key }: Person): string {
  return email ?? name ?? key;
}
