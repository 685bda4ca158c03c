import { generateKeyPairSync } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { AccountError, ApiError, AuthError, ConsentRequiredError, UnauthorizedError } from "../../src/index.js";
import {
  authorizationUrl,
  consentUrl,
  discoverAccount,
  exchangeCode,
  jwt,
  refreshing,
  type JwtOptions,
} from "../../src/vendors/docusign/credentials.js";
import { answer, type StubAnswer, type Sent } from "../support/answers.js";
import { runClock, stopClock } from "../support/clock.js";

/* What the credentials of DocuSign send to its account server, and what they make of the answers. */

const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const app = { integrationKey: "7c2e9b14-5a3d-4f60-8b17-d9e0c1f2a3b4", environment: "demo" } as const;
const signer: JwtOptions = {
  ...app,
  userId: "0f9a3c61-2c1e-4a57-b1a4-6a3d5c8e7f10",
  privateKey: privateKey.export({ format: "jwk" }),
};
const secretKey = "5ecr3t-of-northlight";
const basic = `Basic ${btoa(`${app.integrationKey}:${secretKey}`)}`;
const granted = { access_token: "access-1", token_type: "Bearer", expires_in: 3600 };
const redirectUri = "https://northlight.example/back";

beforeEach(stopClock);
afterEach(() => vi.useRealTimers());

function formOf({ body }: Sent): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(body));
}

function claimsOf(sent: Sent): Record<string, unknown> {
  const [, part = ""] = (formOf(sent)["assertion"] ?? "").split(".");
  return JSON.parse(Buffer.from(part, "base64url").toString()) as Record<string, unknown>;
}

async function caught(act: () => unknown): Promise<AuthError> {
  const work = Promise.resolve().then(act);
  const error: unknown = await runClock(
    work.then(
      () => new Error("Nothing was thrown."),
      (thrown: unknown) => thrown,
    ),
  );
  return error as AuthError;
}

describe("a token by assertion", () => {
  test.each([
    ["demo", "account-d.docusign.com"],
    ["production", "account.docusign.com"],
  ] as const)("of %s is asked for at %s, which is whom the assertion is for", async (environment, host) => {
    const { fetch, sent } = answer({ body: granted });
    expect(await jwt({ ...signer, environment, fetch }).get(1000)).toBe("access-1");
    expect(sent[0]).toMatchObject({ method: "POST", url: `https://${host}/oauth/token` });
    expect(sent[0]!.headers.get("authorization")).toBeNull();
    expect(Object.keys(formOf(sent[0]!))).toEqual(["grant_type", "assertion"]);
    expect(formOf(sent[0]!)["grant_type"]).toBe("urn:ietf:params:oauth:grant-type:jwt-bearer");
    const iat = Math.floor(Date.now() / 1000) - 300;
    expect(claimsOf(sent[0]!)).toEqual({
      ...{ iss: app.integrationKey, sub: signer.userId, aud: host },
      ...{ iat, exp: iat + 3600, scope: "signature impersonation" },
    });
  });

  test("is asked for with other scopes, elsewhere and all the same for its own platform", async () => {
    const { fetch, sent } = answer({ body: granted });
    await jwt({
      ...signer,
      scopes: ["signature", "impersonation", "cors"],
      baseUrl: "http://127.0.0.1:4010",
      fetch,
    }).get(1);
    expect(sent[0]!.url).toBe("http://127.0.0.1:4010/oauth/token");
    expect(claimsOf(sent[0]!)).toMatchObject({ aud: "account-d.docusign.com", scope: "signature impersonation cors" });
  });

  const fault = (words: object, headers = {}) => ({ status: 400, body: words, headers });
  const at = (ms: number) => ({ date: new Date(Date.now() + ms).toUTCString() });

  test.each<readonly [string, object, string]>([
    [
      "invalid_subject",
      { error: "invalid_grant", error_description: "invalid_subject" },
      "Check userId: the GUID of an active user of this environment, no e-mail address.",
    ],
    [
      "user_not_found",
      { error: "invalid_grant", error_description: "user_not_found" },
      "Check userId: the GUID of an active user of this environment, no e-mail address.",
    ],
    [
      "issuer_not_found",
      { error: "invalid_grant", error_description: "issuer_not_found" },
      "Check integrationKey and environment: production knows an app once it has gone live.",
    ],
    [
      "no_valid_keys_or_signatures",
      { error: "invalid_grant", error_description: "no_valid_keys_or_signatures" },
      "Check privateKey: its public half must be in Apps and Keys, with integrationKey.",
    ],
    [
      "expired_grant",
      { error: "invalid_grant", error_description: "expired_grant" },
      "Check the clock of this machine.",
    ],
    [
      "unsupported_grant_type",
      { error: "invalid_grant", error_description: "unsupported_grant_type" },
      "Check in Apps and Keys whether the app may use this grant.",
    ],
    ["invalid_client", { error: "invalid_client" }, "Check integrationKey and secretKey."],
  ])("for which there is %s says what to check", async (_, words, advice) => {
    const error = await caught(() => jwt({ ...signer, fetch: answer(fault(words)).fetch }).get(1000));
    expect(error).toBeInstanceOf(AuthError);
    expect(error).not.toBeInstanceOf(ConsentRequiredError);
    const said = Object.values(words).join(": ");
    expect(error.message).toBe(`got no token: account-d.docusign.com refused with 400 (${said}). ${advice}`);
  });

  test.each(["expired_grant", "no_valid_keys_or_signatures"])(
    "for which there is %s is asked for by the server's clock, once, and so it is from then on",
    async (error_description) => {
      for (const off of [-3_600_000, 3_600_000]) {
        const words = { error: "invalid_grant", error_description };
        const { fetch, sent } = answer(fault(words, at(off)), { body: granted }, { body: granted });
        const tokens = jwt({ ...signer, fetch });
        expect(await tokens.get(1000)).toBe("access-1");
        tokens.refuse("access-1");
        await tokens.get(1000);
        const now = Math.floor(Date.now() / 1000) - 300;
        const corrected = now + off / 1000;
        expect(sent.map((one) => Number(claimsOf(one)["iat"]))).toEqual([now, corrected, corrected - 1]);
      }
    },
  );

  test.each([
    ["whose clock is no more than a minute off", 60_000, "expired_grant", 1],
    ["whose clock is more than a minute off", 61_000, "expired_grant", 2],
    ["whose clock is more than a minute behind", -61_000, "expired_grant", 2],
    ["whose clock is off, for another fault", 3_600_000, "user_not_found", 1],
  ])("on a machine %s (%i ms, %s) is asked for so often: %i", async (_, off, error_description, times) => {
    const { fetch, sent } = answer(fault({ error: "invalid_grant", error_description }, at(off)));
    await caught(() => jwt({ ...signer, fetch }).get(1000));
    expect(sent).toHaveLength(times);
  });

  test("is asked for again once, though the server tells another time by then", async () => {
    const words = { error: "invalid_grant", error_description: "expired_grant" };
    const { fetch, sent } = answer(fault(words, at(3_600_000)), fault(words, at(7_200_000)));
    await caught(() => jwt({ ...signer, fetch }).get(1000));
    expect(sent).toHaveLength(2);
  });

  test("is asked for once where the server's clock is what it was known to be", async () => {
    const late = fault({ error: "invalid_grant", error_description: "expired_grant" }, at(3_600_000));
    const { fetch, sent } = answer(late, { body: granted }, late);
    const tokens = jwt({ ...signer, fetch });
    tokens.refuse(await tokens.get(1000));
    await caught(() => tokens.get(1000));
    expect(sent).toHaveLength(3);
  });

  test("for which there is another fault is told without advice", async () => {
    const error = await caught(() =>
      jwt({ ...signer, fetch: answer(fault({ error: "invalid_request" })).fetch }).get(1),
    );
    expect(error.message).toBe("got no token: account-d.docusign.com refused with 400 (invalid_request).");
  });

  test("whose key cannot be read is told as that, and not asked for", async () => {
    const { fetch, sent } = answer({ body: granted });
    const broken = "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----";
    const error = await caught(() => jwt({ ...signer, privateKey: broken, fetch }).get(1000));
    expect(error).toBeInstanceOf(AuthError);
    expect(error.message).toMatch(/^got no token: privateKey must be a private RSA key /);
    expect(sent).toEqual([]);
  });

  test("is asked for once where the server does not tell the time", async () => {
    const { fetch, sent } = answer(fault({ error: "invalid_grant", error_description: "expired_grant" }));
    await caught(() => jwt({ ...signer, fetch }).get(1000));
    expect(sent).toHaveLength(1);
  });

  test.each<readonly [string, Partial<JwtOptions>, string, string]>([
    ["with its redirect URI", { redirectUri }, `&redirect_uri=${encodeURIComponent(redirectUri)}`, "."],
    ["without one", {}, "", ". Give redirectUri, or add redirect_uri to it."],
  ])("to which nobody has consented carries the address to open, %s", async (_, more, query, end) => {
    const { fetch, sent } = answer(fault({ error: "consent_required" }));
    const error = await caught(() => jwt({ ...signer, ...more, fetch }).get(1000));
    expect(error).toBeInstanceOf(ConsentRequiredError);
    const url = "https://account-d.docusign.com/oauth/auth?response_type=code&scope=signature%20impersonation";
    expect(error).toMatchObject({
      code: "consent_required",
      status: 400,
      error: "consent_required",
      consentUrl: `${url}&client_id=${app.integrationKey}${query}`,
    });
    expect(error.message).toBe(
      "got no token: account-d.docusign.com refused with 400 (consent_required). " +
        `Nobody has consented yet: open consentUrl in a browser, once${end}`,
    );
    expect(sent).toHaveLength(1);
  });

  test("to which nobody has consented by the server's clock is told so, too", async () => {
    const { fetch } = answer(
      fault({ error: "invalid_grant", error_description: "expired_grant" }, at(3_600_000)),
      fault({ error: "consent_required" }),
    );
    const scopes = ["signature", "impersonation", "extended"];
    const error = await caught(() => jwt({ ...signer, scopes, environment: "production", fetch }).get(1000));
    expect(error).toMatchObject({
      consentUrl: expect.stringMatching(
        /^https:\/\/account\.docusign\.com\/oauth\/auth\?.*&scope=signature%20impersonation%20extended&/,
      ) as string,
    });
  });
});

describe("the address of the consent", () => {
  test("of a user", () => {
    expect(consentUrl({ ...app, redirectUri })).toBe(
      "https://account-d.docusign.com/oauth/auth?response_type=code&scope=signature%20impersonation" +
        `&client_id=${app.integrationKey}&redirect_uri=https%3A%2F%2Fnorthlight.example%2Fback`,
    );
  });

  test("of an administrator, for all users", () => {
    const asked = { environment: "production", administrator: true, scopes: ["signature"] } as const;
    const { origin, searchParams } = new URL(consentUrl({ ...app, ...asked, redirectUri }));
    expect(origin).toBe("https://account.docusign.com");
    expect(Object.fromEntries(searchParams)).toEqual({
      ...{ response_type: "code", scope: "openid", admin_consent_scope: "signature" },
      ...{ client_id: app.integrationKey, redirect_uri: redirectUri },
    });
  });
});

describe("a sign-in", () => {
  test("begins with a state, and without a verifier for an app that has a secret key", async () => {
    const signIn = await authorizationUrl({ ...app, redirectUri });
    expect(Object.keys(signIn).sort()).toEqual(["state", "url"]);
    const { origin, pathname, searchParams } = new URL(signIn.url);
    expect(origin + pathname).toBe("https://account-d.docusign.com/oauth/auth");
    expect(Object.fromEntries(searchParams)).toEqual({
      ...{ response_type: "code", scope: "signature", client_id: app.integrationKey },
      ...{ redirect_uri: redirectUri, state: signIn.state },
    });
    expect(signIn.state).toMatch(/^[\w-]{43}$/);
  });

  test("begins with the hash of a verifier where that is asked for", async () => {
    const asked = { scopes: ["signature", "extended"], pkce: true, environment: "production" } as const;
    const { url, codeVerifier } = await authorizationUrl({ ...app, ...asked, redirectUri });
    expect(url).toMatch(/^https:\/\/account\.docusign\.com\/.*scope=signature%20extended&/);
    const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(codeVerifier));
    expect(Object.fromEntries(new URL(url).searchParams)).toMatchObject({
      code_challenge: Buffer.from(hash).toString("base64url"),
      code_challenge_method: "S256",
    });
  });

  const back = { callbackUrl: new URL("https://northlight.example/back?code=the-code&state=s"), state: "s" };

  test.each([
    ["its secret key", { secretKey }, basic, {}],
    [
      "the verifier",
      { codeVerifier: "the-verifier" },
      null,
      { client_id: app.integrationKey, code_verifier: "the-verifier" },
    ],
    ["both", { secretKey, codeVerifier: "the-verifier" }, basic, { code_verifier: "the-verifier" }],
  ])("ends with a token for an app that gives %s", async (_, proof, authorization, more) => {
    const { fetch, sent } = answer({ body: { ...granted, refresh_token: "refresh-1" } });
    expect(await exchangeCode({ ...app, ...back, ...proof, fetch })).toEqual({
      ...granted,
      refresh_token: "refresh-1",
    });
    expect(sent[0]).toMatchObject({ method: "POST", url: "https://account-d.docusign.com/oauth/token" });
    expect(sent[0]!.headers.get("authorization")).toBe(authorization);
    expect(formOf(sent[0]!)).toEqual({ grant_type: "authorization_code", code: "the-code", ...more });
  });

  test("says of a code that is refused what may have become of it, and of other refusals what else it may be", async () => {
    const back = { ...app, secretKey, callbackUrl: "/back?code=c&state=s", state: "s" };
    for (const [status, error, advice] of [
      [
        400,
        "invalid_grant",
        "The code has ended or was used, or codeVerifier is not the one of this sign-in. Begin it again.",
      ],
      [400, "invalid_client", "Check integrationKey and secretKey."],
      [429, "too_many", "It is asked too often: let all clients share one source."],
    ] as const) {
      const { fetch } = answer({ status, body: { error } });
      const told = await runClock(caught(() => exchangeCode({ ...back, fetch })));
      expect(told.message).toBe(`got no token: account-d.docusign.com refused with ${status} (${error}). ${advice}`);
    }
  });

  test("names what failed before its time was up", async () => {
    const failure = new TypeError("fetch failed", {
      cause: Object.assign(new Error("no such host"), { code: "ENOTFOUND" }),
    });
    const fetch = vi.fn(() => Promise.reject(failure));
    vi.spyOn(Math, "random").mockReturnValue(0.999);
    const told = await runClock(caught(() => jwt({ ...signer, fetch, timeoutMs: 800 }).get(1)));
    vi.restoreAllMocks();
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(told.message).toContain("ENOTFOUND");
    expect(told.message).not.toContain("deadlineMs");
  });

  test.each([
    [
      "of another",
      "/back?code=c&state=other",
      "the state that came back is not the one of this sign-in. Begin it again.",
    ],
    ["without a state", "/back?code=c", "the state that came back is not the one of this sign-in. Begin it again."],
    ["that was refused", "/back?state=s&error=access_denied", "the sign-in ended with access_denied."],
    [
      "that was refused, with words",
      "/back?state=s&error=access_denied&error_description=The+user+said+no",
      "the sign-in ended with access_denied: The user said no.",
    ],
    ["that brings words alone", "/back?state=s&error=&error_description=No", "the sign-in ended with No."],
    ["that brings nothing", "/back?state=s&code=", "the sign-in ended with no code."],
  ])("%s exchanges nothing", async (_, callbackUrl, message) => {
    const { fetch, sent } = answer({ body: granted });
    const error = await caught(() => exchangeCode({ ...app, secretKey, callbackUrl, state: "s", fetch }));
    expect(error).toBeInstanceOf(AuthError);
    expect(error.message).toBe(`got no token: ${message}`);
    expect(sent).toEqual([]);
  });

  test("ends with the code as it came, though there is a question mark in it", async () => {
    const { fetch, sent } = answer({ body: granted });
    await exchangeCode({ ...app, secretKey, callbackUrl: "/back?code=what?&state=s", state: "s", fetch });
    expect(formOf(sent[0]!)["code"]).toBe("what?");
  });

  test("that was refused has the words in fields of their own", async () => {
    const words = { error: "access_denied", error_description: "No" };
    const callbackUrl = `/back?state=s&${new URLSearchParams(words).toString()}`;
    expect(await caught(() => exchangeCode({ ...app, secretKey, callbackUrl, state: "s" }))).toMatchObject(words);
    const bare = await caught(() => exchangeCode({ ...app, secretKey, callbackUrl: "/back?state=s", state: "s" }));
    expect(Object.keys(bare)).not.toEqual(expect.arrayContaining(["error"]));
    expect(Object.keys(bare)).not.toEqual(expect.arrayContaining(["error_description"]));
  });

  test("that was refused at great length is cut short", async () => {
    const callbackUrl = `/back?state=s&error=${"e".repeat(5000)}`;
    const error = await caught(() => exchangeCode({ ...app, secretKey, callbackUrl, state: "s" }));
    expect(error.message.length).toBeLessThan(800);
  });
});

test.each([
  ["a secret key in the header", secretKey, basic, {}],
  ["its key in the form, where it has no secret", undefined, null, { client_id: app.integrationKey }],
])("a token for a user is renewed by an app with %s", async (_, secret, authorization, more) => {
  const { fetch, sent } = answer({ body: granted });
  const refresh = { refreshToken: "refresh-1", onRotate: () => {} };
  expect(await refreshing({ ...app, secretKey: secret, ...refresh, fetch }).get(1000)).toBe("access-1");
  expect(sent[0]!.url).toBe("https://account-d.docusign.com/oauth/token");
  expect(sent[0]!.headers.get("authorization")).toBe(authorization);
  expect(formOf(sent[0]!)).toEqual({ grant_type: "refresh_token", refresh_token: "refresh-1", ...more });
});

test("a refresh token is sent once, and where the answer is lost that is said", async () => {
  const fetch = vi.fn(() =>
    Promise.reject(Object.assign(new TypeError("fetch failed"), { cause: { code: "ECONNRESET" } })),
  );
  const refresh = { refreshToken: "refresh-1", onRotate: () => {} };
  const error = await caught(() => refreshing({ ...app, secretKey, ...refresh, fetch }).get(1000));
  expect(error.message).toBe(
    "got no token: the answer was lost, and the code or refresh token that was sent may be used up.",
  );
  expect(fetch).toHaveBeenCalledTimes(1);
});

describe("the account of a user", () => {
  const northlight = {
    ...{ account_id: "6b1f0c5e-8d54-4c0e-9b52-0a4c7f1d2e30", is_default: true },
    ...{ account_name: "Northlight", base_uri: "https://demo.docusign.net" },
  };
  const whitfield = {
    ...northlight,
    account_id: "84d0f2b6-35c7-4e19-a8d1-7c9e5b3f1a60",
    is_default: false,
    account_name: "Whitfield",
  };
  const found = { accountId: northlight.account_id, baseUrl: "https://demo.docusign.net", accountName: "Northlight" };
  const other = { ...found, accountId: whitfield.account_id, accountName: "Whitfield" };
  const look = (accounts: unknown, accountId?: string) =>
    discoverAccount("the-token", { environment: "demo", accountId, fetch: answer({ body: { accounts } }).fetch });

  test.each([
    ["demo", "account-d.docusign.com"],
    ["production", "account.docusign.com"],
  ] as const)("of %s is asked for at %s, with the token", async (environment, host) => {
    const { fetch, sent } = answer({ body: { accounts: [northlight] } });
    expect(await discoverAccount("the-token", { environment, fetch })).toEqual({ ...found, accounts: [found] });
    expect(sent[0]).toMatchObject({ method: "GET", url: `https://${host}/oauth/userinfo`, body: "" });
    expect(Object.fromEntries(sent[0]!.headers)).toEqual({
      accept: "application/json",
      authorization: "Bearer the-token",
    });
  });

  test("comes with the id of the user, where that is told", async () => {
    const sub = "0f9a3c61-2c1e-4a57-b1a4-6a3d5c8e7f10";
    const { fetch } = answer({ body: { sub, accounts: [northlight] } });
    expect(await discoverAccount("the-token", { environment: "demo", fetch })).toMatchObject({ ...found, userId: sub });
  });

  test("is asked for with a token of a source, or of a function", async () => {
    const { fetch, sent } = answer({ body: granted }, { body: { accounts: [northlight] } });
    await discoverAccount(jwt({ ...signer, fetch }), { environment: "demo", fetch });
    await discoverAccount(() => Promise.resolve("other"), { environment: "demo", fetch });
    expect(sent.map(({ headers }) => headers.get("authorization"))).toEqual([null, "Bearer access-1", "Bearer other"]);
  });

  test("is the default one, the only one or the one that is named", async () => {
    expect(await look([whitfield, northlight])).toEqual({ ...found, accounts: [other, found] });
    expect(await look([whitfield])).toEqual({ ...other, accounts: [other] });
    expect(await look([northlight, whitfield], whitfield.account_id.toUpperCase())).toMatchObject(other);
    const accountId = northlight.account_id.toUpperCase();
    expect(await look([{ ...northlight, account_id: accountId }], northlight.account_id)).toMatchObject({
      ...found,
      accountId,
    });
  });

  test.each([
    ["none", [], undefined, "found no account: the user behind the token is in none.", []],
    [
      "several",
      [whitfield, { ...northlight, is_default: false }],
      undefined,
      `found no default account: give accountId, the user behind the token is in Whitfield (${whitfield.account_id}), Northlight (${northlight.account_id}).`,
      [other, found],
    ],
    [
      "more than one default",
      [{ ...whitfield, is_default: true }, northlight],
      undefined,
      `found no default account: give accountId, the user behind the token is in Whitfield (${whitfield.account_id}), Northlight (${northlight.account_id}).`,
      [other, found],
    ],
    [
      "another",
      [whitfield],
      northlight.account_id,
      `found no account ${northlight.account_id}: the user behind the token is in Whitfield (${whitfield.account_id}).`,
      [other],
    ],
  ])("is told where there is %s", async (reason, accounts, accountId, message, all) => {
    const error = (await caught(() => look(accounts, accountId))) as unknown as AccountError;
    expect(error).toBeInstanceOf(AccountError);
    const given = { reason: reason === "more than one default" ? "several" : reason, accounts: all };
    expect({ ...error }).toMatchObject({ code: "account_error", operation: "userinfo.get", ...given });
    expect(error.attempts).toMatchObject([{ status: 200, sent: true }]);
    expect(error.message).toBe(`userinfo.get ${message}`);
  });

  test.each<readonly [string, StubAnswer, new (...given: never) => Error, string]>([
    [
      "a token that is not taken",
      { status: 401, body: { error: "invalid_token" } },
      UnauthorizedError,
      "failed with 401: invalid_token. Check the token, and whether it is of this host and account.",
    ],
    [
      "a refusal",
      { status: 400, body: { error: "no", error_description: "Never." } },
      ApiError,
      "failed with 400: Never (no).",
    ],
    [
      "a refusal without words",
      { status: 400, body: { error: null } },
      ApiError,
      "failed with 400: no reason is given (application/json, 14 characters).",
    ],
  ])("is not found where there is %s", async (_, given, type, message) => {
    const { fetch } = answer(given);
    const error = await caught(() => discoverAccount("the-token", { environment: "demo", fetch }));
    expect(error).toBeInstanceOf(type);
    expect(error.message).toBe(`userinfo.get ${message}`);
    expect(error).toMatchObject({ rateLimits: [], problems: expect.any(Array) as object });
  });

  test.each([undefined, "", "na3.docusign.net", "http://na3.docusign.net"])(
    "is not given where its host is %j, which is none that a token may be sent to",
    async (base_uri) => {
      const { fetch } = answer({ body: { accounts: [{ ...northlight, base_uri }] } });
      const error = await caught(() => discoverAccount("the-token", { environment: "demo", fetch }));
      expect(error.code).toBe("unexpected_response");
      expect(error.message).toMatch(/ has no https: base_uri\. Check baseUrl\.$/);
    },
  );

  test.each([["null"], ["{}"], [{ accounts: {} }], ["<html>"], ["[]"]])(
    "is not found in the answer %j",
    async (body) => {
      const { fetch } = answer({ body });
      const error = await caught(() => discoverAccount("the-token", { environment: "demo", fetch }));
      expect(error.code).toBe("unexpected_response");
      expect(error.message).toMatch(
        /^userinfo\.get was answered with 200, and the answer .* has no array accounts\. Check baseUrl\.$/,
      );
    },
  );
});
