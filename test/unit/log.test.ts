import { afterEach, describe, expect, test, vi } from "vitest";
import { createLog } from "../../src/client/log.js";
import type { Attempt, Event, Logger } from "../../src/index.js";
import { contract } from "../../src/vendors/frameio/contract.js";
import { createFrameio } from "../../src/vendors/frameio/index.js";
import { answer } from "../support/answers.js";
import { refused, secret } from "../support/refused.js";

/* Lines for whoever runs a program: of which event, at which level, and what is in none of them. */

const uuid = "c5d2f8a0-3e6b-4f71-a9d4-8b1c0e7f6a23";

/** A logger that keeps its lines. */
function keepLines() {
  const lines: string[] = [];
  const at = (level: string) =>
    function (this: unknown, line: string) {
      expect(this).toBe(logger);
      lines.push(`${level}: ${line}`);
    };
  const logger: Logger = { debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") };
  return { logger, lines };
}

/** Everything that is written to a console, by the method that was called. */
function watchConsole() {
  const written: string[] = [];
  for (const method of ["debug", "info", "log", "warn", "error"] as const) {
    vi.spyOn(console, method).mockImplementation((...values) => void written.push(`${method}: ${values.join(" ")}`));
  }
  return written;
}

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

const call = { operation: "groups.get", tag: undefined };
const attempt = (outcome: Partial<Attempt>): Event => ({
  ...call,
  type: "attempt",
  attempt: { sent: true, tookMs: 1, waits: [], ...outcome },
});

const graded: readonly (readonly [level: keyof Logger, event: Event, line: string])[] = [
  ...[200, 201, 204, 299].map((status) => ["debug", attempt({ status }), `"status":${status}`] as const),
  ...[300, 302, 401, 404, 429, 499].map((status) => ["warn", attempt({ status }), `"status":${status}`] as const),
  ...[500, 503, 599].map((status) => ["error", attempt({ status }), `"status":${status}`] as const),
  ...(["timeout", "connection_error", "unexpected_response"] as const).map(
    (failure) => ["error", attempt({ failure }), `"failure":"${failure}"`] as const,
  ),
  ["info", attempt({ failure: "aborted" }), '"failure":"aborted"'],
  ["info", { ...call, type: "wait", reason: "queue", ms: 1500 }, '"type":"wait","reason":"queue","ms":1500'],
  ["info", { ...call, type: "retry", attempt: 2, because: "503" }, '"type":"retry","attempt":2,"because":"503"'],
  ["info", { ...call, type: "token" }, '"type":"token"'],
  ["warn", { ...call, type: "deprecation", sunset: "2026-12-01" }, '"type":"deprecation","sunset":"2026-12-01"'],
  [
    "warn",
    { ...call, type: "drift", pointer: "/data/id", expected: "a string", got: "a number" },
    '"type":"drift","pointer":"/data/id","expected":"a string","got":"a number"',
  ],
];

test.each(graded)("at %s: %j", (level, event, words) => {
  const { logger, lines } = keepLines();
  createLog(logger)!(event);
  expect(lines).toEqual([`${level}: rollcall ${level} ${JSON.stringify(event)}`]);
  expect(lines[0]).toContain(words);
});

test("a line is the level and the event, as JSON", () => {
  const { logger, lines } = keepLines();
  createLog(logger)!({ ...attempt({ status: 404, tookMs: 12.5 }), tag: "Ada" });
  expect(lines).toEqual([
    'warn: rollcall warn {"operation":"groups.get","tag":"Ada","type":"attempt","attempt":{"sent":true,"tookMs":12.5,"waits":[],"status":404}}',
  ]);
});

test("a text that has several lines is in one", () => {
  const { logger, lines } = keepLines();
  createLog(logger)!({ ...attempt({ status: 200 }), tag: "Ada\nrollcall error {}\r\u001b[31m" });
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toMatch(/\p{Cc}/u);
});

test.each([
  ["debug", 4],
  ["info", 3],
  ["warn", 2],
  ["error", 1],
] as const)("from %s on, %i of four lines go to the standard error, and none to the standard output", (from, count) => {
  const written = watchConsole();
  const write = createLog(from)!;
  for (const level of ["debug", "info", "warn", "error"]) {
    write(graded.find(([graded]) => graded === level)![1]);
  }
  const levels = ["debug", "info", "warn", "error"].slice(-count);
  expect(written.map((line) => line.split(" ").slice(0, 3).join(" "))).toEqual(
    levels.map((level) => `error: rollcall ${level}`),
  );
});

describe("the environment", () => {
  const asked = () => {
    const written = watchConsole();
    const log = createLog(undefined);
    for (const [, event] of graded) log?.(event);
    return written.length;
  };
  const from = { debug: graded.length, warn: graded.filter(([level]) => /warn|error/.test(level)).length };

  test("says from which level on", () => {
    vi.stubEnv("ROLLCALL_LOG", "warn");
    expect(asked()).toBe(from.warn);
  });

  test("says nothing where it says nothing", () => {
    vi.stubEnv("ROLLCALL_LOG", undefined);
    expect(createLog(undefined)).toBeUndefined();
    vi.stubEnv("ROLLCALL_LOG", "");
    expect(createLog(undefined)).toBeUndefined();
  });

  test("is read in any case", () => {
    vi.stubEnv("ROLLCALL_LOG", "DEBUG");
    expect(asked()).toBe(from.debug);
    vi.stubEnv("ROLLCALL_LOG", "Warn");
    expect(asked()).toBe(from.warn);
  });

  test.each(["1", "0", "true", "off", "verbose"])("says nothing by %j, which is no level", (value) => {
    vi.stubEnv("ROLLCALL_LOG", value);
    expect(createLog(undefined)).toBeUndefined();
  });

  test("gives way to what the program says", () => {
    vi.stubEnv("ROLLCALL_LOG", "debug");
    const written = watchConsole();
    createLog("error")!(attempt({ status: 404 }));
    expect(written).toEqual([]);
  });

  test("is read when a client is made, not when the package is loaded", async () => {
    const { fetch } = answer({ body: { data: { id: "g" } } });
    vi.stubEnv("ROLLCALL_LOG", "debug");
    const written = watchConsole();
    await createFrameio({ token: "t", account_id: "a", fetch }).groups.get({ group_id: "g" });
    expect(written).toEqual([
      expect.stringMatching(/^error: rollcall debug \{"operation":"groups.get",.*"status":200/),
    ]);
  });

  const env = { ROLLCALL_LOG: "warn" };
  const permissions = (state: string) => ({ querySync: vi.fn(() => ({ state })) });

  test.each([
    ["a browser, which has no process", { process: undefined }, 0],
    ["a page with an element of that name", { process: {} }, 0],
    ["Workers without variables", { process: { env: {} } }, 0],
    ["Node, Bun and Workers with variables", { process: { env } }, from.warn],
    ["Deno that allows it", { process: { env }, Deno: { permissions: permissions("granted") } }, from.warn],
    ["Deno that would ask its user", { process: { env }, Deno: { permissions: permissions("prompt") } }, 0],
    ["Deno that forbids it", { process: { env }, Deno: { permissions: permissions("denied") } }, 0],
    ["a Deno without permissions", { process: { env }, Deno: {} }, 0],
  ])("of %s", (_, globals, count) => {
    // Whoever runs this test needs its process: it is back at once.
    const { process } = globalThis;
    const written = watchConsole();
    try {
      vi.stubGlobal("Deno", "Deno" in globals ? globals.Deno : undefined);
      Object.assign(globalThis, { process: globals.process });
      const log = createLog(undefined);
      for (const [, event] of graded) log?.(event);
    } finally {
      globalThis.process = process;
    }
    expect(written).toHaveLength(count);
  });

  test("of Deno is not read before it is allowed", () => {
    const { process } = globalThis;
    const asking = permissions("prompt");
    const read = vi.fn(() => "debug");
    try {
      vi.stubGlobal("Deno", { permissions: asking });
      const env = Object.defineProperty({}, "ROLLCALL_LOG", { get: read });
      Object.assign(globalThis, { process: { env } });
      expect(createLog(undefined)).toBeUndefined();
    } finally {
      globalThis.process = process;
    }
    expect(asking.querySync.mock.calls).toEqual([[{ name: "env", variable: "ROLLCALL_LOG" }]]);
    expect(read).not.toHaveBeenCalled();
  });
});

describe("a client", () => {
  test("writes a line for each attempt and for what is between them", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    const { logger, lines } = keepLines();
    const { fetch } = answer({ status: 503 }, { body: { data: { id: uuid } }, headers: { deprecation: "true" } });
    const options = { token: "token-of-a-test", account_id: uuid, fetch, log: logger, contract };
    await createFrameio(options).groups.get({ group_id: uuid }, { tag: "Ada" });
    const kinds = lines.map((line) =>
      /^(\w+): rollcall \1 .*"tag":"Ada","type":"(\w+)"/.exec(line)!.slice(1).join(" "),
    );
    expect([...new Set(kinds)]).toEqual([
      "error attempt",
      "info retry",
      "debug attempt",
      "warn drift",
      "warn deprecation",
    ]);
  });

  test("says nothing of what was asked and answered", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    const { logger, lines } = keepLines();
    const quoted = { errors: [{ detail: `${secret} may not see ada@northlight.example` }] };
    const headers = { "x-request-id": secret, sunset: `of ${secret}` };
    const { fetch } = answer({ status: 500, body: quoted }, { status: 422, body: quoted, headers });
    const frameio = createFrameio({ token: secret, account_id: "northlight", fetch, log: logger });
    await frameio.groups.create.safe({ name: "Ada's", emoji: "scissors" });
    await frameio.groups.get.safe({ group_id: "group-of-ada" });
    const path = { account_id: "northlight", address: "ada@northlight.example" };
    const about = {
      path,
      query: { email: path.address },
      headers: { "x-secret": secret },
      body: { email: path.address },
    };
    await frameio.request("POST", "/v4/accounts/{account_id}/{address}", about).catch(() => {});
    expect(lines.length).toBeGreaterThanOrEqual(4);
    expect(lines.join("\n")).not.toMatch(/northlight|Ada's|group-of-ada/);
    expect(lines.join("\n")).not.toContain(secret);
    expect(lines.join("\n")).toContain('"operation":"POST /v4/accounts/{account_id}/{address}"');
  });

  test.each([
    ["throws", () => { throw new Error("disk full"); }],
    ["rejects", () => Promise.reject(new Error("disk full"))],
  ])("is not disturbed by a logger that %s", async (_, fail) => {
    const { fetch } = answer({ body: { data: { id: "g" } } });
    const log = { debug: fail, info: fail, warn: fail, error: fail };
    const told: string[] = [];
    const onEvent = ({ type }: Event) => told.push(type);
    const frameio = createFrameio({ token: "t", account_id: "a", fetch, log, onEvent });
    await expect(frameio.groups.get({ group_id: "g" })).resolves.toEqual({ id: "g" });
    expect(told).toEqual(["attempt"]);
  }); // prettier-ignore

  test("writes what happened, whatever an observer makes of it", async () => {
    const { logger, lines } = keepLines();
    const { fetch } = answer({ body: { data: { id: "g" } } });
    const onEvent = (event: Event) => void Object.assign(event, { operation: "nothing" });
    await createFrameio({ token: "t", account_id: "a", fetch, log: logger, onEvent }).groups.get({ group_id: "g" });
    expect(lines).toEqual([expect.stringContaining('"operation":"groups.get"')]);
  });

  test("hands its log on, unless another is given", async () => {
    const [one, two] = [keepLines(), keepLines()];
    const { fetch } = answer({ body: { data: { id: "g" } } });
    const frameio = createFrameio({ token: "t", account_id: "a", fetch, log: one.logger });
    await frameio.withOptions({ account_id: "b" }).groups.get({ group_id: "g" });
    await frameio.withOptions({ log: two.logger }).groups.get({ group_id: "g" });
    expect([one.lines.length, two.lines.length]).toEqual([1, 1]);
  });

  test("takes a level, a console or any object with these methods", async () => {
    const method = () => {};
    const wrong = [
      null,
      "",
      "verbose",
      "Debug",
      5,
      true,
      [],
      method,
      {},
      { debug: method, info: method, warn: method },
    ];
    for (const log of wrong) {
      await refused(
        (make) => make({ log }),
        /^log must be debug, info, warn, error or an object with these methods\.$/,
      );
    }
    const { fetch } = answer({ body: {} });
    for (const log of ["debug", "info", "warn", "error", console, keepLines().logger] as const) {
      expect(() => createFrameio({ token: "t", fetch, log })).not.toThrow();
    }
  });
});
