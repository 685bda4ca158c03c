import type { Asked, FakeAnswer } from "../request.js";
import type { FakeDocusignAccount } from "./account.js";
import { isThere } from "./people.js";

const SEATS = 25;

/** Shows the account. No answer of it is published: which properties come is assumed, and so are the plan and its seats. */
export function getAccount(here: FakeDocusignAccount, { query }: Asked): FakeAnswer {
  const { accountId, accountName, externalAccountId, users } = here;
  return {
    status: 200,
    body: {
      ...{ accountIdGuid: accountId, accountName, externalAccountId, planClassification: "business" },
      ...{ seatsAllowed: String(SEATS), seatsInUse: String(users.filter(isThere).length) },
      ...(query["include_account_settings"] === "true" && {
        accountSettings: { canSelfBrandSend: "true", canSelfBrandSign: "true" },
      }),
      ...(query["include_trial_eligibility"] === "true" && { isFreeToTrialEligible: "false" }),
    },
  };
}
