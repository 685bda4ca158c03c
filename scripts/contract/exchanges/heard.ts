import type { Exchange } from "./exchange.js";
import type { Reply } from "../../../src/transport/call.js";
import { describedApis, readDescription } from "../../openapi/read.js";
import type { Responder, Origin } from "../../mock/responder.js";
import { answerOf, sentOf } from "./wire.js";

/** An exchange that a contract test made through the facade, as it is written down. */
export interface TestExchange extends Exchange {
  /** The name of the first test that made it. */
  readonly test: string;
  /** The description that has its method and path; none when no description has. */
  readonly api?: string;
  /** The operationId that the description gives this method and path; empty when none does. */
  readonly operation: string;
  readonly oracle: Responder;
  /** Why it is not as described, where the test wants it so. */
  readonly wrong?: string;
  /** How many exchanges of the file were the same. */
  readonly times: number;
}

/** An exchange as it is heard. */
export interface Heard {
  readonly test: string;
  readonly source: Origin;
  readonly url: string;
  readonly init: Required<Pick<RequestInit, "method" | "headers" | "body">>;
  readonly reply: Pick<Reply, "status" | "headers" | "text">;
}

/** What was heard in the test file that is running. */
export const heard: Heard[] = [];

let deaf = false;

/** Hears an exchange. */
export function hear(one: Heard): void {
  if (!deaf) heard.push(one);
}

/** Does something that nobody hears: the long random runs exchange too much to write down, and nothing that the short ones do not. */
export async function unheard<Result>(run: () => Promise<Result>): Promise<Result> {
  deaf = true;
  return run().finally(() => (deaf = false));
}

/** The lines of what was heard: each exchange once, under the operation to which its method and path belong, without any token. */
export async function linesOf(some: readonly Heard[]): Promise<string[]> {
  operations ??= some.length > 0 ? readOperations() : undefined;
  const secrets = new Set<string>();
  const seen = new Map<string, { test: string; times: number }>();
  for (const { test, source, url, init, reply } of some) {
    const { headers, ...sent } = await sentOf(new Request(url, init));
    const [scheme, token] = (headers["authorization"] ?? "").split(" ");
    if (token) secrets.add(token);
    const found = operations?.find(({ method, pattern }) => method === sent.method && pattern.test(sent.path));
    const exchange: Omit<TestExchange, "test" | "times"> = {
      ...(found && { api: found.api }),
      operation: found?.operation ?? "",
      oracle: source.oracle,
      ...(source.wrong !== undefined && { wrong: source.wrong }),
      request: {
        ...sent,
        origin: found && isOurs(sent.origin) ? found.origin : sent.origin,
        headers: { ...headers, ...(token && { authorization: `${scheme ?? ""} redacted` }) },
      },
      answer: answerOf(reply, reply.text),
    };
    const text = JSON.stringify(exchange);
    const same = seen.get(text);
    if (same) same.times += 1;
    else seen.set(text, { test, times: 1 });
  }
  return [...seen].map(([text, { test, times }]) =>
    redacted(`{"test":${JSON.stringify(test)},"times":${times},${text.slice(1)}`, secrets),
  );
}

let operations: ReturnType<typeof readOperations> | undefined;

function readOperations() {
  return describedApis.map(readDescription).flatMap(({ api, server, operations }) => {
    const { origin, pathname } = new URL(server);
    return operations.map(({ id, method, path }) => {
      const parts = (pathname.replace(/\/$/, "") + path).split(/\{\w+\}/);
      const quoted = parts.map((part) => part.replaceAll(/[.*+?^$()[\]\\|]/g, "\\$&"));
      return { api, origin, operation: id, method, pattern: new RegExp(`^${quoted.join("[^/]+")}$`) };
    });
  });
}

/* A test that gives an address of its own takes the vendor's place there; any other address is read as it is. */
function isOurs(origin: string): boolean {
  return /^https?:\/\/(127\.0\.0\.1|localhost|[\w-]+\.example)(:\d+)?$/.test(origin);
}

/* A token can also come back in an answer or in an address, there in other letters. */
function redacted(line: string, secrets: Iterable<string>): string {
  let text = line;
  for (const secret of secrets) {
    const forms = [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)];
    for (const form of [...forms, Buffer.from(secret).toString("base64")]) text = text.replaceAll(form, "redacted");
  }
  return text;
}
