import type { Asked, FakeAnswer } from "../request.js";
import type { FakeFrameioAccount, FakeFrameioUser, FakeFrameioWorkspace } from "./account.js";
import { refuse, tell } from "./answers.js";
import { namedOrders, page } from "./page.js";
import { shownUser } from "./users.js";

/** Lists the workspaces; without `sort` the oldest first, which is assumed. */
export function listWorkspaces({ account_id, workspaces, users }: FakeFrameioAccount, asked: Asked): FakeAnswer {
  return page(
    asked,
    workspaces,
    namedOrders,
    ({ id }) => id,
    (workspace) => shown(account_id, workspace, users, asked),
  );
}

/** Shows a workspace. */
export function getWorkspace(here: FakeFrameioAccount, asked: Asked): FakeAnswer {
  const workspace = workspaceOf(here, asked);
  return workspace ? tell(200, shown(here.account_id, workspace, here.users, asked)) : refuse(404);
}

/** Finds the workspace that a path names. */
export function workspaceOf(
  { workspaces }: FakeFrameioAccount,
  { params: { workspace_id } }: Asked,
): FakeFrameioWorkspace | undefined {
  return workspaces.find(({ id }) => id === workspace_id);
}

function shown(
  account_id: string,
  { id, name, creator_id, created_at, updated_at }: FakeFrameioWorkspace,
  users: readonly FakeFrameioUser[],
  { query }: Asked,
): object {
  const creator = query["include"] === "creator" ? users.find((user) => user.id === creator_id) : undefined;
  return {
    ...{ id, account_id, name, created_at, updated_at },
    ...(creator && creator_id !== null && { creator: shownUser(creator) }),
  };
}
