import type { FrameioLegacyResources } from "../../generated/frameio-legacy.operations.js";
import { aCount, aLimit, aText, check, listOf, object, optional, orFalse } from "./check.js";
import { createFake, createStage, ofEveryFake, type Fake, type FakeOptions } from "./fake.js";
import { leakyBucket, unlimited, usedUp, type Counter, type FakeLimit } from "./limits.js";
import type { Asked, FakeAnswer, OperationOf } from "./request.js";

/* Frame.io v2 as far as accounts can be read. What nothing is published of says "assumed". */

/** An account of a fake Frame.io v2. */
export interface FakeLegacyAccount {
  readonly id: string;
  display_name: string;
}

/** What `fakeFrameioLegacy` accepts. */
export interface FakeFrameioLegacyOptions extends FakeOptions {
  /** The accounts of the token's owner. @default one */
  readonly accounts?:
    | readonly {
        readonly display_name: string;
        /** @default one that follows from the seed */
        readonly id?: string | undefined;
      }[]
    | undefined;
  /** How many accounts a page holds; no way to a second one is published. @default 50, which is assumed */
  readonly perPage?: number | undefined;
  /** A limit of all calls together, for none is published of accounts. @default room for a hundred thousand calls */
  readonly limits?: false | FakeLimit | undefined;
}

/** The operations that a fake Frame.io v2 plays. */
export type FakeFrameioLegacyOperation = keyof typeof played;

/** A Frame.io v2 that remembers. */
export interface FakeFrameioLegacy extends Fake<FakeFrameioLegacyOperation> {
  /** The first of its accounts at the start; empty where there was none. */
  readonly account_id: string;
  /** The accounts, live: what is changed here, as if by somebody else, is what the next call finds. */
  readonly accounts: FakeLegacyAccount[];
}

interface Played {
  /** Method and path. */
  readonly on: string;
  readonly answer: (here: Here, asked: Asked) => FakeAnswer;
}

interface Here {
  readonly accounts: readonly FakeLegacyAccount[];
  readonly perPage: number;
  /** When everything was made. */
  readonly since: string;
}

/** Known by its keys alone: declarations would hold every function that answers. */
const played = tableOf({
  "accounts.list": { on: "GET /v2/accounts", answer: listAccounts },
  "accounts.get": { on: "GET /v2/accounts/{account_id}", answer: getAccount },
  "accounts.getMembership": { on: "GET /v2/accounts/{account_id}/membership", answer: getMembership },
});

function tableOf<Operation extends OperationOf<FrameioLegacyResources>>(table: Readonly<Record<Operation, Played>>) {
  return table;
}

const MINUTE_MS = 60_000;

/** Makes a Frame.io v2 that remembers, for tests without a network. */
export function fakeFrameioLegacy(options: FakeFrameioLegacyOptions = {}): FakeFrameioLegacy {
  check(
    "fakeFrameioLegacy",
    options,
    object({
      ...ofEveryFake,
      accounts: optional(listOf(object({ display_name: aText, id: optional(aText) }))),
      perPage: optional(aCount),
      limits: optional(orFalse(aLimit)),
    }),
  );
  const { accounts: given = [{ display_name: "Northlight Studio" }], perPage = 50, limits } = options;
  const stage = createStage("frameio-legacy", options);
  const accounts = given.map(({ display_name, id = stage.ids.uuid() }): FakeLegacyAccount => ({ id, display_name }));
  const here: Here = { accounts, perPage, since: new Date(stage.clock.now()).toISOString().replace("Z", "000Z") };
  const counter = limits ? leakyBucket(limits) : unlimited(MINUTE_MS);

  const answer = (asked: Asked, operation: FakeFrameioLegacyOperation): FakeAnswer => {
    if (!stage.tokens.accepts(asked.headers["authorization"])) return limited(refuse(401), counter, asked.at);
    if (counter.left(asked.at) < 1) return limited(refuse(429), counter, asked.at);
    counter.take(asked.at);
    return limited(played[operation].answer(here, asked), counter, asked.at);
  };

  const fake = createFake<FakeFrameioLegacyOperation>(
    {
      ...{ name: "fakeFrameioLegacy", routes: played, answer },
      refuse: (status, _, at) => limited(refuse(status), status === 429 ? usedUp(counter) : counter, at),
      headers: () => ({}),
    },
    stage,
  );
  return { ...fake, account_id: accounts[0]?.id ?? "", accounts };
}

function listAccounts({ accounts, perPage, since }: Here): FakeAnswer {
  return {
    status: 200,
    headers: {
      "page-number": "1",
      "per-page": String(perPage),
      "total-pages": String(Math.ceil(accounts.length / perPage)),
      total: String(accounts.length),
    },
    body: accounts.slice(0, perPage).map((account) => shown(account, since)),
  };
}

function getAccount({ accounts, since }: Here, { params }: Asked): FakeAnswer {
  const found = accounts.find(({ id }) => id === params["account_id"]);
  return found ? { status: 200, body: shown(found, since) } : refuse(404);
}

function getMembership({ accounts }: Here, { params }: Asked): FakeAnswer {
  return accounts.some(({ id }) => id === params["account_id"])
    ? { status: 200, body: { account: "admin", reviewer: false, team: "team_manager" } }
    : refuse(404);
}

/** A few of the 45 properties that an account may have. */
function shown({ id, display_name }: FakeLegacyAccount, since: string): object {
  return { id, display_name, member_count: 3, team_count: 0, inserted_at: since, updated_at: since, teams: [] };
}

const titles: Readonly<Record<number, string>> = { 401: "Not Authorized", 404: "Not Found", 429: "Too Many Requests" };

/** The one form of an error; the titles but that of 401 are assumed, and so is that 5xx has no body. */
function refuse(status: number): FakeAnswer {
  if (status >= 500) return { status };
  const title = titles[status] ?? "Refused";
  return { status, body: { code: status, message: title, errors: [{ code: status, status, title, detail: title }] } };
}

function limited(answer: FakeAnswer, counter: Counter, now: number): FakeAnswer {
  const headers = {
    ...answer.headers,
    "x-ratelimit-limit": String(counter.calls),
    "x-ratelimit-remaining": String(counter.left(now)),
    "x-ratelimit-window": String(counter.windowMs),
  };
  return { ...answer, headers };
}
