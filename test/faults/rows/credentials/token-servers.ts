import { exchangeCode, refreshing, revoke } from "../../../../src/vendors/frameio/credentials.js";
import { answer, ok, type Step } from "../../../support/script.js";
import type { Chapter, Fault, World } from "../../fault.js";
import { describeOutcome, outcomeOf } from "../../outcome.js";
import { HOUR_S, auth, get, good, granting, lost, refused, script, secrets, tell } from "./scripts.js";

/* What a server of tokens can do to a question. */

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
