import {
  aBoolean,
  aDictionary,
  aNumber,
  anything,
  aStatus,
  object,
  oneOf,
  optional,
  problemAt,
  refuse,
} from "./check.js";

/** What goes wrong with calls of an operation. One that has neither `status` nor `lost` is answered late. */
export interface Failure {
  /** Answers with this status, and carries nothing out. */
  readonly status?: number | undefined;
  /** The header Retry-After of that answer, in seconds. @default none */
  readonly retryAfter?: number | undefined;
  /** Further headers of that answer. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Its body: text as it is, anything else as JSON. @default what the vendor says where it refuses with that status */
  readonly body?: unknown;
  /** Whether it was carried out before that answer, as behind a gateway that gave up. @default false */
  readonly carriedOut?: boolean | undefined;
  /**
   * Breaks the connection: `request` before anything arrived, `answer` after the request was carried out, `half` in the middle of the
   * answer's body.
   */
  readonly lost?: "request" | "answer" | "half" | undefined;
  /** Milliseconds before the answer, by the fake's clock. */
  readonly delayMs?: number | undefined;
  /** How many calls it happens to. @default 1 */
  readonly times?: number | undefined;
}

const aFailure = object({
  status: optional(aStatus),
  retryAfter: optional(aNumber),
  headers: optional(aDictionary),
  body: anything,
  carriedOut: optional(aBoolean),
  lost: optional(oneOf("request", "answer", "half")),
  delayMs: optional(aNumber),
  times: optional(aNumber),
});

/** The failures that are still to come, those of each operation in order. */
export interface Failures<Operation extends string> {
  add(operation: Operation, failure: Failure): void;
  /** The failure of the next call, which counts as used. */
  next(operation: Operation | undefined): Failure;
}

/** Makes an empty list of failures. */
export function createFailures<Operation extends string>(): Failures<Operation> {
  const queues = new Map<string, { readonly failure: Failure; left: number }[]>();
  return {
    add(operation, failure) {
      const queue = queues.get(operation) ?? [];
      queues.set(operation, [...queue, { failure, left: failure.times ?? 1 }]);
    },
    next(operation = "" as Operation) {
      const queue = queues.get(operation) ?? [];
      const current = queue.find(({ left }) => left > 0);
      if (!current) return {};
      current.left -= 1;
      return current.failure;
    },
  };
}

/** Refuses a failure that could not happen, or of an operation that is not played; `what` begins the message. */
export function checkFailure(what: string, played: readonly string[], operation: string, failure: Failure): void {
  const unknown = `plays no ${operation} (it plays: ${played.join(", ")}).`;
  refuse(what, [...(played.includes(operation) ? [] : [{ message: unknown }]), ...aFailure(failure, "")]);
  const { status, lost } = failure;
  const ofAnswers = ["retryAfter", "headers", "body", "carriedOut"] as const;
  refuse(what, [
    ...ofAnswers
      .filter((name) => failure[name] !== undefined && status === undefined)
      .map((name) => problemAt(`/${name}`, "needs a status")),
    ...(status !== undefined && lost === "request"
      ? [problemAt("/lost", "cannot be the request where an answer has a status")]
      : []),
  ]);
}
