import { isRollcallError } from "../../src/index.js";
import { createDocusign } from "../../src/vendors/docusign/index.js";
import { createFrameio } from "../../src/vendors/frameio/index.js";
import type { Printer } from "./print.js";

const account_id = "6b1f0c5e-8d54-4c0e-9b52-0a4c7f1d2e30";
const group_id = "c5d2f8a0-3e6b-4f71-a9d4-8b1c0e7f6a23";

/** Shows what a caller catches: a refusal, a write that failed in part, and an input that cannot be sent. */
export async function showErrors(urls: Readonly<Record<string, string>>, print: Printer): Promise<void> {
  const frameio = createFrameio({ token: "demo", account_id, baseUrl: urls["frameio"] });
  const docusign = createDocusign({ token: "demo", accountId: account_id, baseUrl: urls["docusign"] ?? "" });
  // The mock answers with the example that is preferred; a vendor takes no notice of the header.
  const prefer = (preference: string) => ({ headers: { prefer: preference } });

  print.heading("What an error looks like", "catch (error), then switch (error.code)");
  print.error(
    "await frameio.groups.get({ group_id })",
    await caught(() => frameio.groups.get({ group_id }, prefer("code=404"))),
  );
  const groups = [{ groupName: "Editors" }, { groupName: "Reviewers" }];
  print.error(
    'await docusign.groups.create({ groups: [{ groupName: "Editors" }, { groupName: "Reviewers" }] })',
    await caught(() => docusign.groups.create({ groups }, prefer("code=201, example=duplicateName"))),
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
