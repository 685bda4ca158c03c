import { discoverAccount, jwt } from "../../../../src/vendors/docusign/credentials.js";
import { answer, ok, type Step } from "../../../support/script.js";
import type { Chapter, Fault } from "../../fault.js";
import { describeError, outcomeOf } from "../../outcome.js";
import { granting, isForTokens, profile, signer, user } from "./scripts.js";

/* Users without an account, with several, and with another one than was named. */

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
