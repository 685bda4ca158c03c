import { getHttpOperationsFromSpec } from "@stoplight/prism-cli/dist/operations.js";
import { createLogger } from "@stoplight/prism-core";
import { createServer } from "@stoplight/prism-http-server";
import { readDescription } from "../openapi/operations.js";
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
export async function start(descriptionPath: string, upstream?: string): Promise<Prism> {
  const operations = await getHttpOperationsFromSpec(servedAtRoot(descriptionPath));
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
  serving(upstream === undefined ? "prism" : "fake", url);
  return { url, close: () => server.close() };
}

/* Prism ignores the path of a server and answers 404 below it. It is moved into the paths, so that the real URLs work. */
function servedAtRoot(descriptionPath: string): object {
  const { document, server } = readDescription(descriptionPath);
  const { origin, pathname } = new URL(server);
  const prefix = pathname.replace(/\/$/, "");
  const paths = Object.entries(document["paths"] as object).map(([path, item]) => [prefix + path, item as unknown]);
  // Prism resolves references in place, and YAML aliases are shared objects: it gets a copy without any.
  return JSON.parse(
    JSON.stringify({ ...document, servers: [{ url: origin }], paths: Object.fromEntries(paths) }),
  ) as object;
}
