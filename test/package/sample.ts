/** A program of somebody who has installed the package: it must type-check, run and print `ok`. */
export const sample = `
import { AccountError, AuthError, ConsentRequiredError, ForbiddenError, InvalidInputError, NotFoundError, PartialFailureError, RollcallError, type AnyRollcallError, type Event } from "rollcall";
import { createDocusign, type Group as DocusignGroup } from "rollcall/docusign";
import { contract as docusignContract } from "rollcall/docusign/contract";
import { discoverAccount, jwt } from "rollcall/docusign/credentials";
import { docusignPaths } from "rollcall/docusign/paths";
import { createFrameio, type Group, type GroupsCreateInput } from "rollcall/frameio";
import { createFrameioLegacy } from "rollcall/frameio-legacy";
import { contract as legacyContract } from "rollcall/frameio-legacy/contract";
import { frameioLegacyPaths } from "rollcall/frameio-legacy/paths";
import { contract } from "rollcall/frameio/contract";
import { exchangeCode, serverToServer, type TokenSource } from "rollcall/frameio/credentials";
import { frameioPaths, type paths } from "rollcall/frameio/paths";
import { createRedisLimiter, type RedisEvent } from "rollcall/redis";
import { createClock, fakeDocusign, fakeFrameio, fakeFrameioLegacy, type FakeFrameioOperation, type Failure } from "rollcall/testing";
import { serve } from "rollcall/testing/node";

const id = "c5d2f8a0-3e6b-4f71-a9d4-8b1c0e7f6a23";

function answering(status: number, body: unknown): typeof fetch {
  return async () => new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });
}

async function thrownBy(call: () => unknown): Promise<unknown> {
  try {
    await call();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown by " + call);
}

function check(claim: boolean, what: string): asserts claim {
  if (!claim) throw new Error("not so: " + what);
}

// A call, a list, an error that is returned: each typed without a cast.
const options = { token: "token", account_id: id, retry: false } as const;
const input: GroupsCreateInput = { account_id: id, name: "Editors", emoji: "scissors" };
const created: Group = await createFrameio({ ...options, fetch: answering(201, { data: { id, name: "Editors" } }) }).groups.create(input);
check(created.name === "Editors", "the envelope is opened");

const page = { groups: [{ groupId: "36046945", groupName: "Administrators" }], endPosition: "0", totalSetSize: "1" };
const docusign = createDocusign({ token: "token", baseUrl: "https://demo.docusign.net", accountId: id, fetch: answering(200, page) });
const names: (string | undefined)[] = [];
for await (const group of docusign.groups.list()) names.push((group satisfies DocusignGroup).groupName);
check(names.join() === "Administrators", "a list is read");

const result = await createFrameio({ ...options, fetch: answering(403, { errors: [] }) }).groups.get.safe({ group_id: id });
check(!result.ok && result.error instanceof ForbiddenError && result.error.status === 403, "safe returns the error");

function explain(error: AnyRollcallError): string {
  switch (error.code) {
    case "rate_limited": return "wait " + error.status;
    case "partial_failure": return error.failed.length + " failed";
    default: return error.message;
  }
}
check(explain(result.error).length > 0, "errors narrow by their code");

// Unknown keys and missing ones are no programs.
// @ts-expect-error emoji is missing
void (() => createFrameio(options).groups.create({ name: "Editors" }));
// @ts-expect-error the account is not bound
void (() => createFrameio({ token: "token" }).groups.list());

// One set of classes, whichever entry threw.
const gone = { fetch: answering(404, { errors: [{ detail: "Not found" }], code: 404, errorCode: "NOT_FOUND" }), token: "token", retry: false } as const;
const thrown = {
  frameio: await thrownBy(() => createFrameio({ ...gone, account_id: id }).groups.get({ group_id: id })),
  "frameio-legacy": await thrownBy(() => createFrameioLegacy(gone).accounts.get({ account_id: id })),
  docusign: await thrownBy(() => createDocusign({ ...gone, baseUrl: "https://demo.docusign.net", accountId: id }).permissionProfiles.get({ permissionProfileId: "1" })),
};
for (const [entry, error] of Object.entries(thrown)) check(error instanceof NotFoundError && error instanceof RollcallError, entry);

const refused = {
  frameio: await thrownBy(() => frameioPaths({} as never)),
  "frameio-legacy": await thrownBy(() => frameioLegacyPaths({} as never)),
  docusign: await thrownBy(() => docusignPaths({} as never)),
};
for (const [entry, error] of Object.entries(refused)) check(error instanceof InvalidInputError, entry + "/paths");

// What the description forbids is refused before it is sent, and what an answer lacks is told.
const never = { ...options, contract, fetch: () => { throw new Error("sent") } };
const broken = await thrownBy(() => createFrameio(never).groups.create({ name: "Editors", emoji: "" }));
check(broken instanceof InvalidInputError && broken.problems[0]?.pointer === "/emoji", "contract");
const drift: string[] = [];
const onEvent = (event: Event) => { if (event.type === "drift") drift.push(event.operation + " " + event.pointer); };
await createFrameioLegacy({ ...options, onEvent, contract: legacyContract, fetch: answering(200, { id: 1 }) }).accounts.get();
await createDocusign({ token: "token", onEvent, contract: docusignContract, baseUrl: "https://demo.docusign.net", accountId: id, fetch: answering(200, { groups: [{ groupId: 1 }] }) }).groups.list().toArray({ max: 1 });
check(drift.join() === "accounts.get /id,groups.list /groups/0/groupId", "drift");

const failed = { groups: [{ groupName: "Editors", errorDetails: { errorCode: "GROUP_NAME_EXISTS", message: "taken" } }] };
const partly = await thrownBy(() =>
  createDocusign({ token: "token", baseUrl: "https://demo.docusign.net", accountId: id, fetch: answering(201, failed) }).groups.create({ groups: [{ groupName: "Editors" }] }),
);
check(partly instanceof PartialFailureError && partly.failed.length === 1, "a failed item is an error");

// openapi-fetch's own client, typed by the same description.
const path = "/v4/accounts/{account_id}/groups" satisfies keyof paths;
const wrapped = createFrameio({ token: "token", fetch: answering(200, { data: [{ id }], links: { next: null } }) });
const { data } = await frameioPaths(wrapped).GET(path, { params: { path: { account_id: id } } });
check(data?.data[0]?.id === id, "paths");

// A limiter over a store, here one that is away: the calls go on.
const away: RedisEvent["type"][] = [];
const unreachable = async (): Promise<never> => { throw new Error("no server"); };
const limiter = createRedisLimiter({ evalsha: unreachable, eval: unreachable }, { onEvent: ({ type }) => away.push(type) });
await createFrameio({ ...options, limiter, fetch: answering(200, { data: { id, name: "Editors" } }) }).groups.get({ group_id: id });
check(away.join() === "away", "the store is away");
const wrong = await thrownBy(() => createRedisLimiter({} as never));
check(wrong instanceof InvalidInputError, "redis");

// Vendors that are played, and what they refuse.
const fake = fakeFrameio({ clock: createClock(), users: [{ email: "ada@example.com" }] });
const failing: readonly [FakeFrameioOperation, Failure] = ["users.list", { status: 403 }];
fake.fail(...failing);
const played = createFrameio({ token: fake.token, account_id: fake.account_id, fetch: fake.fetch });
const forbidden = await thrownBy(() => played.users.list().toArray());
check(forbidden instanceof ForbiddenError, "a failure that was asked for");
check((await played.users.list().toArray())[0]?.user.email === "ada@example.com", "a fake");
const { baseUrl, accountId, ...docusignFake } = fakeDocusign();
const both = createDocusign({ token: docusignFake.token, accountId, baseUrl, fetch: docusignFake.fetch }).groups.list().toArray();
check((await both).length === 2, "the two fixed groups");
const served = await serve(fakeFrameioLegacy());
await served.close();
const unplayable = await thrownBy(() => fakeFrameio({ users: [{ email: "" }] }));
check(unplayable instanceof InvalidInputError, "rollcall/testing");

// From a client id to the first group, with the servers of tokens in front.
const studio = fakeFrameio();
const { clientId, clientSecret } = studio.oauth;
const source: TokenSource = serverToServer({ clientId, clientSecret, fetch: studio.fetch });
await createFrameio({ token: source, account_id: studio.account_id, fetch: studio.fetch }).groups.list().toArray();
check(studio.requests.map(({ operation }) => operation).join() === "tokens.create,groups.list", "a token for a server");
const foreign = await thrownBy(() => exchangeCode({ clientId, callbackUrl: "/?code=c&state=other", state: "s", codeVerifier: "v" }));
check(foreign instanceof AuthError && foreign.code === "auth_error", "a sign-in of somebody else");
const algorithm = { name: "RSASSA-PKCS1-v1_5", modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: "SHA-256" };
const { privateKey } = await crypto.subtle.generateKey(algorithm, false, ["sign", "verify"]);
const desk = fakeDocusign();
const { integrationKey, userId } = desk.oauth;
const signer = jwt({ integrationKey, userId, privateKey, environment: "demo", fetch: desk.fetch });
desk.oauth.consented = false;
const unasked = await thrownBy(() => discoverAccount(signer, { environment: "demo", fetch: desk.fetch }));
check(unasked instanceof ConsentRequiredError && unasked.consentUrl.includes(integrationKey), "consent");
desk.oauth.consented = true;
check((await discoverAccount(signer, { environment: "demo", fetch: desk.fetch })).accountId === desk.accountId, "the account");
const elsewhere = await thrownBy(() => discoverAccount(signer, { environment: "demo", accountId: id, fetch: desk.fetch }));
check(elsewhere instanceof AccountError && elsewhere.reason === "another", "another account");

console.log("ok");
`;
