import { OpenAPIBackend, SetMatchType, type Document as Definition } from "openapi-backend";
import type { ErrorObject } from "ajv";
import formats from "ajv-formats";
import { list, resolve, object, type JsonObject } from "../../openapi/json.js";
import { methods } from "../../openapi/walk.js";
import { addressOf, exchangeOf, type Evidence, type Exchange } from "../exchanges/exchange.js";
import { changesOf } from "./changed.js";
import type { Check } from "./check.js";

/** An exchange about which two validators disagree on the right description. */
export interface Disagreement {
  readonly exchange: string;
  readonly strict: "accepts" | "refuses";
  readonly second: "accepts" | "refuses";
}

/** The second validator, with what it is known to see otherwise than the first. */
export interface Second {
  readonly check: Check;
  readonly agreed: number;
  readonly disagreements: readonly Disagreement[];
}

/**
 * Reads the same exchanges with openapi-backend, which others wrote. Where it disagrees with the strict reading is listed; of a
 * mutant it has to say what it says of the right description.
 */
export async function secondOpinion(
  { recorded, cases }: Evidence,
  original: JsonObject,
  changedIn = changesOf(original),
): Promise<Second> {
  const byName = new Map(recorded.map((one) => [one.name, one]));
  const exchanges = [
    ...recorded.flatMap((one) =>
      (["request", "answer"] as const).map((side) => ({
        name: `${one.name} ${side}`,
        side,
        exchange: one,
        good: true,
      })),
    ),
    // A branch is no description of its own that another validator could read; that the choice accepts it is a case too.
    ...cases.flatMap((one) => {
      if (one.branches) return [];
      const from = byName.get(one.of)!;
      const repaired = {
        name: `${one.obligation} repaired`,
        side: one.side,
        exchange: exchangeOf(from, one, "repaired"),
        good: true,
      };
      if (one.verdict === "accepted") return [repaired];
      return [repaired, { name: one.obligation, side: one.side, exchange: exchangeOf(from, one), good: false }];
    }),
  ];
  const base = await reading(
    original,
    recorded.map(({ operation }) => operation),
  );
  const said = exchanges.map((one) => base[one.side](one.exchange));
  const disagreements = exchanges.flatMap(({ name, good }, index) => {
    if (said[index] === good) return [];
    const word = (accepts: boolean): Disagreement["strict"] => (accepts ? "accepts" : "refuses");
    return [{ exchange: name, strict: word(good), second: word(!good) }];
  });
  return {
    agreed: exchanges.length - disagreements.length,
    disagreements,
    check: async (document) => {
      const changed = changedIn(document);
      if (changed.length === 0) return undefined;
      const second = await reading(document, changed);
      for (const [index, { name, side, exchange }] of exchanges.entries()) {
        if (changed.includes(exchange.operation) && second[side](exchange) !== said[index])
          return `${name}: the second validator ${said[index] ? "refuses" : "accepts"} it`;
      }
      return undefined;
    },
  };
}

/** Whether openapi-backend accepts the one side of an exchange or the other. */
export interface Reader {
  request(exchange: Exchange): boolean;
  answer(exchange: Exchange): boolean;
}

/** Has openapi-backend read exchanges with a document, or with some of its operations only. */
export async function reading(document: JsonObject, ids?: readonly string[]): Promise<Reader> {
  const paths = Object.entries(object(document["paths"])).flatMap(([path, item]) => {
    const rest = Object.entries(object(item)).filter(
      ([method, node]) => !methods.includes(method) || (ids?.includes(String(object(node)["operationId"])) ?? true),
    );
    return rest.some(([method]) => methods.includes(method)) ? [[path, Object.fromEntries(rest)] as const] : [];
  });
  const definition = { ...document, paths: Object.fromEntries(paths) } as unknown as Definition;
  const backend = new OpenAPIBackend({
    definition,
    quick: true,
    ajvOpts: { strict: false, allErrors: true },
    customizeAjv: (ajv) => {
      formats.default(ajv);
      return ajv;
    },
  });
  await backend.init();
  const { validator, router } = backend;
  const find = ({ operation, request }: Exchange) => {
    const base = list(document["servers"])
      .map((server) => new URL(String(object(server)["url"]).replaceAll(/[{}]/g, "")).pathname.replace(/\/$/, ""))
      .find((path) => request.path.startsWith(path));
    const address = addressOf(request);
    const sent = {
      ...request,
      path: base ? address.slice(base.length) : address,
      headers: { ...request.headers },
      query: queryOf(request),
    };
    const found = router.matchOperation(sent);
    return found?.operationId === operation ? { found, sent } : undefined;
  };
  return {
    request(exchange) {
      const matched = find(exchange);
      if (!matched) return false;
      const { errors } = validator.validateRequest(matched.sent, matched.found);
      return (errors ?? []).length === 0;
    },
    answer(exchange) {
      const matched = find(exchange);
      const { status, body, headers } = exchange.answer;
      const described = matched && object((matched.found as unknown as JsonObject)["responses"])[String(status)];
      if (!matched || described === undefined) return false;
      // It writes an answer that has no body as null, and has no word for a body that may be missing.
      const isLeftOut = body === undefined && resolve(document, described)["x-optional-body"] === true;
      const { errors } = isLeftOut ? {} : validator.validateResponse(body ?? null, matched.found, status);
      if ((errors ?? []).length > 0) return false;
      const about = { statusCode: status, setMatchType: SetMatchType.Superset };
      const typed = typedHeaders(document, object(described), headers);
      // It takes every header that is described for a required one.
      const isOptional = ({ keyword, params }: ErrorObject): boolean =>
        keyword === "required" && !required(document, object(described)).includes(String(params["missingProperty"]));
      return (validator.validateResponseHeaders(typed, matched.found, about).errors ?? []).every(isOptional);
    },
  };
}

function queryOf({ query }: Exchange["request"]): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(query).map(([name, values]) => [name, values.length === 1 ? values[0]! : [...values]]),
  );
}

function required(document: JsonObject, response: JsonObject): string[] {
  return Object.entries(object(resolve(document, response)["headers"])).flatMap(([name, header]) =>
    resolve(document, header)["required"] === true ? [name.toLowerCase()] : [],
  );
}

/* openapi-backend takes the values of headers as they would be in JSON; the wire has only text. */
function typedHeaders(
  document: JsonObject,
  response: JsonObject,
  headers: Exchange["answer"]["headers"],
): Record<string, unknown> {
  const described = Object.entries(object(resolve(document, response)["headers"])).map(
    ([name, header]) => [name.toLowerCase(), resolve(document, resolve(document, header)["schema"])["type"]] as const,
  );
  const types = new Map(described);
  return Object.fromEntries(
    Object.entries(headers).map(([name, text]) => [
      name,
      types.get(name) === "integer" && /^-?\d+$/.test(text) ? Number(text) : text,
    ]),
  );
}
