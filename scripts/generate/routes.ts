import { isDeepStrictEqual } from "node:util";
import type { Route, Api, QueryParameter } from "../../src/client/api.js";
import type { BundledApi } from "../openapi/bundle.js";
import { resolved, type Schema } from "../openapi/bundled.js";
import type { Input, GeneratedOperation } from "./operation.js";
import { refuse } from "../openapi/refusal.js";

/** The route table of an API: what the wire needs to know of each operation. */
export function routeTable(api: BundledApi, operations: readonly GeneratedOperation[]): Api {
  const { servers = [], "x-envelope": envelope } = api.description;
  const [server] = servers;
  if (!server) refuse(api.source, [], "The description names no server.", "Add `servers:` with the vendor's address.");
  const bindable = operations.flatMap(({ inputs }) => inputs.filter((input) => input.bindable).map(({ name }) => name));
  const routes: { [resource: string]: { [method: string]: Route } } = {};
  const limits = accountLimits(operations);
  for (const operation of operations) {
    const route = routeOf(api, operation);
    if (limits) delete route.limits;
    (routes[operation.resource] ??= {})[operation.method] = route;
  }
  return {
    server: server.url,
    ...(envelope === undefined ? {} : { envelope }),
    bindable: [...new Set(bindable)],
    ...(limits && { limits }),
    routes,
  };
}

/** The limits of the account, where no operation has others: they also hold for what is not described. */
function accountLimits(operations: readonly GeneratedOperation[]): Api["limits"] {
  const [first, ...others] = operations.map(({ described }) => described["x-rate-limit"]);
  if (!Array.isArray(first) || first.some(({ per }) => per !== "account")) return undefined;
  return others.every((limits) => isDeepStrictEqual(limits, first)) ? first : undefined;
}

function routeOf(api: BundledApi, operation: GeneratedOperation): { -readonly [Key in keyof Route]: Route[Key] } {
  const { described, inputs, headers, answer } = operation;
  const query = inputs.filter((input) => input.in === "query");
  const body = inputs.filter((input) => input.in === "body").map(({ name }) => name);
  const required = inputs.filter((input) => input.in !== "path" && input.required).map(({ name }) => name);
  const limits = described["x-rate-limit"];
  return {
    method: operation.verb as Route["method"],
    path: operation.path,
    ...(query.length > 0 && {
      query: Object.fromEntries(query.map((input) => [input.name, queryParameter(api, operation, input)])),
    }),
    ...(Object.keys(headers).length > 0 && { headers }),
    ...(body.length > 0 && { body }),
    ...(required.length > 0 && { required }),
    ...(described["x-items"] !== undefined && { items: described["x-items"] }),
    ...(described["x-cursor"] && { cursor: described["x-cursor"] }),
    ...(described["x-item-errors"] && { itemErrors: described["x-item-errors"] }),
    ...(operation.repeatable && { retry: true }),
    ...(answer.is === "empty" && { empty: true }),
    ...(Array.isArray(limits) && { limits }),
    ...(described.deprecated === true && { deprecated: true }),
    ...(described["x-sunset"] !== undefined && { sunset: described["x-sunset"] }),
  };
}

function queryParameter(api: BundledApi, { place }: GeneratedOperation, input: Input): QueryParameter {
  const schema = resolved<Schema>(api.description, input.schema);
  const types = [schema.type].flat();
  const [type] = types;
  if (types.length !== 1 || (type !== "string" && type !== "integer" && type !== "boolean" && type !== "array")) {
    const remedy = "Type it by its meaning, as one of string, integer, boolean and array, and never as null.";
    refuse(api.source, place, `The query parameter ${input.name} is of type ${types.join(" or ")}.`, remedy);
  }
  return {
    type,
    ...(schema.minimum !== undefined && { minimum: schema.minimum }),
    ...(schema.maximum !== undefined && { maximum: schema.maximum }),
    ...(type === "array" && input.explode === false && { explode: false }),
  };
}
