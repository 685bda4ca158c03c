import { isRollcallError } from "../errors.js";
import type { Values } from "../transport/call.js";
import { rawOf } from "./answer.js";
import type { CallOptions, Route } from "./api.js";
import { callRoute, listRoute } from "./call-route.js";
import type { Connection } from "./connect.js";
import { createInputReader } from "./input.js";

/** Makes the method of an operation: called it gives the data or a list, with `raw` what came along, with `safe` a value that never throws. */
export function createMethod(connection: Connection, operation: string, route: Route, bound: Values): object {
  const { items, limits = connection.api.limits ?? [] } = route;
  const called = { connection, operation, route };
  const readInput = createInputReader(operation, route, bound);
  const send = async (input?: object, options?: CallOptions) => callRoute(called, readInput(input, options), options);
  const raw = async (input?: object, options?: CallOptions) => {
    const { answer, data } = await send(input, options);
    return rawOf(answer, data);
  };
  if (items !== undefined) {
    const list = (input?: object, options?: CallOptions) =>
      listRoute(called, items, readInput(input, options), options);
    return Object.assign(list, { raw, limits });
  }
  const method = async (input?: object, options?: CallOptions) => (await send(input, options)).data;
  const safe = async (input?: object, options?: CallOptions) => {
    try {
      return { ok: true, data: await method(input, options) };
    } catch (error) {
      if (isRollcallError(error)) return { ok: false, error };
      throw error;
    }
  };
  return Object.assign(method, { raw, safe, limits });
}
