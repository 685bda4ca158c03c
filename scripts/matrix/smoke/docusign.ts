import { PartialFailureError } from "../../../src/index.js";
import { fakeDocusign, type FakeDocusignOptions } from "../../../src/testing/index.js";
import { createDocusign } from "../../../src/vendors/docusign/index.js";
import { check, thrownBy, type Smoke } from "./check.js";

/** A client of a fake of its own. */
export function play(options?: FakeDocusignOptions) {
  const { token, accountId, baseUrl, fetch } = fakeDocusign(options);
  return createDocusign({ token, accountId, baseUrl, fetch });
}

export const smoke: Smoke = {
  async "partial failure"() {
    const docusign = play({ groups: [{ groupName: "Editors" }] });
    const groups = [{ groupName: "Editors" }, { groupName: "Reviewers" }];
    const error = await thrownBy(() => docusign.groups.create({ groups }));
    check(error instanceof PartialFailureError, "what failed in part is thrown");
    check(error.failed.length === 1 && error.succeeded.length === 1, "and nothing of it is lost");
  },

  async list() {
    const groups = await play().groups.list().toArray();
    check(groups.map(({ groupName }) => groupName).join() === "Administrators,Everyone", "a list is read to its end");
  },
};
