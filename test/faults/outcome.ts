import { isRollcallError, type AnyRollcallError, type Attempt, type Problem } from "../../src/index.js";

/** How a call ended. */
export type Outcome = { readonly value: unknown } | { readonly error: unknown };

/** Waits for a call and tells how it ended. */
export function outcomeOf(call: Promise<unknown>): Promise<Outcome> {
  return call.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
}

/** Says in one line how a call ended: the data, or class, code and every field of the error, and what its attempts were. */
export function describeOutcome(outcome: Outcome): string {
  if ("error" in outcome) return describeError(outcome.error) + describeAttempts(outcome.error as Attempted);
  const { data, attempts } = outcome.value as { data: unknown } & Attempted;
  return `${data === undefined ? "done" : JSON.stringify(data)}${describeAttempts({ attempts })}`;
}

/** Says in one line how several calls ended, each kind once with how often it came. */
export function countOutcomes(outcomes: readonly Outcome[]): string {
  const counts = new Map<string, number>();
  for (const outcome of outcomes) {
    const text = "error" in outcome ? describeError(outcome.error) : "data";
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return Array.from(counts, ([text, count]) => `${count} × ${text}`).join(", ");
}

/** Says what class and code an error has, and every field that tells more. */
export function describeError(error: unknown): string {
  if (!isRollcallError(error)) return `not an error of Rollcall: ${String(error)}`;
  const fields = error as unknown as Fields;
  const words = [`${error.name} (${error.code})`];
  if (fields.status !== undefined) words.push(String(fields.status));
  if (fields.phase) words.push(`in ${fields.phase}`);
  if (fields.permanent && !fields.certificate) words.push("for good");
  if (fields.certificate) words.push("over a certificate");
  else if (fields.sent !== undefined) words.push(fields.sent ? "after sending" : "before sending");
  if (fields.retryAfterMs !== undefined) words.push(`with retryAfterMs ${Math.round(fields.retryAfterMs)}`);
  if (fields.error) words.push([fields.error, fields.error_description].filter(Boolean).join(": "));
  if (fields.reason) words.push(fields.reason);
  if (fields.requestId) words.push(`with requestId ${fields.requestId}`);
  for (const problem of fields.problems ?? []) words.push(describeProblem(problem));
  if (fields.succeeded) words.push(`after ${fields.succeeded.length} that succeeded`);
  for (const { index, problem } of fields.failed ?? []) words.push(`at ${index} ${describeProblem(problem)}`);
  // The names of two classes say it already.
  const known = error.code === "outcome_unknown" || error.code === "partial_failure";
  if (error.mayHaveHappened === !known) words.push(known ? "that cannot have happened" : "that may have happened");
  if (isRollcallError(error.cause))
    words.push(`because of ${describeError(error.cause).replace(" that may have happened", "")}`);
  // What a runtime says of a broken connection differs from version to version.
  else if (error.cause !== undefined && error.code !== "connection_error")
    words.push(`because of ${String(error.cause)}`);
  if (!sentences[error.code].test(error.message)) words.push(`with a message that lacks words: ${error.message}`);
  return words.join(" ");
}

// The words that a caller needs; the rest of a sentence may change.
const sentences: Readonly<Record<AnyRollcallError["code"], RegExp>> = {
  invalid_input: /./,
  read_only: /was not sent: the client is read-only, and this is a (POST|PUT|PATCH|DELETE)\.$/,
  api_error: /\d{3}/,
  unauthorized: /401.*token/,
  forbidden: /40[13]/,
  not_found: /404/,
  conflict: /409/,
  rate_limited: /[45]\d\d|more than (maxQueueMs|deadlineMs) allows/,
  partial_failure: /failed/,
  unexpected_response:
    /\b(0|\d{3})\b.*(baseUrl|maxBodyBytes|look before|options\.fetch|Send no)|^(GET )?\S+ stopped: |options\.fetch/,
  connection_error: /(lost its connection|could not connect) to .* \((headers|body)\): .|limiter failed.*cause/,
  timeout: /(timeoutMs|deadlineMs).*\((queue|token|headers|body|wait)\)/,
  aborted: /signal.*\((queue|token|headers|body|wait)\)\.( It .*)?$/,
  auth_error: /token/,
  consent_required: /consentUrl/,
  account_error: /found no .*account/,
  outcome_unknown: /may have been carried out/,
};

interface Attempted {
  readonly attempts?: readonly Attempt[] | undefined;
}

interface Fields {
  readonly status?: number;
  readonly phase?: string;
  readonly sent?: boolean;
  readonly certificate?: boolean;
  readonly permanent?: boolean;
  readonly retryAfterMs?: number;
  readonly requestId?: string;
  readonly error?: string;
  readonly error_description?: string;
  readonly reason?: string;
  readonly problems?: readonly Problem[];
  readonly succeeded?: readonly unknown[];
  readonly failed?: readonly { readonly index: number; readonly problem: Problem }[];
}

function describeProblem({ code, title, message, pointer }: Problem): string {
  return `[${[code, title, message, pointer].filter(Boolean).join("; ")}]`;
}

function describeAttempts({ attempts = [] }: Attempted): string {
  if (attempts.length === 0) return "";
  return `; attempts: ${attempts.map(({ status, failure }) => status ?? failure).join(", ")}`;
}
