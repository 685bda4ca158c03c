import { generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import { AuthError, ConsentRequiredError } from "../../src/index.js";
import { createClock, fakeDocusign, fakeFrameio } from "../../src/testing/index.js";
import * as docusign from "../../src/vendors/docusign/credentials.js";
import { createDocusign } from "../../src/vendors/docusign/index.js";
import * as frameio from "../../src/vendors/frameio/credentials.js";
import { createFrameio } from "../../src/vendors/frameio/index.js";

/* The servers of tokens that the fakes play: what they take, what they refuse and in which words. */

async function refusal(act: () => Promise<unknown>): Promise<AuthError> {
  const error: unknown = await act().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(AuthError);
  return error as AuthError;
}

describe("Adobe, as a fake Frame.io plays it,", () => {
  const redirectUri = "https://northlight.example/back";

  test("gives out tokens that the API takes, until they are expired", async () => {
    const { fetch, oauth, account_id, requests, expireTokens } = fakeFrameio();
    const { clientId, clientSecret } = oauth;
    const token = frameio.serverToServer({ clientId, clientSecret, fetch });
    const { users } = createFrameio({ token, account_id, fetch });
    await users.list().toArray();
    expireTokens();
    await users.list().toArray();
    const calls = requests.map(({ operation, status }) => `${operation} ${status}`);
    expect(calls).toEqual([
      ...["tokens.create 200", "users.list 200", "users.list 401", "tokens.create 200", "users.list 200"],
    ]);
  });

  test("says how long a token is good, by the option of every fake", async () => {
    const clock = createClock();
    const { fetch, oauth, account_id } = fakeFrameio({ clock, tokenLifetimeMs: 60_000 });
    const first = await signInTo(oauth, fetch);
    expect(first.expires_in).toBe(60);
    clock.advance(60_000);
    const { users } = createFrameio({ token: first.access_token, account_id, fetch, retry: false });
    await expect(users.list.raw()).rejects.toMatchObject({ code: "unauthorized" });
  });

  test.each([
    ["an unknown client", { clientId: "unknown" }, "invalid_client", "invalid client_id parameter"],
    ["a wrong secret", { clientSecret: "wrong-secret" }, "invalid_client", "invalid client_secret parameter"],
    ["a scope that is not a server's", { scopes: ["openid"] }, "invalid_scope", undefined],
  ])("refuses %s", async (_, wrong, error, error_description) => {
    const { fetch, oauth } = fakeFrameio();
    const { clientId, clientSecret } = oauth;
    const told = await refusal(() => frameio.serverToServer({ clientId, clientSecret, ...wrong, fetch }).get(1000));
    expect([told.status, told.error, told.error_description]).toEqual([400, error, error_description]);
  });

  async function signInTo(
    { clientId, clientSecret, signIn }: ReturnType<typeof fakeFrameio>["oauth"],
    fetch: typeof globalThis.fetch,
    { scopes, ...wrong }: { scopes?: string[]; codeVerifier?: string; clientSecret?: string | undefined } = {},
  ) {
    const { url, ...begun } = await frameio.authorizationUrl({ clientId, redirectUri, scopes });
    const callbackUrl = signIn(url);
    expect(callbackUrl).toMatch(/^https:\/\/northlight\.example\/back\?code=[\w-]+&state=[\w-]+$/);
    return frameio.exchangeCode({ clientId, clientSecret, callbackUrl, ...begun, ...wrong, fetch });
  }

  test("signs a user in, with a refresh token where that was asked for", async () => {
    const { fetch, oauth } = fakeFrameio();
    expect(await signInTo(oauth, fetch)).toMatchObject({
      token_type: "bearer",
      refresh_token: expect.any(String) as string,
    });
    expect(await signInTo(oauth, fetch, { scopes: ["openid"] })).not.toHaveProperty("refresh_token");
    expect(await signInTo(oauth, fetch, { clientSecret: undefined })).toHaveProperty("access_token");
  });

  test("leads a user without an address to a default one", async () => {
    const { oauth } = fakeFrameio();
    const { url } = await frameio.authorizationUrl({ clientId: oauth.clientId });
    expect(oauth.signIn(url)).toMatch(/^https:\/\/northlight\.example\/callback\?/);
  });

  test("takes a code once, and with its own verifier only", async () => {
    const { fetch, oauth } = fakeFrameio();
    const { clientId, clientSecret } = oauth;
    expect(await refusal(() => signInTo(oauth, fetch, { codeVerifier: "another" }))).toMatchObject({
      error: "access_denied",
    });
    const { url, ...begun } = await frameio.authorizationUrl({ clientId });
    const back = { callbackUrl: oauth.signIn(url), ...begun };
    await frameio.exchangeCode({ clientId, clientSecret, ...back, fetch });
    const again = () => frameio.exchangeCode({ clientId, clientSecret, ...back, fetch });
    expect(await refusal(again)).toMatchObject({ status: 400, error: "access_denied" });
  });

  test("takes each refresh token once, and none that was revoked", async () => {
    const { fetch, oauth } = fakeFrameio();
    const { clientId, clientSecret, refreshToken } = oauth;
    const rotated: string[] = [];
    const onRotate = (token: string) => void rotated.push(token);
    const renew = (token: string) =>
      frameio.refreshing({ clientId, clientSecret, refreshToken: token, onRotate, fetch }).get(1000);
    await renew(refreshToken);
    expect(rotated).toHaveLength(1);
    expect(await refusal(() => renew(refreshToken))).toMatchObject({ error: "invalid_grant" });
    await frameio.revoke({ token: rotated[0]!, clientId, clientSecret, fetch });
    expect(await refusal(() => renew(rotated[0]!))).toMatchObject({ error: "invalid_grant" });
  });

  test("renews without a secret only what was got without one", async () => {
    const { fetch, oauth } = fakeFrameio();
    const renew = (refreshToken: string) =>
      frameio.refreshing({ clientId: oauth.clientId, refreshToken, onRotate() {}, fetch }).get(1000);
    expect(await refusal(() => renew(oauth.refreshToken))).toMatchObject({ status: 400, error: "invalid_client" });
    const { refresh_token } = await signInTo(oauth, fetch, { clientSecret: undefined });
    expect(await renew(refresh_token!)).toMatch(/^frameio-fake-token/);
  });

  test("revokes an access token", async () => {
    const { fetch, oauth, account_id, token } = fakeFrameio();
    await frameio.revoke({ token, ...{ clientId: oauth.clientId, clientSecret: oauth.clientSecret }, fetch });
    const { users } = createFrameio({ token, account_id, fetch, retry: false });
    await expect(users.list.raw()).rejects.toMatchObject({ code: "unauthorized" });
  });

  test("knows no other grant, and takes no form that is none", async () => {
    const { fetch, oauth } = fakeFrameio();
    const ask = async (body: string) => {
      const answer = await fetch("https://ims-na1.adobelogin.com/ims/token/v3", { method: "POST", body });
      return (await answer.json()) as object;
    };
    const { clientId: client_id, clientSecret: client_secret } = oauth;
    const form = new URLSearchParams({ grant_type: "password", client_id, client_secret });
    expect(await ask(form.toString())).toEqual({ error: "unsupported_grant_type" });
    expect(await ask(JSON.stringify({ client_id }))).toMatchObject({ error: "invalid_client" });
    const bare = new URLSearchParams({ grant_type: "client_credentials", client_id, scope: "frame.s2s.all" });
    expect(await ask(bare.toString())).toMatchObject({ error: "invalid_client" });
  });

  test("fails as it is told to", async () => {
    const fake = fakeFrameio();
    const { clientId, clientSecret } = fake.oauth;
    fake.fail("tokens.create", { status: 400 });
    fake.fail("tokens.create", { status: 400, body: { error: "ride_AdobeID_acct_terms" } });
    const ask = () => frameio.serverToServer({ clientId, clientSecret, fetch: fake.fetch }).get(1000);
    expect(await refusal(ask)).toMatchObject({ status: 400, error: "invalid_grant" });
    expect(await refusal(ask)).toMatchObject({ status: 400, error: "ride_AdobeID_acct_terms" });
    expect(await ask()).toBe("frameio-fake-token-2");
  });
});

describe("DocuSign's account server, as a fake plays it,", () => {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const jwk = privateKey.export({ format: "jwk" });
  const assertion = (fake: ReturnType<typeof fakeDocusign>, more: Partial<docusign.JwtOptions> = {}) => {
    const { integrationKey, userId } = fake.oauth;
    const app = { integrationKey, userId, privateKey: jwk, environment: "demo" } as const;
    return docusign.jwt({ ...app, ...more, fetch: fake.fetch });
  };
  const clock = () => ({ now: () => Date.now() });

  test("takes assertions, finds the account, and lets the API be called", async () => {
    const fake = fakeDocusign();
    const token = assertion(fake);
    const { accountId, baseUrl } = await docusign.discoverAccount(token, { environment: "demo", fetch: fake.fetch });
    expect([accountId, baseUrl]).toEqual([fake.accountId, fake.baseUrl]);
    const { groups } = createDocusign({ token, accountId, baseUrl, fetch: fake.fetch });
    expect(await groups.list().toArray()).toHaveLength(2);
    const calls = fake.requests.map(({ operation, status }) => `${operation} ${status}`);
    expect(calls).toEqual(["tokens.create 200", "userinfo.get 200", "groups.list 200"]);
  });

  test("verifies signatures once it has a public key", async () => {
    const fake = fakeDocusign();
    const algorithm = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };
    const spki = publicKey.export({ type: "spki", format: "der" });
    fake.oauth.publicKey = await crypto.subtle.importKey("spki", new Uint8Array(spki), algorithm, true, ["verify"]);
    expect(await assertion(fake).get(1000)).toMatch(/^docusign-fake-token/);
    const other = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" });
    const told = await refusal(() => assertion(fake, { privateKey: other }).get(1000));
    expect(told.error_description).toBe("no_valid_keys_or_signatures");
  });

  test.each<readonly [string, string, Partial<docusign.JwtOptions>]>([
    ["the key of another app", "issuer_not_found", { integrationKey: "unknown" }],
    ["an assertion for production", "issuer_not_found", { environment: "production" }],
    ["a user who is not there", "user_not_found", { userId: "00000000-0000-4000-8000-000000000000" }],
  ])("refuses %s", async (_, error_description, wrong) => {
    const told = await refusal(() => assertion(fakeDocusign(), wrong).get(1000));
    expect([told.status, told.error, told.error_description]).toEqual([400, "invalid_grant", error_description]);
  });

  test.each<[string, string, object, object?]>([
    ["that has ended", "expired_grant", { exp: 0 }],
    ["that never ends", "no_valid_keys_or_signatures", { exp: undefined }],
    ["for another host", "no_valid_keys_or_signatures", { aud: "https://account-d.docusign.com" }],
    ["that is not good yet", "no_valid_keys_or_signatures", { nbf: 2 ** 40 }],
    ["for an address", "invalid_subject", { sub: "ada@northlight.example" }],
    ["for nobody", "invalid_subject", { sub: undefined }],
    ["of another algorithm", "no_valid_keys_or_signatures", {}, { alg: "HS256" }],
  ])("refuses an assertion %s", async (_, error_description, claims, header = { alg: "RS256" }) => {
    const fake = fakeDocusign({ clock: clock() });
    const { integrationKey: iss, userId: sub } = fake.oauth;
    const good = { iss, sub, aud: "account-d.docusign.com", exp: Date.now(), scope: "signature impersonation" };
    const [head, body] = [header, { ...good, ...claims }].map((part) =>
      Buffer.from(JSON.stringify(part)).toString("base64url"),
    );
    expect(await ask(fake, { grant_type: JWT, assertion: `${head}.${body}.c2ln` })).toEqual({
      ...{ error: "invalid_grant", error_description },
    });
  });

  test("refuses what is no assertion", async () => {
    for (const assertion of ["", "a", "a.b.c", "W10.W10.c"]) {
      expect(await ask(fakeDocusign(), { grant_type: JWT, assertion })).toMatchObject({ error: "invalid_grant" });
    }
  });

  const JWT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
  const ask = async ({ fetch }: ReturnType<typeof fakeDocusign>, form: Record<string, string>): Promise<unknown> => {
    const body = new URLSearchParams(form).toString();
    return (await fetch("https://account-d.docusign.com/oauth/token", { method: "POST", body })).json();
  };

  test("asks for consent, by users and for the scope of assertions", async () => {
    const fake = fakeDocusign();
    expect(await refusal(() => assertion(fake, { scopes: ["signature"] }).get(1000))).toBeInstanceOf(
      ConsentRequiredError,
    );
    fake.oauth.consented = false;
    expect(await refusal(() => assertion(fake).get(1000))).toBeInstanceOf(ConsentRequiredError);
    fake.oauth.consented = true;
    expect(await assertion(fake).get(1000)).toMatch(/^docusign-fake-token/);
  });

  const redirectUri = "https://northlight.example/back";
  const signIn = async (
    fake: ReturnType<typeof fakeDocusign>,
    pkce: boolean,
    proof: object = {},
    between = () => {},
  ) => {
    const { integrationKey, secretKey, signIn } = fake.oauth;
    const app = { integrationKey, environment: "demo" } as const;
    const { url, ...begun } = await docusign.authorizationUrl({ ...app, redirectUri, pkce });
    const callbackUrl = signIn(url);
    between();
    return docusign.exchangeCode({
      ...app,
      ...(pkce ? {} : { secretKey }),
      callbackUrl,
      ...begun,
      ...proof,
      fetch: fake.fetch,
    });
  };

  test("signs users in, with a secret key or with a verifier, and tells how long their tokens are good", async () => {
    expect(await signIn(fakeDocusign(), false)).toMatchObject({ token_type: "Bearer", expires_in: 28_800 });
    expect(await signIn(fakeDocusign({ tokenLifetimeMs: 5000 }), true)).toMatchObject({ expires_in: 5 });
  });

  test("takes a code for two minutes, and with its own proof only", async () => {
    const stepped = createClock();
    const fake = fakeDocusign({ clock: stepped });
    await signIn(fake, false, {}, () => stepped.advance(120_000));
    const late = await refusal(() => signIn(fake, false, {}, () => stepped.advance(120_001)));
    expect([late.error, late.error_description]).toEqual(["invalid_grant", undefined]);
    expect(await refusal(() => signIn(fake, true, { codeVerifier: "another" }))).toMatchObject({
      error: "invalid_grant",
    });
    expect(await refusal(() => signIn(fake, false, { secretKey: "wrong" }))).toMatchObject({ error: "invalid_client" });
    expect(await refusal(() => signIn(fake, false, { integrationKey: "other" }))).toMatchObject({
      error: "invalid_client",
    });
    const without = { secretKey: undefined, codeVerifier: "none-was-begun-with" };
    expect(await refusal(() => signIn(fake, false, without))).toMatchObject({ error: "invalid_grant" });
  });

  test("takes each refresh token once", async () => {
    const fake = fakeDocusign();
    const { integrationKey, secretKey, refreshToken } = fake.oauth;
    const renew = () =>
      docusign.refreshing({
        ...{ integrationKey, secretKey, environment: "demo" },
        refreshToken,
        onRotate() {},
        fetch: fake.fetch,
      });
    await renew().get(1000);
    expect(await refusal(() => renew().get(1000))).toMatchObject({ error: "invalid_grant" });
  });

  test("renews without a secret key only what was got without one", async () => {
    const fake = fakeDocusign();
    const { integrationKey, refreshToken } = fake.oauth;
    const app = { integrationKey, environment: "demo", onRotate() {}, fetch: fake.fetch } as const;
    const renew = (refreshToken: string) => docusign.refreshing({ ...app, refreshToken }).get(1000);
    expect(await refusal(() => renew(refreshToken))).toMatchObject({ status: 400, error: "invalid_client" });
    const { refresh_token } = await signIn(fake, true);
    expect(await renew(refresh_token!)).toMatch(/^docusign-fake-token/);
  });

  test("is of the demo platform: production knows neither its app nor its tokens", async () => {
    const fake = fakeDocusign();
    const { integrationKey, secretKey, refreshToken } = fake.oauth;
    const there = { environment: "production", fetch: fake.fetch } as const;
    const app = { integrationKey, secretKey, refreshToken, onRotate() {} };
    expect(await refusal(() => docusign.refreshing({ ...app, ...there }).get(1000))).toMatchObject({
      error: "invalid_client",
    });
    expect(await refusal(() => signIn(fake, false, there))).toMatchObject({ error: "invalid_client" });
    await expect(docusign.discoverAccount(fake.token, there)).rejects.toMatchObject({ status: 401 });
    expect(await docusign.discoverAccount(fake.token, { ...there, environment: "demo" })).toHaveProperty("accountId");
  });

  test("knows no other grant", async () => {
    const fake = fakeDocusign();
    const { integrationKey: client_id, secretKey: client_secret } = fake.oauth;
    expect(await ask(fake, { grant_type: "password", client_id, client_secret })).toMatchObject({
      error_description: "unsupported_grant_type",
    });
  });

  test("tells of the accounts that a test gives it, and of none to a stranger", async () => {
    const fake = fakeDocusign();
    fake.oauth.accounts.splice(0);
    const look = (token: string) => docusign.discoverAccount(token, { environment: "demo", fetch: fake.fetch });
    await expect(look(fake.token)).rejects.toMatchObject({ code: "account_error", reason: "none" });
    await expect(look("stranger")).rejects.toMatchObject({ code: "unauthorized", status: 401 });
  });

  test("fails as it is told to", async () => {
    const fake = fakeDocusign();
    fake.fail("userinfo.get", { status: 400 });
    fake.fail("userinfo.get", { status: 403 });
    const look = () => docusign.discoverAccount(fake.token, { environment: "demo", fetch: fake.fetch });
    await expect(look()).rejects.toMatchObject({ status: 400, problems: [{ code: "invalid_grant" }] });
    await expect(look()).rejects.toMatchObject({ status: 403 });
  });
});
