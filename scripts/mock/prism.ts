import { clone, object, type JsonObject } from "../openapi/json.js";
import { serverOf } from "../openapi/operations.js";
import { readDescription } from "../openapi/read.js";
import { serving } from "./responder.js";

/** A running mock server. */
export interface Prism {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a description on a free local port; `origin + path` of its first server and paths are what it answers to. With
 * an `upstream` it passes requests on to there, and answers 500 where the request or the answer breaks the description.
 */
export async function start(api: string, upstream?: string): Promise<Prism> {
  const prism = await serve(readDescription(api).document, upstream);
  serving(upstream === undefined ? "prism" : "fake", prism.url);
  return prism;
}

/** Serves a document as `start` serves a description. */
export async function serve(document: JsonObject, upstream?: string): Promise<Prism> {
  // Loaded late: it takes longer than anything else, and most who could start a mock server do not.
  const [{ getHttpOperationsFromSpec }, { createLogger }, { createServer }] = await Promise.all([
    import("@stoplight/prism-cli/dist/operations.js"),
    import("@stoplight/prism-core"),
    import("@stoplight/prism-http-server"),
  ]);
  const operations = await getHttpOperationsFromSpec(servedAtRoot(document));
  const shared = {
    checkSecurity: true,
    validateRequest: true,
    validateResponse: true,
    upstreamProxy: undefined,
    mock: { dynamic: false },
  };
  const server = createServer(operations, {
    cors: false,
    config:
      upstream === undefined
        ? { ...shared, errors: false, isProxy: false }
        : { ...shared, errors: true, isProxy: true, upstream: new URL(upstream) },
    components: { logger: createLogger("prism", { enabled: false }) },
  });
  const url = await server.listen(0, "127.0.0.1");
  return { url, close: () => server.close() };
}

/* Prism ignores the path of a server and answers 404 below it. It is moved into the paths, so that the real URLs work. */
function servedAtRoot(document: JsonObject): object {
  const { origin, pathname } = new URL(serverOf(document));
  const prefix = pathname.replace(/\/$/, "");
  const paths = Object.entries(object(document["paths"])).map(([path, item]) => [prefix + path, item]);
  // Prism resolves references in place: it gets a copy without any shared parts.
  return clone({ ...document, servers: [{ url: origin }], paths: Object.fromEntries(paths) as JsonObject });
}
