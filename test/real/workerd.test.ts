import { readFile } from "node:fs/promises";
import { afterAll, expect, inject, test } from "vitest";
import { findWorkerd } from "../../scripts/runtimes/runtimes.js";
import { versionOf } from "../../scripts/runtimes/workerd.js";
import { answer, group, openLab, readRequests, type Lab } from "./servers.js";
import { startWorkerd, type Running, type Told } from "./workerd.js";

/* What becomes of a client in module scope on Workers, where the calls of a handler end without a word when it does. */

interface Case {
  readonly name: string;
  readonly compatibilityDate?: string;
  readonly flags?: readonly string[];
  /** What the vendor answers to the requests that reach it, in their order; the last also to all that follow. */
  readonly answers: readonly (string | undefined)[];
  /** Gives the request on which it depends. */
  readonly play: (worker: Running, lab: Lab) => Promise<Told>;
}

const flag = "handle_cross_request_promise_resolution";
/** The first compatibility date that sets it. */
const flagSince = "2024-10-14";
const today = "2026-11-01";

const done = { status: 200, text: "done" };
const never = undefined;
const token = answer(200, "fetched");
/** Answers that teach limits with which no test has to wait a minute. */
const two = allow(2);
const [one, ten] = [allow(1), allow(10)];

function allow(calls: number): string {
  return answer(200, group, [`x-ratelimit-limit: ${calls}`, "x-ratelimit-window: 200"]);
}

const endings: readonly Case[] = [
  {
    name: "a handler ends with calls queued and one input refused, and the next request's call goes through",
    answers: [two],
    async play(worker, lab) {
      expect(await worker.ask("create")).toMatchObject(done);
      const refused = await worker.ask("refuseOneOfSix");
      expect(refused).toMatchObject({ status: 400, text: expect.stringMatching(/^InvalidInputError/) as string });
      const next = await worker.ask("create");
      expect(await worker.ask("create")).toMatchObject(done);
      // Two of the five had room; what was queued has ended with its handler.
      expect(lab.arrivals).toBeLessThanOrEqual(1 + 2 + 2);
      return next;
    },
  },
  {
    name: "a handler ends with two GETs in flight, and the next request's call goes through",
    answers: [two, never, never, two],
    async play(worker, lab) {
      expect(await worker.ask("get")).toMatchObject(done);
      expect(await worker.ask("forgetTwoGets")).toMatchObject(done);
      expect(lab.arrivals).toBe(1 + 2);
      const next = await worker.ask("get");
      expect(await worker.ask("get")).toMatchObject(done);
      return next;
    },
  },
  {
    name: "a handler ends when a timer wins a race, and the next request's call goes through",
    answers: [two, never, never, two],
    async play(worker, lab) {
      expect(await worker.ask("create")).toMatchObject(done);
      expect(await worker.ask("raceFiveCreates")).toMatchObject(done);
      expect(lab.arrivals).toBe(1 + 2);
      const next = await worker.ask("create");
      expect(await worker.ask("create")).toMatchObject(done);
      expect(lab.arrivals).toBe(1 + 2 + 2);
      return next;
    },
  },
  {
    name: "a handler ends while its token is fetched, and the next request's call fetches its own",
    answers: [never, token, two],
    async play(worker, lab) {
      expect(await worker.ask("forgetTokenFlight")).toMatchObject(done);
      expect(lab.arrivals).toBe(1);
      return worker.ask("getByFetchedToken");
    },
  },
  {
    name: "a handler ends while another waits for the token that it fetches, and the other fetches its own",
    answers: [never, token, two],
    async play(worker, lab) {
      const first = worker.ask("forgetTokenFlight");
      await arrived(lab, 1);
      const others = await Promise.all([worker.ask("getByFetchedToken"), worker.ask("getByFetchedToken")]);
      expect(await first).toMatchObject(done);
      // They share the one that they fetch.
      expect(lab.arrivals).toBe(1 + 1 + 2);
      expect(others[0]).toMatchObject(done);
      return others[1];
    },
  },
];

const together: readonly Case[] = [
  { compatibilityDate: today },
  { compatibilityDate: flagSince },
  { compatibilityDate: "2024-01-01", flags: [flag] },
].map((how) => ({
  ...how,
  name: `under ${nameOf(how)}, one request's answer lets another's call start, and that goes through`,
  answers: [one, ten],
  play: startByAnother,
}));

/** What is so without that flag, and the guide says: nothing that a library does on the way mends it. */
const broken: readonly Case[] = [
  { compatibilityDate: "2024-01-01" },
  { compatibilityDate: "2024-10-13" },
  { compatibilityDate: today, flags: [`no_${flag}`] },
].map((how) => ({
  ...how,
  name: `under ${nameOf(how)}, one request's answer lets another's call start, and that is sent and answered 500`,
  answers: [one, ten],
  play: startByAnother,
}));

const apart: Case = {
  name: "under 2024-01-01, two requests at once have a client each, and both calls go through",
  compatibilityDate: "2024-01-01",
  answers: [one],
  async play(worker) {
    const both = await Promise.all([worker.ask("createByOwnClient"), worker.ask("createByOwnClient")]);
    expect(both[0]).toMatchObject(done);
    return both[1];
  },
};

const cases = [...endings, ...together, apart, ...broken];
const command = findWorkerd();
const platform = `${process.platform}-${process.arch}`;
const told: string[] = [];

afterAll(async () => {
  if (!command) {
    console.log(`workerd: NOT RUN, no package has it for ${platform}; ${cases.length} cases left out`);
    return;
  }
  const lines = told.filter(Boolean);
  console.log(
    [`workerd ${await versionOf(command)}: ${lines.length} of ${cases.length} cases as stated`, ...lines].join("\n"),
  );
});

// Where the checks are made it has to be there; elsewhere the line above tells what was not looked at.
test.skipIf(command ?? !process.env["CI"])(`workerd runs on ${platform}`, () => {
  expect.fail("No package of test/real/ holds workerd for this platform.");
});

for (const [index, { name, answers, play, compatibilityDate = today, flags }] of cases.entries()) {
  test(name, { concurrent: true, skip: !command, timeout: 30_000 }, async () => {
    const lab = openLab();
    const port = await lab.listen((socket) => {
      readRequests(socket, lab, (arrival) => {
        const text = answers[Math.min(arrival, answers.length) - 1];
        if (text) setTimeout(() => socket.write(text), 100);
      });
    });
    const where = { command: command!, project: inject("project"), vendorUrl: `http://127.0.0.1:${port}` };
    const worker = await startWorkerd({ ...where, compatibilityDate, flags });
    try {
      const { seconds, ...last } = await play(worker, lab);
      expect(last, last.text).toMatchObject(name.endsWith("500") ? { status: 500 } : done);
      told[index] = `  ${name} after ${seconds.toFixed(1)} s`;
    } finally {
      await worker.stop();
      await lab.close();
    }
  });
}

test("the guide names that flag and its date", async () => {
  const guide = await readFile(new URL("../../scripts/docs/guides/workers.md", import.meta.url), "utf8");
  expect(new RegExp(`before\\s${flagSince}[^.]*\\s\`${flag}\``).test(guide)).toBe(true);
});

/** A call waits while another request's has the only place, until the answer to that teaches that there are more. */
async function startByAnother(worker: Running, lab: Lab): Promise<Told> {
  expect(await worker.ask("create")).toMatchObject(done);
  const first = worker.ask("createAndStay");
  await arrived(lab, 2);
  const second = await worker.ask("create");
  expect(await first).toMatchObject(done);
  expect(lab.arrivals).toBe(3);
  return second;
}

/** Waits until so many requests have reached the vendor. */
async function arrived(lab: Lab, count: number): Promise<void> {
  const until = performance.now() + 10_000;
  while (lab.arrivals < count && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(lab.arrivals).toBe(count);
}

function nameOf({ compatibilityDate, flags = [] }: Pick<Case, "compatibilityDate" | "flags">): string {
  return [compatibilityDate, ...flags].join(" and ");
}
