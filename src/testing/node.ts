import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

/** A fake, or anything else that answers as `fetch` does. */
export interface Answering {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
}

/** A fake on a local port. */
export interface Served {
  /** Where it is: what a client accepts as `baseUrl`. */
  readonly url: string;
  /** Ends every connection, and answers no more. */
  close(): Promise<void>;
}

/**
 * Puts a fake on a free port of 127.0.0.1, for programs of other processes and in other languages. What the fake loses is a connection
 * that breaks; that a request did not arrive, nobody can tell from there.
 */
export async function serve({ fetch }: Answering): Promise<Served> {
  // A connection that waits is the client's to close: closed from here, it could break the request that takes it up.
  const server = createServer({ keepAliveTimeout: 0 }, (request, response) => {
    void answer(fetch, request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("The server has no port.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(fetch: Answering["fetch"], request: IncomingMessage, response: ServerResponse): Promise<void> {
  const gone = new AbortController();
  response.on("close", () => gone.abort());
  try {
    const { method = "GET", url = "/", headers } = request;
    const body = await textOf(request);
    const told = await fetch(`http://127.0.0.1${url}`, {
      ...{ method, signal: gone.signal },
      headers: Object.entries(headers).map(([name, value]): [string, string] => [name, [value].flat().join(", ")]),
      ...(body !== "" && { body }),
    });
    response.writeHead(told.status, Object.fromEntries(told.headers));
    await send(told, response);
    response.end();
  } catch (error) {
    // What breaks off has a reason of the network's; a fault of the fake must not look like the vendor's, nor like the network's.
    if (response.headersSent || isNetworkError(error) || gone.signal.aborted) response.destroy();
    else response.writeHead(599).end(`The fake failed: ${String(error)}`);
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk as Uint8Array);
  return new TextDecoder().decode(Buffer.concat(chunks));
}

/** Passes the body on as it comes, so that half of one arrives before the connection breaks. */
async function send({ body }: Response, response: ServerResponse): Promise<void> {
  if (!body) return;
  const reader = body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const { value } = part;
    await new Promise<void>((resolve, reject) => {
      response.write(value, (error) => (error ? reject(error) : resolve()));
    });
  }
}

function isNetworkError(error: unknown): boolean {
  return error instanceof TypeError && error.cause !== undefined;
}
