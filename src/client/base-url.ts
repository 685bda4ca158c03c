import { InvalidInputError, problemWith } from "../errors.js";
import { isLoopback, readUrl } from "../transport/url.js";
import type { Api, Route } from "./api.js";
import { routesOf } from "./routes.js";

/**
 * Checks a base URL and gives it without its trailing slash, with the path of the description's server below it. What belongs to
 * the paths of operations, such as `/v2.1` at its end, is taken off.
 */
export function readBaseUrl(api: Api, baseUrl: unknown = api.server, insecureHttp = false): string {
  const refuse = (what: string): never => {
    throw new InvalidInputError([problemWith("baseUrl", what)]);
  };
  const url = readUrl(baseUrl);
  if (!url) return refuse("must be given, as a URL without credentials and query such as https://api.example.com.");
  if (url.protocol === "http:" && !isLoopback(url.hostname) && !insecureHttp) {
    refuse("must be https:, or the token leaves in the clear. insecureHttp: true allows that.");
  }
  const [, , , ...segments] = api.server.split("/");
  const below = ["", ...segments].join("/");
  // All paths of a description begin with the same segment.
  const [{ path }] = routesOf(api) as [Route];
  const version = path.split("/", 2).join("/");
  const trimmed = [version, below].reduce(withoutEnd, url.pathname.replace(/\/+$/, ""));
  const rest = `${trimmed}/`.toLowerCase();
  // At the vendor's own host nothing stands before them.
  const isOwn = trimmed && api.server === url.origin + below;
  if (isOwn || [version, below].some((part) => part && rest.includes(`${part}/`))) {
    refuse(`must end before ${below}${version}, which is added: give ${url.origin}.`);
  }
  return url.origin + trimmed + below;
}

function withoutEnd(path: string, end: string): string {
  return end && path.toLowerCase().endsWith(end) ? path.slice(0, -end.length) : path;
}
