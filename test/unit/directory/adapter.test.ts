import { describe, expect, test, vi } from "vitest";
import { forReading, forWriting } from "../../../src/directory/adapter/call-options.js";
import {
  keyOfNamed,
  keyOfPerson,
  readLists,
  readMembers,
  type Lists,
} from "../../../src/directory/adapter/from-lists.js";
import { isLoss } from "../../../src/directory/adapter/loss.js";
import { outcomeOf, outcomeOfError, toldProblem } from "../../../src/directory/adapter/outcome.js";
import { pacesOf } from "../../../src/directory/adapter/pace.js";
import type { ListRead } from "../../../src/directory/adapter/whole-list.js";
import { problemOf } from "../../../src/directory/problem.js";
import type { GroupState, Person, Progress } from "../../../src/directory/types.js";
import {
  AbortedError,
  AccountError,
  ApiError,
  AuthError,
  ConnectionError,
  ConsentRequiredError,
  ForbiddenError,
  InvalidInputError,
  ReadOnlyError,
  TimeoutError,
  UnauthorizedError,
  UnexpectedResponseError,
} from "../../../src/errors.js";

const person = (key: string, parts: Partial<Person> = {}): Person => ({
  ...{ key, id: key, email: `${key}@example.com`, name: null, state: "active", writable: true },
  ...{ role: null, admin: false, owner: false },
  ...parts,
});
const group = (id: string, parts: Partial<GroupState> = {}): GroupState => ({
  ...{ id, name: `Group ${id}`, kind: "own", attributes: {}, members: null, complete: false },
  ...parts,
});

describe("the options of a call", () => {
  const { signal } = new AbortController();

  test("wait an hour for a limit while an account is read", () => {
    expect(forReading({ signal })).toEqual({ signal, maxQueueMs: 3_600_000 });
  });

  test("wait a minute while something is sent, under the id of its change", () => {
    const request = { change: "change-7", kind: "delete", group: "G" } as const;
    expect(forWriting(request, { signal })).toEqual({ signal, tag: "change-7", maxQueueMs: 60_000 });
  });
});

describe("what is counted with of a limit", () => {
  const minute = { calls: 100, windowMs: 60_000, per: "operation" } as const;
  const hour = { calls: 3000, windowMs: 3_600_000, per: "account" } as const;

  test("is what is documented, shared by everything that an account does where it is the account's", () => {
    expect(pacesOf("people", [minute, hour])).toEqual([
      { calls: 100, windowMs: 60_000, pool: "people 60000" },
      { calls: 3000, windowMs: 3_600_000, pool: "account 3600000" },
    ]);
  });

  test("is corrected by what an answer said of the same window", () => {
    vi.spyOn(Date, "now").mockReturnValue(1_000_000);
    expect(
      pacesOf(
        "people",
        [minute, hour],
        [{ windowMs: 3_600_000, calls: 1000, remaining: 40, resetsAt: 1_090_000 }, { windowMs: 1 }],
      ),
    ).toEqual([
      { calls: 100, windowMs: 60_000, pool: "people 60000" },
      { calls: 1000, windowMs: 3_600_000, pool: "account 3600000", remaining: 40, resetsInMs: 90_000 },
    ]);
  });

  test.each([
    ["no end is told", { windowMs: 60_000, calls: 50, remaining: 3 }],
    ["nothing is told of what is left", { windowMs: 60_000, calls: 50, resetsAt: 9 }],
  ])("has no rest where %s", (_, reading) => {
    expect(pacesOf("people", [minute], [reading])).toEqual([{ calls: 50, windowMs: 60_000, pool: "people 60000" }]);
  });

  test("has the whole window before it where its end has passed", () => {
    vi.spyOn(Date, "now").mockReturnValue(1_000_000);
    const [pace] = pacesOf("people", [minute], [{ windowMs: 60_000, remaining: 0, resetsAt: 999_000 }]);
    expect(pace).toEqual({ calls: 100, windowMs: 60_000, pool: "people 60000", remaining: 0, resetsInMs: 0 });
  });
});

describe("an account by its lists", () => {
  const ada = person("ada");
  const bo = person("bo");
  const hidden = person("hidden", { state: "inactive" });

  function listsOf(parts: {
    people?: ListRead<Person>;
    groups?: ListRead<GroupState>;
    members?: Lists["members"];
  }): Lists {
    return {
      people: () => Promise.resolve(parts.people ?? { items: [ada, bo] }),
      groups: () => Promise.resolve(parts.groups ?? { items: [] }),
      members: parts.members ?? (() => Promise.resolve({ items: [] })),
    };
  }

  test("has the members of what is wanted alone, and whoever only a group shows among its people", async () => {
    const told: unknown[] = [];
    const read = await readLists(
      listsOf({
        groups: { items: [group("1"), group("2"), group("3")] },
        members: (id) =>
          Promise.resolve({
            items: id === "1" ? [hidden, person("ada", { name: "as the group shows her" })] : [hidden],
          }),
      }),
      ({ id }) => id !== "2",
      (progress: Pick<Progress, "label" | "done" | "total">) => told.push(progress),
    );
    expect(read).toEqual({
      people: [ada, bo, hidden],
      groups: [
        group("1", { members: ["hidden", "ada"], complete: true }),
        group("2"),
        group("3", { members: ["hidden"], complete: true }),
      ],
      gaps: [],
    });
    expect(read.people[0]).toBe(ada);
    expect(told).toEqual([
      { label: "Group 1", done: 1, total: 2 },
      { label: "Group 3", done: 2, total: 2 },
    ]);
  });

  test("has a gap for each list that may not be whole, and for people of whom there are none", async () => {
    const gapsOf = async (parts: Parameters<typeof listsOf>[0]) =>
      (
        await readLists(
          listsOf(parts),
          () => true,
          () => {},
        )
      ).gaps;
    const lacks = "it came to 2 of 3 items";
    expect(await gapsOf({ people: { items: [ada], lacks }, groups: { items: [], lacks: "it stopped" } })).toEqual([
      { in: "people", message: "The list of people may not be whole: it came to 2 of 3 items." },
      { in: "groups", message: "The list of groups may not be whole: it stopped." },
    ]);
    expect(await gapsOf({ people: { items: [] } })).toEqual([
      { in: "people", message: "The list of people may not be whole: it is empty." },
    ]);
    expect(await gapsOf({})).toEqual([]);
  });

  test("says of a group whether its list was whole", async () => {
    expect(
      await readMembers({ members: () => Promise.resolve({ items: [ada], lacks: "it stopped" }) }, group("1")),
    ).toEqual({ group: group("1", { members: ["ada"], complete: false }), people: [ada] });
  });

  test("is read four groups at a time, which come in their order however long each takes", async () => {
    const groups = Array.from({ length: 9 }, (_, index) => group(String(index)));
    const asked: string[] = [];
    const answers = new Map<string, (read: ListRead<Person>) => void>();
    const reading = readLists(
      listsOf({
        groups: { items: groups },
        members: (id) => {
          asked.push(id);
          return new Promise((resolve) => answers.set(id, resolve));
        },
      }),
      () => true,
      () => {},
    );
    const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
    const answer = async (id: string) => {
      answers.get(id)?.({ items: [person(`m${id}`)] });
      await settled();
    };
    await settled();
    expect(asked).toEqual(["0", "1", "2", "3"]);
    await answer("2");
    expect(asked).toEqual(["0", "1", "2", "3", "4"]);
    for (const id of ["4", "5", "6", "7", "8", "3", "1", "0"]) await answer(id);
    const read = await reading;
    expect(read.groups).toEqual(groups.map((each) => group(each.id, { members: [`m${each.id}`], complete: true })));
  });

  test("is not read on after a failure, which is thrown as it was", async () => {
    const asked: string[] = [];
    const failure = new Error("the first");
    const reading = readLists(
      listsOf({
        groups: { items: Array.from({ length: 9 }, (_, index) => group(String(index))) },
        members: async (id) => {
          asked.push(id);
          await Promise.resolve();
          if (id === "1") throw failure;
          if (id === "2") throw new Error("the second");
          return { items: [] };
        },
      }),
      () => true,
      () => {},
    );
    await expect(reading).rejects.toBe(failure);
    // The one before the failure had its answer, and went on to the fifth at most.
    expect(asked.length).toBeLessThan(7);
    expect(asked).not.toContain("8");
  });
});

describe("who is meant", () => {
  test("is told by the key, of which somebody without id and address has none", () => {
    expect(keyOfPerson(person("ada"))).toBe("ada");
    expect(keyOfPerson(person("", { id: null, email: null }))).toBeUndefined();
  });

  test("is by id or address without case, and who is active before others", () => {
    const people = [
      person("1", { email: "Ada@Example.com", state: "closed" }),
      person("2", { email: "ada@example.com" }),
      person("3", { email: "bo@example.com", state: "inactive" }),
      person("4", { email: "bo@example.com", state: "closed" }),
      person("5e", { email: null }),
    ];
    expect(keyOfNamed(people, "ADA@example.com")).toBe("2");
    expect(keyOfNamed(people, "bo@example.com")).toBe("3");
    expect(keyOfNamed(people, "5E")).toBe("5e");
    expect(keyOfNamed(people, "Nobody@example.com")).toBe("nobody@example.com");
    expect(keyOfNamed([], "X")).toBe("x");
  });
});

const answer = { problems: [], rateLimits: [] };

describe("a read that went wrong", () => {
  test.each([
    ["an abort", new AbortedError("", { phase: "queue" })],
    ["a wrong input", new InvalidInputError([])],
    ["a client that only reads", new ReadOnlyError("", {})],
    ["a refused token", new UnauthorizedError("", { ...answer, status: 401 })],
    ["a token that cannot be had", new AuthError("", {})],
    ["a consent that is missing", new ConsentRequiredError("", { consentUrl: "https://example.com" })],
    ["an account that is not there", new AccountError("", { reason: "none", accounts: [] })],
    ["a fault of a program", new TypeError("")],
    ["what is no error at all", "lost"],
  ])("ends the reading: %s", (_, error) => {
    expect(isLoss(error)).toBe(false);
  });

  test.each([
    ["an outage", new ApiError("", { ...answer, status: 503 })],
    ["a connection that broke", new ConnectionError("", { sent: true, certificate: false, permanent: false })],
    ["a timeout", new TimeoutError("", { phase: "body" })],
    ["an answer that is none", new UnexpectedResponseError("", { status: 200 })],
  ])("is a loss: %s", (_, error) => {
    expect(isLoss(error)).toBe(true);
  });
});

describe("a problem", () => {
  test("has the code, the message and the status of an error, as far as there are some", () => {
    expect(problemOf(new ApiError("failed with 503.", { ...answer, status: 503 }))).toEqual({
      ...{ code: "api_error", message: "failed with 503.", status: 503 },
    });
    expect(problemOf(new TimeoutError("timed out.", { phase: "body" }))).toEqual({
      ...{ code: "timeout", message: "timed out." },
    });
    expect(problemOf(new AuthError("", { status: undefined }))).not.toHaveProperty("status");
    expect(problemOf(new TypeError("x is undefined"))).toEqual({ message: "x is undefined" });
    expect(problemOf("gone")).toEqual({ message: "gone" });
  });

  test("is told in the vendor's words, and by Rollcall's code where the vendor has none", () => {
    const error = new ForbiddenError("failed.", { ...answer, status: 403, problems: [{ message: "Too long." }] });
    expect(toldProblem(error)).toEqual({ code: "forbidden", message: "Too long.", status: 403 });
    expect(toldProblem(error, { code: "LENGTH", message: "Shorter." })).toEqual({
      ...{ code: "LENGTH", message: "Shorter.", status: 403 },
    });
    expect(toldProblem(new TimeoutError("timed out.", { phase: "body" }))).toEqual({
      ...{ code: "timeout", message: "timed out." },
    });
  });

  test("of an outage begins with 500, and is none of the content of a request", () => {
    const failed = (status: number) => outcomeOfError(new ApiError("", { ...answer, status }), ["a", "b"]);
    expect(failed(500)).toEqual(outcomeOf({ retryAfterMs: 30_000 }));
    expect(failed(499).failed.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(failed(400).refused).toEqual({ code: "api_error", message: "", status: 400 });
  });
});
