import { afterEach, describe, expect, test } from "vitest";
import { InvalidInputError } from "../../src/index.js";
import * as docusign from "../../src/vendors/docusign/credentials.js";
import * as frameio from "../../src/vendors/frameio/credentials.js";

/* Options that cannot be kept, as programs without types give them: each refused by its name before anything is sent. */

const key = "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----";
const adobe = { clientId: "northlight", clientSecret: "p8e-of-northlight" };
const signedIn = { callbackUrl: "/back?code=c&state=s", state: "s", codeVerifier: "verifier" };
const app = { integrationKey: "the-key", environment: "demo" };
const kept = { refreshToken: "refresh-1", onRotate: () => {} };

/** Every function, options that are good, and those of them that it can do without. */
const functions: Readonly<Record<string, readonly [(options: never) => unknown, object, ...string[]]>> = {
  "frameio serverToServer": [frameio.serverToServer, { ...adobe, scopes: ["openid"] }, "scopes"],
  "frameio refreshing": [frameio.refreshing, { ...adobe, ...kept }, "clientSecret"],
  "frameio authorizationUrl": [
    frameio.authorizationUrl,
    { clientId: "northlight", redirectUri: "https://a.example", scopes: ["openid"], prompt: "login" },
    ...["redirectUri", "scopes", "prompt"],
  ],
  "frameio exchangeCode": [
    frameio.exchangeCode,
    { ...adobe, ...signedIn, redirectUri: "https://a.example" },
    "clientSecret",
    "redirectUri",
  ],
  "frameio revoke": [frameio.revoke, { ...adobe, token: "refresh-1" }, "clientSecret"],
  "docusign jwt": [
    docusign.jwt,
    {
      ...{ ...app, userId: "0f9a3c61-2c1e-4a57-b1a4-6a3d5c8e7f10", privateKey: key, scopes: ["signature"] },
      redirectUri: "https://a.example",
    },
    ...["scopes", "redirectUri"],
  ],
  "docusign refreshing": [docusign.refreshing, { ...app, ...kept, secretKey: "5ecret" }, "secretKey"],
  "docusign authorizationUrl": [
    docusign.authorizationUrl,
    { ...app, redirectUri: "https://a.example", scopes: ["signature"], pkce: true },
    ...["scopes", "pkce"],
  ],
  "docusign exchangeCode": [
    docusign.exchangeCode,
    { ...app, ...signedIn, secretKey: "5ecret" },
    "secretKey",
    "codeVerifier",
  ],
  "docusign consentUrl": [
    docusign.consentUrl,
    { ...app, redirectUri: "https://a.example", scopes: ["signature"], administrator: false },
    ...["scopes", "administrator"],
  ],
  "docusign discoverAccount": [
    (options: never) => docusign.discoverAccount("token", options),
    { environment: "demo", accountId: "6b1f0c5e-8d54-4c0e-9b52-0a4c7f1d2e30" },
    "accountId",
  ],
};

/** The problems of options, by their pointers; nothing where they are taken. */
async function problemsOf(act: (options: never) => unknown, options: unknown): Promise<Record<string, string>> {
  const network = { fetch: () => Promise.reject(new TypeError("offline", { cause: { code: "CERT_HAS_EXPIRED" } })) };
  try {
    await act({ ...network, ...(options as object) } as never);
  } catch (error) {
    if (!(error instanceof InvalidInputError)) return {};
    return Object.fromEntries(error.problems.map(({ pointer, message }) => [pointer ?? "", message]));
  }
  return {};
}

describe.each(Object.entries(functions))("%s", (_, [act, options, ...optional]) => {
  test("takes options that are good, with how the server is reached", async () => {
    const server = { timeoutMs: 1000, onEvent: () => {}, baseUrl: "http://127.0.0.1:4010" };
    expect(await problemsOf(act, { ...options, ...server })).toEqual({});
    expect(
      await problemsOf(act, { ...options, baseUrl: "http://localhost", timeoutMs: 0.5, onEvent: undefined }),
    ).toEqual({});
  });

  test.each(Object.keys(options))("without %s", async (name) => {
    // One of the two is enough.
    const instead = name === "secretKey" ? {} : { codeVerifier: "verifier" };
    const given = { ...options, ...("codeVerifier" in options ? instead : {}), [name]: undefined };
    const problems = await problemsOf(act, given);
    if (optional.includes(name)) expect(problems).toEqual({});
    else
      expect(problems).toEqual({
        [`/${name}`]: expect.stringMatching(new RegExp(`^${name} must be .*\\.$`)) as string,
      });
  });

  test.each(Object.keys(options))("with a wrong %s", async (name) => {
    for (const wrong of [42, null, "", " \n"]) {
      const problems = await problemsOf(act, { ...options, [name]: wrong });
      expect(problems, String(wrong)).toEqual({
        [`/${name}`]: expect.stringMatching(new RegExp(`^${name} must be .*\\.$`)) as string,
      });
    }
  });

  test("with what it does not know", async () => {
    const problems = await problemsOf(act, { ...options, secret: "s3cr3t", timeout: 5 });
    expect(Object.keys(problems).sort()).toEqual(["/secret", "/timeout"]);
    const names = problems["/timeout"]!.replace(/^timeout is unknown \(known: (.*)\)\.$/, "$1").split(", ");
    expect(names).toEqual(
      expect.arrayContaining([...Object.keys(options), "fetch", "timeoutMs", "onEvent", "baseUrl"]),
    );
    expect(JSON.stringify(problems)).not.toContain("s3cr3t");
  });

  test.each([
    ["fetch", ["fetch", {}, 5], "a function"],
    ["onEvent", [{}, "x"], "a function"],
    ["timeoutMs", [0, -1, NaN, "soon", {}], "a number above 0"],
    [
      "baseUrl",
      ["", "ims.example", "ftp://a.example", "http://a.example", "https://u:p@a.example", "https://a.example?x=1", 5],
      "an https: URL without credentials and query",
    ],
  ])("with %s as one of %j", async (name, values, wanted) => {
    for (const wrong of values) {
      expect(await problemsOf(act, { ...options, [name]: wrong }), String(wrong)).toEqual({
        [`/${name}`]: `${name} must be ${wanted}.`,
      });
    }
  });
});

test.each([undefined, null, "x", 5])("options that are %s lack everything", (options) => {
  const act = frameio.serverToServer as (options: never) => unknown;
  let error: unknown;
  try {
    act(options as never);
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(InvalidInputError);
  expect((error as InvalidInputError).problems.map(({ pointer }) => pointer)).toEqual(
    options === "x" ? expect.arrayContaining(["/clientId", "/clientSecret"]) : ["/clientId", "/clientSecret"],
  );
});

test.each<readonly [string, string, readonly unknown[], string]>([
  ["frameio serverToServer", "clientSecret", ["two words", "a\n", "ä"], "visible ASCII characters: it "],
  ["frameio serverToServer", "clientSecret", [5], "a string."],
  [
    "frameio serverToServer",
    "scopes",
    [["a b"], ["openid", "a b"], ["a,b"], [""], [], "openid"],
    "a list, each item one scope.",
  ],
  ["frameio refreshing", "refreshToken", ["a b", {}], "text, or a function that reads it."],
  ["frameio refreshing", "onRotate", ["x", {}], "a function."],
  [
    "frameio exchangeCode",
    "callbackUrl",
    ["/back", "https://a.example/#?code=c", "a b?c"],
    "the URL, or the path and query, at which the user came back.",
  ],
  ["frameio authorizationUrl", "prompt", ["log in"], "visible ASCII characters: it "],
  ["docusign jwt", "environment", ["stage", "toString", "Demo"], '"demo" or "production".'],
  [
    "docusign jwt",
    "userId",
    ["ada@northlight.example", "0f9a3c61-2c1e-4a57-b1a4-6a3d5c8e7f1", "0f9a3c61-2c1e-4a57-b1a4-6a3d5c8e7f10 "],
    "the GUID of the user, from Apps and Keys, and no e-mail address.",
  ],
  [
    "docusign consentUrl",
    "redirectUri",
    ["nope", "/back", "northlight.example/back", "https:", "https://a b"],
    "an absolute URL.",
  ],
  ["frameio authorizationUrl", "redirectUri", ["nope"], "an absolute URL."],
  ["docusign authorizationUrl", "pkce", ["yes", 1], "true or false."],
  ["docusign consentUrl", "administrator", ["yes", 0], "true or false."],
  ["docusign discoverAccount", "accountId", ["36046945", "x6b1f0c5e-8d54-4c0e-9b52-0a4c7f1d2e30"], "a GUID."],
])("%s says what %s must be", async (name, option, values, wanted) => {
  const [act, options] = functions[name]!;
  for (const wrong of values) {
    const problems = await problemsOf(act, { ...options, [option]: wrong });
    expect(problems[`/${option}`], String(wrong)).toMatch(`${option} must be ${wanted}`);
    expect(problems[`/${option}`]).not.toContain("function that gives");
  }
});

test.each([
  "https://a.example/back",
  "http://localhost:3000",
  "adobe+ab12://adobeid/northlight",
  "com.example.app:/back",
])("a user may come back to %s", async (redirectUri) => {
  const [act, options] = functions["frameio authorizationUrl"]!;
  expect(await problemsOf(act, { ...options, redirectUri })).toEqual({});
});

test("an app of DocuSign needs its secret key or a verifier, and says which of them is missing", async () => {
  const [act] = functions["docusign exchangeCode"]!;
  const problems = await problemsOf(act, { ...app, callbackUrl: "/back?code=c&state=s", state: "s" });
  expect(Object.keys(problems)).toEqual(["/codeVerifier"]);
});

describe("in a page of a browser", () => {
  afterEach(() => {
    for (const name of ["window", "document"]) Reflect.deleteProperty(globalThis, name);
  });

  const secret: Readonly<Record<string, string>> = {
    "frameio serverToServer": "clientSecret",
    "frameio refreshing": "clientSecret",
    "frameio exchangeCode": "clientSecret",
    "frameio revoke": "clientSecret",
    "docusign jwt": "privateKey",
    "docusign refreshing": "secretKey",
    "docusign exchangeCode": "secretKey",
  };

  test.each(Object.entries(functions))(
    "%s refuses a secret, and goes on without one",
    async (name, [act, options, ...optional]) => {
      Object.assign(globalThis, { window: globalThis, document: {} });
      const held = secret[name];
      const problems = await problemsOf(act, options);
      if (!held) return expect(problems).toEqual({});
      expect(problems).toEqual({
        [`/${held}`]: `${held} must not be in a page of a browser: get the token on a server.`,
      });
      if (optional.includes(held)) expect(await problemsOf(act, { ...options, [held]: undefined })).toEqual({});
    },
  );

  test.each([["window"], ["document"]])("what has a %s alone is none", async (name) => {
    Object.assign(globalThis, { [name]: {} });
    const [act, options] = functions["frameio serverToServer"]!;
    expect(await problemsOf(act, options)).toEqual({});
  });
});
