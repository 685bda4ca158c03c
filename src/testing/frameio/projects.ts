import type { Asked, FakeAnswer } from "../request.js";
import type { FakeFrameioAccount, FakeFrameioProject, FakeFrameioUser } from "./account.js";
import { isNamed } from "./accounts.js";
import { refuse, tell } from "./answers.js";
import { namedOrders, page } from "./page.js";
import { shownUser } from "./users.js";
import { workspaceOf } from "./workspaces.js";

/** Lists the projects of all workspaces; without `sort` the oldest first, which is assumed. */
export function listProjects({ projects, users }: FakeFrameioAccount, asked: Asked): FakeAnswer {
  return pageOfProjects(projects, users, asked);
}

/** Lists the projects of one workspace, in the same order. */
export function listProjectsInside(here: FakeFrameioAccount, asked: Asked): FakeAnswer {
  const workspace = workspaceOf(here, asked);
  if (!workspace) return refuse(404);
  const inside = here.projects.filter(({ workspace_id }) => workspace_id === workspace.id);
  return pageOfProjects(inside, here.users, asked);
}

/** Shows a project. */
export function getProject(here: FakeFrameioAccount, asked: Asked): FakeAnswer {
  const project = projectOf(here, asked);
  return project ? tell(200, shown(project, here.users, asked)) : refuse(404);
}

/** Finds the project that a path names: by its id, or by that of its asset at Adobe. */
export function projectOf(
  { projects }: FakeFrameioAccount,
  { params: { project_id } }: Asked,
): FakeFrameioProject | undefined {
  return projects.find((project) => isNamed(project, project_id));
}

function pageOfProjects(
  projects: readonly FakeFrameioProject[],
  users: readonly FakeFrameioUser[],
  asked: Asked,
): FakeAnswer {
  return page(
    asked,
    projects,
    namedOrders,
    ({ id }) => id,
    (project) => shown(project, users, asked),
  );
}

function shown(
  { users: _users, groups: _groups, owner_id, ...project }: FakeFrameioProject,
  people: readonly FakeFrameioUser[],
  { query }: Asked,
): object {
  const owner = query["include"] === "owner" ? people.find(({ id }) => id === owner_id) : undefined;
  return {
    ...project,
    ...{ storage: 0, view_url: `https://fake.frame.example/projects/${project.id}` },
    ...(owner && owner_id !== null && { owner: shownUser(owner) }),
  };
}
