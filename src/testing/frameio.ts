import type { FrameioResources } from "../../generated/frameio.operations.js";
import { aLimit, check, object, optional, orFalse } from "./check.js";
import { createFake, createStage, type Fake } from "./fake.js";
import { ofAccounts, type FakeFrameioAccount, type FakeFrameioAccountOptions } from "./frameio/account.js";
import { accountOf, getAccount, listAccounts } from "./frameio/accounts.js";
import { refuse } from "./frameio/answers.js";
import { adobeRoutes, isAdobes, openAdobe, type FakeAdobeOperation, type FakeFrameioOauth } from "./frameio/oauth.js";
import {
  addMembers,
  createGroup,
  deleteGroup,
  getGroup,
  listGroups,
  listMembers,
  removeMember,
  updateGroup,
} from "./frameio/groups.js";
import { openAccount } from "./frameio/open.js";
import { getProject, listProjects, listProjectsInside, projectOf } from "./frameio/projects.js";
import { aProjectRole, aWorkspaceRole, rolesOn } from "./frameio/roles.js";
import { getCaller, listUsers, updateRole } from "./frameio/users.js";
import { getWorkspace, listWorkspaces, workspaceOf } from "./frameio/workspaces.js";
import type { Ids } from "./ids.js";
import { leakyBucket, unlimited, usedUp, type Counter, type FakeLimit } from "./limits.js";
import type { Asked, FakeAnswer, OperationOf } from "./request.js";

/*
 * Frame.io v4 as its public documentation tells, with a memory. Nothing here is read from a description, so that the two can be held
 * against each other. What nothing is published of says "assumed".
 */

/** What `fakeFrameio` accepts. */
export interface FakeFrameioOptions extends FakeFrameioAccountOptions {
  /**
   * The limits of single operations, over the documented ones; `false` refuses nobody, and tells clients that there is room for a
   * hundred thousand calls. @default the documented ones
   */
  readonly limits?: false | { readonly [Operation in FakeFrameioOperation]?: FakeLimit | undefined } | undefined;
}

/** The operations of Frame.io that a fake plays. */
export type FakeFrameioOperation = keyof typeof played;

/** A Frame.io that remembers, with Adobe's server of tokens before it. */
export interface FakeFrameio extends Fake<FakeFrameioOperation | FakeAdobeOperation>, FakeFrameioAccount {
  /** What the server of tokens takes. */
  readonly oauth: FakeFrameioOauth;
}

interface Played {
  /** Method and path. */
  readonly on: string;
  /** How many calls of one user in a minute are documented. */
  readonly perMinute: number;
  /** Whether only the experimental version has it. */
  readonly experimental?: boolean;
  /** Whether it is about the caller and whatever the caller can reach. */
  readonly anywhere?: boolean;
  readonly answer: (here: FakeFrameioAccount, asked: Asked, ids: Ids) => FakeAnswer;
}

const account = "/v4/accounts/{account_id}";
const group = `${account}/groups/{group_id}`;
const workspace = `${account}/workspaces/{workspace_id}`;
const project = `${account}/projects/{project_id}`;
const experimental = true;
const anywhere = true;
const onWorkspace = rolesOn(workspaceOf, aWorkspaceRole);
const onProject = rolesOn(projectOf, aProjectRole);

/** Known by its keys alone: declarations would hold every function that answers. */
const played = tableOf({
  "groups.list": { on: `GET ${account}/groups`, perMinute: 100, answer: listGroups },
  "groups.create": { on: `POST ${account}/groups`, perMinute: 10, answer: createGroup },
  "groups.get": { on: `GET ${group}`, perMinute: 100, answer: getGroup },
  "groups.update": { on: `PATCH ${group}`, perMinute: 10, answer: updateGroup },
  "groups.delete": { on: `DELETE ${group}`, perMinute: 60, experimental, answer: deleteGroup },
  "groups.listUsers": { on: `GET ${group}/users`, perMinute: 200, experimental, answer: listMembers },
  "groups.addUsers": { on: `POST ${group}/users`, perMinute: 10, experimental, answer: addMembers },
  "groups.removeUser": { on: `DELETE ${group}/users/{user_id}`, perMinute: 200, experimental, answer: removeMember },
  "users.list": { on: `GET ${account}/users`, perMinute: 100, answer: listUsers },
  "users.updateRole": { on: `PATCH ${account}/users/{user_id}`, perMinute: 10, answer: updateRole },
  "users.me": { on: "GET /v4/me", perMinute: 100, anywhere, answer: getCaller },
  "accounts.list": { on: "GET /v4/accounts", perMinute: 100, anywhere, answer: listAccounts },
  "accounts.get": { on: `GET ${account}`, perMinute: 100, anywhere, experimental, answer: getAccount },
  "workspaces.list": { on: `GET ${account}/workspaces`, perMinute: 100, answer: listWorkspaces },
  "workspaces.get": { on: `GET ${workspace}`, perMinute: 100, answer: getWorkspace },
  "workspaces.listProjects": { on: `GET ${workspace}/projects`, perMinute: 100, answer: listProjectsInside },
  "workspaces.listUsers": { on: `GET ${workspace}/users`, perMinute: 100, answer: onWorkspace.listUsers },
  "workspaces.updateUserRole": {
    ...{ on: `PATCH ${workspace}/users/{user_id}`, perMinute: 10, answer: onWorkspace.updateUserRole },
  },
  "workspaces.removeUser": { on: `DELETE ${workspace}/users/{user_id}`, perMinute: 60, answer: onWorkspace.removeUser },
  "workspaces.updateGroupRole": {
    ...{ on: `PATCH ${workspace}/groups/{group_id}`, perMinute: 10, experimental, answer: onWorkspace.updateGroupRole },
  },
  "workspaces.removeGroup": {
    ...{ on: `DELETE ${workspace}/groups/{group_id}`, perMinute: 60, experimental, answer: onWorkspace.removeGroup },
  },
  "projects.list": { on: `GET ${account}/projects`, perMinute: 100, answer: listProjects },
  "projects.get": { on: `GET ${project}`, perMinute: 100, answer: getProject },
  "projects.listUsers": { on: `GET ${project}/users`, perMinute: 100, answer: onProject.listUsers },
  "projects.updateUserRole": {
    ...{ on: `PATCH ${project}/users/{user_id}`, perMinute: 10, answer: onProject.updateUserRole },
  },
  "projects.removeUser": { on: `DELETE ${project}/users/{user_id}`, perMinute: 60, answer: onProject.removeUser },
  "projects.updateGroupRole": {
    ...{ on: `PATCH ${project}/groups/{group_id}`, perMinute: 10, experimental, answer: onProject.updateGroupRole },
  },
  "projects.removeGroup": {
    ...{ on: `DELETE ${project}/groups/{group_id}`, perMinute: 60, experimental, answer: onProject.removeGroup },
  },
});

function tableOf<Operation extends OperationOf<FrameioResources>>(table: Readonly<Record<Operation, Played>>) {
  return table;
}

const MINUTE_MS = 60_000;
const operations = Object.keys(played) as FakeFrameioOperation[];

/** Makes a Frame.io that remembers, with one account that is played, for tests without a network. */
export function fakeFrameio(options: FakeFrameioOptions = {}): FakeFrameio {
  const ofLimits = object(Object.fromEntries(operations.map((operation) => [operation, optional(aLimit)])));
  check("fakeFrameio", options, object({ ...ofAccounts, limits: optional(orFalse(ofLimits)) }));
  const stage = createStage("frameio", options);
  const here = openAccount("fakeFrameio", options, stage);
  const adobe = openAdobe(stage, options);
  // A limit is one user's for one operation; whoever asks here is the same user.
  const counters = Object.fromEntries(
    operations.map((operation) => [operation, counterOf(operation, options.limits)]),
  ) as Record<FakeFrameioOperation, Counter>;

  const answer = (asked: Asked, operation: FakeFrameioOperation): FakeAnswer => {
    const counter = counters[operation];
    if (!stage.tokens.accepts(asked.headers["authorization"])) return limited(refuse(401), counter, asked.at);
    if (counter.left(asked.at) < 1) return limited(refuse(429), counter, asked.at);
    // That what is refused for another reason counts, too, is assumed.
    counter.take(asked.at);
    const { experimental = false, anywhere = false, answer } = played[operation];
    // Assumed: a path that a version does not have is not found, and neither is an account of somebody else.
    const isThere = !experimental || asked.headers["api-version"] === "experimental";
    const isOurs = anywhere || accountOf(here.accounts, asked)?.id === here.account_id;
    return limited(isThere && isOurs ? answer(here, asked, stage.ids) : refuse(404), counter, asked.at);
  };

  const fake = createFake<FakeFrameioOperation | FakeAdobeOperation>(
    {
      ...{ name: "fakeFrameio", routes: { ...played, ...adobeRoutes } },
      answer: (asked, operation) => (isAdobes(operation) ? adobe.answer(asked, operation) : answer(asked, operation)),
      refuse(status, operation, at) {
        if (isAdobes(operation)) return adobe.refuse(status);
        const counter = operation && counters[operation];
        return limited(refuse(status), counter && status === 429 ? usedUp(counter) : counter, at);
      },
      // Assumed: the header is in wide use, and the vendor does not document it.
      headers: () => ({ "x-request-id": stage.traces.uuid() }),
    },
    stage,
  );
  return { ...fake, ...here, oauth: adobe.oauth };
}

function counterOf(operation: FakeFrameioOperation, limits: FakeFrameioOptions["limits"]): Counter {
  if (limits === false) return unlimited(MINUTE_MS);
  const { calls, windowMs } = limits?.[operation] ?? { calls: played[operation].perMinute, windowMs: MINUTE_MS };
  // The vendor says that its buckets leak all the time.
  return leakyBucket({ calls, windowMs });
}

/** Adds what the limit says. Answers without a body say nothing, and no answer says when to come back. */
function limited(answer: FakeAnswer, counter: Counter | undefined, now: number): FakeAnswer {
  if (!counter || answer.body === undefined) return answer;
  const headers = {
    "x-ratelimit-limit": String(counter.calls),
    "x-ratelimit-remaining": String(counter.left(now)),
    "x-ratelimit-window": String(counter.windowMs),
  };
  return { ...answer, headers };
}
