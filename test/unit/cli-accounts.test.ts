import { generateKeyPairSync } from "node:crypto";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { vendors } from "../../src/cli/accounts.js";
import type { Desired } from "../../src/directory/types.js";
import { fakeDocusign } from "../../src/testing/index.js";
import { serve } from "../../src/testing/node.js";
import { docusignDirectory } from "../../src/vendors/docusign/directory.js";
import { createDocusign } from "../../src/vendors/docusign/index.js";
import { frameioDirectory } from "../../src/vendors/frameio/directory.js";
import { createFrameio } from "../../src/vendors/frameio/index.js";
import { createMachine } from "../support/machine.js";
import { openTwoAccounts, type TwoAccounts } from "../support/two-accounts.js";
import { run } from "../../src/cli/run.js";

let here: TwoAccounts;
beforeEach(async () => void (here = await openTwoAccounts()));

/** The variables with which a command reaches both, some of them changed or left out. */
const env = (changes: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ ...here.env, ...changes }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
const account = () => `frameio:${here.frameio.account_id}`;
const docusignAccount = () => `docusign:${here.docusign.accountId}`;

describe("without a token", () => {
  test("says what is missing and how to get it, for each vendor", async () => {
    const { code, out, err } = await here.rollcall("dump", { env: {} });
    expect([code, out]).toEqual([1, ""]);
    for (const line of [
      "There is no token for frameio. Set",
      "  ROLLCALL_FRAMEIO_TOKEN",
      "  ROLLCALL_FRAMEIO_CLIENT_ID, ROLLCALL_FRAMEIO_CLIENT_SECRET",
      "There is no token for docusign. Set",
      "  ROLLCALL_DOCUSIGN_TOKEN",
      "  ROLLCALL_DOCUSIGN_ENVIRONMENT",
      "scripts/docs/guides/credentials.md",
    ])
      expect(err).toContain(line);
    expect(err).toMatch(
      /docusign: \{ tokenCommand: \[PROGRAM, ARGUMENT\] \} in \/.*\/\.config\/rollcall\/config\.yaml\n/,
    );
    const json = await here.rollcall("dump --json", { env: {} });
    expect(JSON.parse(json.out)).toHaveProperty("error.message");
  });

  test("says so of the vendor alone that a file names", async () => {
    const { code, err } = await here.rollcall(`dump --account ${docusignAccount()}`, { env: {} });
    expect(code).toBe(1);
    expect(err).toContain("There is no token for docusign.");
    expect(err).not.toContain("frameio");
    expect((await here.rollcall("dump --account nobody:1")).err).toBe(
      "There is no vendor nobody. There are frameio, docusign.\n",
    );
  });

  test("one half of a credential is not enough", async () => {
    const half = env({ ROLLCALL_FRAMEIO_TOKEN: undefined, ROLLCALL_FRAMEIO_CLIENT_ID: "id" });
    expect(await here.rollcall(`dump --account ${account()}`, { env: half })).toMatchObject({
      code: 1,
      err: "ROLLCALL_FRAMEIO_CLIENT_ID is set, and ROLLCALL_FRAMEIO_CLIENT_SECRET not.\n",
    });
    const app = env({ ROLLCALL_DOCUSIGN_USER_ID: "7", ROLLCALL_DOCUSIGN_PRIVATE_KEY_FILE: "/none" });
    expect((await here.rollcall(`dump --account ${docusignAccount()}`, { env: app })).err).toBe(
      "ROLLCALL_DOCUSIGN_USER_ID and ROLLCALL_DOCUSIGN_PRIVATE_KEY_FILE are set, and ROLLCALL_DOCUSIGN_INTEGRATION_KEY not.\n",
    );
    const path = join(here.folder, "no-such-key.pem");
    const file = { ...app, ROLLCALL_DOCUSIGN_INTEGRATION_KEY: "key", ROLLCALL_DOCUSIGN_PRIVATE_KEY_FILE: path };
    expect((await here.rollcall(`dump --account ${docusignAccount()}`, { env: file })).err).toBe(
      `ROLLCALL_DOCUSIGN_PRIVATE_KEY_FILE: ${path} cannot be read: there is no such file (ENOENT).\n`,
    );
  });
});

describe("without accounts that are named", () => {
  test.each([
    ["with a default", true],
    ["without one", false],
  ])("a dump has every account of the user, %s", async (_, is_default) => {
    const accountId = "0f1f9a3c-5b1e-4b2e-9f6d-2f8a3c1d7e55";
    const users = [{ email: "ada@northlight.example" }];
    const other = fakeDocusign({ accountId, users, groups: [{ groupName: "Sales" }] });
    const server = await serve(other);
    onTestFinished(() => server.close());
    const accounts = here.docusign.oauth.accounts;
    const [own] = accounts.splice(0);
    const base_uri = here.env["ROLLCALL_DOCUSIGN_BASE_URL"] ?? "";
    accounts.push({ ...own!, base_uri, is_default });
    accounts.push({ ...own!, base_uri: server.url, is_default: false, account_id: other.accountId });
    const both = env({ ROLLCALL_FRAMEIO_TOKEN: undefined, ROLLCALL_DOCUSIGN_BASE_URL: undefined });
    const { code, out, err } = await here.rollcall("dump --json", { env: both });
    expect([code, err]).toEqual([0, ""]);
    const { accounts: found } = JSON.parse(out) as Desired;
    expect(found.map((each) => [each.account, each.groups?.map(({ name }) => name)])).toEqual([
      [here.docusign.accountId, ["Legal"]],
      [other.accountId, ["Sales"]],
    ]);
  });
});

describe("a token", () => {
  test("comes from Adobe by a credential", async () => {
    const { clientId, clientSecret } = here.frameio.oauth;
    const credential = { ROLLCALL_FRAMEIO_CLIENT_ID: clientId, ROLLCALL_FRAMEIO_CLIENT_SECRET: clientSecret };
    const good = env({ ROLLCALL_FRAMEIO_TOKEN: undefined, ...credential });
    expect(await here.rollcall(`dump --account ${account()}`, { env: good })).toMatchObject({ code: 0, err: "" });
    const bad = await here.rollcall(`dump --account ${account()} --json`, {
      env: { ...good, ROLLCALL_FRAMEIO_CLIENT_SECRET: "p8e-wrong-secret" },
    });
    expect(bad.code).toBe(1);
    expect(bad.err).toContain("Check clientId and clientSecret");
    expect(bad.out + bad.err).not.toContain("p8e-wrong-secret");
  });

  test("comes from DocuSign by a key, in a variable or a file, with the base URL of userinfo", async () => {
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
    await writeFile(join(here.folder, "key.pem"), pem);
    const { integrationKey, userId, accounts } = here.docusign.oauth;
    // Where the fake really is.
    const base_uri = here.env["ROLLCALL_DOCUSIGN_BASE_URL"] ?? "";
    accounts.splice(0, 1, { ...accounts[0]!, base_uri });
    const app = env({
      ...{ ROLLCALL_DOCUSIGN_TOKEN: undefined, ROLLCALL_DOCUSIGN_BASE_URL: undefined },
      ...{ ROLLCALL_DOCUSIGN_INTEGRATION_KEY: integrationKey, ROLLCALL_DOCUSIGN_USER_ID: userId },
    });
    for (const key of [
      { ROLLCALL_DOCUSIGN_PRIVATE_KEY: pem.replaceAll("\n", "\\n") },
      { ROLLCALL_DOCUSIGN_PRIVATE_KEY_FILE: join(here.folder, "key.pem") },
    ]) {
      const done = await here.rollcall(`dump --account ${docusignAccount()}`, { env: { ...app, ...key } });
      expect(done).toMatchObject({ code: 0, err: "" });
      expect(done.out).toContain("Legal");
    }
    const without = { ...app, ROLLCALL_DOCUSIGN_PRIVATE_KEY: pem, ROLLCALL_DOCUSIGN_ENVIRONMENT: "" };
    expect((await here.rollcall(`dump --account ${docusignAccount()}`, { env: without })).err).toBe(
      "ROLLCALL_DOCUSIGN_ENVIRONMENT must be demo or production: neither knows the other's accounts.\n",
    );
  });

  test("comes from a program, which is run again when the token is refused", async () => {
    const ran: string[] = [];
    const machine = createMachine({
      env: env({ ROLLCALL_FRAMEIO_TOKEN: undefined }),
      execute: async (program, args) => {
        ran.push([program, ...args].join(" "));
        return `${ran.length === 1 ? "an-old-token-of-mine" : await here.frameio.signIn()}\n`;
      },
    });
    await mkdir(join(machine.world.home, ".config/rollcall"), { recursive: true });
    await writeFile(
      join(machine.world.home, ".config/rollcall/config.yaml"),
      "frameio: {tokenCommand: [pass, show, adobe]}",
    );
    const code = await run(["dump", "--account", account()], machine.world);
    expect([code, machine.err()]).toEqual([0, ""]);
    expect(ran).toEqual(["pass show adobe", "pass show adobe"]);
  });

  test.each([
    ["frameio: {tokenCommand: pass}", 'config.yaml:1:25: tokenCommand must be a list, but is "pass".\n'],
    ["frameoi: {tokenCommand: [pass]}", "config.yaml:1:1: frameoi is unknown. Did you mean frameio?\n"],
    [
      "frameio: {tokenCommand: [pass]}",
      "got no token: pass, the tokenCommand, ended with 7. Run it yourself to see why.\n",
    ],
  ])("is refused where the settings are %s", async (settings, why) => {
    const machine = createMachine({
      env: env({ ROLLCALL_FRAMEIO_TOKEN: undefined, XDG_CONFIG_HOME: here.folder }),
      execute: () => Promise.reject(Object.assign(new Error("secret-of-the-program"), { code: 7 })),
    });
    await mkdir(join(here.folder, "rollcall"));
    await writeFile(join(here.folder, "rollcall/config.yaml"), settings);
    expect(await run(["dump", "--account", account(), "--json"], machine.world)).toBe(1);
    expect(machine.err()).toContain(why);
    expect(machine.out() + machine.err()).not.toContain("secret-of-the-program");
  });
});

test("settings that are there and cannot be reached are no settings that are not there", async () => {
  const loop = join(here.folder, "rollcall");
  await symlink(loop, loop);
  const { err, out } = await here.rollcall(`dump --account ${account()}`, {
    env: env({ XDG_CONFIG_HOME: here.folder }),
  });
  expect([out, err]).toEqual(["", `${loop}/config.yaml cannot be read: ELOOP.\n`]);
  const none = env({ XDG_CONFIG_HOME: "/dev/null" });
  expect(await here.rollcall(`dump --account ${account()}`, { env: none })).toMatchObject({ code: 0, err: "" });
});

test("what a file may ask of a vendor is what the vendor's adapter has", () => {
  const shapes = {
    frameio: frameioDirectory(createFrameio({ token: "t", account_id: "a" })).shape,
    docusign: docusignDirectory(createDocusign({ token: "t", accountId: "a", baseUrl: "https://demo.docusign.net" }))
      .shape,
  };
  expect(vendors.map(({ vendor, attributes, roles }) => [vendor, { attributes, roles }])).toEqual(
    Object.entries(shapes).map(([vendor, { attributes, roles }]) => [
      vendor,
      { attributes: Object.keys(attributes), roles: roles?.writable ?? [] },
    ]),
  );
});
