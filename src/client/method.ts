import { isRollcallError } from "../errors.js";
import type { Values } from "../transport/call.js";
import { itemsOf, lostPage, rawOf } from "./answer.js";
import type { CallOptions, Route } from "./api.js";
import type { Connection } from "./connect.js";
import { createInputReader, type WireInput } from "./input.js";
import { createList, type Page } from "./list.js";
import { readAnswer } from "./read-answer.js";

/** Makes the method of an operation: called it gives the data or a list, with `raw` what came along, with `safe` a value that never throws. */
export function createMethod(connection: Connection, operation: string, route: Route, bound: Values): object {
  const { envelope } = connection.api;
  const readInput = createInputReader(operation, route, bound);
  const send = async ({ path, body, query }: WireInput, options: CallOptions | undefined) => {
    const wrapped = envelope ? { [envelope]: body } : body;
    const answer = await connection.exchange({ operation, route, path, query, body: route.body && wrapped }, options);
    return { answer, data: readAnswer(answer, route, envelope, body) };
  };
  const raw = async (input?: object, options?: CallOptions) => {
    const { answer, data } = await send(readInput(input), options);
    return rawOf(answer, data);
  };
  if (route.items !== undefined) {
    const list = (input?: object, options?: CallOptions) => {
      const first = readInput(input);
      return createList(operation, first.query, (query) => readPage(first, query, options));
    };
    return Object.assign(list, { raw });
  }
  const method = async (input?: object, options?: CallOptions) => (await send(readInput(input), options)).data;
  const safe = async (input?: object, options?: CallOptions) => {
    try {
      return { ok: true, data: await method(input, options) };
    } catch (error) {
      if (isRollcallError(error)) return { ok: false, error };
      throw error;
    }
  };
  return Object.assign(method, { raw, safe });

  async function readPage(first: WireInput, query: Values, options: CallOptions | undefined): Promise<Page> {
    const { answer, data: page } = await send({ ...first, query }, options);
    const { vendor, reply } = answer;
    const items = itemsOf(answer, route.items ?? "");
    const next = vendor.next({ page, headers: reply.headers, query, count: items.length });
    const stopped = (why: string) => lostPage(answer, why);
    return { page, items, next: queryOf(), total: vendor.total?.(page, first.query), stopped };

    function queryOf(): Page["next"] {
      if (!next) return undefined;
      if ("lost" in next) return stopped(next.lost);
      return "query" in next ? next.query : positionIn(next.link, route.cursor);
    }
  }
}

/** Takes the position from a next link, and nothing else: all other parameters are the caller's, and so is where the token goes. */
function positionIn(link: string, cursor: Route["cursor"] = []): Values {
  const sent = new URLSearchParams(link.split(/[?#]/)[1]);
  return Object.fromEntries(cursor.flatMap((name) => (sent.has(name) ? [[name, sent.get(name)]] : [])));
}
