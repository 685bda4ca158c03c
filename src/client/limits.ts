import type { CallLimit, Values } from "../transport/call.js";
import type { Api, Limit, Route } from "./api.js";

/** Names the queue of a request and what it counts against: those of one account share, on one host. */
export function limitsOf(
  api: Api,
  route: Route,
  operation: string,
  baseUrl: string,
  path: Values,
): { readonly queue: string; readonly limits: readonly CallLimit[] } {
  // Where no limit is published, the vendor may still tell of one: then it is the operation's.
  const { limits = api.limits ?? [{ per: "operation" } as Partial<Limit>] } = route;
  const account = [baseUrl, ...api.bindable.map((name) => path[name])].join(" ");
  const ofOperation = `${account} ${operation}`;
  return {
    queue: limits.every(({ per }) => per === "account") ? account : ofOperation,
    limits: limits.map(({ per, calls, windowMs }) => ({
      key: `${per === "account" ? account : ofOperation} ${windowMs}`,
      calls,
      windowMs,
    })),
  };
}
