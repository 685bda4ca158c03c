import { isRollcallError } from "../../src/index.js";
import { createClock } from "../../src/testing/clock.js";
import { fakeDocusign } from "../../src/testing/docusign.js";
import { fakeFrameio } from "../../src/testing/frameio.js";
import { createDocusign } from "../../src/vendors/docusign/index.js";
import { createFrameio } from "../../src/vendors/frameio/index.js";
import type { Printer } from "./print.js";

const group_id = "c5d2f8a0-3e6b-4f71-a9d4-8b1c0e7f6a23";

/** Shows what a caller catches: a refusal, a write that failed in part, and an input that cannot be sent. */
export async function showErrors(print: Printer): Promise<void> {
  // So that the dates are the same each time.
  const clock = createClock();
  const { account_id, ...ofFrameio } = fakeFrameio({ clock });
  const { accountId, baseUrl, ...ofDocusign } = fakeDocusign({ clock, groups: [{ groupName: "Editors" }] });
  const frameio = createFrameio({ token: ofFrameio.token, account_id, fetch: ofFrameio.fetch });
  const docusign = createDocusign({ token: ofDocusign.token, accountId, baseUrl, fetch: ofDocusign.fetch });

  print.heading("What an error looks like", "catch (error), then switch (error.code)");
  print.error("await frameio.groups.get({ group_id })", await caught(() => frameio.groups.get({ group_id })));
  const groups = [{ groupName: "Editors" }, { groupName: "Reviewers" }];
  print.error(
    'await docusign.groups.create({ groups: [{ groupName: "Editors" }, { groupName: "Reviewers" }] })',
    await caught(() => docusign.groups.create({ groups })),
  );
  print.error(
    'await frameio.groups.get({ group_id: "groups/42" })',
    await caught(() => frameio.groups.get({ group_id: "groups/42" })),
  );
}

async function caught(call: () => Promise<unknown>) {
  try {
    await call();
  } catch (error) {
    if (isRollcallError(error)) return error;
    throw error;
  }
  throw new Error("The call was to fail, and did not.");
}
