/** What an error that `fetch` threw says of its request. */
export interface Failure {
  /** The first code in it, or the words that say more; empty where the runtime gives neither. */
  readonly code: string;
  /** Whether the request may have reached the server: it counts as sent unless the error proves that it was not. */
  readonly sent: boolean;
  /** Whether the server's certificate was refused. */
  readonly certificate: boolean;
  /** Whether no repetition mends it. */
  readonly permanent: boolean;
}

/*
 * Every sign was seen on Node 20 to 24, undici 6 and 7, Bun 1.2 to 1.4 and Deno 2, and none of them after a request had arrived. Each is
 * looked for in "code syscall message".
 */

// A connection that was never made, or a request that undici does not take.
const UNSENT =
  /^(ECONNREFUSED|ConnectionRefused|FailedToOpenSocket|ENOTFOUND|EAI_\w+|UND_ERR_(CONNECT_TIMEOUT|NOT_SUPPORTED|INVALID_ARG)) |^\S+ (connect|getaddrinfo|query\w+) |: client error \(Connect\): /;
const CERTIFICATE =
  /^(ERR_TLS_CERT|(DEPTH_ZERO_)?SELF_SIGNED|UNABLE_TO|(ERROR_IN_)?(CERT|CRL)_|INVALID_(CA|PURPOSE) |PATH_LENGTH|HOSTNAME_MIS|UNSPECIFIED )|\(Connect\): invalid peer cert/;
// OpenSSL's words that only a handshake has, for those of the record layer may come after the request too; a proxy, or fetch itself.
const REFUSED =
  /^ERR_SSL_\S*(PROTOCOL(_VERSION|S_AVAILABLE)?|HANDSHAKE_FAILURE|SECURITY|FALLBACK|D_NAME|DENIED|_CA|CERTIFICATE\w*|EXTENSION|DISABLED|TOO_SMALL|RE_TYPE) |^ERR_PROXY|Proxy response \(\d+\) | bad port$| unknown scheme$|Requests to port \d+ are blocked$/;
// What a socket takes at once: a longer body may have been under way, and arrive, when bytes come that are no TLS.
const MOST_AT_ONCE = 16_384;

interface Link {
  readonly code?: unknown;
  readonly syscall?: string;
  readonly host?: unknown;
  readonly port?: unknown;
  readonly message?: string;
  readonly cause?: unknown;
  readonly errors?: readonly unknown[];
}

/** Reads what `fetch` threw, with its causes, in the words of each runtime. */
export function readFailure(error: unknown, bodyLength = 0): Failure {
  let [first, unsent, certificate, permanent] = ["", false, false, false];
  let at = error as Link | undefined;
  // Not for ever: an error may be its own cause.
  for (let depth = 9; depth-- && at; at = (at.cause ?? at.errors?.[0]) as Link | undefined) {
    const { code, syscall = "", message = "", host, port } = at;
    const said = `${String(code)} ${syscall} ${message}`;
    const refused = REFUSED.test(said);
    first = refused && !said.startsWith("ERR") ? message : first || (typeof code === "string" ? code : "");
    certificate ||= CERTIFICATE.test(said);
    permanent ||= certificate || refused || (/^ERR_SSL_WRONG_VERSION/.test(said) && bodyLength <= MOST_AT_ONCE);
    // A handshake that the peer ended: Node names the peer, and no system call.
    unsent ||= UNSENT.test(said) || (code === "ECONNRESET" && !syscall && host !== undefined && port !== undefined);
  }
  return { code: first, sent: !unsent && !permanent, certificate, permanent };
}

/** Tells what is wrong with a `fetch` that is none, or cannot take or give what it was asked for; nothing where it is the network. */
export function misuseOf(error: unknown): "arguments" | "function" | "body" | undefined {
  const { name, message, cause, code } = (error ?? {}) as Record<string, unknown>;
  // An error with a code is of the network, or of something else that a function of the caller's has called.
  if (!/^(Type|Reference)Error$/.test(String(name)) || cause !== undefined) return undefined;
  const said = String(message);
  if (code === undefined && /^fetch is not|RequestInit|Failed to construct 'Request'/.test(said)) return "arguments";
  if (/is not (a function|defined)/.test(said)) return "function";
  return /\b(unusable|locked|disturbed|already)\b/.test(said) ? "body" : undefined;
}
