import { generateKeyPairSync } from "node:crypto";
import type { TokenSource } from "../../../src/index.js";
import {
  discoverAccount,
  exchangeCode as exchangeDocusignCode,
  jwt,
  type JwtOptions,
} from "../../../src/vendors/docusign/credentials.js";
import { exchangeCode, refreshing, revoke, serverToServer } from "../../../src/vendors/frameio/credentials.js";
import { answer, ok, type SeenRequest, type Step } from "../../support/script.js";
import type { Chapter, Fault, World } from "../fault.js";
import { countOutcomes, describeError, describeOutcome, outcomeOf } from "../outcome.js";

/* What can go wrong between a client id and the first answer of a vendor. The scripts answer for the servers of tokens too. */

const get = { over: "clock", call: "frameio groups.get" } as const;
const group = { data: { id: "g1" } };
const HOUR_S = 3600;

/** A script in which the server of tokens, and the API, each have one of their own: steps in order, the last one again and again. */
function script(tokens: readonly Step[], api: readonly Step[] = [ok(group)]): Fault["script"] {
  const asked = { tokens: 0, api: 0 };
  return ({ url }) => {
    const [whose, steps] = isForTokens(url) ? (["tokens", tokens] as const) : (["api", api] as const);
    return steps[Math.min(asked[whose]++, steps.length - 1)]!;
  };
}

function isForTokens(url: string): boolean {
  return /^\/(ims|oauth)\//.test(url);
}

/** Gives out `token-1`, `token-2` and so on. */
function granting(expires_in: unknown = HOUR_S, more: object = {}): Step[] {
  return Array.from({ length: 9 }, (_, index) => ok({ access_token: `token-${index + 1}`, expires_in, ...more }));
}

function asked({ requests }: World): SeenRequest[] {
  return requests.filter(({ url }) => isForTokens(url));
}

/** The tokens with which the API was called, each once. */
function sent({ requests }: World): string {
  const tokens = requests.filter(({ url }) => !isForTokens(url)).map(({ headers }) => headers.get("authorization"));
  return [...new Set(tokens)].join(", ").replaceAll("Bearer ", "");
}

const secrets = { clientId: "northlight", clientSecret: "p8e-northlight-secret" };

function server({ wire }: World): TokenSource {
  return serverToServer({ ...secrets, ...wire });
}

/** Reads a group with a source, and tells what came of it and how often a token was asked for. */
async function tell(world: World, token: TokenSource = server(world)): Promise<string> {
  const outcome = await outcomeOf(world.frameio({ token }).groups.get.raw({ group_id: "g1" }));
  return `${describeOutcome(outcome)}; ${asked(world).length} asked`;
}

const good = '{"id":"g1"}; attempts: 200';

export const tokens: Chapter = {
  title: "Sources of tokens",
  faults: [
    {
      ...get,
      name: "a token that says it is over as it comes",
      promise: "It is used until it is refused: asking for another with each call would bring no better one.",
      script: script(granting(0)),
      run: async (world) => {
        const token = server(world);
        const told = [await tell(world, token), await tell(world, token)];
        return `${told.join(" and ")}; sent ${sent(world)}`;
      },
      sees: `${good}; 1 asked and ${good}; 1 asked; sent token-1`,
      requests: 3,
      waitedMs: 0,
    },
    {
      ...get,
      name: "a token that does not say when it ends",
      promise: "It is used until it is refused.",
      script: script(granting(null)),
      run: async (world) => {
        const token = server(world);
        await tell(world, token);
        await world.sleep(86_400_000);
        return tell(world, token);
      },
      sees: `${good}; 1 asked`,
      requests: 3,
      waitedMs: 86_400_000,
    },
    {
      ...get,
      name: "a fresh token that the API does not take yet",
      promise: "It is renewed once, and the call repeated.",
      script: script(granting(), [answer(401), ok(group)]),
      run: async (world) => `${await tell(world)}; sent ${sent(world)}`,
      sees: '{"id":"g1"}; attempts: 401, 200; 2 asked; sent token-1, token-2',
      requests: 4,
      waitedMs: 0,
    },
    {
      ...get,
      name: "401 in the middle of 100 concurrent calls",
      promise: "One renewal serves them all.",
      script: (request, index) =>
        request.headers.get("authorization") === "Bearer token-1"
          ? { ...answer(401), delayMs: 10 }
          : isForTokens(request.url)
            ? { ...granting()[index === 0 ? 0 : 1]!, delayMs: 50 }
            : ok(group),
      run: async (world) => {
        const { get } = world.frameio({ token: server(world) }).groups;
        const outcomes = await Promise.all(Array.from({ length: 100 }, () => outcomeOf(get({ group_id: "g1" }))));
        return `${countOutcomes(outcomes)}; ${asked(world).length} asked`;
      },
      sees: "100 × data; 2 asked",
      requests: 202,
      waitedMs: 110,
    },
    {
      ...get,
      name: "one source for two clients, and a 401 for both",
      promise: "The clients share the token, and its renewal.",
      script: ({ headers, url }, index) =>
        isForTokens(url)
          ? granting()[index === 0 ? 0 : 1]!
          : headers.get("authorization") === "Bearer token-1"
            ? { ...answer(401), delayMs: 10 }
            : ok(group),
      run: async (world) => {
        const token = server(world);
        const clients = [world.frameio({ token }), world.frameio({ token })];
        const outcomes = await Promise.all(clients.map(({ groups }) => outcomeOf(groups.get({ group_id: "g1" }))));
        return `${countOutcomes(outcomes)}; ${asked(world).length} asked; sent ${sent(world)}`;
      },
      sees: "2 × data; 2 asked; sent token-1, token-2",
      requests: 6,
      waitedMs: 10,
    },
    {
      ...get,
      name: "50 calls with a source that meet a 401 that no token mends",
      promise: "A token that was renewed moments ago is not thrown away by every call.",
      script: script(granting(), [answer(401)]),
      run: async (world) => {
        const { get } = world.frameio({ token: server(world) }).groups;
        const outcomes = [];
        for (let i = 0; i < 50; i++) outcomes.push(await outcomeOf(get({ group_id: "g1" })));
        return `${countOutcomes(outcomes)}; ${asked(world).length} asked`;
      },
      sees: "50 × UnauthorizedError (unauthorized) 401; 2 asked",
      requests: 53,
      waitedMs: 0,
    },
    {
      ...get,
      name: "a call every second while a token nears its end, and a slow server of tokens",
      promise: "It is renewed ahead of its end, while calls go on with the old one: none of them waits.",
      script: ({ url }, index) =>
        isForTokens(url) ? { ...granting()[index === 0 ? 0 : 1]!, delayMs: index === 0 ? 0 : 15_000 } : ok(group),
      run: async (world) => {
        const { get } = world.frameio({ token: server(world) }).groups;
        await get({ group_id: "g1" });
        await world.sleep(3_280_000);
        let longest = 0;
        for (let second = 0; second < 60; second++) {
          const from = world.now();
          await get({ group_id: "g1" });
          longest = Math.max(longest, world.now() - from);
          await world.sleep(1000);
        }
        return `${asked(world).length} asked; sent ${sent(world)}; the longest call took ${longest} ms`;
      },
      sees: "2 asked; sent token-1, token-2; the longest call took 0 ms",
      requests: 63,
      waitedMs: 3_340_000,
    },
    {
      ...get,
      name: "a server of tokens that is down while a token nears its end",
      promise: "Calls go on with the old token, and the renewal is tried again every 30 seconds.",
      script: script([granting()[0]!, answer(400, { error: "server_error" }), answer(400), granting()[1]!]),
      run: async (world) => {
        const { get } = world.frameio({ token: server(world) }).groups;
        await get({ group_id: "g1" });
        await world.sleep(3_300_000);
        const outcomes = [];
        for (let second = 0; second < 70; second++) {
          outcomes.push(await outcomeOf(get({ group_id: "g1" })));
          await world.sleep(1000);
        }
        return `${countOutcomes(outcomes)}; ${asked(world).length} asked; sent ${sent(world)}`;
      },
      sees: "70 × data; 4 asked; sent token-1, token-2",
      requests: 75,
      waitedMs: 3_370_000,
    },
    {
      ...get,
      name: "a server of tokens that is down beyond a token's end",
      promise: "Then calls wait for a token, and are told why there is none.",
      script: script([granting()[0]!, answer(400, { error: "server_error" })]),
      run: async (world) => {
        const token = server(world);
        await tell(world, token);
        await world.sleep(3_570_000);
        return tell(world, token);
      },
      sees: "AuthError (auth_error) 400 server_error; 2 asked",
      requests: 3,
      waitedMs: 3_570_000,
    },
    {
      ...get,
      name: "a machine that has slept through a token's end",
      promise: "The wall clock counts too, for the other one stands still meanwhile.",
      script: script(granting()),
      run: async (world) => {
        const token = server(world);
        await tell(world, token);
        const { now } = Date;
        Date.now = () => now() + 7_200_000;
        try {
          return `${await tell(world, token)}; sent ${sent(world)}`;
        } finally {
          Date.now = now;
        }
      },
      sees: `${good}; 2 asked; sent token-1, token-2`,
      requests: 4,
      waitedMs: 0,
    },
    {
      ...get,
      name: "a caller that gives up while a token is on its way",
      promise: "Who gives up gives up for itself: the token comes, and serves the next call.",
      script: script([{ ...granting()[0]!, delayMs: 5000 }]),
      run: async (world) => {
        const { get } = world.frameio({ token: server(world) }).groups;
        const [first, second] = await Promise.all([
          outcomeOf(get({ group_id: "g1" }, { timeoutMs: 100 })),
          outcomeOf(get({ group_id: "g1" })),
        ]);
        return `${countOutcomes([first])}, then ${countOutcomes([second])}; ${asked(world).length} asked`;
      },
      sees: "1 × TimeoutError (timeout) in token, then 1 × data; 1 asked",
      requests: 2,
      waitedMs: 5000,
    },
  ],
};

const refused = (error: string, error_description?: string) => answer(400, { error, error_description });
const auth = "AuthError (auth_error)";
const lost = { fault: "reset" } as const;

/** What comes of a question for a token of a server. */
function forServer(
  name: string,
  promise: string,
  steps: readonly Step[],
  row: Pick<Fault, "sees" | "requests" | "waitedMs">,
): Fault {
  return { ...get, name, promise, script: script(steps), run: (world) => tell(world), ...row };
}

/** What comes of one question for a token of a user, with what is good once. */
function forUser(
  name: string,
  promise: string,
  steps: readonly Step[],
  row: Pick<Fault, "sees" | "requests" | "waitedMs">,
): Fault {
  const rotated: string[] = [];
  const run = async (world: World) => {
    const onRotate = (token: string) => void rotated.push(token);
    const token = refreshing({ ...secrets, refreshToken: "refresh-token-1", onRotate, ...world.wire });
    return `${await tell(world, token)}; ${rotated.splice(0).length} rotated`;
  };
  return { ...get, name, promise, script: script(steps), run, ...row };
}

export const tokenServers: Chapter = {
  title: "Servers of tokens",
  faults: [
    forServer(
      "a server of tokens where nobody listens",
      "Nothing was sent: it is tried three times, and the AuthError has the failed connection as its cause.",
      [{ fault: "fail", code: "ECONNREFUSED" }],
      {
        sees: `${auth} because of ConnectionError (connection_error) before sending; 3 asked`,
        requests: 3,
        waitedMs: 1500,
      },
    ),
    forServer(
      "a server of tokens that is back at the second try",
      "The call does not notice.",
      [{ fault: "fail", code: "ECONNREFUSED" }, ...granting()],
      { sees: `${good}; 2 asked`, requests: 3, waitedMs: 500 },
    ),
    forServer(
      "an answer with a server's token that is lost",
      "Another token is as good: it is asked for again.",
      [lost, ...granting()],
      {
        sees: `${good}; 2 asked`,
        requests: 3,
        waitedMs: 500,
      },
    ),
    forServer(
      "half an answer with a server's token",
      "It is asked for again.",
      [{ ...granting()[0]!, cut: "reset" }, ...granting()],
      { sees: `${good}; 2 asked`, requests: 3, waitedMs: 500 },
    ),
    forServer(
      "a server of tokens that never answers",
      "Each try has 20 seconds, all together twice as long, so that it is told before a call gives up.",
      [{ fault: "stall" }],
      {
        sees: `${auth} because of TimeoutError (timeout) in headers; 2 asked`,
        requests: 2,
        waitedMs: 40_000,
      },
    ),
    forServer("a server of tokens that is slow, once", "It is tried again.", [{ fault: "stall" }, ...granting()], {
      sees: `${good}; 2 asked`,
      requests: 3,
      waitedMs: 20_500,
    }),
    forServer(
      "a page of HTML for a token",
      "A success without a token is none, and none of what it holds is told.",
      [answer(200, "<html>Sign in</html>")],
      { sees: `${auth} 200; 1 asked`, requests: 1, waitedMs: 0 },
    ),
    forServer(
      "a success without a token",
      "It is refused, and none of what it holds is told.",
      [ok({ refresh_token: "r" })],
      {
        sees: `${auth} 200; 1 asked`,
        requests: 1,
        waitedMs: 0,
      },
    ),
    forServer("a token that is a number", "It is refused.", [ok({ access_token: 42 })], {
      sees: `${auth} 200; 1 asked`,
      requests: 1,
      waitedMs: 0,
    }),
    forServer(
      "a page of HTML of a gateway that gave up",
      "It is tried three times.",
      [answer(502, "<html>Bad</html>")],
      {
        sees: `${auth} 502; 3 asked`,
        requests: 3,
        waitedMs: 1500,
      },
    ),
    forServer(
      "429 of a server of tokens, with a time to come back",
      "It is waited for.",
      [answer(429, undefined, { "retry-after": "5" }), ...granting()],
      { sees: `${good}; 2 asked`, requests: 3, waitedMs: 5000 },
    ),
    forServer(
      "429 of a server of tokens, with an hour to come back",
      "Nobody waits so long: when to come back is told.",
      [answer(429, undefined, { "retry-after": "3600" })],
      { sees: `${auth} 429 with retryAfterMs 3600000; 1 asked`, requests: 1, waitedMs: 0 },
    ),
    forServer("429 of a server of tokens, again and again", "It is tried three times, a second apart.", [answer(429)], {
      sees: `${auth} 429 with retryAfterMs 1000; 3 asked`,
      requests: 3,
      waitedMs: 2000,
    }),
    forServer(
      "a wrong secret",
      "A refusal is not repeated, and its words are kept.",
      [refused("invalid_client", "invalid client_secret parameter")],
      { sees: `${auth} 400 invalid_client: invalid client_secret parameter; 1 asked`, requests: 1, waitedMs: 0 },
    ),
    forServer(
      "a server of tokens that quotes the secret",
      "The secret is taken out of what is told.",
      [refused("invalid_client", `no such secret: ${secrets.clientSecret}`)],
      { sees: `${auth} 400 invalid_client: no such secret: [token]; 1 asked`, requests: 1, waitedMs: 0 },
    ),
    forServer("a scope that the credential does not have", "Its words are kept.", [refused("invalid_scope")], {
      sees: `${auth} 400 invalid_scope; 1 asked`,
      requests: 1,
      waitedMs: 0,
    }),
    forServer("a refusal without a body", "The status is told.", [answer(400)], {
      sees: `${auth} 400; 1 asked`,
      requests: 1,
      waitedMs: 0,
    }),
    forServer(
      "a server of tokens that has moved",
      "A redirect is never followed: the secret would go with it.",
      [answer(302, undefined, { location: "https://elsewhere.example/token" })],
      {
        sees: `${auth} because of UnexpectedResponseError (unexpected_response) 302; 1 asked`,
        requests: 1,
        waitedMs: 0,
      },
    ),
    forUser(
      "a refresh token that has ended",
      "The user has to sign in again: nothing is repeated.",
      [refused("invalid_grant")],
      {
        sees: `${auth} 400 invalid_grant; 1 asked; 0 rotated`,
        requests: 1,
        waitedMs: 0,
      },
    ),
    forUser(
      "an account that needs attention",
      "The user has something to do at Adobe's.",
      [refused("ride_AdobeID_acct_terms")],
      {
        sees: `${auth} 400 ride_AdobeID_acct_terms; 1 asked; 0 rotated`,
        requests: 1,
        waitedMs: 0,
      },
    ),
    forUser(
      "an answer to a refresh token that is lost",
      "It may be used up, and is not sent again by itself.",
      [lost, ...granting()],
      {
        sees: `${auth} because of OutcomeUnknownError (outcome_unknown) in headers because of ConnectionError (connection_error) after sending; 1 asked; 0 rotated`,
        requests: 1,
        waitedMs: 0,
      },
    ),
    forUser(
      "a refresh token where nobody listens, once",
      "Nothing was sent, so it is sent again.",
      [{ fault: "fail", code: "ECONNREFUSED" }, ...granting(HOUR_S, { refresh_token: "refresh-token-2" })],
      { sees: `${good}; 2 asked; 1 rotated`, requests: 3, waitedMs: 500 },
    ),
    forUser("503 for a refresh token", "It may be used up, and is not sent again.", [answer(503), ...granting()], {
      sees: `${auth} 503; 1 asked; 0 rotated`,
      requests: 1,
      waitedMs: 0,
    }),
    forUser(
      "429 for a refresh token",
      "The server says that it did nothing: it is sent again.",
      [answer(429), ...granting()],
      {
        sees: `${good}; 2 asked; 0 rotated`,
        requests: 3,
        waitedMs: 1000,
      },
    ),
    {
      ...get,
      name: "an answer to a code that is lost",
      promise: "It may be used up, and is not sent again.",
      script: script([lost]),
      run: async ({ wire }) => {
        const back = { callbackUrl: "/callback?code=c0de&state=s", state: "s", codeVerifier: "verifier-of-the-user" };
        return describeOutcome(await outcomeOf(exchangeCode({ ...secrets, ...back, ...wire })));
      },
      sees: `${auth} because of OutcomeUnknownError (outcome_unknown) in headers because of ConnectionError (connection_error) after sending`,
      requests: 1,
      waitedMs: 0,
    },
    {
      ...get,
      name: "an answer to a revocation that is lost",
      promise: "Twice has the effect of once: it is sent again.",
      script: script([lost, answer(200)]),
      run: async ({ wire }) => {
        await revoke({ token: "refresh-token-1", ...secrets, ...wire });
        return "done";
      },
      sees: "done",
      requests: 2,
      waitedMs: 500,
    },
  ],
};

const user = "0f9a3c61-2c1e-4a57-b1a4-6a3d5c8e7f10";
const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const signer: JwtOptions = {
  integrationKey: "7c2e9b14-5a3d-4f60-8b17-d9e0c1f2a3b4",
  userId: user,
  privateKey: privateKey.export({ format: "jwk" }),
  environment: "demo",
};
const profile = { over: "clock", call: "docusign permissionProfiles.get" } as const;

/** The claims of the assertions that were sent. */
function claims(world: World): { readonly iat: number; readonly exp: number }[] {
  return asked(world).map(({ body }) => {
    const [, part = ""] = (new URLSearchParams(body).get("assertion") ?? "").split(".");
    return JSON.parse(Buffer.from(part, "base64url").toString()) as { iat: number; exp: number };
  });
}

/** Reads a permission profile with the token of an assertion, on a machine whose clock is wrong by so much. */
async function tellAssertion(world: World, aheadMs = 0): Promise<string> {
  const { now } = Date;
  Date.now = () => now() + aheadMs;
  try {
    const { get } = world.docusign({ token: jwt({ ...signer, ...world.wire }) }).permissionProfiles;
    const outcome = await outcomeOf(get.raw({ permissionProfileId: "1" }));
    return `${describeOutcome(outcome)}; ${asked(world).length} asked`;
  } finally {
    Date.now = now;
  }
}

/** Takes assertions as a server does whose clock is right, and tells its time. */
function judging(dated: boolean): Fault["script"] {
  return ({ url, body }) => {
    if (!isForTokens(url)) return ok({});
    const now = Math.floor((performance.timeOrigin + performance.now()) / 1000);
    const [, part = ""] = (new URLSearchParams(body).get("assertion") ?? "").split(".");
    const { iat, exp } = JSON.parse(Buffer.from(part, "base64url").toString()) as { iat: number; exp: number };
    const fault = exp <= now ? "expired_grant" : iat > now ? "no_valid_keys_or_signatures" : undefined;
    const headers: Record<string, string> = dated ? { date: new Date(now * 1000).toUTCString() } : {};
    return fault
      ? answer(400, { error: "invalid_grant", error_description: fault }, headers)
      : ok({ access_token: "token-1", token_type: "Bearer", expires_in: HOUR_S }, headers);
  };
}

const done = "{}; attempts: 200";
const MINUTES_5 = 300_000;
const HOURS_2 = 7_200_000;

function byClock(
  name: string,
  promise: string,
  aheadMs: number,
  row: Pick<Fault, "sees" | "requests">,
  dated = true,
): Fault {
  const run = (world: World) => tellAssertion(world, aheadMs);
  return { ...profile, name, promise, script: judging(dated), run, waitedMs: 0, ...row };
}

export const assertions: Chapter = {
  title: "Assertions",
  faults: [
    byClock("a clock that is right", "The assertion is taken.", 0, { sees: `${done}; 1 asked`, requests: 2 }),
    byClock("a clock that is 5 minutes ahead", "The assertion is dated back so far.", MINUTES_5, {
      sees: `${done}; 1 asked`,
      requests: 2,
    }),
    byClock("a clock that is 5 minutes behind", "The assertion lasts so much longer.", -MINUTES_5, {
      sees: `${done}; 1 asked`,
      requests: 2,
    }),
    byClock("a clock that is two hours behind", "The server's own time is used, once.", -HOURS_2, {
      sees: `${done}; 2 asked`,
      requests: 3,
    }),
    byClock("a clock that is two hours ahead", "The server's own time is used, once.", HOURS_2, {
      sees: `${done}; 2 asked`,
      requests: 3,
    }),
    byClock(
      "a clock that is two hours behind, and a server that does not tell the time",
      "The refusal is told.",
      -HOURS_2,
      { sees: `${auth} 400 invalid_grant: expired_grant; 1 asked`, requests: 1 },
      false,
    ),
    {
      ...profile,
      name: "a clock that was corrected by the server's, an hour later",
      promise: "What was learnt of the clock is kept.",
      script: judging(true),
      run: async (world) => {
        const { now } = Date;
        Date.now = () => now() - HOURS_2;
        try {
          const { get } = world.docusign({ token: jwt({ ...signer, ...world.wire }) }).permissionProfiles;
          await get({ permissionProfileId: "1" });
          await world.sleep(3_600_000);
          await get({ permissionProfileId: "1" });
          return `${asked(world).length} asked`;
        } finally {
          Date.now = now;
        }
      },
      sees: "3 asked",
      requests: 5,
      waitedMs: 3_600_000,
    },
    {
      ...profile,
      name: "a server that calls every assertion expired",
      promise: "Its time is used once, and the second refusal is told.",
      script: () =>
        answer(
          400,
          { error: "invalid_grant", error_description: "expired_grant" },
          { date: "Mon, 15 Jun 2026 18:00:00 GMT" },
        ),
      run: (world) => tellAssertion(world),
      sees: `${auth} 400 invalid_grant: expired_grant; 2 asked`,
      requests: 2,
      waitedMs: 0,
    },
    ...(
      [
        [
          "nobody has consented",
          "consent_required",
          undefined,
          "ConsentRequiredError (consent_required) 400 consent_required",
        ],
        ["a user who is no GUID there", "invalid_grant", "invalid_subject"],
        ["a user who is unknown there", "invalid_grant", "user_not_found"],
        ["an integration key that is unknown there", "invalid_grant", "issuer_not_found"],
        ["a key pair that is unknown there", "invalid_grant", "no_valid_keys_or_signatures"],
        ["an assertion that has ended", "invalid_grant", "expired_grant"],
        ["a grant that the app may not use", "invalid_grant", "unsupported_grant_type"],
        ["the integration key named as an error", "issuer_not_found", undefined],
      ] as const
    ).map(
      ([name, error, description, sees = `${auth} 400 ${[error, description].filter(Boolean).join(": ")}`]): Fault => ({
        ...profile,
        name: `an assertion for which ${name}`,
        promise: "A refusal is told in the vendor's words, and the assertion is never sent again.",
        script: [refused(error, description)],
        run: (world) => tellAssertion(world),
        sees: `${sees}; 1 asked`,
        requests: 1,
        waitedMs: 0,
      }),
    ),
    {
      ...profile,
      name: "answers to assertions that are lost, twice",
      promise: "A token is asked for again, with another assertion each time.",
      script: script([lost, lost, ...granting()], [ok({})]),
      run: async (world) => {
        const told = await tellAssertion(world);
        return `${told}; ${new Set(claims(world).map(({ iat }) => iat)).size} different`;
      },
      sees: `${done}; 3 asked; 3 different`,
      requests: 4,
      waitedMs: 1500,
    },
    {
      ...profile,
      name: "two assertions in one second",
      promise: "They differ: none is sent twice.",
      script: script(granting()),
      run: async (world) => {
        const source = jwt({ ...signer, ...world.wire });
        const token = await source.get(1000);
        source.accept();
        source.refuse(token);
        await source.get(1000);
        return `${new Set(claims(world).map(({ iat }) => iat)).size} different of ${asked(world).length}`;
      },
      sees: "2 different of 2",
      requests: 2,
      waitedMs: 0,
    },
  ],
};

/** A place where processes keep one refresh token, and what was done there. */
function store(first: string) {
  let kept = first;
  const log: string[] = [];
  return {
    log,
    read: () => kept,
    write: (token: string) => {
      log.push(`stored ${token}`);
      kept = token;
    },
  };
}

/** Gives out a new refresh token for the newest one, and takes no other. */
function rotating(newest: string, log: string[] = []): Fault["script"] {
  let current = newest;
  let count = Number(newest.split("-").at(-1));
  return ({ url, body }) => {
    if (!isForTokens(url)) {
      log.push("called");
      return ok(group);
    }
    if (new URLSearchParams(body).get("refresh_token") !== current) return refused("invalid_grant");
    current = `refresh-token-${++count}`;
    return ok({ access_token: `token-${count}`, expires_in: HOUR_S, refresh_token: current });
  };
}

export const rotation: Chapter = {
  title: "Refresh tokens",
  faults: [
    (() => {
      const shared = store("refresh-token-1");
      return {
        ...get,
        name: "a refresh token that is rotated",
        promise: "The new one is stored before the new access token is used, so that a crash loses nothing.",
        script: rotating("refresh-token-1", shared.log),
        run: async (world: World) => {
          const onRotate = async (token: string) => {
            await world.sleep(1000);
            shared.write(token);
          };
          const token = refreshing({ ...secrets, refreshToken: shared.read, onRotate, ...world.wire });
          return `${await tell(world, token)}; ${shared.log.splice(0).join(", ")}`;
        },
        sees: `${good}; 1 asked; stored refresh-token-2, called`,
        requests: 2,
        waitedMs: 1000,
      } satisfies Fault;
    })(),
    {
      ...get,
      name: "a store that is away when a refresh token is rotated",
      promise: "The call fails, the new refresh token is kept, and storing it comes before the next renewal.",
      script: rotating("refresh-token-1"),
      run: async (world) => {
        const shared = store("refresh-token-1");
        let isAway = true;
        const onRotate = (token: string) => {
          if (isAway) throw new Error("the disk is full");
          shared.write(token);
        };
        const token = refreshing({ ...secrets, refreshToken: shared.read, onRotate, ...world.wire });
        const first = await tell(world, token);
        isAway = false;
        return `${first}; then ${await tell(world, token)}; ${shared.log.join(", ")}`;
      },
      sees: `${auth} because of Error: the disk is full; 1 asked; then ${good}; 2 asked; stored refresh-token-2, stored refresh-token-3`,
      requests: 3,
      waitedMs: 0,
    },
    {
      ...get,
      name: "a crash right after a refresh token was rotated",
      promise: "The next process finds the new one in the store.",
      script: rotating("refresh-token-1"),
      run: async (world) => {
        const shared = store("refresh-token-1");
        const crash = new Error("killed");
        const process = (onRotate: (token: string) => unknown) =>
          refreshing({ ...secrets, refreshToken: shared.read, onRotate, ...world.wire });
        const first = process((token) => {
          shared.write(token);
          throw crash;
        });
        await tell(world, first);
        return `${await tell(world, process(shared.write))}; ${shared.log.join(", ")}`;
      },
      sees: `${good}; 2 asked; stored refresh-token-2, stored refresh-token-3`,
      requests: 3,
      waitedMs: 0,
    },
    {
      ...get,
      name: "two processes with one refresh token",
      promise: "One renews; the other is refused, reads the store again and goes on with what is there.",
      script: rotating("refresh-token-2"),
      run: async (world) => {
        const shared = store("refresh-token-2");
        const reads = ["refresh-token-1"];
        const token = refreshing({
          ...{ ...secrets, onRotate: shared.write, ...world.wire },
          // The other process stores between the two readings.
          refreshToken: () => reads.shift() ?? shared.read(),
        });
        return `${await tell(world, token)}; ${shared.log.join(", ")}`;
      },
      sees: `${good}; 2 asked; stored refresh-token-3`,
      requests: 3,
      waitedMs: 0,
    },
    {
      ...get,
      name: "two processes with one refresh token, and one that stores late",
      promise: "The other looks again after a second, and after two.",
      script: rotating("refresh-token-2"),
      run: async (world) => {
        const shared = store("refresh-token-1");
        const token = refreshing({ ...secrets, refreshToken: shared.read, onRotate: shared.write, ...world.wire });
        const told = tell(world, token);
        await world.sleep(1500);
        shared.write("refresh-token-2");
        return `${await told}; ${shared.log.join(", ")}`;
      },
      sees: `${good}; 2 asked; stored refresh-token-2, stored refresh-token-3`,
      requests: 3,
      waitedMs: 3000,
    },
    {
      ...get,
      name: "a refresh token that was used elsewhere, and a store that has no other",
      promise:
        "It is looked for three times, and then told that it was used elsewhere, with what to do about the store.",
      script: rotating("refresh-token-2"),
      run: async (world) => {
        const shared = store("refresh-token-1");
        const token = refreshing({ ...secrets, refreshToken: shared.read, onRotate: shared.write, ...world.wire });
        const error: unknown = await token.get(1000).catch((thrown: unknown) => thrown);
        return `${describeError(error)}; ${/used elsewhere\. The store has no other/.test(String(error))}`;
      },
      sees: `${auth} 400 invalid_grant; true`,
      requests: 1,
      waitedMs: 3000,
    },
    {
      ...get,
      name: "a refresh token in the program that was used elsewhere",
      promise: "It is told so, and to read it from a store.",
      script: rotating("refresh-token-2"),
      run: async (world) => {
        const onRotate = () => {};
        const token = refreshing({ ...secrets, refreshToken: "refresh-token-1", onRotate, ...world.wire });
        const error: unknown = await token.get(1000).catch((thrown: unknown) => thrown);
        return `${describeError(error)}; ${/used elsewhere\. .*read it from your store/.test(String(error))}`;
      },
      sees: `${auth} 400 invalid_grant; true`,
      requests: 1,
      waitedMs: 0,
    },
    {
      ...get,
      name: "a renewal that brings no new refresh token",
      promise: "The old one stays.",
      script: script(granting()),
      run: async (world) => {
        const rotated: string[] = [];
        const onRotate = (token: string) => void rotated.push(token);
        const token = refreshing({ ...secrets, refreshToken: "refresh-token-1", onRotate, ...world.wire });
        await tell(world, token);
        await world.sleep(3_600_000);
        await tell(world, token);
        const used = asked(world).map(({ body }) => new URLSearchParams(body).get("refresh_token"));
        return `${used.join(", ")}; ${rotated.length} rotated`;
      },
      sees: "refresh-token-1, refresh-token-1; 0 rotated",
      requests: 4,
      waitedMs: 3_600_000,
    },
    {
      ...get,
      name: "a store that cannot be read",
      promise: "The AuthError names the function, and has its failure as its cause.",
      script: [],
      run: (world) =>
        tell(
          world,
          refreshing({
            ...{ ...secrets, onRotate: () => {}, ...world.wire },
            refreshToken: () => Promise.reject(new Error("no such file")),
          }),
        ),
      sees: `${auth} because of Error: no such file; 0 asked`,
      requests: 0,
      waitedMs: 0,
    },
    {
      ...get,
      name: "a store that is empty",
      promise: "Nothing is sent.",
      script: [],
      run: (world) =>
        tell(world, refreshing({ ...secrets, onRotate: () => {}, ...world.wire, refreshToken: () => "" })),
      sees: `${auth}; 0 asked`,
      requests: 0,
      waitedMs: 0,
    },
    {
      ...get,
      name: "renewals at once, by 20 calls of two clients",
      promise: "One refresh token is sent once: two at once could end each other.",
      script: rotating("refresh-token-1"),
      run: async (world) => {
        const shared = store("refresh-token-1");
        const token = refreshing({ ...secrets, refreshToken: shared.read, onRotate: shared.write, ...world.wire });
        const calls = Array.from({ length: 20 }, (_, index) =>
          world.frameio({ token, ...(index % 2 && { maxQueueMs: 1 }) }),
        );
        const outcomes = await Promise.all(calls.map(({ groups }) => outcomeOf(groups.get({ group_id: "g1" }))));
        return `${countOutcomes(outcomes)}; ${asked(world).length} asked`;
      },
      sees: "20 × data; 1 asked",
      requests: 21,
      waitedMs: 0,
    },
  ],
};

const account = (
  account_id: string,
  is_default: boolean,
  account_name: string,
  base_uri = "https://demo.docusign.net",
) => ({
  ...{ account_id, is_default, account_name, base_uri },
});
const northlight = account("6b1f0c5e-8d54-4c0e-9b52-0a4c7f1d2e30", true, "Northlight");
const whitfield = account("84d0f2b6-35c7-4e19-a8d1-7c9e5b3f1a60", false, "Whitfield");

/** Looks for an account, and tells which one was found or why none was. */
function finding(name: string, promise: string, userinfo: Step, sees: string, accountId?: string, requests = 1): Fault {
  return {
    ...profile,
    ...{ name, promise, script: [userinfo, userinfo, userinfo], sees, requests, waitedMs: requests > 1 ? 1500 : 0 },
    run: async ({ wire }) => {
      const outcome = await outcomeOf(discoverAccount("token", { environment: "demo", accountId, ...wire }));
      if ("error" in outcome) return describeError(outcome.error);
      const { accountName, baseUrl } = outcome.value as { accountName: string; baseUrl: string };
      return `${accountName} at ${baseUrl}`;
    },
  };
}

const demo = "https://demo.docusign.net";

export const discovery: Chapter = {
  title: "The account of a user",
  faults: [
    finding(
      "a user with several accounts",
      "The default one is taken.",
      ok({ accounts: [whitfield, northlight] }),
      `Northlight at ${demo}`,
    ),
    finding(
      "a user with several accounts, one of them named",
      "The named one is taken, however its id is written.",
      ok({ accounts: [whitfield, northlight] }),
      `Whitfield at ${demo}`,
      whitfield.account_id.toUpperCase(),
    ),
    finding(
      "a user with one account that is no default",
      "It is the only one.",
      ok({ accounts: [whitfield] }),
      `Whitfield at ${demo}`,
    ),
    finding(
      "a user with several accounts and no default",
      "None is guessed: the error has them all.",
      ok({ accounts: [whitfield, { ...northlight, is_default: false }] }),
      "AccountError (account_error) several",
    ),
    finding("a user without an account", "It is told so.", ok({ accounts: [] }), "AccountError (account_error) none"),
    finding(
      "a user of another account than the named one",
      "No other is taken in its place.",
      ok({ accounts: [whitfield] }),
      "AccountError (account_error) another",
      northlight.account_id,
    ),
    {
      ...profile,
      name: "an account in another region",
      promise: "Calls go to its own host.",
      script: ({ url }) =>
        isForTokens(url) ? ok({ accounts: [{ ...northlight, base_uri: "https://eu.docusign.net" }] }) : ok({}),
      run: async (world) => {
        const { accountId, baseUrl } = await discoverAccount("token", { environment: "production", ...world.wire });
        const docusign = world.docusign({ accountId, baseUrl } as object);
        await docusign.permissionProfiles.get({ permissionProfileId: "1" });
        return `${baseUrl} ${world.requests.map(({ url }) => url.split("/")[1]).join(", ")}`;
      },
      sees: "https://eu.docusign.net oauth, restapi",
      requests: 2,
      waitedMs: 0,
    },
    finding(
      "userinfo that does not take the token",
      "It is an UnauthorizedError, with the words that came.",
      answer(401, { error: "invalid_token" }),
      "UnauthorizedError (unauthorized) 401 [invalid_token; invalid_token]",
    ),
    finding(
      "userinfo that is refused",
      "The words that came are told.",
      answer(400, { error: null, error_description: null }),
      "ApiError (api_error) 400",
    ),
    finding(
      "userinfo that is down",
      "It is tried three times.",
      answer(502, "<html>"),
      "ApiError (api_error) 502",
      undefined,
      3,
    ),
    finding(
      "userinfo that is a page of HTML",
      "It is no answer of the vendor's.",
      ok("<html>"),
      "UnexpectedResponseError (unexpected_response) 200",
    ),
    finding(
      "userinfo without accounts",
      "It is no answer of the vendor's.",
      ok({ sub: user }),
      "UnexpectedResponseError (unexpected_response) 200",
    ),
    {
      ...profile,
      name: "userinfo that does not take the token of a source any more",
      promise: "The token is renewed once.",
      script: ({ url, headers }, index) =>
        url === "/oauth/token"
          ? granting()[index === 0 ? 0 : 1]!
          : headers.get("authorization") === "Bearer token-1"
            ? answer(401)
            : ok({ accounts: [northlight] }),
      run: async (world) => {
        const token = jwt({ ...signer, ...world.wire });
        const { accountName } = await discoverAccount(token, { environment: "demo", ...world.wire });
        return accountName;
      },
      sees: "Northlight",
      requests: 4,
      waitedMs: 0,
    },
  ],
};

/** Comes back from a sign-in with a query, and tells what comes of it. */
function back(name: string, promise: string, query: string, sees: string, requests = 0): Fault {
  return {
    ...profile,
    ...{ name, promise, script: script(granting()), sees, requests, waitedMs: 0 },
    run: async ({ wire }) => {
      const callback = { callbackUrl: `https://northlight.example/callback?${query}`, state: "the-state" };
      const app = { integrationKey: "northlight", secretKey: "5ecr3t-of-northlight", environment: "demo" } as const;
      const outcome = await outcomeOf(exchangeDocusignCode({ ...app, ...callback, ...wire }));
      return "error" in outcome ? describeError(outcome.error) : "a token";
    },
  };
}

export const signIns: Chapter = {
  title: "Sign-ins",
  faults: [
    back("a user who comes back with a code", "It is exchanged.", "code=c0de&state=the-state", "a token", 1),
    back("a user who comes back from another sign-in", "Nothing is exchanged.", "code=c0de&state=another", auth),
    back("a user who comes back without the state", "Nothing is exchanged.", "code=c0de", auth),
    back(
      "a user who has refused",
      "What came back is told.",
      "error=access_denied&state=the-state",
      `${auth} access_denied`,
    ),
    back(
      "a user for whom the scope is too wide",
      "What came back is told.",
      "error=invalid_scope&error_description=No&state=the-state",
      `${auth} invalid_scope: No`,
    ),
    back("a user who comes back with nothing", "It is told so.", "state=the-state", auth),
    {
      ...get,
      name: "a secret in a page of a browser",
      promise: "It is refused before anything is sent: everybody who opens the page could read it.",
      script: [],
      run: async (world) => {
        Object.assign(globalThis, { window: globalThis, document: {} });
        try {
          return describeOutcome(await outcomeOf(Promise.resolve().then(() => server(world))));
        } finally {
          for (const name of ["window", "document"]) Reflect.deleteProperty(globalThis, name);
        }
      },
      sees: "InvalidInputError (invalid_input) [clientSecret must not be in a page of a browser: get the token on a server.; /clientSecret]",
      requests: 0,
      waitedMs: 0,
    },
  ],
};
