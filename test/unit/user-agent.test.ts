import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { version } from "../../src/client/user-agent.js";
import { createFrameio, type FrameioOptions } from "../../src/vendors/frameio/index.js";
import { frameioPaths } from "../../src/vendors/frameio/paths.js";
import { answer } from "../support/answers.js";
import { refused, secret } from "../support/refused.js";

/* The name of the caller's program, in the header in which vendors look for it. */

const appName = "acme-sync/1.2";

beforeEach(() => void vi.stubGlobal("navigator", undefined));
afterEach(() => void vi.unstubAllGlobals());

function clientOf(options: Partial<Omit<FrameioOptions, "account_id">>) {
  const { fetch } = answer({ body: { data: [], links: { next: null } } });
  const names: (string | undefined)[] = [];
  const frameio = createFrameio({
    token: "token-of-a-test",
    account_id: "a",
    // As it is handed over: a Request takes off what is around a value.
    fetch: (url, init) => {
      names.push(init.headers["user-agent"]);
      return fetch(url, init);
    },
    ...options,
  });
  return { frameio, names };
}

test("the version is that of the package", () => {
  const { version: ofPackage } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
    version: string;
  };
  expect(version).toBe(ofPackage);
});

test.each([
  ["a runtime that does not say what it is, as Node 20", undefined, `acme-sync/1.2 rollcall/${version}`],
  ["a runtime without a name, as React Native", {}, `acme-sync/1.2 rollcall/${version}`],
  ["Node", { userAgent: "Node.js/22" }, `acme-sync/1.2 rollcall/${version} Node.js/22`],
  ["Bun", { userAgent: "Bun/1.4.5" }, `acme-sync/1.2 rollcall/${version} Bun/1.4.5`],
  ["Workers", { userAgent: "Cloudflare-Workers" }, `acme-sync/1.2 rollcall/${version} Cloudflare-Workers`],
  ["a browser", { userAgent: "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0" }, undefined],
  ["what plays a browser", { userAgent: "Mozilla/5.0 (linux) AppleWebKit/537.36 jsdom/26.0.0" }, undefined],
])("%s", async (_, navigator, header) => {
  vi.stubGlobal("navigator", navigator);
  const { frameio, names } = clientOf({ appName });
  await frameio.groups.list().toArray();
  await frameio.request("GET", "/v4/me");
  await frameioPaths(frameio).GET("/v4/accounts/{account_id}/groups", { params: { path: { account_id: "a" } } });
  expect(names).toEqual([header, header, header]);
});

test("a program without a name sends what its runtime sends", async () => {
  const { frameio, names } = clientOf({});
  await frameio.groups.list().toArray();
  await frameio.withOptions({ appName }).groups.list().toArray();
  expect(names).toEqual([undefined, `acme-sync/1.2 rollcall/${version}`]);
});

test("a header of the caller's own stands above it, and null takes it away", async () => {
  const { frameio, names } = clientOf({ appName, headers: { "User-Agent": "another/1" } });
  await frameio.groups.list().toArray();
  await frameio.groups.list({}, { headers: { "user-agent": null } }).toArray();
  expect(names).toEqual(["another/1", undefined]);
});

test.each(["acme-sync", "acme-sync/1.2 (ops@acme.example)", "Acme+Sync/1.2~rc.1", "!"])(
  "%j can be a name",
  async (name) => {
    const { frameio, names } = clientOf({ appName: name });
    await frameio.groups.list().toArray();
    expect(names).toEqual([`${name} rollcall/${version}`]);
  },
);

test("what no header can hold is refused where it is given", async () => {
  const wrong = [
    "",
    " ",
    "a\r\nx-evil: 1",
    "a\n",
    "\ta",
    "a\u0000b",
    "acme ",
    " acme",
    "a  b",
    "Zürich/1",
    "日本/1",
    "a\u007f",
  ];
  for (const value of [...wrong, 5, null, true, {}, ["acme"], () => "acme"]) {
    const words = /^appName must be a name in ASCII characters, such as acme-sync\/1\.2\.$/;
    await refused((make) => make({ appName: value }), words);
    await refused((make) => make().withOptions({ appName: value }), words);
  }
  await refused((make) => make({ appName: `${secret}\n` }), /appName must be/);
  await refused((make) => make()["groups"]!["get"]!({ group_id: "g" }, { appName }), /appName is unknown/);
});
