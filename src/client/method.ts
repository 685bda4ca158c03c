import { isRollcallError } from "../errors.js";
import type { Values } from "../transport/call.js";
import { itemsOf, lostPage, rawOf } from "./answer.js";
import type { CallOptions, Route } from "./api.js";
import type { Connection } from "./connect.js";
import { createInputReader, type WireInput } from "./input.js";
import { createList } from "./list.js";
import type { Page } from "./page.js";
import { readAnswer } from "./read-answer.js";

/** Makes the method of an operation: called it gives the data or a list, with `raw` what came along, with `safe` a value that never throws. */
export function createMethod(connection: Connection, operation: string, route: Route, bound: Values): object {
  const { envelope } = connection.api;
  const { limits = connection.api.limits ?? [] } = route;
  const readInput = createInputReader(operation, route, bound);
  const send = async ({ path, body, query }: WireInput, options: CallOptions | undefined) => {
    const wrapped = envelope ? { [envelope]: body } : body;
    const answer = await connection.exchange({ operation, route, path, query, body: route.body && wrapped }, options);
    return { answer, data: readAnswer(answer, route, envelope, body) };
  };
  const raw = async (input?: object, options?: CallOptions) => {
    const { answer, data } = await send(readInput(input, options), options);
    return rawOf(answer, data);
  };
  const { items: array } = route;
  if (array !== undefined) {
    const list = (input?: object, options?: CallOptions) => {
      const first = readInput(input, options);
      return createList(operation, first.query, options, (query, signal) =>
        readPage(array, first, query, signal ? { ...options, signal } : options),
      );
    };
    return Object.assign(list, { raw, limits });
  }
  const method = async (input?: object, options?: CallOptions) => (await send(readInput(input, options), options)).data;
  const safe = async (input?: object, options?: CallOptions) => {
    try {
      return { ok: true, data: await method(input, options) };
    } catch (error) {
      if (isRollcallError(error)) return { ok: false, error };
      throw error;
    }
  };
  return Object.assign(method, { raw, safe, limits });

  async function readPage(
    array: string,
    first: WireInput,
    query: Values,
    options: CallOptions | undefined,
  ): Promise<Page> {
    const { answer, data: page } = await send({ ...first, query }, options);
    const { vendor, reply } = answer;
    const items = itemsOf(answer, array);
    const read = { page, headers: reply.headers, query, count: items.length };
    const stopped = (why: string) => lostPage(answer, why);
    const way = vendor.next(read);
    // Only the position is taken from a link: all else is the caller's, and so is where the token goes.
    const next =
      way && "link" in way ? positionIn(way.link, route.cursor) : way && "lost" in way ? stopped(way.lost) : way?.query;
    return {
      page,
      items,
      next,
      ahead: vendor.ahead?.(read) ?? [],
      total: vendor.total?.(page, first.query),
      stopped,
    };
  }
}

/** Takes the position from a next link, and nothing else. */
function positionIn(link: string, cursor: Route["cursor"]): Values {
  // A cursor is no form: its plus is one.
  const sent = [...new URLSearchParams(link.split(/[?#]/)[1]?.replaceAll("+", "%2B"))];
  return Object.fromEntries(sent.filter(([name]) => cursor?.includes(name)));
}
