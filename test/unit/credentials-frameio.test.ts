import { inspect } from "node:util";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { AuthError, type Event } from "../../src/index.js";
import {
  authorizationUrl,
  exchangeCode,
  refreshing,
  revoke,
  serverToServer,
} from "../../src/vendors/frameio/credentials.js";
import { answer, type StubAnswer, type Sent } from "../support/answers.js";
import { runClock, stopClock } from "../support/clock.js";

/* What the credentials of Frame.io send to Adobe, and what they make of the answers. */

const app = { clientId: "northlight", clientSecret: "p8e-of-northlight" };
const basic = `Basic ${btoa("northlight:p8e-of-northlight")}`;
const granted = { access_token: "access-1", token_type: "bearer", expires_in: 3600 };

function formOf({ body }: Sent): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(body));
}

beforeEach(stopClock);
afterEach(() => vi.useRealTimers());

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

/** What a refusal comes to, for a server. */
function refusedWith(...answers: readonly StubAnswer[]): Promise<AuthError> {
  return caught(() => serverToServer({ ...app, fetch: answer(...answers).fetch }).get(1000));
}

describe("a token for a server", () => {
  test("is asked for with the secret in the form, and scopes with commas", async () => {
    const { fetch, sent } = answer({ body: granted });
    expect(await serverToServer({ ...app, fetch }).get(1000)).toBe("access-1");
    const [request] = sent as [Sent];
    expect(request).toMatchObject({ method: "POST", url: "https://ims-na1.adobelogin.com/ims/token/v3" });
    expect(Object.fromEntries(request.headers)).toEqual({
      accept: "application/json",
      "content-type": "application/x-www-form-urlencoded",
    });
    expect(formOf(request)).toEqual({
      grant_type: "client_credentials",
      client_id: "northlight",
      client_secret: "p8e-of-northlight",
      scope: "openid,AdobeID,frame.s2s.all",
    });
  });

  test("is asked for with other scopes, elsewhere", async () => {
    const { fetch, sent } = answer({ body: granted });
    const elsewhere = { scopes: ["openid", "frame.s2s.all"], baseUrl: "https://proxy.example/adobe//" };
    await serverToServer({ ...app, ...elsewhere, fetch }).get(1000);
    expect(sent[0]!.url).toBe("https://proxy.example/adobe/ims/token/v3");
    expect(formOf(sent[0]!)["scope"]).toBe("openid,frame.s2s.all");
  });

  test("is asked for with the fetch of the runtime, where no other is given", async () => {
    const { fetch, sent } = answer({ body: granted });
    vi.stubGlobal("fetch", fetch);
    await serverToServer(app).get(1000);
    expect(sent).toHaveLength(1);
  });

  test("is watched, without a secret and whatever the observer throws", async () => {
    const events: Event[] = [];
    const onEvent = (event: Event) => {
      events.push(event);
      throw new Error("a bug of the observer");
    };
    await serverToServer({ ...app, onEvent, fetch: answer({ body: granted }).fetch }).get(1000);
    expect(events).toMatchObject([
      { type: "attempt", operation: "tokens.create", attempt: { status: 200, sent: true } },
    ]);
    expect(JSON.stringify(events)).not.toMatch(/p8e|access-1/);
  });
});

describe("a token for a user", () => {
  const refresh = { refreshToken: "refresh-1", onRotate: () => {} };

  test.each([
    ["a secret in the header", app.clientSecret, basic, {}],
    ["its id in the form, where it has no secret", undefined, null, { client_id: "northlight" }],
  ])("is renewed by an app with %s", async (_, clientSecret, authorization, more) => {
    const { fetch, sent } = answer({ body: granted });
    expect(await refreshing({ clientId: "northlight", clientSecret, ...refresh, fetch }).get(1000)).toBe("access-1");
    expect(sent[0]!.headers.get("authorization")).toBe(authorization);
    expect(formOf(sent[0]!)).toEqual({ grant_type: "refresh_token", refresh_token: "refresh-1", ...more });
  });

  const back = {
    callbackUrl: "https://a.example/callback?code=the%20code&state=s#top",
    state: "s",
    codeVerifier: "the-verifier",
  };

  test.each([
    ["a secret in the header", app.clientSecret, basic, {}],
    ["its id in the form, where it has no secret", undefined, null, { client_id: "northlight" }],
  ])("is exchanged for a code by an app with %s", async (_, clientSecret, authorization, more) => {
    const { fetch, sent } = answer({ body: { ...granted, refresh_token: "refresh-1" } });
    const token = await exchangeCode({ clientId: "northlight", clientSecret, ...back, fetch });
    expect(token).toEqual({ ...granted, refresh_token: "refresh-1" });
    expect(sent[0]!.url).toBe("https://ims-na1.adobelogin.com/ims/token/v3");
    expect(sent[0]!.headers.get("authorization")).toBe(authorization);
    const form = { grant_type: "authorization_code", code: "the code", code_verifier: "the-verifier" };
    expect(formOf(sent[0]!)).toEqual({ ...form, ...more });
  });

  test("is exchanged with the address of the sign-in, where that is given", async () => {
    const { fetch, sent } = answer({ body: granted });
    await exchangeCode({ ...app, ...back, redirectUri: "https://a.example/callback", fetch });
    expect(formOf(sent[0]!)["redirect_uri"]).toBe("https://a.example/callback");
  });
});

describe("a sign-in", () => {
  test("begins with a state and the hash of a verifier of its own", async () => {
    const [one, other] = await Promise.all([1, 2].map(() => authorizationUrl({ clientId: "northlight" })));
    const { url, state, codeVerifier } = one!;
    const { origin, pathname, searchParams } = new URL(url);
    expect(origin + pathname).toBe("https://ims-na1.adobelogin.com/ims/authorize/v2");
    const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(codeVerifier));
    expect(Object.fromEntries(searchParams)).toEqual({
      client_id: "northlight",
      scope: "openid,email,profile,offline_access,additional_info.roles",
      response_type: "code",
      state,
      code_challenge: Buffer.from(hash).toString("base64url"),
      code_challenge_method: "S256",
    });
    for (const text of [state, codeVerifier]) expect(text).toMatch(/^[\w-]{43}$/);
    expect(new Set([state, codeVerifier, other!.state, other!.codeVerifier]).size).toBe(4);
    expect(url).not.toContain(codeVerifier);
  });

  test("begins as it is asked to", async () => {
    const asked = {
      redirectUri: "https://a.example/a+b",
      scopes: ["openid"],
      prompt: "login",
      baseUrl: "https://p.example",
    } as const;
    const { url } = await authorizationUrl({ clientId: "northlight", ...asked });
    expect(url).toMatch(/^https:\/\/p\.example\/ims\/authorize\/v2\?/);
    expect(url).toContain("redirect_uri=https%3A%2F%2Fa.example%2Fa%2Bb&");
    expect(Object.fromEntries(new URL(url).searchParams)).toMatchObject({ scope: "openid", prompt: "login" });
  });
});

describe("a revocation", () => {
  test.each([
    ["a secret in the header", app.clientSecret, basic, {}],
    ["its id in the form, where it has no secret", undefined, null, { client_id: "northlight" }],
  ])("is sent by an app with %s", async (_, clientSecret, authorization, more) => {
    const { fetch, sent } = answer({});
    expect(await revoke({ token: "refresh-1", clientId: "northlight", clientSecret, fetch })).toBeUndefined();
    expect(sent[0]).toMatchObject({ method: "POST", url: "https://ims-na1.adobelogin.com/ims/revoke" });
    expect(sent[0]!.headers.get("authorization")).toBe(authorization);
    expect(formOf(sent[0]!)).toEqual({ token: "refresh-1", ...more });
  });

  test("that is refused says that it did not happen", async () => {
    const { fetch } = answer({ status: 400, body: { error: "invalid_request" } });
    const error = await caught(() => revoke({ token: "refresh-1", ...app, fetch }));
    expect(error.message).toBe("did not revoke the token: ims-na1.adobelogin.com refused with 400 (invalid_request).");
  });

  test("that cannot be sent says so", async () => {
    const fetch = () =>
      Promise.reject(Object.assign(new TypeError("fetch failed"), { cause: { code: "CERT_HAS_EXPIRED" } }));
    const error = await caught(() => revoke({ token: "refresh-1", ...app, fetch }));
    expect(error.message).toBe(
      "did not revoke the token: could not connect to https://ims-na1.adobelogin.com (headers): CERT_HAS_EXPIRED.",
    );
  });
});

describe("a refusal", () => {
  test.each<readonly [string, StubAnswer, string]>([
    [
      "of a secret",
      { status: 400, body: { error: "invalid_client", error_description: "invalid client_secret parameter" } },
      "refused with 400 (invalid_client: invalid client_secret parameter). Check clientId and clientSecret in Adobe's Developer Console.",
    ],
    [
      "of a scope",
      { status: 400, body: { error: "invalid_scope" } },
      "refused with 400 (invalid_scope). Check scopes: the credential's Scopes tab has those that it may ask for.",
    ],
    [
      "of a scope, with more words",
      { status: 400, body: { error: "invalid_scope", error_description: "No such scope." } },
      "refused with 400 (invalid_scope: No such scope.). Check scopes: the credential's Scopes tab has those that it may ask for.",
    ],
    [
      "of an account",
      { status: 403, body: { error: "ride_AdobeID_acct_terms" } },
      "refused with 403 (ride_AdobeID_acct_terms). The user has to do something at Adobe's: have them sign in again.",
    ],
    ["without advice", { status: 400, body: { error: "server_error" } }, "refused with 400 (server_error)."],
    ["without words", { status: 400 }, "refused with 400."],
    ["in plain text", { status: 400, body: " Bad request \n" }, "refused with 400 (Bad request)."],
    ["in other words", { status: 400, body: { code: 103 } }, 'refused with 400 ({"code":103}).'],
    [
      "in words that are none",
      { status: 400, body: { error: 5, error_description: {} } },
      'refused with 400 ({"error":5,"error_description":{}}).',
    ],
    ["as a page", { status: 400, body: " <html>No</html>" }, "refused with 400."],
    ["in a list", { status: 400, body: "[]" }, "refused with 400 ([])."],
    ["as null", { status: 400, body: "null" }, "refused with 400 (null)."],
    ["in a long text", { status: 400, body: "x".repeat(201) }, `refused with 400 (${"x".repeat(200)}…).`],
    ["of nothing that is there", { status: 404 }, "refused with 404. Check baseUrl."],
    ["that is a success", { body: { refresh_token: "secret" } }, "gave none with 200. Check baseUrl."],
    ["that is an empty success", { status: 201 }, "gave none with 201. Check baseUrl."],
    ["that is a success with null", { body: "null" }, "gave none with 200. Check baseUrl."],
    ["that is a success in text", { body: "the-token" }, "gave none with 200. Check baseUrl."],
  ])("%s is told", async (_, given, message) => {
    expect((await refusedWith(given)).message).toBe(`got no token: ims-na1.adobelogin.com ${message}`);
  });

  test("has its words in fields of their own", async () => {
    const body = { error: "invalid_client", error_description: "No" };
    const error = await refusedWith({ status: 400, body, headers: { "x-debug-id": "d-1", "x-request-id": "r-1" } });
    expect(error).toBeInstanceOf(AuthError);
    expect({ ...error }).toEqual({
      code: "auth_error",
      attempts: [],
      mayHaveHappened: false,
      status: 400,
      ...body,
      requestId: "d-1",
    });
    expect(await refusedWith({ status: 400 })).not.toHaveProperty("error");
  });

  test("over the rate says when to come back, and to share a source", async () => {
    const error = await refusedWith({ status: 429, headers: { "retry-after": "3600" } });
    expect(error.retryAfterMs).toBe(3_600_000);
    expect(error.message).toBe(
      "got no token: ims-na1.adobelogin.com refused with 429. It is asked too often: let all clients share one source.",
    );
  });

  test("is cut short in the message, and kept longer in its field", async () => {
    const error = await refusedWith({ status: 400, body: { error: "e".repeat(3000) } });
    expect(error.message.length).toBeLessThan(800);
    expect(error.error).toBe(`${"e".repeat(2000)}…`);
  });
});

test("an answer that is lost says what may be used up", async () => {
  const fetch = () => Promise.reject(Object.assign(new TypeError("fetch failed"), { cause: { code: "ECONNRESET" } }));
  const error = await caught(() =>
    refreshing({ ...app, refreshToken: "refresh-1", onRotate: () => {}, fetch }).get(1000),
  );
  expect(error.message).toBe(
    "got no token: the answer was lost, and the code or refresh token that was sent may be used up.",
  );
});

test("an answer that is lost each time is told without the advice to look first: nothing of the caller's was carried out", async () => {
  const fetch = vi.fn(() =>
    Promise.reject(Object.assign(new TypeError("fetch failed"), { cause: { code: "ECONNRESET" } })),
  );
  const error = await caught(() => serverToServer({ ...app, fetch }).get(1000));
  expect(error.message).toBe(
    "got no token: lost its connection to https://ims-na1.adobelogin.com (headers): ECONNRESET.",
  );
  expect(fetch).toHaveBeenCalledTimes(3);
});

describe("a long secret is told in no part", () => {
  const refreshToken = Array.from({ length: 34 }, (_, index) => `part-${index}/+x`).join(".");

  test.each<readonly [string, () => Response]>([
    ["where an answer is cut", () => new Response(`unknown: ${refreshToken}`, { status: 400 })],
    [
      "where words are cut",
      () => Response.json({ error_description: `x${refreshToken}`.padStart(2100, "x") }, { status: 400 }),
    ],
    [
      "behind escapes",
      () =>
        new Response(`{"said":"${refreshToken.replaceAll("/", "\\/").replaceAll("+", "\\u002b")}"}`, { status: 400 }),
    ],
  ])("%s", async (_, answerOf) => {
    const source = refreshing({ ...app, refreshToken, onRotate: () => {}, fetch: () => Promise.resolve(answerOf()) });
    const error = await caught(() => source.get(1000));
    expect(error).toBeInstanceOf(AuthError);
    expect(inspect(error, { depth: 9, showHidden: true })).not.toMatch(/part-\d/);
  });
});

describe("no secret is told, though the server quotes all of them:", () => {
  const [refreshToken, code, codeVerifier] = ["refresh-of-a-user", "code-of-a-user", "verifier-of-a-user"];
  type Fetch = typeof globalThis.fetch;

  test.each<readonly [string, readonly string[], (fetch: Fetch) => unknown]>([
    ["those of a server", [app.clientSecret], (fetch) => serverToServer({ ...app, fetch }).get(1000)],
    [
      "those of a renewal",
      [app.clientSecret, btoa(`northlight:${app.clientSecret}`), refreshToken],
      (fetch) => refreshing({ ...app, refreshToken, onRotate: () => {}, fetch }).get(1000),
    ],
    [
      "those of a code",
      [app.clientSecret, code, codeVerifier],
      (fetch) => exchangeCode({ ...app, state: "s", codeVerifier, callbackUrl: `/back?state=s&code=${code}`, fetch }),
    ],
    [
      "those of a revocation",
      [app.clientSecret, refreshToken],
      (fetch) => revoke({ ...app, token: refreshToken, fetch }),
    ],
  ])("%s", async (_, secrets, act) => {
    const said = secrets.flatMap((secret) => [secret, encodeURIComponent(secret), btoa(secret)]).join(" ");
    const answers: (() => Response)[] = [
      () => Response.json({ error: said, error_description: said }, { status: 400, headers: { "x-debug-id": said } }),
      () => new Response(said, { status: 401 }),
      () => Response.json({ said }, { status: 429, headers: { "retry-after": "3600" } }),
      () => {
        throw new TypeError(`no connection for ${said}`, { cause: { code: said } });
      },
    ];
    for (const answerOf of answers) {
      const error = await caught(() => act(() => Promise.resolve().then(answerOf)));
      expect(error).toBeInstanceOf(AuthError);
      const told = [inspect(error, { depth: 9, showHidden: true }), JSON.stringify(error), error.message].join("\n");
      for (const secret of [...secrets, ...secrets.map(btoa)]) expect(told).not.toContain(secret);
      expect(told).toContain("[token]");
    }
  });
});
