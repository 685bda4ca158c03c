import {} from "node:crypto";
import { jwt } from "../../../../src/vendors/docusign/credentials.js";
import { answer, ok } from "../../../support/script.js";
import type { Chapter, Fault, World } from "../../fault.js";
import { describeOutcome, outcomeOf } from "../../outcome.js";
import { HOUR_S, asked, auth, granting, isForTokens, lost, profile, refused, script, signer } from "./scripts.js";

/* Assertions that a server does not take, and clocks that are wrong. */

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
