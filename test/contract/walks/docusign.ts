import assert from "node:assert/strict";
import fc from "fast-check";
import { UnauthorizedError } from "../../../src/index.js";
import { fakeDocusign, type FakeDocusign } from "../../../src/testing/docusign.js";
import { contract } from "../../../src/vendors/docusign/contract.js";
import { createDocusign } from "../../../src/vendors/docusign/index.js";
import { groupSteps } from "./docusign/groups.js";
import { brands, made, people, type Model, type Real } from "./docusign/model.js";
import { peopleSteps } from "./docusign/people.js";
import { profileSteps } from "./docusign/profiles.js";
import { refusal, step, type Walkable } from "./walk.js";

/** DocuSign: writes that fail item by item, groups that are fixed, people who are never deleted, and pages whose links come and go. */
export const docusignWalk: Walkable<Model, Real, FakeDocusign> = {
  api: "docusign",
  createFake: () => withChangingLinks(fakeDocusign({ users: people, brands, limits: false })),
  begin: (connection, { token, accountId, groups, users, permissionProfiles }) => ({
    model: {
      // The fixed groups.
      groups: new Map(
        groups.map(({ groupId, groupName, groupType, permissionProfileId }) => [
          groupId,
          made(groupName, groupType, permissionProfileId, []),
        ]),
      ),
      deleted: [],
      people: new Map(
        users.map(({ userId, userName, email, userStatus, permissionProfileId }) => [
          userId,
          { name: userName, email, status: userStatus, profile: permissionProfileId, jobTitle: "" },
        ]),
      ),
      profiles: new Map(
        permissionProfiles.map(({ permissionProfileId, permissionProfileName, settings }) => [
          permissionProfileId,
          { name: permissionProfileName, settings: { ...settings } },
        ]),
      ),
      deletedProfiles: [],
    },
    real: {
      docusign: createDocusign({ ...connection.options, contract, token, accountId, retry: false }),
      connection,
      accept: (userId) => {
        users.find((user) => user.userId === userId)!.userStatus = "Active";
      },
    },
  }),
  steps: [
    ...groupSteps,
    ...peopleSteps,
    ...profileSteps,
    fc.constant(
      step<Model, Real>("wrongToken", async (_model, { docusign }) => {
        const call = docusign.withOptions({ token: "another" }).groups.list().toArray({ max: 1 });
        assert.equal((await refusal(call, UnauthorizedError)).problems[0]?.code, "AUTHORIZATION_INVALID_TOKEN");
        await refusal(docusign.groups.create({ accountId: "1", groups: [{ groupName: "x" }] }), UnauthorizedError);
      }),
    ),
  ],
};

/**
 * Changes how the way to the next page is told from one page to the next, which is no use of the vendor's: nobody has recorded a second
 * page of groups, so that a client must find its way by the total.
 */
function withChangingLinks(fake: FakeDocusign): FakeDocusign {
  let links = 0;
  return {
    ...fake,
    async fetch(input, init) {
      const answer = await fake.fetch(input, init);
      const text = await answer.text();
      const { nextUri, ...rest } = (text ? JSON.parse(text) : {}) as Record<string, unknown>;
      const ways = [{ nextUri }, {}, { nextUri: "" }, { nextUri: null }];
      const told = nextUri === undefined ? text : JSON.stringify({ ...rest, ...ways[links++ % ways.length] });
      const headers = new Headers(answer.headers);
      headers.delete("content-length");
      return new Response(told || null, { status: answer.status, headers });
    },
  };
}
