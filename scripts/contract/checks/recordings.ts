import { isDeepStrictEqual } from "node:util";
import { list, pointer, resolve, object, objectAt, type JsonObject, type Json } from "../../openapi/json.js";
import { places } from "../../openapi/walk.js";
import { exchangeOf, type Evidence } from "../exchanges/exchange.js";
import type { Check } from "./check.js";
import { changesOf } from "./changed.js";
import { strict } from "../exchanges/closed-world.js";

/** Reads the recorded exchanges with a document: they must be what it describes, and none of the near misses may be. */
export function replayed({ recorded, cases }: Evidence, original: JsonObject, changedIn = changesOf(original)): Check {
  const byName = new Map(recorded.map((one) => [one.name, one]));
  return (document) => {
    const changed = changedIn(document);
    if (changed.length === 0) return undefined;
    const reader = strict(document);
    for (const one of recorded) {
      if (!changed.includes(one.operation)) continue;
      const fault = reader.request(one)[0] ?? reader.answer(one)[0];
      if (fault !== undefined) return `${one.name}: ${fault}`;
    }
    for (const one of cases) {
      const from = byName.get(one.of)!;
      if (!changed.includes(from.operation)) continue;
      const fault = reader[one.side](exchangeOf(from, one, "repaired"))[0];
      if (fault !== undefined) return `${one.obligation}: ${fault}`;
      if (one.verdict === "refused" && reader[one.side](exchangeOf(from, one)).length === 0)
        return `${one.obligation}: what must be refused is accepted`;
    }
    return undefined;
  };
}

/** Looks for every example of a request and of its parameters among those that were sent: an example is a promise that it works. */
export function exemplified({ recorded }: Evidence): Check {
  return (document) => {
    for (const { keys, node } of places(document).filter(({ kind }) => kind === "operation")) {
      const own = recorded.filter(({ operation }) => operation === node["operationId"]);
      const item = objectAt(document, keys.slice(0, -1));
      for (const parameter of [...list(item["parameters"]), ...list(node["parameters"])]) {
        const shown = resolve(document, parameter);
        const name = String(shown["name"]);
        const sent = own.map(({ input }) => (shown["in"] === "header" ? object(input["(headers)"]) : input)[name]);
        const fixed = shown["in"] === "header" ? own.map(({ request }) => request.headers[name.toLowerCase()]) : [];
        for (const value of examplesOf(document, shown)) {
          if (![...sent, ...fixed].some((one) => isDeepStrictEqual(one, value)))
            return `${pointer(keys)}: nobody sent ${name} as ${JSON.stringify(value)}`;
        }
      }
      const media = object(object(resolve(document, node["requestBody"])["content"])["application/json"]);
      for (const value of examplesOf(document, media)) {
        if (!own.some(({ request }) => isDeepStrictEqual(request.body, value)))
          return `${pointer(keys)}: nobody sent ${JSON.stringify(value)}`;
      }
    }
    return undefined;
  };
}

function examplesOf(document: JsonObject, holder: JsonObject): Json[] {
  const named = Object.values(object(holder["examples"])).map((example) => resolve(document, example)["value"] ?? null);
  return holder["example"] === undefined ? named : [...named, holder["example"]];
}
