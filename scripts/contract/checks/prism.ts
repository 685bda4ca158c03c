import { isDeepStrictEqual } from "node:util";
import { serve } from "../../mock/prism.js";
import { answerOf } from "../exchanges/wire.js";
import { object, type JsonObject } from "../../openapi/json.js";
import { methods } from "../../openapi/walk.js";
import { addressOf, exchangeOf, type Evidence, type Request } from "../exchanges/exchange.js";
import { changesOf } from "./changed.js";
import type { Check } from "./check.js";

/** The two checks that ask the mock server, and the near misses to which it is known to be blind. */
export interface Mocked {
  /** Forces every recorded status and example: the answer must be the recorded one. */
  readonly statuses: Check;
  /** Sends the near misses among the requests: they must be refused, and accepted once they are repaired. */
  readonly requests: Check;
  readonly blind: readonly string[];
}

/** Serves documents with Prism, in this process, and only the operations that differ from the original. */
export async function mocked(
  { recorded, cases }: Evidence,
  original: JsonObject,
  changedIn = changesOf(original),
): Promise<Mocked> {
  const byName = new Map(recorded.map((one) => [one.name, one]));
  const ids = [...new Set(recorded.map(({ operation }) => operation))];
  const sides = cases
    // What one branch of a choice refuses and another accepts, no server can refuse.
    .filter(({ side, branches }) => side === "request" && !branches)
    .map((one) => {
      const from = byName.get(one.of)!;
      const repaired = exchangeOf(from, one, "repaired").request;
      return { one, operation: from.operation, repaired, defect: one.defect && exchangeOf(from, one).request };
    });

  /* What the mock server of a document says of the cases: `true` for each that it accepts, repaired and with the defect. */
  const verdicts = async (
    document: JsonObject,
    ids: readonly string[],
    said: (index: number, verdict: string) => boolean,
  ): Promise<void> =>
    serving(document, ids, async (send) => {
      for (const [index, { operation, repaired, defect }] of sides.entries()) {
        if (!ids.includes(operation)) continue;
        const accepts = await send(repaired).then(isAccepted);
        const defective = defect === undefined ? undefined : await send(defect).then(isAccepted);
        if (!said(index, JSON.stringify([accepts, defective ?? false]))) return;
      }
    });

  const before: string[] = [];
  await verdicts(original, ids, (index, verdict) => {
    before[index] = verdict;
    return true;
  });
  const blind = sides.flatMap(({ one }, index) => [
    ...(before[index] === "[true,true]" ? [one.obligation] : []),
    ...(before[index]!.startsWith("[false") ? [`${one.obligation} repaired`] : []),
  ]);
  return {
    blind,
    requests: async (document) => {
      const changed = changedIn(document);
      if (changed.length === 0) return undefined;
      let found: string | undefined;
      // Where it is blind it has to stay so: what it suddenly refuses was left open by the description before.
      await verdicts(document, changed, (index, verdict) => {
        if (verdict !== before[index]) found = sides[index]!.one.obligation;
        return found === undefined;
      });
      return found && `${found}: the mock server sees it otherwise`;
    },
    statuses: async (document) => {
      const changed = changedIn(document);
      if (changed.length === 0) return undefined;
      let fault: string | undefined;
      await serving(document, changed, async (send) => {
        for (const one of recorded) {
          if (!changed.includes(one.operation)) continue;
          const response = await send(one.request, one.prefer);
          const violations = response.headers.get("sl-violations");
          const answer = answerOf(response, await response.text());
          if (violations === null && isDeepStrictEqual(answer, one.answer)) continue;
          fault = `${one.name}: ${violations ?? "the mock server gives another answer"}`;
          return;
        }
      });
      return fault;
    },
  };
}

type Send = (request: Request, prefer?: string) => Promise<Response>;

async function serving(
  document: JsonObject,
  ids: readonly string[],
  use: (send: Send) => Promise<void>,
): Promise<void> {
  const server = await serve(only(document, ids));
  const ended = new AbortController();
  // What Prism cannot read, such as a path value in another style, it may throw where nobody catches it, and never answers.
  const failed = (error: unknown) => ended.abort(error);
  process.on("uncaughtException", failed);
  try {
    await use((request, prefer) =>
      fetch(server.url + addressOf(request), {
        method: request.method,
        headers: { ...request.headers, ...(prefer === undefined ? {} : { prefer }) },
        ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
        signal: ended.signal,
      }),
    );
  } finally {
    process.off("uncaughtException", failed);
    await server.close();
  }
}

/* A document with some of its operations. */
function only(document: JsonObject, ids: readonly string[]): JsonObject {
  const paths = Object.entries(object(document["paths"])).map(([path, item]) => {
    const rest = Object.entries(object(item)).filter(
      ([method, node]) => !methods.includes(method) || ids.includes(String(object(node)["operationId"])),
    );
    return [path, Object.fromEntries(rest)] as const;
  });
  return { ...document, paths: Object.fromEntries(paths) };
}

/* It also says what is wrong with its own answer, which the other check asks. */
async function isAccepted(response: Response): Promise<boolean> {
  await response.text();
  const violations = JSON.parse(response.headers.get("sl-violations") ?? "[]") as { readonly location?: string[] }[];
  return response.status < 400 && !violations.some(({ location }) => location?.[0] === "request");
}
