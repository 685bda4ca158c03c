import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { isClean, verify } from "../../scripts/verify.js";
import { readAccount } from "../../scripts/verify/account.js";
import { createRedactor, keptOrigin, masked } from "../../scripts/verify/redact.js";
import { refuseSecrets } from "../../scripts/verify/secrets.js";
import { serving, type Responder } from "../../scripts/mock/responder.js";
import type { DescribedApi, Operation } from "../../scripts/openapi/operations.js";
import { readDescriptions } from "../../scripts/openapi/read.js";
import { fakeDocusign } from "../../src/testing/docusign.js";
import { fakeFrameioLegacy } from "../../src/testing/frameio-legacy.js";
import { fakeFrameio } from "../../src/testing/frameio.js";
import { serve, type Answering, type Served } from "../../src/testing/node.js";

/* `npm run verify` is for real accounts. Here it meets the stateful fakes, and vendors that have changed. */

const root = fileURLToPath(new URL("../..", import.meta.url));
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-verify-"));
});

afterAll(() => rm(folder, { recursive: true }));

const frameio = fakeFrameio({
  groups: [{ name: "Northlight", members: ["ada@northlight.example"] }],
  workspaces: [{ name: "Northlight", projects: [{ name: "Northlight" }] }],
});
// The account that is asked for is not the first that the token opens.
frameio.accounts.unshift({ ...frameio.accounts[0]!, id: "d8b6e4c2-0a9f-4e7d-8c5b-3a1f2e0d9c87" });
const legacy = fakeFrameioLegacy();
const docusign = fakeDocusign();

const fakes: Readonly<Record<string, Answering & { readonly token: string; readonly account: string }>> = {
  frameio: { ...frameio, account: frameio.account_id },
  "frameio-legacy": { ...legacy, account: legacy.account_id },
  docusign: { ...docusign, account: docusign.accountId },
};

describe.each(readDescriptions())("$api", (description) => {
  const { api, operations } = description;
  const fake = fakes[api] ?? { ...unheard, token: "example-token", account: accountOf(operations) };
  const { token, account } = fake;
  const reads = operations.filter(({ method }) => method === "GET").map(({ id }) => id);

  beforeEach(() => vi.stubGlobal("fetch", withExamples(description)));

  test("every operation that only reads is checked, a report is written, and it tells nobody's secrets", async () => {
    await using(await serve(fake), async ({ url }) => {
      const out = join(folder, api);
      const report = await verify({ api, baseUrl: url, token, account }, out);
      expect(report.operations.map(({ operation, outcome }) => [operation, outcome]).sort()).toEqual(
        reads.map((id) => [id, "read"]).sort(),
      );
      expect([report.drift, report.news, isClean(report)]).toEqual([[], [], true]);
      const files = await readdir(out);
      expect(files.sort()).toEqual(["exchanges.json", "report.json", "report.md"]);
      for (const file of files) {
        const text = await readFile(join(out, file), "utf8");
        expect(text).not.toContain(token);
        expect(text).not.toContain(account);
        expect(text).not.toMatch(/Bearer|Okafor|northlight|Northlight|36046945/);
      }
      const exchanges = JSON.parse(await readFile(join(out, "exchanges.json"), "utf8")) as { operation: string }[];
      expect(new Set(exchanges.map(({ operation }) => operation))).toEqual(new Set(reads));
      console.log(`verify: ${reads.length} operations of ${api}, ${exchanges.length} exchanges kept`);
    });
  });

  test("only GET is ever sent", { meta: { wrong: "every answer is empty" } }, async () => {
    const methods = new Set<string>();
    const watching = await scripted(({ method }) => {
      methods.add(method);
      return Response.json({});
    });
    await using(
      watching,
      async ({ url }) => {
        await verify({ api, baseUrl: url, token, account }, join(folder, "watched"));
      },
      "scripted",
    );
    expect([...methods]).toEqual(["GET"]);
  });
});

const changed = { meta: { wrong: "the answers are changed" } };

test("what a vendor has changed is told by its place, and never by its value", changed, async () => {
  const vendor = await scripted(({ parts }) => {
    const account = {
      id: 5,
      display_name: "Secret Studio",
      brand_new: "secret",
      owner: { email: ["secret@x.example"] },
    };
    return Response.json(parts.length === 2 ? [account] : parts.length === 4 ? { account: "owner" } : account);
  });
  await using(
    vendor,
    async ({ url }) => {
      const out = join(folder, "changed");
      const report = await verify(
        { api: "frameio-legacy", baseUrl: url, token: legacy.token, account: legacy.account_id },
        out,
      );
      expect(isClean(report)).toBe(false);
      expect(report.drift.filter(({ operation }) => operation === "accounts.list")).toEqual([
        { operation: "accounts.list", pointer: "/0/owner/email", expected: "of type string", got: "an array" },
        { operation: "accounts.list", pointer: "/0/id", expected: "of type string", got: "number" },
      ]);
      expect(report.news).toEqual([
        { operation: "accounts.list", pointer: "/*/brand_new" },
        { operation: "accounts.get", pointer: "/brand_new" },
      ]);
      const texts = await Promise.all((await readdir(out)).map((file) => readFile(join(out, file), "utf8")));
      expect(texts.join()).not.toMatch(/secret/i);
      expect(texts.join()).toContain("/*/brand_new");
    },
    "scripted",
  );
});

test("no file names anybody, whatever a vendor writes into keys, headers and media types", changed, async () => {
  const token = "fio-u-AbCdEf0123456789";
  const { account_id: account } = legacy;
  const inKeys = { Ada_Okafor_1984: { [`t_${token.replaceAll("-", "_")}`]: 1 }, tel_4915112345678: true, "3604": 1 };
  const headers = {
    "content-type": `application/json; account=${account.toUpperCase()}; t=${Buffer.from(`u:${token}`).toString("base64")}`,
    "x-owner-ada-okafor": "1",
    "x-request-id": "36046945",
  };
  const vendor = await scripted(({ parts }) => {
    const body = parts.length === 2 ? [{ id: account, owner: inKeys, ...inKeys }] : { id: account, ...inKeys };
    return Response.json(body, { headers });
  });
  await using(
    vendor,
    async ({ url }) => {
      const out = join(folder, "named");
      const report = await verify({ api: "frameio-legacy", baseUrl: url, token, account }, out);
      expect(report.news.map(({ pointer }) => pointer)).toContain("/*/owner/?");
      for (const file of await readdir(out)) {
        const text = await readFile(join(out, file), "utf8");
        expect(text).not.toMatch(/okafor|4915112345678|3604|AbCdEf|abcdef0/i);
        expect(text.toLowerCase()).not.toContain(account);
      }
    },
    "scripted",
  );
});

test("an account that refuses the token, or has no group, is not taken for a good one", async () => {
  await using(await serve(frameio), async ({ url }) => {
    const wrong = { api: "frameio", baseUrl: url, token: "another-token", account: frameio.account_id };
    const report = await verify(wrong, join(folder, "refused"));
    expect(isClean(report)).toBe(false);
    expect(new Map(report.operations.map(({ operation, outcome }) => [operation, outcome]))).toEqual(
      new Map([
        ...[
          "users.me",
          "accounts.list",
          "accounts.get",
          "groups.list",
          "users.list",
          "workspaces.list",
          "projects.list",
        ].map((id) => [id, "failed: unauthorized 401"] as const),
        ...["groups.get", "groups.listUsers"].map((id) => [id, "not read: the account holds no group_id"] as const),
        ...["workspaces.get", "workspaces.listProjects", "workspaces.listUsers"].map(
          (id) => [id, "not read: the account holds no workspace_id"] as const,
        ),
        ...["projects.get", "projects.listUsers"].map(
          (id) => [id, "not read: the account holds no project_id"] as const,
        ),
      ]),
    );
  });
});

describe("the command", () => {
  const apis = readDescriptions().map(({ api }) => api);

  test("says what is missing and ends with 2", async () => {
    const { code, said } = await run(["docusign"], { ROLLCALL_DOCUSIGN_TOKEN: "token" });
    expect(said).toBe("Nothing was verified: set ROLLCALL_DOCUSIGN_BASE_URL, ROLLCALL_DOCUSIGN_ACCOUNT.\n");
    expect(code).toBe(2);
  });

  test("knows what it can verify", () => {
    const missing = `Usage: npm run verify -- ${apis.join("|")}`;
    expect(readAccount(["dropbox"], apis, {})).toEqual({ missing });
  });
});

describe("redaction", () => {
  test("keeps the form of a text and none of it", () => {
    expect(masked("Ada.Okafor+1@Northlight.example")).toBe("Aaa.Aaaaaa+1@Aaaaaaaaaa.aaaaaaa");
    expect(masked("0f9a3c61-2c1e-4a57-b1a4-6a3d5c8e7f10")).toMatch(/^[a1]{8}-[a1]{4}-[a1]{4}-[a1]{4}-[a1]{12}$/);
    expect(masked("2026-03-02T09:15:00.123456Z")).toBe("1111-11-11T11:11:11.111111Z");
    expect(masked("Žluťoučký ٣")).toBe("Aaaaaaaaa 1");
    expect(masked("Ⓐⓓⓐ ⠁⠙⠁ 🇦")).toBe("aaa aaa a");
  });

  test("keeps of an exchange what is described, in path, query, headers and body", () => {
    const description = readDescriptions().find(({ api }) => api === "frameio")!;
    const operation = description.operations.find(({ id }) => id === "groups.list")!;
    const headers = {
      "content-type": "application/json; charset=utf-8; owner=Ada",
      "x-ratelimit-limit": "100",
      "x-ratelimit-remaining": "36 left to Ada",
      "set-cookie": "session=secret",
      "x-ada-okafor": "secret",
    };
    const answer = { data: [{ name: "Secret", source: "adobe", member_count: 7, Ada_Okafor_1984: 1, "ada@x": 1 }] };
    const exchange = createRedactor(description)(
      operation,
      new URL("https://api.frame.io/v4/accounts/secret/groups?after=Secret%20cursor&sort=name_asc&page_size=2&Ada=1"),
      new Response(null, { headers }),
      JSON.stringify(answer),
    );
    expect(exchange).toEqual({
      operation: "groups.list",
      request: "GET /v4/accounts/{account_id}/groups?after=Aaaaaa aaaaaa&sort=name_asc&page_size=1&Aaa=1",
      status: 200,
      headers: {
        "content-type": "application/json",
        "x-ratelimit-limit": "100",
        "x-ratelimit-remaining": "11 aaaa aa Aaa",
        "aaa-aaaaaa": "not kept",
        "a-aaa-aaaaaa": "not kept",
      },
      body: { data: [{ name: "Aaaaaa", source: "adobe", member_count: 1, Aaa_Aaaaaa_1111: 1, "aaa@a": 1 }] },
    });
  });

  test("keeps the digits of no header but those that are described as integers", () => {
    const description = readDescriptions().find(({ api }) => api === "docusign")!;
    const operation = description.operations.find(({ id }) => id === "groups.list")!;
    const headers = { "x-docusign-tracetoken": "36046945", "x-ratelimit-limit": "1000", "content-type": "ada/okafor" };
    const url = new URL("https://demo.docusign.net/restapi/v2.1/accounts/x/groups");
    expect(createRedactor(description)(operation, url, new Response(null, { headers }), "").headers).toEqual({
      "content-type": "aaa/aaaaaa",
      "x-docusign-tracetoken": "11111111",
      "x-ratelimit-limit": "1000",
    });
  });

  test.each([
    ["frameio", "https://api.frame.io/v4", "https://api.frame.io"],
    ["docusign", "https://na3.docusign.net/restapi", "https://na3.docusign.net"],
    ["docusign", "https://ada:key@northlight-1.docusign.net", "https://aaaaaaaaaa-1.docusign.net"],
  ])("keeps of the host of %s at %s what is described", (api, baseUrl, origin) => {
    expect(
      keptOrigin(
        readDescriptions().find((each) => each.api === api)!,
        baseUrl,
      ),
    ).toBe(origin);
  });

  const token = "fio-u.abc/def-ghi+Jkl";
  const inParts = "eyJ0eXAiOiJNVCJ9.e30.c2ln";
  const account = "6B1F0C5E-8d54-4c0e-9b52-0a4c7f1d2e30";
  const escaped = (text: string) => text.replace(/./g, (sign) => `\\u00${Buffer.from(sign).toString("hex")}`);
  const percent = encodeURIComponent(token);
  test.each([
    ["as it is", token],
    ["in a URL", percent],
    ["in a URL, in lower case", percent.replace(/%../g, (escape) => escape.toLowerCase())],
    ["in a URL in a URL", encodeURIComponent(percent)],
    ["with every sign as a percentage", Buffer.from(token).toString("hex").replace(/../g, "%$&")],
    ["in JSON", JSON.stringify(token).slice(1, -1).replaceAll("/", "\\/")],
    ["in JSON, escaped", escaped(token)],
    ["in JSON in JSON", JSON.stringify(JSON.stringify(escaped(token)))],
    ["in other case", token.replaceAll("f", "F")],
    ["as a key", token.replaceAll(/\W/g, "_")],
    ["in hex", Buffer.from(token).toString("hex")],
    ["in base64url", Buffer.from(token).toString("base64url")],
    ...["", "u:", "us:", "ada:"].map((before) => [
      `in base64 after ${before.length} bytes`,
      Buffer.from(`${before}${token}:x`).toString("base64"),
    ]),
    ["of three parts, the first one alone", inParts.split(".")[0]!],
    ["the account in lower case", account.toLowerCase()],
    ["the account without dashes", account.replaceAll("-", "")],
    ["the account in base64, in lower case", Buffer.from(account.toLowerCase()).toString("base64")],
    ["the account in base64, without dashes", Buffer.from(`x${account.replaceAll("-", "")}`).toString("base64")],
  ])("stops before a file that holds a secret %s", (_, form) => {
    expect(() => refuseSecrets(`{"before": "${form} after"}`, [token, inParts, account])).toThrow("None was written");
    expect(() => refuseSecrets(`{"before": "after"}`, [token, inParts, account])).not.toThrow();
  });
});

/* A vendor that has no fake. */
const unheard: Answering = { fetch: () => Promise.resolve(new Response(null, { status: 404 })) };

function accountOf(operations: readonly Operation[]): string {
  const [first] = operations.flatMap(({ parameters }) => parameters.filter((parameter) => parameter.in === "path"));
  return String(first?.examples[0]?.value ?? "no-account");
}

/* What a fake does not play, which it says by a 404 without a word or in these, is answered with the first example of the description. */
function withExamples({ server, operations }: DescribedApi): typeof fetch {
  const passed = globalThis.fetch;
  const base = new URL(server).pathname.replace(/\/$/, "");
  return async (target, init) => {
    const response = await passed(target, init);
    const { pathname } = new URL(new Request(target).url);
    const asked = operations.find(
      ({ method, path }) =>
        method === (init?.method ?? "GET") &&
        new RegExp(`^${(base + path).replaceAll(".", "\\.").replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(pathname),
    );
    const [answer] = asked?.answers.filter(({ status }) => status < 300) ?? [];
    const said = await response.clone().text();
    if (response.status !== 404 || !/^$| does not play /.test(said) || !answer) return response;
    const headers = Object.entries(answer.headers).map(([name, value]) => [name, String(value)] as [string, string]);
    const body = JSON.stringify(answer.examples[0]?.value);
    return new Response(body, { status: answer.status, headers: [["content-type", "application/json"], ...headers] });
  };
}

async function using(
  served: Served,
  act: (served: Served) => Promise<void>,
  oracle: Responder = "fake",
): Promise<void> {
  serving(oracle, served.url);
  try {
    await act(served);
  } finally {
    await served.close();
  }
}

/** Serves a function from requests, by their method and the parts of their path, to answers. */
function scripted(answer: (asked: { readonly method: string; readonly parts: readonly string[] }) => Response) {
  return serve({
    fetch: (url, { method = "GET" }) =>
      Promise.resolve(answer({ method, parts: new URL(url).pathname.split("/").slice(1) })),
  });
}

function run(args: readonly string[], env: Record<string, string>): Promise<{ code: number; said: string }> {
  const tsx = join(dirname(createRequire(import.meta.url).resolve("tsx/package.json")), "dist/cli.mjs");
  const { PATH = "" } = process.env;
  return new Promise((done) => {
    execFile(
      process.execPath,
      [tsx, "scripts/verify.ts", ...args],
      { cwd: root, env: { PATH, ...env } },
      (error, stdout, stderr) => {
        done({ code: error ? Number(error.code) : 0, said: stdout + stderr });
      },
    );
  });
}
