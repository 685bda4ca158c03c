import { answer, ok } from "../../support/script.js";
import type { Chapter, Fault, World } from "../fault.js";
import { countOutcomes, describeOutcome, outcomeOf, type Outcome } from "../outcome.js";

const group = { data: { id: "g1" } };
const good = '{"id":"g1"}';
const get = { over: "clock", call: "frameio groups.get" } as const;
const create = { over: "clock", call: "frameio groups.create" } as const;

const unusable: readonly (readonly [string, () => unknown])[] = [
  ["nothing", () => undefined],
  ["an empty string", () => ""],
  ["a number", () => 42],
  ["a line break", () => "good\r\nx-injected: yes"],
  ["a character beyond ASCII", () => "tökén"],
  ["a space", () => "two words"],
];

export const token: Chapter = {
  title: "Token",
  faults: [
    {
      ...get,
      name: "a token that has expired",
      promise: "A 401 does not count as an attempt: Rollcall renews the token once and sends the call once more.",
      script: [answer(401), ok(group)],
      options: { retry: false },
      run: (world) => tellTokens(world, "get"),
      sees: `${good}; attempts: 401, 200; sent token-1, token-2; 1 renewed`,
      requests: 2,
      waitedMs: 0,
    },
    {
      ...create,
      name: "a create with a token that has expired",
      promise: "A 401 says that nothing was done, so a create is repeated as well.",
      script: [answer(401), answer(201, group)],
      run: (world) => tellTokens(world, "create"),
      sees: `${good}; attempts: 401, 201; sent token-1, token-2; 1 renewed`,
      requests: 2,
      waitedMs: 0,
    },
    {
      ...get,
      name: "401 for the new token too",
      promise: "A second 401 is an UnauthorizedError: it is not the age of the token.",
      script: [answer(401), answer(401)],
      run: (world) => tellTokens(world, "get"),
      sees: "UnauthorizedError (unauthorized) 401; attempts: 401, 401; sent token-1, token-2; 1 renewed",
      requests: 2,
      waitedMs: 0,
    },
    ...[
      "USER_LACKS_PERMISSIONS",
      "USER_LACKS_MEMBERSHIP",
      "USER_NOT_ACCOUNT_ADMIN",
      "USER_DOES_NOT_BELONG_TO_SPECIFIED_ACCOUNT",
    ].map((errorCode): Fault => ({
      over: "clock",
      call: "docusign permissionProfiles.get",
      name: `50 calls that meet 401 with ${errorCode}`,
      promise: "Who may not do a thing is told so: the token is not blamed, and not fetched again.",
      script: () => answer(401, { errorCode, message: "No." }),
      run: (world) => tellRefusals(world, 50),
      sees: `50 × ForbiddenError (forbidden) 401 [${errorCode}; No.]; 1 fetched`,
      requests: 50,
      waitedMs: 0,
    })),
    {
      over: "clock",
      call: "docusign permissionProfiles.get",
      name: "50 calls that meet a 401 that no token mends",
      promise: "A token that was fetched moments ago is not thrown away by every call.",
      script: () => answer(401, { errorCode: "AUTHORIZATION_INVALID_TOKEN", message: "No." }),
      run: (world) => tellRefusals(world, 50),
      sees: "50 × UnauthorizedError (unauthorized) 401 [AUTHORIZATION_INVALID_TOKEN; No.]; 2 fetched",
      requests: 51,
      waitedMs: 0,
    },
    {
      over: "clock",
      call: "docusign permissionProfiles.get",
      name: "50 calls in ten minutes that meet a 401 that no token mends",
      promise: "After some seconds a token is tried again: it may have expired meanwhile.",
      script: () => answer(401, { errorCode: "AUTHORIZATION_INVALID_TOKEN", message: "No." }),
      run: (world) => tellRefusals(world, 50, 12_000),
      sees: "50 × UnauthorizedError (unauthorized) 401 [AUTHORIZATION_INVALID_TOKEN; No.]; 51 fetched",
      requests: 100,
      waitedMs: 600_000,
    },
    {
      ...get,
      name: "401 in the midst of an outage",
      promise: "The repeat after a 401 is none of the three attempts.",
      script: [answer(503), answer(401), answer(503), answer(503)],
      run: (world) => tellTokens(world, "get"),
      sees: "ApiError (api_error) 503; attempts: 503, 401, 503, 503; sent token-1, token-1, token-2, token-2; 1 renewed",
      requests: 4,
      waitedMs: 1500,
    },
    {
      ...get,
      name: "a token function that never answers",
      promise: "timeoutMs holds for the token too, and the next call asks for one anew.",
      script: () => ok(group),
      run: async (world) => {
        let asked = 0;
        const client = world.frameio({ token: () => (++asked === 1 ? new Promise(() => {}) : "token-2") });
        const calls = () =>
          Promise.all([1, 2].map(() => outcomeOf(client.groups.get({ group_id: "g1" }, { timeoutMs: 500 }))));
        return `${countOutcomes(await calls())}, then ${countOutcomes(await calls())}; asked ${asked} times`;
      },
      sees: "2 × TimeoutError (timeout) in token, then 2 × data; asked 2 times",
      requests: 2,
      waitedMs: 500,
    },
    {
      ...get,
      name: "a token function that never answers, and calls that give up before it is given up",
      promise: "Who asks when timeoutMs has passed asks anew, also where no call has waited for so long.",
      script: () => ok(group),
      run: async (world) => {
        let asked = 0;
        const client = world.frameio({ token: () => (++asked === 1 ? new Promise(() => {}) : "token-2") });
        const call = () => outcomeOf(client.groups.get({ group_id: "g1" }, { deadlineMs: 1000 }));
        const outcomes = [await call(), await call()];
        await world.sleep(58_000);
        return `${countOutcomes(outcomes)}, then ${countOutcomes([await call()])}; asked ${asked} times`;
      },
      sees: "2 × TimeoutError (timeout) in token, then 1 × data; asked 2 times",
      requests: 1,
      waitedMs: 60_000,
    },
    {
      ...get,
      name: "a token that takes longer than one of the calls waits",
      promise: "Who gives up gives up for itself: the others have the one token that is on its way.",
      script: () => ok(group),
      run: async (world) => {
        const tokens = countTokens();
        const token = async () => {
          await world.sleep(500);
          return tokens.next();
        };
        const { get } = world.frameio({ token }).groups;
        const calls = [60_000, 100, 60_000].map((timeoutMs) => outcomeOf(get({ group_id: "g1" }, { timeoutMs })));
        await world.sleep(200);
        calls.push(outcomeOf(get({ group_id: "g1" })));
        return `${countOutcomes(await Promise.all(calls))}; ${tokens.fetched()} fetched`;
      },
      sees: "3 × data, 1 × TimeoutError (timeout) in token; 1 fetched",
      requests: 3,
      waitedMs: 500,
    },
    {
      ...get,
      name: "401 for a token that is a string",
      promise: "There is no other token, so nothing is repeated.",
      script: [answer(401)],
      sees: "UnauthorizedError (unauthorized) 401; attempts: 401",
      requests: 1,
      waitedMs: 0,
    },
    {
      ...get,
      name: "an expired token that 100 calls meet at once",
      promise: "The token is renewed exactly once.",
      script: ({ headers }) =>
        headers.get("authorization") === "Bearer token-1" ? { ...answer(401), delayMs: 10 } : ok(group),
      run: async (world) => {
        let fetched = 0;
        const slowly = async () => {
          const mine = `token-${++fetched}`;
          await world.sleep(50);
          return mine;
        };
        const { get } = world.frameio({ token: slowly }).groups;
        const outcomes = await Promise.all(Array.from({ length: 100 }, () => outcomeOf(get({ group_id: "g1" }))));
        const told = world.events.filter(({ type }) => type === "token").length;
        return `${countOutcomes(outcomes)}; ${fetched} fetched; ${told} renewed`;
      },
      sees: "100 × data; 2 fetched; 1 renewed",
      requests: 200,
      // The 401s do not count, so that the 100 repeats are within the documented limit of 100 a minute.
      waitedMs: 110,
    },
    {
      ...get,
      name: "a 401 that comes after the token was renewed by another call",
      promise: "The new token is used, and not thrown away for the old one's fault.",
      script: (_, index) =>
        [
          { ...answer(401), delayMs: 10 },
          { ...answer(401), delayMs: 500 },
        ][index] ?? ok(group),
      run: async (world) => {
        const tokens = countTokens();
        const { get } = world.frameio({ token: tokens.next }).groups;
        const outcomes = await Promise.all([1, 2].map(() => outcomeOf(get({ group_id: "g1" }))));
        return `${countOutcomes(outcomes)}; ${tokens.fetched()} fetched`;
      },
      sees: "2 × data; 2 fetched",
      requests: 4,
      waitedMs: 500,
    },
    {
      ...get,
      name: "a token function that fails",
      promise: "The caller sees an AuthError with the failure as its cause, and nothing is sent or repeated.",
      script: [],
      client: { token: () => Promise.reject(new Error("no session")) },
      sees: "AuthError (auth_error) because of Error: no session",
      requests: 0,
      waitedMs: 0,
    },
    {
      ...get,
      name: "a token function that throws before it awaits, once",
      promise: "The failure is not kept: the next call asks again.",
      script: () => ok(group),
      run: async (world) => {
        let asked = 0;
        const token = () => {
          if (++asked === 1) throw new Error("no session");
          return "token";
        };
        const { get } = world.frameio({ token }).groups;
        const first = describeOutcome(await outcomeOf(get({ group_id: "g1" })));
        return `${first}; then ${describeOutcome(await outcomeOf(get.raw({ group_id: "g1" })))}`;
      },
      sees: `AuthError (auth_error) because of Error: no session; then ${good}; attempts: 200`,
      requests: 1,
      waitedMs: 0,
    },
    {
      ...get,
      name: "a token function that fails on renewal",
      promise: "The AuthError shows the attempt that met the 401.",
      script: [answer(401)],
      run: async (world) => {
        let asked = 0;
        const token = () => (++asked === 1 ? Promise.resolve("token") : Promise.reject(new Error("no session")));
        return describeOutcome(await outcomeOf(world.frameio({ token }).groups.get({ group_id: "g1" })));
      },
      sees: "AuthError (auth_error) because of Error: no session; attempts: 401",
      requests: 1,
      waitedMs: 0,
    },
    ...unusable.map(([what, token]): Fault => ({
      ...get,
      name: `a token function that gives ${what}`,
      promise: "What cannot be sent as a token is refused before anything is sent.",
      script: [],
      client: { token: token as () => string },
      sees: "AuthError (auth_error)",
      requests: 0,
      waitedMs: 0,
    })),
    {
      ...get,
      name: "a header of the caller named authorization",
      promise: "The client's token stands above every other header of that name.",
      script: [ok(group)],
      client: { headers: { Authorization: "Bearer mine" } },
      options: { headers: { authorization: "Bearer other" } },
      run: (world) => tellTokens(world, "get"),
      sees: `${good}; attempts: 200; sent token-1; 0 renewed`,
      requests: 1,
      waitedMs: 0,
    },
  ],
};

const elsewhere = "https://elsewhere.example/v4/stolen";

export const redirects: Chapter = {
  title: "Redirects",
  faults: [
    ...[300, 301, 302, 303, 307, 308].map((status): Fault => ({
      ...create,
      name: `${status} to another origin`,
      promise:
        "A redirect is never followed: the other origin sees neither token nor body. What is answered so may have been done, but for 307 and 308, which ask for it elsewhere.",
      script: [answer(status, undefined, { location: elsewhere })],
      sees: `UnexpectedResponseError (unexpected_response) ${status}${status < 307 ? " that may have happened" : ""}; attempts: unexpected_response`,
      requests: 1,
      waitedMs: 0,
    })),
    {
      ...get,
      name: "304 for a read that asked for no such thing",
      promise: "Every 3xx is unexpected.",
      script: [answer(304)],
      sees: "UnexpectedResponseError (unexpected_response) 304; attempts: unexpected_response",
      requests: 1,
      waitedMs: 0,
    },
    {
      ...get,
      name: "304, to somebody who wonders what it is",
      promise: "304 has its own words: it is no redirect, and no base URL is to blame.",
      script: [answer(304)],
      run: async ({ frameio }) => {
        const outcome = await outcomeOf(frameio().groups.get({ group_id: "g1" }));
        const { message } = (outcome as { error: Error }).error;
        return /redirect|baseUrl/.test(message) ? message : "its own words";
      },
      sees: "its own words",
      requests: 1,
      waitedMs: 0,
    },
    {
      ...get,
      name: "a redirect that a browser hides",
      promise: "A browser shows a redirect without its status; it is refused all the same.",
      script: [],
      run: async ({ frameio }) => {
        const hidden = Object.defineProperties(new Response(), {
          type: { value: "opaqueredirect" },
          status: { value: 0 },
        });
        return describeOutcome(
          await outcomeOf(frameio({ fetch: () => Promise.resolve(hidden) }).groups.get({ group_id: "g1" })),
        );
      },
      sees: "UnexpectedResponseError (unexpected_response) 0; attempts: unexpected_response",
      requests: 0,
      waitedMs: 0,
    },
  ],
};

function countTokens() {
  let fetched = 0;
  return { next: () => Promise.resolve(`token-${++fetched}`), fetched: () => fetched };
}

async function tellTokens(world: World, method: "get" | "create"): Promise<string> {
  const { groups } = world.frameio({ token: countTokens().next });
  const outcome = await outcomeOf(
    method === "get"
      ? groups.get.raw({ group_id: "g1" }, world.options)
      : groups.create.raw({ name: "Editors", emoji: "eyes" }),
  );
  const sent = world.requests.map(({ headers }) => headers.get("authorization")?.replace("Bearer ", ""));
  const renewed = world.events.filter(({ type }) => type === "token").length;
  return `${describeOutcome(outcome)}; sent ${sent.join(", ")}; ${renewed} renewed`;
}

/** Reads one after the other with a token that can be fetched, and tells how often it was. */
async function tellRefusals(world: World, times: number, pauseMs = 0): Promise<string> {
  const tokens = countTokens();
  const { get } = world.docusign({ token: tokens.next }).permissionProfiles;
  const outcomes: Outcome[] = [];
  for (let i = 0; i < times; i++) {
    outcomes.push(await outcomeOf(get({ permissionProfileId: "1" })));
    if (pauseMs > 0) await world.sleep(pauseMs);
  }
  return `${countOutcomes(outcomes)}; ${tokens.fetched()} fetched`;
}
