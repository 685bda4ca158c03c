import "./listening.js";
import { describe, expect, test, vi } from "vitest";
import type { JsonObject, Json } from "../../scripts/openapi/json.js";
import { apis, readDescription } from "../../scripts/openapi/read.js";
import { readEvidence } from "../../scripts/contract/exchanges/recordings.js";
import { passageOf, type Passage } from "../../scripts/contract/exchanges/expected.js";
import type { Route } from "../../src/client/api.js";
import { unexpected as unexpectedAnswer } from "../../src/client/answer.js";
import type * as Reading from "../../src/client/read-answer.js";
import { heard } from "../../scripts/contract/exchanges/heard.js";
import * as oracle from "../../scripts/mock/responder.js";

/* What of an answer has to come through the facade. A facade that refuses what it should give must not pass for one that gives it. */

const route = { method: "GET", path: "/groups" } as const satisfies Route;
const list = { ...route, items: "data" };
const write = { ...route, method: "PUT", itemErrors: { items: "groups", error: "errorDetails" } } as const;
const removal = { ...write, method: "DELETE" } as const satisfies Route;
const two = { groups: [{ groupId: "1" }, { groupId: "2" }] };
const done = { groupId: "1" };
const successes = [null, {}, { errorCode: "SUCCESS", message: "" }, { errorCode: "success" }].map((errorDetails) => ({
  ...{ groupId: "1", errorDetails },
}));
const failed = { groupId: "2", errorDetails: { errorCode: "NO", message: "Not this one." } };
const partial = {
  ...{ status: 200, error: "partial_failure", problems: [], succeeded: [done] },
  failed: [{ index: 1, item: failed, problem: { code: "NO", message: "Not this one." } }],
};
const refusal = { errors: [{ title: "Wrong", detail: "Why", source: { pointer: "/data" } }, { detail: "Also" }] };
const problems = [{ title: "Wrong", message: "Why", pointer: "/data" }, { message: "Also" }];
const unexpected = { status: 200, error: "unexpected_response", problems: [] };

type Row = readonly [
  what: string,
  Passage,
  Route,
  envelope: string | undefined,
  Json,
  outcome: JsonObject,
  status?: number,
  sent?: JsonObject,
];
const rows: Row[] = [
  ["data as sent", "given", route, undefined, { id: 1 }, { status: 200, data: { id: 1 } }],
  ["other data", "lost", route, undefined, { id: 1 }, { status: 200, data: { id: 2 } }],
  ["another status", "lost", route, undefined, { id: 1 }, { status: 201, data: { id: 1 } }],
  ["what an envelope holds", "given", route, "data", { data: { id: 1 } }, { status: 200, data: { id: 1 } }],
  ["the envelope itself", "lost", route, "data", { data: { id: 1 } }, { status: 200, data: { data: { id: 1 } } }],
  ["a page", "given", list, "data", { data: [] }, { status: 200, data: { data: [] } }],
  ["a page that has no list, refused", "told", list, "data", { data: null }, unexpected],
  ["a page that has its list, refused", "lost", list, "data", { data: [] }, unexpected],
  ["data, refused", "lost", route, undefined, { id: 1 }, unexpected],
  ["a write in part", "told", write, undefined, { groups: [done, failed] }, partial],
  [
    "a write in part, given as done",
    "lost",
    write,
    undefined,
    { groups: [done, failed] },
    { status: 200, data: { groups: [done, failed] } },
  ],
  [
    "a write in part without what is done",
    "lost",
    write,
    undefined,
    { groups: [done, failed] },
    { ...partial, succeeded: [] },
  ],
  [
    "a write in part without what failed",
    "lost",
    write,
    undefined,
    { groups: [done, failed] },
    { ...partial, failed: [] },
  ],
  [
    "a write in part without the reason",
    "lost",
    write,
    undefined,
    { groups: [done, failed] },
    { ...partial, failed: [{ ...partial.failed[0]!, problem: { message: "No." } }] },
  ],
  ["a whole write, refused in part", "lost", write, undefined, { groups: [done] }, partial],
  ["a whole write, refused", "lost", write, undefined, { groups: [done] }, unexpected],
  ["problems", "told", route, undefined, refusal, { status: 404, error: "not_found", problems }, 404],
  ["no problem", "lost", route, undefined, refusal, { status: 404, error: "not_found", problems: [] }, 404],
  [
    "one problem too many",
    "lost",
    route,
    undefined,
    { message: "Why" },
    { status: 400, error: "api_error", problems: [{ message: "Why" }, { message: "Why" }] },
    400,
  ],
  [
    "a problem without its code",
    "lost",
    route,
    undefined,
    { errorCode: "NO", message: "Why" },
    { status: 400, error: "api_error", problems: [{ message: "Why" }] },
    400,
  ],
  ["another code", "lost", route, undefined, refusal, { status: 404, error: "api_error", problems }, 404],
  [
    "a limit by its code",
    "told",
    route,
    undefined,
    { errorCode: "BURST_APIINVOCATION_LIMIT_EXCEEDED" },
    {
      status: 400,
      error: "rate_limited",
      problems: [{ code: "BURST_APIINVOCATION_LIMIT_EXCEEDED", message: "None." }],
    },
    400,
  ],
  [
    "a 404 of somebody else",
    "told",
    route,
    undefined,
    { message: "Why" },
    { status: 404, error: "api_error", problems: [{ message: "Why" }] },
    404,
  ],
  [
    "a 404 of somebody else, told as the vendor's",
    "lost",
    route,
    undefined,
    { message: "Why" },
    { status: 404, error: "not_found", problems: [{ message: "Why" }] },
    404,
  ],
  [
    "a 401 that no token mends",
    "told",
    route,
    undefined,
    { errorCode: "USER_LACKS_PERMISSIONS", message: "Why" },
    { status: 401, error: "forbidden", problems: [{ code: "USER_LACKS_PERMISSIONS", message: "Why" }] },
    401,
  ],
  [
    "a failure that comes as a success",
    "told",
    route,
    undefined,
    { errorCode: "NO", message: "Why" },
    { status: 200, error: "api_error", problems: [{ code: "NO", message: "Why" }] },
  ],
  [
    "a failure that comes as a success, given as data",
    "lost",
    route,
    undefined,
    { errorCode: "NO", message: "Why" },
    { status: 200, data: { errorCode: "NO", message: "Why" } },
  ],
  [
    "a write whose errors say success",
    "given",
    write,
    undefined,
    { groups: successes },
    { status: 200, data: { groups: successes } },
  ],
  [
    "a write that fails in a text",
    "told",
    write,
    undefined,
    { groups: [{ errorDetails: "No." }] },
    {
      ...{ status: 200, error: "partial_failure", problems: [], succeeded: [] },
      failed: [{ index: 0, item: { errorDetails: "No." }, problem: { message: "No." } }],
    },
  ],
  ["too few items, refused", "told", write, undefined, { groups: [done] }, unexpected, 200, two],
  ["too few items", "lost", write, undefined, { groups: [done] }, { status: 200, data: { groups: [done] } }, 200, two],
  ["a removal without a word", "given", removal, undefined, {}, { status: 200, data: {} }, 200, two],
  ["a removal without a word, refused", "lost", removal, undefined, {}, unexpected, 200, two],
  [
    "a removal that tells of none",
    "given",
    removal,
    undefined,
    { groups: [] },
    { status: 200, data: { groups: [] } },
    200,
    two,
  ],
  ["a removal that tells of some, refused", "told", removal, undefined, { groups: [done] }, unexpected, 200, two],
  [
    "a failure, given as data",
    "lost",
    route,
    undefined,
    { message: "Why" },
    { status: 400, data: { message: "Why" } },
    400,
  ],
];

test.each(rows.map((row) => [row[0], row[1], row] as const))("%s: %s", (_what, passage, row) => {
  const [, , of, envelope, body, outcome, status = 200, sent] = row;
  expect(passageOf(of, envelope, { status, headers: {}, body }, outcome, sent)).toBe(passage);
});

describe("of a facade", () => {
  const answered = apis.flatMap((api) => {
    const evidence = readEvidence(api);
    const cases = evidence.cases.filter(({ side, verdict }) => side === "answer" && verdict === "accepted");
    // Some of each, because every one takes a call.
    return cases
      .filter((_, index) => index % 9 === 0)
      .map((one) => ({ description: readDescription(api), evidence, one }));
  });
  const passages = async (): Promise<Passage[]> => {
    const { passed } = await import("../../scripts/contract/coverage/coverage.js");
    const found: Passage[] = [];
    for (const { description, evidence, one } of answered) found.push(await passed(description, evidence, one));
    return found;
  };

  test("of today nothing is lost", async () => {
    const all = await passages();
    expect(all).not.toContain("lost");
    expect(all.filter((passage) => passage === "given").length).toBeGreaterThan(100);
  });

  test.each<[string, number, (original: typeof Reading) => typeof Reading]>([
    [
      "that refuses every success with a body",
      100,
      (original) => ({
        readAnswer(answer, route, envelope, sent) {
          const data = original.readAnswer(answer, route, envelope, sent);
          if (data === undefined) return data;
          throw unexpectedAnswer(answer, "is refused");
        },
      }),
    ],
    [
      "that tells no problems",
      1,
      (original) => ({
        readAnswer(answer, route, envelope, sent) {
          try {
            return original.readAnswer(answer, route, envelope, sent);
          } catch (error) {
            if (error instanceof Error) Object.assign(error, { problems: [] });
            throw error;
          }
        },
      }),
    ],
  ])("%s, at least %i of them are", async (_what, least, change) => {
    vi.doMock("../../src/client/read-answer.js", async (importOriginal) => {
      const original = await importOriginal<typeof Reading>();
      return change(original);
    });
    // The checks' mark on what they exchange has to stay one that is known: no contract test made that.
    vi.doMock("../../scripts/mock/responder.js", () => oracle);
    vi.resetModules();
    const all = await passages().finally(() => {
      vi.doUnmock("../../src/client/read-answer.js");
      vi.doUnmock("../../scripts/mock/responder.js");
    });
    expect(all.filter((passage) => passage === "lost").length).toBeGreaterThanOrEqual(least);
    expect(new Set(heard.map(({ source }) => source.oracle))).toEqual(new Set(["check"]));
  });
});
