import { generateKeyPairSync } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { stringify } from "yaml";
import { findAccounts, openAccounts, vendors } from "../../src/cli/accounts.js";
import { run } from "../../src/cli/run.js";
import { keepSecrets } from "../../src/cli/secrets.js";
import { docusign } from "../../src/cli/vendors/docusign.js";
import { frameio } from "../../src/cli/vendors/frameio.js";
import type { Origin } from "../../src/cli/vendors/vendor.js";
import type { World } from "../../src/cli/world.js";
import { version } from "../../src/client/user-agent.js";
import type { Desired, Plan } from "../../src/directory/types.js";
import { createMachine } from "../support/machine.js";
import { openTwoAccounts } from "../support/two-accounts.js";

async function ran(args: readonly string[], changes: Partial<World> = {}) {
  const machine = createMachine();
  const code = await run(args, { ...machine.world, ...changes });
  return [code, machine.out(), machine.err()];
}

test("what is asked for is said, and what is wrong is complained of", async () => {
  expect(await ran(["--version"])).toEqual([0, `${version}\n`, ""]);
  expect(await ran(["status", "/none.json"])).toEqual([
    1,
    "",
    "/none.json cannot be read: there is no such file (ENOENT).\n",
  ]);
  const folder = await mkdtemp(join(tmpdir(), "rollcall-run-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, "d.yaml");
  await writeFile(file, "accounts: [7]");
  const message = "accounts: item 1 must have keys (vendor, account, groups, roles), but is 7.";
  expect(await ran(["check", file])).toEqual([1, "", `${file}:1:12: ${message}\n`]);
  const complaints = [{ file, line: 1, column: 12, message }];
  expect(await ran(["check", file, "--json"])).toEqual([
    1,
    `${JSON.stringify({ error: { message: `${file}:1:12: ${message}`, complaints } }, undefined, 2)}\n`,
    `${file}:1:12: ${message}\n`,
  ]);
});

test("an error of Rollcall's is told as it tells itself, and a mistake of ours is thrown", async () => {
  const env = { ROLLCALL_FRAMEIO_TOKEN: "two words" };
  const [code, out, err] = await ran(["dump", "--json"], { env });
  expect(code).toBe(1);
  expect(err).toBe("token must be visible ASCII characters: it has a space or another character.\n");
  expect(JSON.parse(String(out))).toMatchObject({ error: { code: "invalid_input" } });
  const mistake = new TypeError("a mistake");
  const get = (): never => {
    throw mistake;
  };
  const { world } = createMachine();
  await expect(run(["dump", "--json"], Object.defineProperty(world, "env", { get }))).rejects.toBe(mistake);
});

const HOW_FRAMEIO = (home: string) => `There is no token for frameio. Set
  ROLLCALL_FRAMEIO_TOKEN
      an access token of Adobe's
  ROLLCALL_FRAMEIO_CLIENT_ID, ROLLCALL_FRAMEIO_CLIENT_SECRET
      an OAuth Server-to-Server credential of Adobe's Developer Console
  frameio: { tokenCommand: [PROGRAM, ARGUMENT] } in ${home}/.config/rollcall/config.yaml
      a program that prints an access token, run again when that is refused
The guide to credentials says how to get each: scripts/docs/guides/credentials.md in the package.`;
const HOW_DOCUSIGN = (home: string) => `There is no token for docusign. Set
  ROLLCALL_DOCUSIGN_TOKEN
      an access token
  ROLLCALL_DOCUSIGN_INTEGRATION_KEY, ROLLCALL_DOCUSIGN_USER_ID, ROLLCALL_DOCUSIGN_PRIVATE_KEY (or …_KEY_FILE)
      an app of Apps and Keys, and the user for whom it acts
  ROLLCALL_DOCUSIGN_ENVIRONMENT
      with either: demo or production
  docusign: { tokenCommand: [PROGRAM, ARGUMENT] } in ${home}/.config/rollcall/config.yaml
      a program that prints an access token, run again when that is refused
The guide to credentials says how to get each: scripts/docs/guides/credentials.md in the package.`;

test("without a token is told how to give one, for each vendor that needs it", async () => {
  const { world } = createMachine();
  const [one, other] = [HOW_FRAMEIO(world.home), HOW_DOCUSIGN(world.home)];
  const reach = { world, secrets: keepSecrets(), appName: "test", writes: false };
  const messageOf = (work: Promise<unknown>) => work.then(String, (error: unknown) => (error as Error).message);
  expect(await messageOf(findAccounts(reach, new AbortController().signal))).toBe(`${one}\n\n${other}`);
  const accounts = [
    { vendor: "docusign", account: "1" },
    { vendor: "docusign", account: "2" },
  ];
  expect(await messageOf(openAccounts(accounts, reach))).toBe(other);
  const both = [...accounts, { vendor: "frameio", account: "1" }];
  expect(await messageOf(openAccounts(both, reach))).toBe(`${other}\n\n${one}`);
  const half = { ...reach, world: { ...world, env: { ROLLCALL_FRAMEIO_TOKEN: "a-token-of-mine" } } };
  expect(await messageOf(openAccounts(both, half))).toBe(other);
  expect(await messageOf(openAccounts([{ vendor: "box", account: "1" }], reach))).toBe(
    "There is no vendor box. There are frameio, docusign.",
  );
  expect(vendors).toEqual([frameio, docusign]);
});

test("a connection is there where the environment has a way to a token", async () => {
  const connect = async (env: World["env"], vendor = docusign) => {
    const origin: Origin = {
      world: { ...createMachine().world, env },
      ...{ settings: {}, secrets: keepSecrets(), appName: "test", writes: false },
    };
    return await vendor.connect(origin);
  };
  expect(await connect({})).toBeUndefined();
  expect(await connect({}, frameio)).toBeUndefined();
  expect(await connect({ ROLLCALL_DOCUSIGN_TOKEN: "a-token-of-mine" })).toBeDefined();
  const environment = "ROLLCALL_DOCUSIGN_ENVIRONMENT must be demo or production: neither knows the other's accounts.";
  const id = "6b1f0c5e-8d54-4c0e-9b52-0a4c7f1d2e30";
  const app = { ROLLCALL_DOCUSIGN_INTEGRATION_KEY: id, ROLLCALL_DOCUSIGN_USER_ID: id };
  await expect(
    connect({ ...app, ROLLCALL_DOCUSIGN_PRIVATE_KEY: "p", ROLLCALL_DOCUSIGN_ENVIRONMENT: "test" }),
  ).rejects.toThrow(environment);
  const key = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
  const pem = key.export({ type: "pkcs8", format: "pem" }).toString();
  for (const name of ["demo", "production"])
    expect(
      await connect({ ...app, ROLLCALL_DOCUSIGN_PRIVATE_KEY: pem, ROLLCALL_DOCUSIGN_ENVIRONMENT: name }),
    ).toBeDefined();
  const alone = await connect({ ROLLCALL_DOCUSIGN_TOKEN: "a-token-of-mine" });
  await expect(alone?.openAccount("1")).rejects.toThrow(environment);
  await expect(connect(app)).rejects.toThrow(
    "ROLLCALL_DOCUSIGN_INTEGRATION_KEY and ROLLCALL_DOCUSIGN_USER_ID are set, and ROLLCALL_DOCUSIGN_PRIVATE_KEY not.",
  );
  await expect(connect({ ROLLCALL_FRAMEIO_CLIENT_SECRET: "s" }, frameio)).rejects.toThrow(
    "ROLLCALL_FRAMEIO_CLIENT_SECRET is set, and ROLLCALL_FRAMEIO_CLIENT_ID not.",
  );
});

test("a vendor is told the name of this program, is not written to by what only reads, and is asked who calls", async () => {
  const here = await openTwoAccounts();
  expect((await here.rollcall("dump")).code).toBe(0);
  for (const { requests } of [here.frameio, here.docusign]) {
    const agents = requests
      .filter(({ operation }) => operation === "groups.list")
      .map(({ headers }) => headers["user-agent"]);
    expect(agents.length).toBeGreaterThan(0);
    for (const agent of agents) expect(agent).toContain(`rollcall-cli/${version}`);
  }
  const world = { ...createMachine().world, env: here.env };
  const accounts = [
    { vendor: "frameio", account: here.frameio.account_id },
    { vendor: "docusign", account: here.docusign.accountId },
  ];
  for (const writes of [false, true]) {
    const adapters = await openAccounts(accounts, { world, secrets: keepSecrets(), appName: "test", writes });
    const selves = await Promise.all(adapters.map(async (adapter) => (await adapter.read(() => true, {})).self));
    expect(selves).toEqual([here.frameio.users[0]?.id, here.docusign.users[0]?.userId]);
    for (const [index, attributes] of [{ name: "New", emoji: "scissors" }, { name: "New" }].entries()) {
      const sent = adapters[index]!.send({ change: "c", kind: "create", attributes }, {});
      const ended = await sent.then(
        ({ done }) => done,
        (error: unknown) => (error as { code?: string }).code,
      );
      expect(ended).toEqual(writes ? ["New"] : "read_only");
    }
  }
});

test("without an environment the account of a base URL is opened, and nobody knows who calls", async () => {
  const here = await openTwoAccounts();
  const { ROLLCALL_DOCUSIGN_ENVIRONMENT: _, ...env } = here.env;
  const world = { ...createMachine().world, env };
  const reach = { world, secrets: keepSecrets(), appName: "test", writes: false };
  const [adapter] = await openAccounts([{ vendor: "docusign", account: here.docusign.accountId }], reach);
  expect((await adapter!.read(() => true, {})).self).toBeNull();
  expect(await findAccounts({ ...reach, world: { ...world, env: here.env } }, new AbortController().signal)).toEqual([
    { vendor: "frameio", account: here.frameio.account_id },
    { vendor: "docusign", account: here.docusign.accountId },
  ]);
});

test("what is written and printed is the same in every form", async () => {
  const here = await openTwoAccounts();
  const account = `frameio:${here.frameio.account_id}`;
  const long = "A name of many words ".repeat(9).trim();
  here.frameio.groups[1]!.name = long;
  const { out } = await here.rollcall(`dump --account ${account} --json`);
  const desired = JSON.parse(out) as Desired;
  expect(out).toBe(`${JSON.stringify(desired, undefined, 2)}\n`);
  const first = "# yaml-language-server: $schema=./node_modules/rollcall/dist/rollcall.schema.json\n";
  const yaml = first + stringify(desired, { lineWidth: 0 });
  expect(yaml).toContain(`      - name: ${long}\n`);
  expect((await here.rollcall(`dump --account ${account}`)).out).toBe(yaml);
  const name = (file: string) => `${here.folder}/${file}`;
  expect((await here.rollcall(`dump --account ${account} -o {}/d.JSON --json`)).out).toBe(
    `${JSON.stringify({ file: name("d.JSON"), accounts: 1, groups: 2 }, undefined, 2)}\n`,
  );
  for (const wrong of ["frameio", "frameio:", ":1", ":frameio:1"])
    expect(await here.rollcall(`dump --account ${wrong}`)).toEqual({
      ...{ code: 1, out: "" },
      err: `--account ${wrong}: write the vendor, a colon and the id of the account, as in frameio:6b1f0c5e-….\n`,
    });
  for (const wrong of ["", "some"])
    expect(await here.rollcall(`plan {}/d.JSON --removals=${wrong}`)).toEqual({
      ...{ code: 1, out: "" },
      err: `--removals must be one of none, listed, all, but is ${wrong}.\n`,
    });
});

test("who may be removed is by the file, or by --removals; a plan is carried out as it was expected", async () => {
  const here = await openTwoAccounts();
  const ids = here.frameio.groups.map(({ id }) => id);
  const account = { vendor: "frameio", account: here.frameio.account_id };
  const write = (groups: object[], policy = {}) =>
    writeFile(join(here.folder, "d.json"), JSON.stringify({ policy, accounts: [{ ...account, groups }] }));
  const members = ["ada@northlight.example"];
  await write([{ name: "Editors", id: ids[0], members, remove: ["bo@northlight.example"] }], {
    total: { number: 1, fraction: 1 },
  });
  for (const [removals, code] of [
    ["none", 1],
    ["listed", 2],
    ["all", 2],
  ] as const) {
    const { out, ...rest } = await here.rollcall(`plan {}/d.json --json --removals ${removals}`);
    expect([rest.code, (JSON.parse(out) as Plan).policy.removals]).toEqual([code, removals]);
  }
  await here.rollcall("plan {}/d.json -o {}/p.json --removals listed");
  const { digest } = JSON.parse((await here.rollcall("plan {}/d.json --json --removals listed")).out) as Plan;
  const counted = "The number of memberships and admin roles that the plan takes away is 1, not 12.";
  expect((await here.rollcall("apply {}/p.json --expect-removals 12")).err).toContain(counted);
  for (const wrong of ["one", "-1", "1.0", "1234567890", "x1", "1x"])
    expect(await here.rollcall(`apply {}/p.json --expect-removals=${wrong}`)).toEqual({
      ...{ code: 1, out: "" },
      err: `--expect-removals must be a number, but is ${wrong}.\n`,
    });
  expect(await here.rollcall("apply {}/p.json --expect 0000")).toMatchObject({
    ...{ code: 1, out: "" },
    err: expect.stringContaining("This is not the plan that was expected.") as string,
  });
  expect(here.frameio.groups[0]?.members.length).toBe(2);
  const done = await here.rollcall(`apply {}/p.json --expect ${digest} --policy {}/d.json --json`);
  expect([done.code, done.err, JSON.parse(done.out)]).toMatchObject([0, "", { ok: true, plan: digest }]);
  expect(here.frameio.groups[0]?.members.length).toBe(1);
});

test("a journal that is named is what apply writes, and what status and undo read", async () => {
  const here = await openTwoAccounts();
  const groups = here.frameio.groups.map(({ name, id }) => ({
    name,
    id,
    members: [
      "mia@northlight.example",
      ...(name === "Editors" ? ["ada@northlight.example", "bo@northlight.example"] : ["kim@northlight.example"]),
    ],
  }));
  const account = { vendor: "frameio", account: here.frameio.account_id, groups };
  await writeFile(join(here.folder, "d.json"), JSON.stringify({ accounts: [account] }));
  await here.rollcall("plan {}/d.json -o {}/p.json");
  const nothing = `There is nothing to undo: the journal ${here.folder}/j is empty, or is not there.\n`;
  expect(await here.rollcall("undo {}/p.json --journal {}/j")).toEqual({ code: 1, out: "", err: nothing });
  expect(await here.rollcall("apply {}/p.json --journal {}/j")).toEqual({
    code: 0,
    out: `frameio ${here.frameio.account_id}\n  done      add to Editors: 1 done\n  done      add to Producers: 1 done\nEverything is done, and was looked at again.\n`,
    err: "",
  });
  expect((await here.rollcall("status {}/p.json --journal {}/j")).code).toBe(0);
  await writeFile(join(here.folder, "w.json"), '{ "total": { "number": 9, "fraction": 1 } }');
  // Of what is read for it, nothing is written over.
  for (const input of ["p.json", "j", "w.json"])
    expect((await here.rollcall(`undo {}/p.json --journal {}/j --policy {}/w.json --force -o {}/${input}`)).err).toBe(
      `${here.folder}/${input} is what this command reads. Give -o another name.\n`,
    );
  const back = await here.rollcall("undo {}/p.json --journal {}/j --policy {}/w.json -o {}/b.json");
  expect([back.code, back.out.trimEnd().split("\n").at(-1)]).toEqual([
    2,
    `To carry it out: rollcall apply ${here.folder}/b.json --expect-removals 2 --policy ${here.folder}/w.json`,
  ]);
  for (let count = 0; count < 3; count++) here.frameio.fail("groups.list", { status: 500 });
  const short = await here.rollcall("undo {}/p.json --journal {}/j");
  expect([short.code, short.out]).toEqual([1, ""]);
  expect(short.err).toMatch(/^What was read is not whole\. Try again\.\n/);
  const { frameio } = here;
  for (let count = 0; count < 5; count++) frameio.fail("groups.removeUser", { status: 403 });
  const refused = await here.rollcall("apply {}/b.json --expect-removals 2 --policy {}/w.json");
  expect(refused.code).toBe(1);
  expect(refused.err).toBe(
    `Run the same command again for what is left; rollcall status ${here.folder}/b.json says how far it is.\n`,
  );
});

test("a dump has the groups of other products only where they are asked for", async () => {
  const here = await openTwoAccounts();
  Object.assign(here.frameio.groups[1]!, { source: "adobe" });
  const namesIn = async (line: string) => {
    const { accounts } = JSON.parse((await here.rollcall(line)).out) as Desired;
    return accounts[0]?.groups?.map(({ name }) => name);
  };
  expect(await namesIn("dump --json")).toEqual(["Editors"]);
  expect(await namesIn("dump --json --foreign")).toEqual(["Editors", "Producers"]);
});

test("a user without accounts, and one who is unknown, are failures to list accounts", async () => {
  const here = await openTwoAccounts();
  const { ROLLCALL_FRAMEIO_TOKEN: _, ...env } = here.env;
  here.docusign.oauth.accounts.splice(0);
  const none = await here.rollcall("dump", { env });
  expect([none.code, none.out, none.err]).toEqual([
    1,
    "",
    expect.stringMatching(/found no account: .* is in none\.\n$/),
  ]);
  const wrong = { ...env, ROLLCALL_DOCUSIGN_TOKEN: "another-token" };
  const unknown = await here.rollcall("dump --json", { env: wrong });
  expect([unknown.code, (JSON.parse(unknown.out) as { error: { code: string } }).error.code]).toEqual([
    1,
    "unauthorized",
  ]);
});

test("accounts are no longer listed where nobody waits for them", async () => {
  const here = await openTwoAccounts();
  const { ROLLCALL_DOCUSIGN_TOKEN: _, ...env } = here.env;
  const reach = { world: { ...createMachine().world, env }, secrets: keepSecrets(), appName: "test" };
  await expect(findAccounts(reach, AbortSignal.abort())).rejects.toMatchObject({ code: "aborted" });
  expect(here.frameio.requests).toEqual([]);
});

test("the line that says how far a command is is gone when it ends, whatever it ends with", async () => {
  const here = await openTwoAccounts();
  const terminal = { terminal: true, env: here.env };
  const gone = "\r\u001b[2K";
  const dumped = await here.rollcall("dump -o {}/d.yaml", terminal);
  expect(dumped.err).toContain("reading");
  expect(dumped.err.endsWith(gone)).toBe(true);
  here.frameio.fail("groups.list", { status: 401 });
  const { code, err } = await here.rollcall("plan {}/d.yaml", terminal);
  expect([code, err.split(gone).length > 2, err.split(gone).at(-1)?.includes("reading")]).toEqual([1, true, false]);
});

test("where some of it is held and some is left, both are told; an undo of more than the defaults allow names a policy", async () => {
  const here = await openTwoAccounts();
  const groups = here.frameio.groups.map(({ name, id }) => ({ name, id, members: ["mia@northlight.example"] }));
  const account = { vendor: "frameio", account: here.frameio.account_id, groups };
  const policy = { total: { number: 9, fraction: 1 } };
  await writeFile(join(here.folder, "d.json"), JSON.stringify({ policy, accounts: [account] }));
  await here.rollcall("plan {}/d.json -o {}/p.json");
  here.frameio.groups[0]!.members.pop();
  for (let count = 0; count < 5; count++) here.frameio.fail("groups.addUsers", { status: 504 });
  const { code, err } = await here.rollcall("apply {}/p.json");
  expect([code, err]).toEqual([
    1,
    `Plan again for what is held: it stays as it is.\nRun the same command again for what else is left; rollcall status ${here.folder}/p.json says how far it is.\n`,
  ]);
  await here.rollcall("plan {}/d.json --force -o {}/q.json");
  expect(await here.rollcall("apply {}/q.json")).toMatchObject({ code: 0, err: "" });
  const { out } = await here.rollcall("undo {}/q.json -o {}/b.json");
  expect(out.trimEnd().split("\n").at(-1)).toBe(
    `To carry it out: rollcall apply ${here.folder}/b.json --expect-removals 2 --policy FILE`,
  );
});
