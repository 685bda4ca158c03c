import { describe, expect, test } from "vitest";
import { namedIn, outcomeOf, outcomeOfError } from "../../../src/directory/adapter/outcome.js";
import type { Request } from "../../../src/directory/types.js";
import {
  ApiError,
  AuthError,
  ConflictError,
  ConnectionError,
  ForbiddenError,
  NotFoundError,
  OutcomeUnknownError,
  RateLimitError,
  TimeoutError,
  UnauthorizedError,
} from "../../../src/errors.js";

const answer = { problems: [{ code: "GROUP_LOCKED", message: "It is locked" }], rateLimits: [] };
const problem = (status: number) => ({ code: "GROUP_LOCKED", message: "It is locked", status });
const ids = ["a", "b"];

describe("an error of a request", () => {
  test.each([
    [
      "is a loss, where it may have been carried out",
      new OutcomeUnknownError("", { phase: "headers", mayHaveHappened: true }),
      { unknown: ids },
    ],
    [
      "is a loss also where a limit has the last word",
      new RateLimitError("", { ...answer, status: 429, retryAfterMs: 5, mayHaveHappened: true }),
      { unknown: ids },
    ],
    [
      "is no failure where a limit refuses it",
      new RateLimitError("", { ...answer, status: 429, retryAfterMs: 5 }),
      { retryAfterMs: 5 },
    ],
    [
      "is none where the vendor is out and says that it did not act",
      new ApiError("", { ...answer, status: 503 }),
      { retryAfterMs: 30_000 },
    ],
    ["refuses the whole over its content", new ApiError("", { ...answer, status: 422 }), { refused: problem(422) }],
    ["refuses the whole over its size", new ApiError("", { ...answer, status: 413 }), { refused: problem(413) }],
    [
      "fails for all over a right",
      new ForbiddenError("", { ...answer, status: 403 }),
      { failed: ids.map((id) => ({ id, problem: problem(403) })) },
    ],
    [
      "fails for all over a thing that is not there",
      new NotFoundError("", { ...answer, status: 404 }),
      { failed: ids.map((id) => ({ id, problem: problem(404) })) },
    ],
    [
      "fails for all over a conflict",
      new ConflictError("", { ...answer, status: 409 }),
      { failed: ids.map((id) => ({ id, problem: problem(409) })) },
    ],
    [
      "fails for all over another status",
      new ApiError("", { ...answer, status: 415 }),
      { failed: ids.map((id) => ({ id, problem: problem(415) })) },
    ],
  ])("%s", (_, error, parts) => {
    expect(outcomeOfError(error, ids)).toEqual(outcomeOf(parts));
  });

  test("fails for the one that it names over its content", () => {
    const error = new ApiError("", { ...answer, status: 400 });
    expect(outcomeOfError(error, ["a"])).toEqual(outcomeOf({ failed: [{ id: "a", problem: problem(400) }] }));
  });

  test("is told in its own words where the vendor has none", () => {
    const error = new ForbiddenError("groups.create failed with 403: no reason is given.", {
      ...answer,
      problems: [],
      status: 403,
    });
    expect(outcomeOfError(error, ["a"]).failed).toEqual([
      {
        id: "a",
        problem: { code: "forbidden", message: "groups.create failed with 403: no reason is given.", status: 403 },
      },
    ]);
  });

  test.each([
    ["a refused token", new UnauthorizedError("", { ...answer, status: 401 })],
    ["a token that cannot be had", new AuthError("", {})],
    ["a network that was not reached", new ConnectionError("", { sent: false, certificate: false, permanent: false })],
    ["a wait that was too long", new TimeoutError("", { phase: "token" })],
    ["a token that an outage withholds", new AuthError("", { status: 503 })],
    ["a fault of a program", new TypeError("x is undefined")],
    ["an error of another kind", Object.assign(new Error(""), { mayHaveHappened: true })],
  ])("is thrown: %s", (_, error) => {
    expect(() => outcomeOfError(error, ids)).toThrow(error);
  });
});

test("a request names what its outcome does", () => {
  const requests: Request[] = [
    { change: "1", kind: "create", attributes: { name: "Editors", emoji: "scissors" } },
    { change: "1", kind: "create", attributes: {} },
    { change: "1", kind: "update", group: "g", from: {}, to: {} },
    { change: "1", kind: "delete", group: "g" },
    { change: "1", kind: "add", group: "g", ids: ["a", "b"] },
    { change: "1", kind: "remove", group: "g", ids: ["a"] },
    { change: "1", kind: "role", id: "a", role: "admin" },
  ];
  expect(requests.map(namedIn)).toEqual([["Editors"], [""], ["g"], ["g"], ["a", "b"], ["a"], ["a"]]);
});
