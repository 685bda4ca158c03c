import type { DocusignResources } from "../../generated/docusign.operations.js";
import { aNumber, check, object, optional, orFalse } from "./check.js";
import {
  ofAccounts,
  openAccount,
  type FakeDocusignAccount,
  type FakeDocusignAccountOptions,
} from "./docusign/account.js";
import { getAccount } from "./docusign/accounts.js";
import { refuse } from "./docusign/answers.js";
import { listAccountBrands } from "./docusign/brands.js";
import { createGroups, deleteGroups, listGroups, updateGroups } from "./docusign/groups.js";
import {
  isOauths,
  oauthRoutes,
  openAccountServer,
  type FakeDocusignOauth,
  type FakeDocusignOauthOperation,
} from "./docusign/oauth.js";
import { addBrands, addUsers, listBrands, listUsers, removeBrands, removeUsers } from "./docusign/members.js";
import { createProfile, deleteProfile, getProfile, listProfiles, updateProfile } from "./docusign/profiles.js";
import { closePeople, createPeople, getPerson, listPeople, updatePerson } from "./docusign/users.js";
import { createFake, createStage, type Fake } from "./fake.js";
import type { Ids } from "./ids.js";
import { clockWindow, slidingWindow, unlimited, usedUp, type Counter } from "./limits.js";
import type { Asked, FakeAnswer, OperationOf } from "./request.js";

/*
 * DocuSign's people and groups as the vendor's pages and recorded answers show them, with a memory. Nothing here is read from a description, so
 * that the two can be held against each other. What nothing is published of says "assumed".
 */

/** What `fakeDocusign` accepts. */
export interface FakeDocusignOptions extends FakeDocusignAccountOptions {
  /**
   * The calls in an hour, which begins with the clock's, and in 30 seconds; `false` refuses nobody, and tells clients that there is
   * room for a hundred thousand calls. @default 3000 and 200, as a developer account has them
   */
  readonly limits?: false | { readonly hourly?: number | undefined; readonly burst?: number | undefined } | undefined;
}

/** The operations of the API that a fake plays. */
export type FakeDocusignOperation = keyof typeof played;

/** A DocuSign that remembers, with its account server before it. */
export interface FakeDocusign extends Fake<FakeDocusignOperation | FakeDocusignOauthOperation>, FakeDocusignAccount {
  /** What the account server takes. */
  readonly oauth: FakeDocusignOauth;
  /** What a client is created with; `serve` gives an address that is really there. */
  readonly baseUrl: string;
}

interface Played {
  /** Method and path. */
  readonly on: string;
  readonly answer: (here: FakeDocusignAccount, asked: Asked, ids: Ids) => FakeAnswer;
}

const account = "/restapi/v2.1/accounts/{accountId}";
const group = `${account}/groups/{groupId}`;
const profile = `${account}/permission_profiles/{permissionProfileId}`;
const person = `${account}/users/{userId}`;

/** Known by its keys alone: declarations would hold every function that answers. */
const played = tableOf({
  "groups.list": { on: `GET ${account}/groups`, answer: listGroups },
  "groups.create": { on: `POST ${account}/groups`, answer: createGroups },
  "groups.update": { on: `PUT ${account}/groups`, answer: updateGroups },
  "groups.delete": { on: `DELETE ${account}/groups`, answer: deleteGroups },
  "groups.listUsers": { on: `GET ${group}/users`, answer: listUsers },
  "groups.addUsers": { on: `PUT ${group}/users`, answer: addUsers },
  "groups.removeUsers": { on: `DELETE ${group}/users`, answer: removeUsers },
  "groups.listBrands": { on: `GET ${group}/brands`, answer: listBrands },
  "groups.addBrands": { on: `PUT ${group}/brands`, answer: addBrands },
  "groups.removeBrands": { on: `DELETE ${group}/brands`, answer: removeBrands },
  "permissionProfiles.list": { on: `GET ${account}/permission_profiles`, answer: listProfiles },
  "permissionProfiles.create": { on: `POST ${account}/permission_profiles`, answer: createProfile },
  "permissionProfiles.get": { on: `GET ${profile}`, answer: getProfile },
  "permissionProfiles.update": { on: `PUT ${profile}`, answer: updateProfile },
  "permissionProfiles.delete": { on: `DELETE ${profile}`, answer: deleteProfile },
  "users.list": { on: `GET ${account}/users`, answer: listPeople },
  "users.create": { on: `POST ${account}/users`, answer: createPeople },
  "users.close": { on: `DELETE ${account}/users`, answer: closePeople },
  "users.get": { on: `GET ${person}`, answer: getPerson },
  "users.update": { on: `PUT ${person}`, answer: updatePerson },
  "brands.list": { on: `GET ${account}/brands`, answer: listAccountBrands },
  "accounts.get": { on: `GET ${account}`, answer: getAccount },
});

function tableOf<Operation extends OperationOf<DocusignResources>>(table: Readonly<Record<Operation, Played>>) {
  return table;
}

const HOUR_MS = 3_600_000;
const BURST_MS = 30_000;

/** Makes a DocuSign that remembers, with one account, for tests without a network. */
export function fakeDocusign(options: FakeDocusignOptions = {}): FakeDocusign {
  const ofLimits = object({ hourly: optional(aNumber), burst: optional(aNumber) });
  check("fakeDocusign", options, object({ ...ofAccounts, limits: optional(orFalse(ofLimits)) }));
  const stage = createStage("docusign", options);
  const here = openAccount("fakeDocusign", options, stage);
  const server = openAccountServer(stage, options, here);
  const counters = countersOf(options.limits);

  const answer = (asked: Asked, operation: FakeDocusignOperation): FakeAnswer => {
    const { at, headers, params } = asked;
    if (headers["authorization"] === undefined)
      return limited(refuse(401, "PARTNER_AUTHENTICATION_FAILED"), counters, at);
    if (!stage.tokens.accepts(headers["authorization"])) return limited(refuse(401), counters, at);
    if (![here.accountId, here.externalAccountId].includes(params["accountId"] ?? ""))
      return limited(refuse(401, "PARTNER_AUTHENTICATION_FAILED"), counters, at);
    const { hour, burst } = counters;
    if (hour.left(at) < 1) return limited(refuse(429, "HOURLY_APIINVOCATION_LIMIT_EXCEEDED"), counters, at);
    if (burst.left(at) < 1) return limited(refuse(429), counters, at);
    // Assumed: what is refused for want of a right token, or of room, does not count.
    hour.take(at);
    burst.take(at);
    const { answer } = played[operation];
    return limited(answer(here, asked, stage.ids), counters, at);
  };

  const fake = createFake<FakeDocusignOperation | FakeDocusignOauthOperation>(
    {
      ...{ name: "fakeDocusign", routes: { ...played, ...oauthRoutes } },
      answer: (asked, operation) => (isOauths(operation) ? server.answer(asked, operation) : answer(asked, operation)),
      refuse: (status, operation, at) =>
        isOauths(operation)
          ? server.refuse(status)
          : limited(refuse(status), status === 429 ? { ...counters, burst: usedUp(counters.burst) } : counters, at),
      headers: () => ({ "x-docusign-tracetoken": stage.traces.uuid() }),
    },
    stage,
  );
  return { ...fake, ...here, oauth: server.oauth, baseUrl: "https://demo.docusign.net" };
}

interface Counters {
  readonly hour: Counter;
  readonly burst: Counter;
}

function countersOf(limits: FakeDocusignOptions["limits"]): Counters {
  if (limits === false) return { hour: unlimited(HOUR_MS), burst: unlimited(BURST_MS) };
  const { hourly = 3000, burst = 200 } = limits ?? {};
  return {
    hour: clockWindow({ calls: hourly, windowMs: HOUR_MS }),
    // Assumed: that the 30 seconds are those before each call.
    burst: slidingWindow({ calls: burst, windowMs: BURST_MS }),
  };
}

/** Adds what both limits say; only the hour's tells when it begins anew. */
function limited(answer: FakeAnswer, { hour, burst }: Counters, now: number): FakeAnswer {
  const headers = {
    "x-ratelimit-limit": String(hour.calls),
    "x-ratelimit-remaining": String(hour.left(now)),
    "x-ratelimit-reset": String((Math.floor(now / HOUR_MS) + 1) * 3600),
    "x-burstlimit-limit": String(burst.calls),
    "x-burstlimit-remaining": String(burst.left(now)),
  };
  return { ...answer, headers };
}
