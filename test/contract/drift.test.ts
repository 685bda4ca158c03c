import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import type { Contract } from "../../src/client/contract.js";
import { InvalidInputError, type Event } from "../../src/index.js";
import { createDocusign } from "../../src/vendors/docusign/index.js";
import { contract as docusignContract } from "../../src/vendors/docusign/contract.js";
import { createFrameio } from "../../src/vendors/frameio/index.js";
import { contract as frameioContract } from "../../src/vendors/frameio/contract.js";
import { frameioPaths } from "../../src/vendors/frameio/paths.js";
import { answer, type StubAnswer } from "../support/answers.js";
import { readDescriptions } from "../../scripts/openapi/read.js";
import type { DescribedApi, Operation } from "../../scripts/openapi/operations.js";
import type { JsonObject } from "../../scripts/openapi/json.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const descriptions = readDescriptions();

/** What the contract of one vendor may add to a bundle, in bytes after brotli. */
const limit = 9 * 1024;

const account = "6b1f0c5e-8d54-4c0e-9b52-0a4c7f1d2e30";
const group_id = "c5d2f8a0-3e6b-4f71-a9d4-8b1c0e7f6a23";
const group = {
  ...{ id: group_id, name: "Editors", emoji: "scissors", member_count: 2, source: "frame", creator_id: null },
  ...{ created_at: "2026-03-02T09:15:00.123456Z", updated_at: "2026-06-18T14:40:12.654321Z" },
};

describe.each(descriptions)("the contract of $api", (description) => {
  test("finds nothing wrong with any example", async () => {
    const { contract } = (await import(`../../src/vendors/${description.api}/contract.ts`)) as { contract: Contract };
    let answers = 0;
    for (const operation of description.operations) {
      for (const request of requestsOf(description, operation))
        expect(contract.input(request), operation.id).toEqual([]);
      for (const { status, examples } of operation.answers) {
        for (const { value } of examples) {
          const reply = { status, headers: new Headers(), text: "", json: value };
          expect(contract.answer({ operation: operation.id, path: {}, query: {} }, reply), operation.id).toEqual([]);
          answers++;
        }
      }
    }
    expect(answers).toBeGreaterThan(description.operations.length);
  });

  test("imports nothing and runs where code cannot be made from text", async () => {
    const file = `${root}generated/${description.api}.contract.js`;
    const { metafile } = await build({
      entryPoints: [file],
      bundle: true,
      write: false,
      metafile: true,
      format: "esm",
    });
    expect(Object.keys(metafile.inputs)).toHaveLength(1);
    const code = `import { checks } from ${JSON.stringify(file)}; console.log(Object.values(checks)[0].input({}));`;
    const flags = ["--disallow-code-generation-from-strings", "--no-warnings", "--input-type=module", "--eval", code];
    expect((await promisify(execFile)(process.execPath, flags)).stdout).toBe("true\n");
  });

  test("costs at most 9 KiB, and nothing without it", async () => {
    const [without, whole] = await Promise.all([bundle(description.api, false), bundle(description.api, true)]);
    const bytes = whole.length - without.length;
    console.log(`contract of ${description.api}: ${bytes} B brotli beside a bundle of ${without.length} B`);
    expect(bytes).toBeGreaterThan(1000);
    expect(bytes).toBeLessThanOrEqual(limit);
  });
});

describe("an input that breaks the description is refused before it is sent", () => {
  const frameio = (fetch: typeof globalThis.fetch) =>
    createFrameio({ token: "token", account_id: account, contract: frameioContract, fetch });
  const docusign = (fetch: typeof globalThis.fetch) =>
    createDocusign({
      ...{ token: "token", baseUrl: "https://demo.docusign.net", accountId: account },
      ...{ contract: docusignContract, fetch },
    });
  const cases: [string, (fetch: typeof globalThis.fetch) => Promise<unknown>, object[]][] = [
    [
      "a text that is too short, and one that is too long",
      (fetch) => frameio(fetch).groups.create({ name: "", emoji: "x".repeat(256) }),
      [
        { pointer: "/name", message: "name must be of a length of at least 1, and is a string of 0 characters." },
        { pointer: "/emoji", message: "emoji must be of a length of at most 255, and is a string of 256 characters." },
      ],
    ],
    [
      "an id that is no UUID, in the path",
      (fetch) => frameio(fetch).groups.get({ group_id: "editors" }),
      [{ pointer: "/group_id", message: "group_id must be a uuid, and is a string of 7 characters." }],
    ],
    [
      "an id that is no UUID, in an array",
      (fetch) => frameio(fetch).groups.addUsers({ group_id, user_ids: [group_id, "ada"] }),
      [{ pointer: "/user_ids/1", message: "user_ids/1 must be a uuid, and is a string of 3 characters." }],
    ],
    [
      "a role that cannot be given",
      (fetch) => frameio(fetch).users.updateRole({ user_id: group_id, role: "owner" as "admin" }),
      [{ pointer: "/role", message: "role must be one of admin, member, and is a string of 5 characters." }],
    ],
    [
      "an order that does not exist, in the query of a list",
      (fetch) =>
        frameio(fetch)
          .groups.list({ sort: "size" as "name_asc" })
          .toArray({ max: 1 }),
      [
        {
          pointer: "/sort",
          message: expect.stringMatching(/^sort must be one of creator_asc, .*created_at_desc, and/),
        },
      ],
    ],
    [
      "an item that lacks its name",
      (fetch) => docusign(fetch).groups.create({ groups: [{} as { groupName: string }] }),
      [{ pointer: "/groups/0/groupName", message: "groups/0/groupName must be given, and is left out." }],
    ],
  ];
  test.each(cases)("%s", async (_, call, problems) => {
    const { fetch, sent } = answer({ status: 500 });
    const error = await call(fetch).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(InvalidInputError);
    expect((error as InvalidInputError).problems).toEqual(problems);
    expect(sent).toEqual([]);
  });

  const page = { data: [group], links: { next: null } };

  test("and nothing else is: pages after the first", async () => {
    const headers = { "x-ratelimit-limit": "100", "x-ratelimit-remaining": "99", "x-ratelimit-window": "60000" };
    const links = { next: "/groups?after=abc&page_size=1&include_total_count=true" };
    const { fetch, sent } = answer({ headers, body: { ...page, links } }, { headers, body: page });
    await frameio(fetch).groups.list({ page_size: 1, include_total_count: true }).toArray({ max: 10 });
    expect(sent).toHaveLength(2);
  });

  const wrong = { meta: { wrong: "it is sent though it is not described" } };
  test("nor openapi-fetch's client, what is not described or undefined", wrong, async () => {
    const { fetch, sent } = answer({ body: page });
    await frameio(fetch).request("GET", "/v4/anything", { query: { sort: "size" } });
    const paths = frameioPaths(createFrameio({ token: "token", contract: frameioContract, fetch }));
    const params = { path: { account_id: account }, query: { sort: "size" as "name_asc" } };
    await paths.GET("/v4/accounts/{account_id}/groups", { params });
    expect(sent).toHaveLength(2);
    await docusign(fetch)
      .groups.update({ groups: [{ groupId: "1", groupName: undefined }] })
      .catch(() => {});
    expect(sent).toHaveLength(3);
  });
});

describe("an answer that differs is told and given", { meta: { wrong: "the answers are changed" } }, () => {
  const read = async (reply: StubAnswer) => {
    const events: Event[] = [];
    const { fetch } = answer(reply);
    const options = { token: "token", account_id: account, contract: frameioContract, retry: false } as const;
    const frameio = createFrameio({ ...options, fetch, onEvent: (event) => events.push(event) });
    const result = await frameio.groups.get.safe({ group_id });
    return { result, drift: events.filter(({ type }) => type === "drift") };
  };
  const told = (pointer: string, expected: string, got: string) => ({
    ...{ type: "drift", operation: "groups.get", pointer, expected, got },
  });

  test("as another type, a missing field and a broken format, without the values", async () => {
    const { name, ...rest } = group;
    const data = { ...rest, member_count: "secret", updated_at: "18 June secret" };
    const { result, drift } = await read({ body: { data } });
    expect(result).toEqual({ ok: true, data });
    expect(drift).toEqual([
      told("/data/name", "given", "left out"),
      told("/data/member_count", "of type integer", "a string of 6 characters"),
      told("/data/updated_at", "a date-time", "a string of 14 characters"),
    ]);
    expect(JSON.stringify(drift)).not.toMatch(/secret|Editors/);
    expect(name).toBe("Editors");
  });

  test("once for all items of a list that differ alike", async () => {
    const events: Event[] = [];
    const { fetch } = answer({ body: { data: [1, 2, 3].map((id) => ({ ...group, id })), links: { next: null } } });
    const options = { token: "token", account_id: account, contract: frameioContract, fetch };
    const frameio = createFrameio({ ...options, onEvent: (event) => events.push(event) });
    expect(await frameio.groups.list().toArray({ max: 10 })).toHaveLength(3);
    expect(events.filter(({ type }) => type === "drift")).toEqual([
      { ...told("/data/0/id", "of type string", "number"), operation: "groups.list" },
    ]);
  });

  test("as a status that is not described; an outage is no drift", async () => {
    const { result, drift } = await read({ status: 418, body: { errors: [] } });
    expect(result).toMatchObject({ ok: false, error: { status: 418 } });
    expect(drift).toEqual([told("", "one of the statuses 200, 400, 401, 403, 404, 409, 422, 429", "418")]);
    expect((await read({ status: 503 })).drift).toEqual([]);
  });

  test("as a refusal without its body, but where the vendor says that it may be missing", async () => {
    const refused = async (reply: StubAnswer) => {
      const events: Event[] = [];
      const options = {
        token: "token",
        baseUrl: "https://demo.docusign.net",
        accountId: account,
        retry: false,
      } as const;
      const { fetch } = answer(reply);
      const observed = { fetch, contract: docusignContract, onEvent: (event: Event) => events.push(event) };
      const { groups } = createDocusign({ ...options, ...observed });
      await expect(groups.listUsers.raw({ groupId: "1" })).rejects.toMatchObject({ status: reply.status });
      return events.filter(({ type }) => type === "drift");
    };
    const differs = (pointer: string, expected: string, got: string) => ({
      ...told(pointer, expected, got),
      operation: "groups.listUsers",
    });
    expect(await refused({ status: 404 })).toEqual([]);
    expect(await refused({ status: 403, body: "<html>Forbidden</html>" })).toEqual([]);
    expect(await refused({ status: 404, body: { errorCode: 5 } })).toEqual([
      differs("/errorCode", "of type string", "number"),
    ]);
    expect(await refused({ status: 401 })).toEqual([differs("", "of type object", "left out")]);
  });

  test("and a new field, a new value of an open enum and a synchronized group are none", async () => {
    const adobe = { ...group, source: "adobe", sync_status: "paused", added_lately: 1 };
    expect((await read({ body: { data: adobe } })).drift).toEqual([]);
    expect((await read({ body: { data: { ...group, source: "dropbox" } } })).drift).toEqual([]);
  });
});

/** The requests that the examples of an operation make, by their places. */
function requestsOf({ envelope }: DescribedApi, { id, parameters, body }: Operation) {
  const valuesIn = (place: string) =>
    Object.fromEntries(
      parameters.filter((each) => each.in === place).map(({ name, examples }) => [name, examples[0]?.value]),
    );
  const bodies = body ? body.examples.map(({ value }) => value) : [undefined];
  expect(envelope === undefined || bodies.every((each) => each === undefined || envelope in (each as JsonObject))).toBe(
    true,
  );
  return bodies.map((each) => ({ operation: id, path: valuesIn("path"), query: valuesIn("query"), body: each }));
}

/** A page that creates a client, with the contract or without. */
async function bundle(api: string, withContract: boolean): Promise<Uint8Array> {
  const index = await readFile(`${root}src/vendors/${api}/index.ts`, "utf8");
  const factory = /export function (create\w+)/.exec(index)![1]!;
  const line = withContract
    ? `import { contract } from "./src/vendors/${api}/contract.ts";`
    : "const contract = undefined;";
  const { outputFiles } = await build({
    stdin: {
      contents: `import { ${factory} } from "./src/vendors/${api}/index.ts"; ${line}
        console.log(${factory}({ token: "token", baseUrl: "https://host.example", contract }));`,
      resolveDir: root,
    },
    ...{ bundle: true, minify: true, format: "esm", platform: "browser", target: "es2022", write: false },
  });
  return brotliCompressSync(outputFiles[0]!.contents);
}
