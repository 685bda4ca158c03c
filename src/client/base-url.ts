import { InvalidInputError, problemWith } from "../errors.js";
import type { Api } from "./api.js";

/**
 * Checks a base URL and gives it without its trailing slash, with the path of the description's server below it. What belongs to
 * the paths of operations, such as `/v2.1` at its end, is taken off.
 */
export function readBaseUrl(api: Api, baseUrl: unknown = api.server, insecureHttp = false): string {
  const refuse = (what: string): never => {
    throw new InvalidInputError([problemWith("baseUrl", what)]);
  };
  const url = parse(baseUrl);
  if (!url) return refuse("must be given, as a URL without credentials and query such as https://api.example.com.");
  if (url.protocol === "http:" && !isLoopback(url.hostname) && !insecureHttp) {
    refuse("must be https:, or the token leaves in the clear. insecureHttp: true allows that.");
  }
  const below = api.server.replace(/^\w+:\/\/[^/]*/, "");
  const version = /^\/[^/]*/.exec(Object.values(Object.values(api.routes)[0] ?? {})[0]?.path ?? "")?.[0] ?? "";
  const trimmed = [version, below].reduce(withoutEnd, url.pathname.replace(/\/+$/, ""));
  const rest = `${trimmed}/`.toLowerCase();
  // At the vendor's own host nothing stands before them.
  const isOwn = trimmed && api.server.startsWith(url.origin);
  if (isOwn || [version, below].some((part) => part && rest.includes(`${part}/`))) {
    refuse(`must end before ${below}${version}, which is added: give ${url.origin}.`);
  }
  return url.origin + trimmed + below;
}

function parse(text: unknown): URL | undefined {
  try {
    const url = new URL(text as string);
    // A brace is a variable of the server that nobody has filled in; a URL takes it for a host.
    const good = /^https?:\/\/[^{]+$/.test(url.href) && !url.username && !url.password && !url.search && !url.hash;
    return good ? url : undefined;
  } catch {
    // The caller is told without the text: it may hold credentials.
    return undefined;
  }
}

function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(host);
}

function withoutEnd(path: string, end: string): string {
  return end && path.toLowerCase().endsWith(end) ? path.slice(0, -end.length) : path;
}
