import { addMembers } from "./add-members.js";
import type { Gate } from "./gate.js";
import { takesRole } from "./interlocks.js";
import { nameGroups } from "./name-groups.js";
import { createPeople } from "./people.js";
import { readAgain, type Run } from "./run.js";
import { setRole } from "./set-role.js";

/** Carries out what gives: names and attributes, new groups, the roles of admins, and memberships. */
export async function give(run: Run, gate: Gate): Promise<void> {
  const { account } = run;
  run.progress({ phase: "give" });
  if (account.changes.some(({ kind }) => kind === "create" || kind === "update" || kind === "role")) {
    const snapshot = await readAgain(run, () => false);
    await nameGroups(run, gate, snapshot);
    const people = createPeople(snapshot.people);
    for (const change of account.changes) {
      if (change.kind !== "role") continue;
      const person = people.byKey(change.people[0].id);
      if (person && !takesRole(person, change.to, snapshot.shape)) await setRole(run, change, people);
    }
  }
  await addMembers(run, gate);
}
