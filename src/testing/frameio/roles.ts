import type { Asked, FakeAnswer } from "../request.js";
import { projectRoles, workspaceRoles, type FakeFrameioAccount, type FakeFrameioRoles } from "./account.js";
import { readData, refuse, tell, type Field } from "./answers.js";
import { groupOf } from "./groups.js";
import { pageOfRoles } from "./users.js";

/*
 * Roles of users and groups on workspaces and projects. A change of a role also adds, which is published. Of what is not: that somebody
 * who has access only by other ways is not listed, that whoever is not in the account is not found, that nothing is there to be removed
 * where there is no role, and that groups take the roles that users take, are assumed.
 */

type Operation = (here: FakeFrameioAccount, asked: Asked) => FakeAnswer;

/** The operations on the roles that a kind of thing has. */
export interface RoleOperations {
  readonly listUsers: Operation;
  readonly updateUserRole: Operation;
  readonly removeUser: Operation;
  readonly updateGroupRole: Operation;
  readonly removeGroup: Operation;
}

/** A role that can be given on a project. */
export const aProjectRole = aRole(projectRoles);

/** A role that can be given on a workspace. */
export const aWorkspaceRole = aRole(workspaceRoles);

/** Plays the roles of users and groups on what `find` finds. */
export function rolesOn(
  find: (here: FakeFrameioAccount, asked: Asked) => FakeFrameioRoles | undefined,
  role: Field,
): RoleOperations {
  const give = (roles: Map<string, string>, id: string, asked: Asked): FakeAnswer => {
    const read = readData(asked, { role });
    if ("refused" in read) return read.refused;
    const given = String(read.data["role"]);
    roles.set(id, given);
    return tell(200, { role: given });
  };
  const take = (roles: Map<string, string> | undefined, id = ""): FakeAnswer =>
    roles?.delete(id) ? { status: 204 } : refuse(404);
  return {
    listUsers(here, asked) {
      const found = find(here, asked);
      if (!found) return refuse(404);
      const listed = here.users.flatMap((user) => {
        const role = found.users.get(user.id ?? "");
        return role === undefined ? [] : [{ user, role }];
      });
      return pageOfRoles(asked, listed);
    },
    updateUserRole(here, asked) {
      const found = find(here, asked);
      const user = here.users.find(({ id }) => id === asked.params["user_id"]);
      return found && user?.id ? give(found.users, user.id, asked) : refuse(404);
    },
    removeUser: (here, asked) => take(find(here, asked)?.users, asked.params["user_id"]),
    updateGroupRole(here, asked) {
      const found = find(here, asked);
      const group = groupOf(here.groups, asked);
      return found && group ? give(found.groups, group.id, asked) : refuse(404);
    },
    removeGroup: (here, asked) => take(find(here, asked)?.groups, asked.params["group_id"]),
  };
}

function aRole(roles: readonly string[]): Field {
  return {
    isGood: (value) => roles.includes(String(value)),
    wanted: `one of ${roles.join(", ")}`,
    required: true,
  };
}
