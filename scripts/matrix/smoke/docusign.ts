import { PartialFailureError } from "../../../src/index.js";
import { fakeDocusign, type FakeDocusignOptions } from "../../../src/testing/index.js";
import { authorizationUrl, discoverAccount, exchangeCode, jwt } from "../../../src/vendors/docusign/credentials.js";
import { createDocusign } from "../../../src/vendors/docusign/index.js";
import { check, checkRefused, isPage, thrownBy, type Smoke } from "./check.js";

/** A client of a fake of its own. */
function play(options?: FakeDocusignOptions) {
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

  async credentials() {
    const { fetch, oauth } = fakeDocusign();
    const { integrationKey, userId } = oauth;
    const app = { integrationKey, environment: "demo" } as const;
    const { publicKey, privateKey } = await makeKeys();
    if (isPage) return checkRefused(() => jwt({ ...app, userId, privateKey, fetch }));
    oauth.publicKey = publicKey;
    const token = jwt({ ...app, userId, privateKey, fetch });
    const { accountId, baseUrl } = await discoverAccount(token, { environment: "demo", fetch });
    const groups = await createDocusign({ token, accountId, baseUrl, fetch }).groups.list().toArray();
    check(groups.length === 2, "what was signed here is verified there, and the token opens the account");
  },

  async "sign-in"() {
    const { fetch, oauth, accountId, baseUrl } = fakeDocusign();
    const app = { integrationKey: oauth.integrationKey, environment: "demo" } as const;
    const redirectUri = "https://northlight.example/back";
    const { url, state, codeVerifier = "" } = await authorizationUrl({ ...app, redirectUri, pkce: true });
    const callbackUrl = oauth.signIn(url);
    const { access_token: token } = await exchangeCode({ ...app, callbackUrl, state, codeVerifier, fetch });
    const groups = await createDocusign({ token, accountId, baseUrl, fetch }).groups.list().toArray();
    check(groups.length === 2, "whoever signs in without a secret gets a token, in a page too");
  },
};

/* A key pair of this runtime's own making. */
async function makeKeys() {
  const how = { name: "RSASSA-PKCS1-v1_5", modulusLength: 2048, hash: "SHA-256" };
  return crypto.subtle.generateKey({ ...how, publicExponent: new Uint8Array([1, 0, 1]) }, false, ["sign", "verify"]);
}
