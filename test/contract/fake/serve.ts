import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request, taken apart. */
export interface Asked {
  readonly method: string;
  /** The parts of the path, decoded. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage["headers"];
  /** The body as JSON; `undefined` without one. */
  readonly body: unknown;
}

/** What is answered. */
export interface Told {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; nothing is sent where it is `undefined`. */
  readonly body?: unknown;
}

/** A fake vendor on a free local port. */
export interface Fake {
  readonly url: string;
  /** How many requests it answered. */
  readonly answered: number;
  /** Forgets everything that happened. */
  reset(): void;
  close(): Promise<void>;
}

/** Serves a function from requests to answers on 127.0.0.1; `begin` makes it with a memory of its own. */
export async function serve(begin: () => (asked: Asked) => Told): Promise<Fake> {
  let answer = begin();
  let answered = 0;
  const server = createServer((request, response) => {
    answered++;
    read(request)
      .then((asked) => write(response, answer(asked)))
      // A fault of the fake must not look like the vendor's.
      .catch((error: unknown) => write(response, { status: 599, body: { fake: String(error) } }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get answered() {
      return answered;
    },
    reset() {
      answer = begin();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Tells whether a value is a JSON object. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

async function read(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://fake");
  return {
    method: request.method ?? "GET",
    path: pathname.split("/").slice(1).map(decodeURIComponent),
    query: searchParams,
    headers: request.headers,
    body: text === "" ? undefined : (JSON.parse(text) as unknown),
  };
}

function write(response: ServerResponse, { status, headers = {}, body }: Told): void {
  response.writeHead(status, { ...headers, ...(body !== undefined && { "content-type": "application/json" }) });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
