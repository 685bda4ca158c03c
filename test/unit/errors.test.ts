import { generateKeyPairSync } from "node:crypto";
import { inspect } from "node:util";
import { describe, expect, test, vi } from "vitest";
import {
  AbortedError,
  AccountError,
  ApiError,
  AuthError,
  ConflictError,
  ConnectionError,
  ConsentRequiredError,
  ForbiddenError,
  InvalidInputError,
  NotFoundError,
  OutcomeUnknownError,
  PartialFailureError,
  RateLimitError,
  ReadOnlyError,
  RollcallError,
  TimeoutError,
  UnauthorizedError,
  UnexpectedResponseError,
  isRollcallError,
  type AnyRollcallError,
} from "../../src/index.js";
import { discoverAccount, jwt } from "../../src/vendors/docusign/credentials.js";
import { createDocusign } from "../../src/vendors/docusign/index.js";
import { createFrameio } from "../../src/vendors/frameio/index.js";
import { answer, type StubAnswer } from "../support/answers.js";

const token = "s3cr3t-t0k3n";
const editors = { name: "Editors", emoji: "scissors" };
const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });

function frameio(...answers: readonly StubAnswer[]) {
  const { fetch } = answer(...answers);
  return createFrameio({ token, account_id: "northlight", fetch, retry: false });
}

/** What can be thrown, each made to happen. */
const thrown: Record<AnyRollcallError["code"], [unknown, () => Promise<unknown>]> = {
  invalid_input: [InvalidInputError, () => frameio().groups.get({ group_id: "a/b" })],
  read_only: [ReadOnlyError, () => frameio().withOptions({ readOnly: unknownToBeTrue() }).groups.create(editors)],
  api_error: [ApiError, () => frameio({ status: 422, body: refusal() }).groups.get({ group_id: "g" })],
  unauthorized: [UnauthorizedError, () => frameio({ status: 401, body: refusal() }).groups.get({ group_id: "g" })],
  forbidden: [ForbiddenError, () => frameio({ status: 403, body: refusal() }).groups.get({ group_id: "g" })],
  not_found: [NotFoundError, () => frameio({ status: 404, body: refusal() }).groups.get({ group_id: "g" })],
  conflict: [ConflictError, () => frameio({ status: 409, body: refusal() }).groups.get({ group_id: "g" })],
  rate_limited: [RateLimitError, () => frameio({ status: 429, body: refusal() }).groups.get({ group_id: "g" })],
  partial_failure: [
    PartialFailureError,
    () => {
      const errorDetails = { errorCode: "INVALID_GROUP_NAME", message: `Taken, says ${token}` };
      const { fetch } = answer({ body: { groups: [{ groupName: "a" }, { groupName: "b", errorDetails }] } });
      const docusign = createDocusign({
        token: "errors-token",
        accountId: "a",
        baseUrl: "https://demo.docusign.net",
        fetch,
      });
      return docusign.groups.create({ groups: [{ groupName: "a" }, { groupName: "b" }] });
    },
  ],
  unexpected_response: [
    UnexpectedResponseError,
    () => frameio({ body: `<html>${token}</html>` }).groups.get({ group_id: "g" }),
  ],
  connection_error: [ConnectionError, () => failing().groups.get({ group_id: "g" })],
  timeout: [TimeoutError, () => stalled().groups.get({ group_id: "g" }, { timeoutMs: 1 })],
  aborted: [AbortedError, () => stalled().groups.get({ group_id: "g" }, { signal: AbortSignal.abort("enough") })],
  auth_error: [
    AuthError,
    () => createFrameio({ token: () => "", account_id: "a", fetch: answer().fetch }).groups.get({ group_id: "g" }),
  ],
  consent_required: [
    ConsentRequiredError,
    () => {
      const { fetch } = answer({ status: 400, body: { error: "consent_required" } });
      const who = { integrationKey: "northlight", userId: "0f9a3c61-2c1e-4a57-b1a4-6a3d5c8e7f10" } as const;
      const consentless = jwt({ ...who, privateKey: privateKey.export({ format: "jwk" }), environment: "demo", fetch });
      const docusign = createDocusign({ token: consentless, accountId: "a", baseUrl: "https://demo.docusign.net" });
      return docusign.groups.create({ groups: [{ groupName: "a" }] });
    },
  ],
  account_error: [
    AccountError,
    () => discoverAccount(token, { environment: "demo", fetch: answer({ body: { accounts: [] } }).fetch }),
  ],
  outcome_unknown: [
    OutcomeUnknownError,
    () => stalled().groups.create({ name: "Editors", emoji: "scissors" }, { timeoutMs: 1 }),
  ],
};

describe.each(Object.entries(thrown))("%s", (code, [type, act]) => {
  test("is its own class, with its literal code", async () => {
    const error = await caught(act);
    expect(error.constructor).toBe(type);
    expect(error).toBeInstanceOf(RollcallError);
    expect(error.code).toBe(code);
    expect(error.name).toBe((type as { name: string }).name);
    expect(error.operation).toMatch(/^(groups\.(get|create)|userinfo\.get)$/);
    expect(error.message.startsWith(`${error.operation} `)).toBe(true);
    expect(isRollcallError(error)).toBe(true);
  });

  test("prints itself whole, and no token", async () => {
    const error = await caught(act);
    const json = JSON.parse(JSON.stringify(error)) as Record<string, unknown>;
    expect(json).toMatchObject({ name: error.name, code, message: error.message });
    expect(json).not.toHaveProperty("stack");
    if (code === "partial_failure") return; // What the vendor says of an item is passed on as it is.
    const printed = [String(error), error.stack, inspect(error, { depth: 9, showHidden: true }), JSON.stringify(error)];
    expect(printed.join("\n")).not.toContain(token);
  });

  test("comes out of a switch with its own fields", async () => {
    expect(await caught(act).then(told)).toEqual(expect.any(String));
  });
});

test.each([
  ["s3cr3t/t0k3n", /\//g, "\\/"],
  ["s3cr3t/t0k3n", /s3/g, "\\u00733"],
  ['s3cr3t"t0k3n', /$/, ""],
  ["s3cr3t\\t0k3n", /$/, ""],
])("the token %s is told to nobody, though JSON may write %s as %j", async (token, written, otherwise) => {
  const quoting = { groups: [{ errorDetails: { errorCode: "REFUSED", message: `Refused for ${token}` } }] };
  const text = JSON.stringify(quoting).replace(written, otherwise);
  const fetch = () => Promise.resolve(new Response(text, { status: 201 }));
  const docusign = createDocusign({ token, accountId: "northlight", baseUrl: "https://demo.docusign.net", fetch });
  const error = await caught(() => docusign.groups.create({ groups: [{ groupName: "Editors" }] }));
  expect(error.message).toBe("groups.create failed for 1 of 1 items: [0] Refused for [token] (REFUSED).");
  expect(inspect(error, { depth: 9 })).not.toContain(token);
});

describe.each(Object.entries(thrown))("%s, at its edges,", (_, [, act]) => {
  test("says whether what was asked for may have happened", async () => {
    const error = await caught(act);
    // Of these a write alone is in doubt; a success that failed in part was carried out in part.
    expect(error.mayHaveHappened).toBe(/^(outcome_unknown|partial_failure)$/.test(error.code));
  });

  test("has its name on its class, not among its fields", async () => {
    const error = await caught(act);
    expect(Object.keys(error)).not.toContain("name");
    expect(Object.getPrototypeOf(error)).toHaveProperty("name", error.name);
    expect(Object.prototype.propertyIsEnumerable.call(Object.getPrototypeOf(error), "name")).toBe(false);
    expect({ ...error }).not.toHaveProperty("name");
  });

  test("ends its message as a sentence", async () => {
    expect((await caught(act)).message).toMatch(/[^.;\s]\.$/);
  });

  test("keeps in toJSON what structuredClone and postMessage lose", async () => {
    const error = await caught(act);
    const { message, code, problems } = JSON.parse(JSON.stringify(error)) as Record<string, unknown>;
    expect({ message, code, problems }).toEqual({
      message: error.message,
      code: error.code,
      problems: problemsOf(error),
    });
    const cloned = structuredClone<Error>(error);
    expect(["message", "stack", "cause"]).toEqual(expect.arrayContaining(Object.getOwnPropertyNames(cloned)));
    expect(cloned).toBeInstanceOf(Error);
    expect(cloned.message).toBe(error.message);
    expect(isRollcallError(cloned)).toBe(false);
  });
});

test.each([
  ["the vendor's problems", "problems", () => refusedFor(1000).groups.get({ group_id: "g" })],
  [
    "the problems of an input",
    "problems",
    () =>
      frameio().groups.get({
        group_id: "g",
        ...Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`k${i}`, i])),
      }),
  ],
  [
    "the items that failed",
    "failed",
    () => {
      const groups = Array.from({ length: 1000 }, () => ({
        errorDetails: { errorCode: "NO", message: "No such group." },
      }));
      const { fetch } = answer({ body: { groups } });
      return createDocusign({ token, accountId: "a", baseUrl: "https://demo.docusign.net", fetch }).groups.create({
        groups: [],
      });
    },
  ],
])("a message tells the first of %s, and the field has them all", async (_, field, act) => {
  const error = (await caught(act)) as unknown as Record<string, unknown> & Error;
  expect(error.message.length).toBeLessThan(800);
  expect(error.message).toMatch(/(\S\.|…)$/);
  expect(error.message).not.toMatch(/\.;|\.\./);
  expect(error[field]).toHaveLength(1000);
});

test("a reason without end is cut in the message", async () => {
  const error = await caught(() => refusedFor(1, "no ".repeat(50_000)).groups.get({ group_id: "g" }));
  expect(error.message.length).toBeLessThan(800);
});

test("an error of another copy of the package is still one of ours", async () => {
  vi.resetModules();
  const copy = await import("../../src/index.js");
  const error = new copy.AuthError("no token", {});
  expect(error).not.toBeInstanceOf(AuthError);
  expect(isRollcallError(error)).toBe(true);
  expect(copy.isRollcallError(new AuthError("no token", {}))).toBe(true);
});

test("an error has what copies of the package in all versions know each other's by", () => {
  expect(Reflect.get(new AuthError("no token", {}), Symbol.for("rollcall.error"))).toBe(true);
});

test("a message is cut only where it is too long", () => {
  const [longest, longer] = ["x".repeat(600), "x".repeat(601)];
  expect(new InvalidInputError([{ message: longest }]).message).toBe(longest);
  expect(new InvalidInputError([{ message: longer }]).message).toBe(`${longest}…`);
});

test.each([new Error("x"), new TypeError("x"), { code: "timeout" }, "timeout", null, undefined])(
  "%s is none of ours",
  (error) => {
    expect(isRollcallError(error)).toBe(false);
  },
);

describe("a failure tells the rate limits that its headers name", () => {
  const of = (limit: string, remaining: string, window: string) => ({
    "x-ratelimit-limit": limit,
    "x-ratelimit-remaining": remaining,
    "x-ratelimit-window": window,
  });
  test.each([
    ["all of it", of("10", "3", "60000"), [{ calls: 10, remaining: 3, windowMs: 60_000 }]],
    ["one number alone", { "x-ratelimit-remaining": "3" }, [{ remaining: 3 }]],
    ["nothing", {}, []],
    ["a window, which says nothing alone", { "x-ratelimit-window": "60000" }, []],
    ["what a proxy has doubled, a fraction and a word", of("10, 10", "0.5", "60000 ms"), []],
    ["a number with a sign, and one in words", of("-1", "+3", "a minute of 60000"), []],
  ])("%s", async (_, headers, rateLimits) => {
    const error = await caught(() => frameio({ status: 404, headers }).groups.get({ group_id: "g" }));
    expect(error).toHaveProperty("rateLimits", rateLimits);
  });
});

describe("safe", () => {
  test("gives the data", async () => {
    const result = await frameio({ body: { data: { id: "g", name: "Editors" } } }).groups.get.safe({ group_id: "g" });
    expect(result).toEqual({ ok: true, data: { id: "g", name: "Editors" } });
    // The types know which of the two it is.
    expect(result.ok ? result.data.name : result.error.code).toBe("Editors");
  });

  test.each([
    ["a refusal", () => frameio({ status: 404, body: refusal() }).groups.get.safe({ group_id: "g" }), "not_found"],
    ["invalid input", () => frameio().groups.get.safe({ group_id: "" }), "invalid_input"],
    ["an abort", () => stalled().groups.get.safe({ group_id: "g" }, { signal: AbortSignal.abort() }), "aborted"],
    [
      "an option that cannot be kept",
      () => frameio().groups.get.safe({ group_id: "g" }, { timeoutMs: -1 }),
      "invalid_input",
    ],
    ["a connection that failed", () => failing().groups.get.safe({ group_id: "g" }), "connection_error"],
  ])("returns %s", async (_, act, code) => {
    const result = await act();
    expect(result).toMatchObject({ ok: false, error: { code } });
  });

  test("throws what is no error of ours: a bug must not pass for an outcome", async () => {
    const bug = new RangeError("a bug");
    const input = {
      get group_id(): string {
        throw bug;
      },
    };
    await expect(frameio().groups.get.safe(input)).rejects.toBe(bug);
  });
});

/* Narrowed by its code alone, and the compiler misses none. */
function told(error: AnyRollcallError): string {
  switch (error.code) {
    case "invalid_input":
      return error.problems.map(({ pointer }) => pointer).join();
    case "api_error":
    case "unauthorized":
    case "forbidden":
    case "not_found":
    case "conflict":
      return `${error.status.toFixed()} ${error.problems.length} ${error.requestId ?? ""}`;
    case "rate_limited":
      return error.retryAfterMs.toFixed();
    case "partial_failure":
      return error.failed.map(({ index, problem }) => `${index} ${problem.message}`).join();
    case "unexpected_response":
      return error.status.toFixed();
    case "connection_error":
      return String(error.sent);
    case "timeout":
    case "aborted":
    case "outcome_unknown":
      return error.phase;
    case "read_only":
      return error.message;
    case "auth_error":
      return error.error ?? error.message;
    case "consent_required":
      return error.consentUrl;
    case "account_error":
      return `${error.reason} ${error.accounts.map(({ accountName }) => accountName).join()}`;
    default:
      return error satisfies never;
  }
}

async function caught(act: () => Promise<unknown>): Promise<AnyRollcallError> {
  try {
    await act();
  } catch (error) {
    return error as AnyRollcallError;
  }
  throw new Error("Nothing was thrown.");
}

function problemsOf(error: AnyRollcallError): unknown {
  return "problems" in error ? error.problems : undefined;
}

function refusedFor(times: number, detail = "Too long.") {
  return frameio({
    status: 422,
    body: { errors: Array.from({ length: times }, () => ({ title: "Refused", detail })) },
  });
}

/** What the compiler does not know to be true, or the method would not be there. */
function unknownToBeTrue(): boolean {
  return true;
}

/** A refusal that quotes the token, as careless gateways do. */
function refusal() {
  return { errors: [{ title: "Refused", detail: `Refused for ${token}` }] };
}

function failing() {
  const fetch: typeof globalThis.fetch = () => Promise.reject(new TypeError("fetch failed"));
  return createFrameio({ token, account_id: "northlight", fetch, retry: false });
}

function stalled() {
  const fetch: typeof globalThis.fetch = () => new Promise(() => {});
  return createFrameio({ token, account_id: "northlight", fetch, retry: false });
}
