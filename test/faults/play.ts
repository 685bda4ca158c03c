import { createServer, type AddressInfo } from "node:net";
import { expect, vi } from "vitest";
import { createLimiter, isRollcallError, type Event } from "../../src/index.js";
import { createDocusign } from "../../src/vendors/docusign/index.js";
import { createFrameioLegacy } from "../../src/vendors/frameio-legacy/index.js";
import { createFrameio } from "../../src/vendors/frameio/index.js";
import { runClock, stopClock } from "../support/clock.js";
import { startFaultyServer, type FaultyServer } from "../support/faulty-server.js";
import { scriptFetch } from "../support/scripted-fetch.js";
import type { Fault, World } from "./fault.js";
import { describeOutcome, outcomeOf } from "./outcome.js";

/** What was seen when a row was played. */
export interface Played {
  readonly sees: string;
  readonly requests: number;
  readonly waitedMs: number;
}

type Operation = (input: object, options?: object) => Promise<unknown>;
type Clients = Record<string, Record<string, Record<string, { readonly raw: Operation }>>>;

/** The hosts of the vendors: of their APIs, and of those who give out tokens for them. */
const vendors =
  /^https:\/\/((api\.frame\.io|ims-na1\.adobelogin\.com)|((demo|eu)\.docusign\.net|account(-d)?\.docusign\.com))$/;

const account = "6b1f0c5e-8d54-4c0e-9b52-0a4c7f1d2e30";

const inputs: Readonly<Record<string, object>> = {
  "frameio groups.get": { group_id: "g1" },
  "frameio groups.create": { name: "Editors", emoji: "scissors" },
  "frameio groups.update": { group_id: "g1", name: "Editors" },
  "frameio groups.delete": { group_id: "g1" },
  "frameio groups.addUsers": { group_id: "g1", user_ids: ["u1"] },
  "docusign groups.create": { groups: [{ groupName: "Editors" }] },
  "docusign groups.update": { groups: [{ groupId: "1", groupName: "Editors" }] },
  "docusign groups.delete": { groups: [{ groupId: "1" }] },
  "docusign permissionProfiles.get": { permissionProfileId: "1" },
  "docusign permissionProfiles.delete": { permissionProfileId: "1" },
  "docusign users.update": { userId: "u1", jobTitle: "Editor" },
};

/** Plays a row on a fake clock, against a `fetch` in process. */
export async function playOnClock(fault: Fault): Promise<Played> {
  stopClock();
  vi.spyOn(Math, "random").mockReturnValue(0.5);
  try {
    const scripted = scriptFetch(fault.script);
    const startedAt = performance.now();
    const call = play(fault, scripted.requests, { fetch: scripted.fetch }, startedAt);
    const { sees } = await runClock(call);
    const waitedMs = Math.round(performance.now() - startedAt);
    expect(vi.getTimerCount(), "timers left").toBe(0);
    for (const origin of scripted.origins) expect(origin).toMatch(vendors);
    return { sees, requests: scripted.requests.length, waitedMs };
  } finally {
    vi.useRealTimers();
  }
}

/** Plays a row over real connections, and waits until none of them is left. */
export async function playOverTcp(fault: Fault): Promise<Played> {
  vi.spyOn(Math, "random").mockReturnValue(0);
  const server = await startFaultyServer(fault.script);
  const others: FaultyServer[] = [];
  try {
    const { sees, waitedMs } = await play(fault, server.requests, { baseUrl: server.url }, performance.now(), {
      hangUp: () => server.hangUp(),
      closedPort,
      async elsewhere() {
        others.push(await startFaultyServer([]));
        return others[0] as FaultyServer;
      },
    });
    await vi.waitFor(() => expect(server.sockets, "connections left").toBe(0), { timeout: 1000, interval: 5 });
    return { sees, requests: server.requests.length, waitedMs };
  } finally {
    await Promise.all([server, ...others].map((each) => each.close()));
  }
}

async function play(
  fault: Fault,
  requests: World["requests"],
  wire: World["wire"],
  startedAt: number,
  tcp?: Pick<World, "hangUp" | "closedPort" | "elsewhere">,
): Promise<{ readonly sees: string; readonly waitedMs: number }> {
  const events: Event[] = [];
  const onEvent = (event: Event) => void events.push(event);
  const defaults = { token: "token", onEvent, ...wire, ...fault.client };
  const bound = { ...defaults, account_id: account };
  const frameio = createFrameio(bound);
  const legacy = createFrameioLegacy(bound);
  const demo = { ...defaults, baseUrl: wire.baseUrl ?? "https://demo.docusign.net", accountId: account };
  const docusign = createDocusign(demo);
  const world: World = {
    frameio: (options) => (options ? createFrameio({ ...bound, ...options }) : frameio),
    legacy: () => legacy,
    docusign: (options) =>
      options ? createDocusign({ ...demo, ...options, baseUrl: options.baseUrl ?? demo.baseUrl }) : docusign,
    wire,
    requests,
    now: () => Math.round(performance.now() - startedAt),
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    events,
    newLimiter: createLimiter,
    options: fault.options ?? {},
    hangUp: onlyOverTcp,
    closedPort: onlyOverTcp,
    elsewhere: onlyOverTcp,
    ...tcp,
  };
  const clients = { frameio, "frameio-legacy": legacy, docusign } as unknown as Clients;
  let sees;
  if (fault.run) sees = await fault.run(world);
  else {
    const [client = "", operation = ""] = fault.call.split(" ");
    const [resource = "", method = ""] = operation.split(".");
    const { raw } = clients[client]![resource]![method]!;
    const outcome = await outcomeOf(raw(inputs[fault.call] ?? {}, fault.options));
    sees = describeOutcome(outcome);
    if ("error" in outcome && isRollcallError(outcome.error)) {
      expect(outcome.error.operation).toBe(operation);
      if (outcome.error.code === "connection_error") expect(outcome.error.cause).toBeInstanceOf(Error);
    }
    const [first, ...others] = requests;
    for (const other of others) {
      expect({ method: other.method, url: other.url, body: other.body }, "a repeat is the same request").toEqual({
        method: first?.method,
        url: first?.url,
        body: first?.body,
      });
    }
  }
  const waits = events.flatMap((event) => (event.type === "attempt" ? event.attempt.waits : []));
  return { sees, waitedMs: Math.round(waits.reduce((sum, { ms }) => sum + ms, 0)) };
}

async function closedPort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}

function onlyOverTcp(): never {
  throw new Error("This row needs a real connection.");
}
