import { AuthError, cut, LOOK_FIRST, OutcomeUnknownError, TimeoutError, type AuthContext } from "../errors.js";
import { redact, stack, startCall, type Call, type Layer, type Reply } from "../transport/call.js";
import { readHttpDate } from "../transport/date.js";
import { endOnSignal } from "../transport/end-on-signal.js";
import { emitTo, type Event } from "../transport/event.js";
import type { Fetch } from "../transport/fetch.js";
import { requestedWait } from "../transport/rate-limit.js";
import { redactReply } from "../transport/redact.js";
import { createBudget, retry } from "../transport/retry.js";
import { transmit } from "../transport/transmit.js";

/** Where a vendor gives out tokens, and how it is reached. */
export interface AuthorizationServer {
  readonly baseUrl: string;
  readonly fetch: Fetch | undefined;
  readonly timeoutMs: number;
  readonly onEvent: ((event: Event) => unknown) | undefined;
  /** The header that names an answer. */
  readonly requestId: string | undefined;
}

/** A request to an authorization server. */
export interface ServerRequest {
  readonly operation: string;
  readonly method: "GET" | "POST";
  readonly path: string;
  /** Whether it may be sent again when its outcome is unknown. */
  readonly repeatable: boolean;
}

/** A request with its answer, whatever the status. */
export interface Exchange {
  readonly call: Call;
  readonly reply: Reply;
}

/** What a server says when it refuses. */
export interface Refusal {
  /** Its word and what it says beside that. */
  readonly words: string;
  /** What time it is by its clock, in milliseconds since 1970; absent where it does not say. */
  readonly serverTime: number | undefined;
}

/** Says what to do about a refusal, in a sentence; nothing where there is nothing to say. */
export type Advise = (refusal: Refusal) => string | undefined;

const MAX_BYTES = 2 ** 20;

/** Sends a request through layers of the client, with one that authorizes it: nothing is paced, and little is repeated. */
export async function exchange(
  { baseUrl, fetch, timeoutMs, onEvent }: AuthorizationServer,
  { operation, method, path, repeatable }: ServerRequest,
  authorize: Layer,
): Promise<Exchange> {
  const headers = [{ accept: "application/json" }];
  const call = startCall(
    { operation, method, path, headers, body: undefined, repeatable, queue: "", limits: [] },
    // Tried as often as it may be, it is over before those who wait for a token give up.
    { timeoutMs, deadlineMs: 2 * timeoutMs, maxQueueMs: 0, maxAttempts: 3, maxRetryAfterMs: timeoutMs },
    emitTo(onEvent),
  );
  let last: unknown;
  const send = transmit({ baseUrl, fetch, maxBodyBytes: MAX_BYTES });
  const layers = stack(endOnSignal(), retry({ limits: {}, budget: createBudget() }), authorize);
  const sent = layers((call) =>
    send(call).catch((error: unknown) => {
      throw (last = error);
    }),
  );
  const reply = await sent(call).catch((error: unknown) => {
    // The deadline is not the caller's: what failed before it says more.
    throw error instanceof TimeoutError ? (last ?? error) : error;
  });
  return { call, reply };
}

/** The error of a request that came to no answer, or to half of one; `lead` says what did not happen. */
export function failed(lead: string, operation: string, cause: unknown): AuthError {
  if (cause instanceof AuthError) return cause;
  const why =
    cause instanceof OutcomeUnknownError
      ? "the answer was lost, and the code or refresh token that was sent may be used up."
      : // What may have been carried out is a question for a token, and nothing that the caller sent.
        (cause as Error).message.replace(`${operation} `, "").replace(` ${LOOK_FIRST}`, "");
  return new AuthError(`${lead}: ${why}`, { cause });
}

/** The error of a request that was refused, or whose success is none; `lead` says what did not happen. */
export function refused(
  lead: string,
  { baseUrl, requestId = "x-request-id" }: AuthorizationServer,
  { call, reply }: Exchange,
  advise: Advise,
): AuthError {
  // Before anything is cut: half a secret is none that could be found.
  const { status, headers, text, json } = redactReply(call.log.forms, reply);
  const fields = (json ?? {}) as Readonly<Record<string, unknown>>;
  const textOf = (name: string) => (typeof fields[name] === "string" && cut(fields[name], 2000)) || undefined;
  const [error, error_description] = [textOf("error"), textOf("error_description")];
  const isRefusal = status >= 400;
  // What a success holds may be secret, whatever it is; and a page of HTML says nothing.
  const said = isRefusal && !text.trim().startsWith("<") ? cut(text.trim(), 200) : "";
  const words = [error, error_description].filter(Boolean).join(": ") || said;
  const context: AuthContext = {
    ...{ status, error, error_description },
    requestId: redact(call, headers.get(requestId)) || undefined,
    retryAfterMs: requestedWait(reply, {})?.ms,
  };
  const advice = advise({ words, serverTime: readHttpDate(String(headers.get("date"))) }) ?? usual(status);
  const did = isRefusal ? "refused with" : "gave none with";
  const message = `${lead}: ${new URL(baseUrl).host} ${did} ${status}${words && ` (${cut(words)})`}.`;
  return new AuthError(advice ? `${message} ${advice}` : message, context);
}

function usual(status: number): string | undefined {
  if (status === 429) return "It is asked too often: let all clients share one source.";
  return status < 400 || status === 404 ? "Check baseUrl." : undefined;
}
