import { aClock, aNumber, optional, type Kind } from "./check.js";
import { machineClock, type Clock } from "./clock.js";
import { checkFailure, createFailures, type Failure } from "./failure.js";
import { createIds, type Ids } from "./ids.js";
import { findRoute, readRequest, type Asked, type FakeAnswer, type FakeRequest, type Route } from "./request.js";
import { networkError, responseOf } from "./response.js";
import { createTokens, type Tokens } from "./tokens.js";

/** What every fake is made with. */
export interface FakeOptions {
  /** The time, for dates, limits, tokens and slow answers. @default the machine's */
  readonly clock?: Clock | undefined;
  /** Another number gives other ids; the same one gives the same. @default 1 */
  readonly seed?: number | undefined;
  /** How long a token is good, in milliseconds. @default for ever */
  readonly tokenLifetimeMs?: number | undefined;
}

/** A vendor that is played: what it was asked, and how to make it fail. */
export interface Fake<Operation extends string = string> {
  /** Answers as the vendor does, without a network; give it to a client. */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  /** A token that is good from the start. */
  readonly token: string;
  /** Returns a new token each time; a client accepts it as its `token`. */
  readonly signIn: () => Promise<string>;
  /** Refuses every token that was given out so far, the first one too. */
  readonly expireTokens: () => void;
  /** Every request that came, in order. */
  readonly requests: readonly FakeRequest<Operation>[];
  /** Makes the next calls of an operation fail; what is set first happens first. */
  fail(operation: Operation, failure: Failure): void;
}

/** What the fakes of all vendors are made of. */
export interface Stage {
  readonly clock: Required<Clock>;
  /** Ids of what is made. */
  readonly ids: Ids;
  /** Ids of answers: how many there were changes nothing else. */
  readonly traces: Ids;
  readonly tokens: Tokens;
  readonly token: string;
}

/** A vendor, as far as it differs from others. */
export interface FakeVendor<Operation extends string> {
  /** The function that makes its fake. */
  readonly name: string;
  readonly routes: Readonly<Record<Operation, Route>>;
  /** What it answers to a request; the operation is absent where there is none of this method and path. */
  readonly answer: (asked: Asked, operation: Operation) => FakeAnswer | Promise<FakeAnswer>;
  /** What it answers with a status that a test asks for. */
  readonly refuse: (status: number, operation: Operation | undefined, at: number) => FakeAnswer;
  /** What names an answer, in its headers. */
  readonly headers: () => Readonly<Record<string, string>>;
}

/** The options that every fake knows. */
export const ofEveryFake: Readonly<Record<keyof FakeOptions, Kind>> = {
  clock: optional(aClock),
  seed: optional(aNumber),
  tokenLifetimeMs: optional(aNumber),
};

/** A request whose answer may still be to come. */
type Noted<Operation extends string> = FakeRequest<Operation> & { status?: number };

/** Sets the stage for a fake. */
export function createStage(vendor: string, { clock, seed = 1, tokenLifetimeMs }: FakeOptions): Stage {
  const full = {
    now: () => (clock ?? machineClock).now(),
    sleep: (ms: number, signal: AbortSignal) =>
      clock?.sleep ? clock.sleep(ms, signal) : machineClock.sleep(ms, signal),
  };
  const tokens = createTokens(`${vendor}-fake-token`, full, tokenLifetimeMs);
  return {
    clock: full,
    ids: createIds(`${vendor} ${seed}`),
    traces: createIds(`${vendor} answers ${seed}`),
    tokens,
    token: tokens.issue(),
  };
}

/** Plays a vendor behind a `fetch`. */
export function createFake<Operation extends string>(
  vendor: FakeVendor<Operation>,
  { clock, tokens, token }: Stage,
): Fake<Operation> {
  const requests: FakeRequest<Operation>[] = [];
  const failures = createFailures<Operation>();

  const answerOf = async (asked: Asked, operation: Operation | undefined, failure: Failure): Promise<FakeAnswer> => {
    const { status, carriedOut, retryAfter, headers, body } = failure;
    const act = () => (operation === undefined ? unplayed(vendor.name, asked) : vendor.answer(asked, operation));
    if (carriedOut) await act();
    // Words of the vendor's are there for what it refuses.
    const answer =
      status === undefined ? await act() : status < 400 ? { status } : vendor.refuse(status, operation, asked.at);
    return {
      status: answer.status,
      headers: {
        date: new Date(asked.at).toUTCString(),
        ...vendor.headers(),
        ...answer.headers,
        ...(retryAfter !== undefined && { "retry-after": String(retryAfter) }),
        ...headers,
      },
      body: body ?? answer.body,
    };
  };

  return {
    async fetch(input, init) {
      const request = new Request(input, init);
      request.signal.throwIfAborted();
      const read = await readRequest(request, clock.now());
      const { operation, params = {} } = findRoute(vendor.routes, read.method, read.path) ?? {};
      const noted: Noted<Operation> = { ...read, ...(operation !== undefined && { operation }) };
      requests.push(noted);
      const failure = failures.next(operation);
      const { lost, delayMs } = failure;
      if (lost === "request") throw networkError("fetch failed", "ECONNREFUSED", "connect");
      // What is slow is carried out first: a caller that gives up meanwhile cannot know.
      const answer = await answerOf({ ...read, host: new URL(request.url).host, params }, operation, failure);
      if (delayMs !== undefined) await whileWanted(request.signal, clock.sleep(delayMs, request.signal));
      if (lost === "answer" || (lost === "half" && answer.body === undefined)) throw networkError("fetch failed");
      noted.status = answer.status;
      return responseOf(answer, lost === "half");
    },
    token,
    signIn: () => Promise.resolve(tokens.issue()),
    expireTokens: () => tokens.expire(),
    requests,
    fail(operation, failure) {
      checkFailure(`${vendor.name}().fail`, Object.keys(vendor.routes), operation, failure);
      failures.add(operation, failure);
    },
  };
}

/** The answer to what is not played: none that could be taken for the vendor's. */
function unplayed(name: string, { method, path }: Asked): FakeAnswer {
  return { status: 404, body: { message: `${name} does not play ${method} ${path}` } };
}

/** Ends with the signal's reason as soon as the caller gives up. */
async function whileWanted(signal: AbortSignal, work: PromiseLike<unknown>): Promise<void> {
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason as Error);
    signal.addEventListener("abort", stop);
  });
  try {
    await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
