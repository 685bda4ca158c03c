import { isRollcallError } from "../errors.js";
import { fold } from "./identity.js";
import { checkStop, wait, type Run } from "./run.js";
import type { Change, Failed, Outcome, Problem, Request } from "./types.js";

// At ten calls a minute one bad id of a hundred costs 13 calls and three cost 35: beyond this the rest is told, and not looked for.
const MOST_HALVES = 20;

/**
 * Sends what a change asks for, until each id has had its answer: an intent, the request, its result. A limit is waited for; what is
 * refused as a whole is sent again in halves.
 */
export async function deliver(
  run: Run,
  change: Change,
  ids: readonly string[],
  requestOf: (ids: readonly string[]) => Request,
  batch = 1,
): Promise<void> {
  const open: (readonly string[])[] = [];
  for (let from = 0; from < ids.length; from += batch) open.push(ids.slice(from, from + batch));
  let halves = 0;
  for (let next = open.shift(); next; next = open.shift()) {
    const canSplit = next.length > 1 && halves + 2 <= MOST_HALVES;
    const { rest, isRefused, waitMs } = await sendOnce(run, change, next, requestOf(next), canSplit);
    if (rest.length === 0) continue;
    if (waitMs !== undefined) await wait(run, waitMs);
    if (!isRefused) open.unshift(rest);
    else {
      const middle = Math.ceil(rest.length / 2);
      open.unshift(rest.slice(0, middle), rest.slice(middle));
      halves += 2;
    }
  }
}

/** What is yet to be sent after a request. */
interface Left {
  readonly rest: readonly string[];
  readonly isRefused: boolean;
  readonly waitMs: number | undefined;
}

async function sendOnce(
  run: Run,
  change: Change,
  ids: readonly string[],
  request: Request,
  canSplit: boolean,
): Promise<Left> {
  checkStop(run);
  await run.note({ kind: "intent", change: change.id, ids });
  let outcome: Outcome;
  try {
    outcome = await run.adapter.send(request, run.options);
  } catch (error) {
    const isLost = !isRollcallError(error) || error.mayHaveHappened;
    await settle(run, change, { ...nothing, unknown: isLost ? ids : [] });
    throw error;
  }

  const { done, failed, unknown, refused, retryAfterMs } = outcome;
  const missing = outcome.missing ?? [];
  const reasonMissing = missing.length > 0 ? await whyMissing(run, request) : undefined;
  const already = [...outcome.already, ...(reasonMissing ? [] : missing)];
  const told = new Set([...done, ...already, ...missing, ...unknown, ...failed.map(({ id }) => id)].map(fold));
  const rest = ids.filter((id) => !told.has(fold(id)));
  const isStuck = rest.length === ids.length && retryAfterMs === undefined && !refused;
  const reason = isStuck ? SILENT : refused && !canSplit ? unsplit(refused, rest) : undefined;
  await settle(run, change, {
    ...{ ...outcome, already },
    failed: [...failed, ...failedWith(missing, reasonMissing), ...failedWith(rest, reason)],
  });
  return { rest: reason ? [] : rest, isRefused: refused !== undefined, waitMs: retryAfterMs };
}

const nothing: Omit<Outcome, "unknown"> = { done: [], already: [], failed: [] };

const SILENT: Problem = { code: "refused", message: "The answer says nothing of what was asked for." };

function unsplit(refused: Problem, ids: readonly string[]): Problem {
  if (ids.length === 1) return refused;
  const message = `The vendor refuses these ${ids.length} together, and which of them was not looked for. ${refused.message}`;
  return { ...refused, code: "unsplit", message };
}

function failedWith(ids: readonly string[], problem: Problem | undefined): readonly Failed[] {
  return problem ? ids.map((id) => ({ id, problem })) : [];
}

/** Writes down what came of a request, by the ids as the plan has them. */
async function settle({ note, findings }: Run, { id: change, label }: Change, outcome: Outcome): Promise<void> {
  const { done, already, failed, unknown, created } = outcome;
  await note({
    ...{ kind: "result", change, done, already, failed, unknown, sure: true },
    ...(created !== undefined && { created }),
  });
  for (const { id, problem } of failed) {
    const code = problem.code === "unsplit" || problem.code === "gone_group" ? problem.code : "refused";
    findings.push({ code, severity: "error", at: label, who: id, message: problem.message });
  }
  if (unknown.length > 0) {
    const message = "The answer was lost: it is looked up afterwards, and by the next run.";
    findings.push({ code: "unknown_outcome", severity: "warning", at: label, count: unknown.length, message });
  }
}

/**
 * What it means that something was not there; undefined where it is what was wanted. Only where the group answers was it the
 * membership that was gone.
 */
async function whyMissing({ adapter, options }: Run, request: Request): Promise<Problem | undefined> {
  if (request.kind === "create") return { code: "refused", message: "There is no account to create the group in." };
  if (request.kind === "role") return { code: "refused", message: "There is no such person." };
  let isThere = false;
  for await (const _ of adapter.readGroups([request.group], options)) isThere = true;
  if (request.kind === (isThere ? "remove" : "delete")) return undefined;
  return isThere
    ? { code: "refused", message: "The vendor says that something is not there, and the group is." }
    : { code: "gone_group", message: "The group is not there any more." };
}
