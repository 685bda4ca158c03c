import { isRollcallError, type AnyRollcallError, type Problem as Told } from "../../errors.js";
import { problemOf } from "../problem.js";
import type { Outcome, Problem, Request } from "../types.js";

/** What a request names, as its outcome does: people, a group, or a group to be by its name. */
export function namedIn(request: Request): readonly string[] {
  switch (request.kind) {
    case "create":
      return [request.attributes["name"] ?? ""];
    case "update":
    case "delete":
      return [request.group];
    case "role":
      return [request.id];
    case "add":
    case "remove":
      return request.ids;
  }
}

/** An outcome, of which only what there is need be said. */
export function outcomeOf(parts: Partial<Outcome>): Outcome {
  return { done: [], already: [], failed: [], unknown: [], ...parts };
}

// What Frame.io asks for after a 5xx; DocuSign's answers name no time.
const AFTER_OUTAGE_MS = 30_000;

/** What an error of a request means for the items that the request names. What everything else would fail of as well is thrown. */
export function outcomeOfError(error: unknown, ids: readonly string[]): Outcome {
  if (!isRollcallError(error)) throw error;
  if (error.mayHaveHappened) return outcomeOf({ unknown: ids });
  if (error.code === "rate_limited") return outcomeOf({ retryAfterMs: error.retryAfterMs });
  if (error.code === "api_error" && error.status >= 500) return outcomeOf({ retryAfterMs: AFTER_OUTAGE_MS });
  if (!ANSWERED.has(error.code)) throw error;
  const problem = toldProblem(error);
  if (ids.length > 1 && OVER_CONTENT.has(problem.status)) return outcomeOf({ refused: problem });
  return outcomeOf({ failed: ids.map((id) => ({ id, problem })) });
}

// Where it is what was sent that is refused, a part of it may pass.
const OVER_CONTENT: ReadonlySet<number | undefined> = new Set([400, 413, 422]);

const ANSWERED: ReadonlySet<string> = new Set(["api_error", "forbidden", "not_found", "conflict"]);

/** What went wrong, in the vendor's own words and code where there are some. */
export function toldProblem(error: AnyRollcallError, told: Told | undefined = firstOf(error)): Problem {
  const problem = problemOf(error);
  return told ? { ...problem, code: told.code ?? error.code, message: told.message } : problem;
}

function firstOf(error: AnyRollcallError): Told | undefined {
  return "problems" in error ? error.problems[0] : undefined;
}
