import { InvalidInputError } from "../errors.js";
import type { Values } from "../transport/call.js";
import type { Api, Route } from "./api.js";
import { connect } from "./connect.js";
import { idProblem } from "./input.js";
import type { ClientOptions } from "./options.js";
import { pathOf } from "./request.js";
import type { Vendor } from "./vendor.js";

interface PathsOptions {
  readonly baseUrl: string;
  readonly pathSerializer: (path: string, ids: Values) => string;
  readonly querySerializer: { readonly array: { readonly style: "form"; readonly explode: boolean } };
  readonly fetch: (request: Request) => Promise<Response>;
}

/** The options with which openapi-fetch's own client runs over the stack; it answers failures instead of throwing them. */
export function pathsOptions(api: Api, vendor: Vendor, options: ClientOptions): PathsOptions {
  const { baseUrl, exchange } = connect(api, vendor, options);
  const routes = Object.entries(api.routes).flatMap(([resource, methods]) =>
    Object.entries(methods).map(([name, route]) => ({
      operation: `${resource}.${name}`,
      route,
      pattern: patternOf(route),
    })),
  );
  const queries = routes.flatMap(({ route }) => Object.values(route.query ?? {}));
  return {
    baseUrl,
    // Here and not below: a URL resolves dot segments as it is made, and then nothing shows that an id has changed the path.
    pathSerializer(path, ids) {
      for (const [name, id] of Object.entries(ids)) {
        const wrong = idProblem(id);
        if (wrong) throw new InvalidInputError([{ pointer: `/${name}`, message: `${name} ${wrong}` }]);
      }
      return pathOf(path, ids);
    },
    querySerializer: { array: { style: "form", explode: queries.every(({ explode }) => explode !== false) } },
    async fetch(request) {
      const path = request.url.startsWith(`${baseUrl}/`) ? request.url.slice(baseUrl.length) : "";
      const pathname = path.split("?")[0] ?? "";
      for (const { operation, route, pattern } of routes) {
        const match = route.method === request.method ? pattern.exec(pathname) : null;
        if (!match || match.slice(1).some((id) => idProblem(decodeURIComponent(id)))) continue;
        // The path is filled in already; the values are repeated for the name of the limit's account only.
        const { reply } = await exchange(
          {
            operation,
            route: { ...route, path },
            path: Object.fromEntries(
              Object.entries(match.groups ?? {}).map(([name, id]) => [name, decodeURIComponent(id)]),
            ),
            query: {},
            headers: Object.fromEntries(request.headers),
            body: (await request.text()) || undefined,
          },
          { signal: request.signal },
        );
        const answered = new Headers(reply.headers);
        // The text is decoded, and its length is another.
        answered.delete("content-encoding");
        answered.delete("content-length");
        return new Response(reply.text || null, { status: reply.status, headers: answered });
      }
      throw new InvalidInputError([
        {
          message: `${request.method} is not described for this URL, or an id in it is empty or changes the path. Nothing was sent.`,
        },
      ]);
    },
  };
}

function patternOf({ path }: Route): RegExp {
  return new RegExp(`^${path.replaceAll(".", "\\.").replace(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`);
}
