import type { Values } from "../transport/call.js";
import { itemsOf, lostPage, type Answer } from "./answer.js";
import type { CallOptions, List, Route } from "./api.js";
import type { Connection } from "./connect.js";
import type { WireInput } from "./input.js";
import { createList } from "./list.js";
import type { Page } from "./page.js";
import { readAnswer } from "./read-answer.js";

/** A route with what is needed to call it. */
export interface Callable {
  readonly connection: Connection;
  readonly operation: string;
  readonly route: Route;
}

/** Sends an input along a route, and gives the answer with what it holds for the caller. */
export async function callRoute(
  { connection, operation, route }: Callable,
  { path, body, query }: WireInput,
  options: CallOptions | undefined,
): Promise<{ readonly answer: Answer; readonly data: unknown }> {
  const { envelope } = connection.api;
  const wrapped = envelope ? { [envelope]: body } : body;
  const answer = await connection.exchange({ operation, route, path, query, body: route.body && wrapped }, options);
  return { answer, data: readAnswer(answer, route, envelope, body) };
}

/** Makes the lazy list of the pages that a route gives, the first of them for `input`. */
export function listRoute(
  called: Callable,
  items: string,
  input: WireInput,
  options: CallOptions | undefined,
): List<unknown, unknown> {
  return createList(called.operation, input.query, options, async (query, signal): Promise<Page> => {
    const own = signal ? { ...options, signal } : options;
    const { answer, data: page } = await callRoute(called, { ...input, query }, own);
    const { vendor, reply } = answer;
    const found = itemsOf(answer, items);
    const read = { page, headers: reply.headers, query, count: found.length };
    const stopped = (why: string) => lostPage(answer, why);
    const way = vendor.next(read);
    // Only the position is taken from a link: all else is the caller's, and so is where the token goes.
    const next =
      way && "link" in way
        ? positionIn(way.link, called.route.cursor)
        : way && "lost" in way
          ? stopped(way.lost)
          : way?.query;
    return {
      page,
      items: found,
      next,
      ahead: vendor.ahead?.(read) ?? [],
      total: vendor.total?.(page, input.query),
      stopped,
    };
  });
}

/** Takes the position from a next link, and nothing else. */
function positionIn(link: string, cursor: Route["cursor"]): Values {
  // A cursor is no form: its plus is one.
  const sent = [...new URLSearchParams(link.split(/[?#]/)[1]?.replaceAll("+", "%2B"))];
  return Object.fromEntries(sent.filter(([name]) => cursor?.includes(name)));
}
