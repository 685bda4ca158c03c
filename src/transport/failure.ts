/** What an error that `fetch` threw says of its request. */
export interface Failure {
  /** The first code in it; empty where the runtime gives none. */
  readonly code: string;
  /** Whether the request may have reached the server: it counts as sent unless the error proves that it was not. */
  readonly sent: boolean;
  /** Whether the server's certificate was refused. */
  readonly certificate: boolean;
  /** Whether no repetition mends it. */
  readonly permanent: boolean;
}

/* Every sign was seen on Node 20 to 24, undici 6 and 7, Bun 1.2 to 1.4 and Deno 2, and none of them after a request had arrived. */

// A connection that was never made, or a request that undici does not take.
const UNSENT =
  /^(ECONNREFUSED|ConnectionRefused|FailedToOpenSocket|ENOTFOUND|EAI_\w+|UND_ERR_(CONNECT_TIMEOUT|NOT_SUPPORTED|INVALID_ARG))$/;
const CERTIFICATE =
  /^(ERR_TLS_CERT_ALTNAME_INVALID|(DEPTH_ZERO_)?SELF_SIGNED_CERT\w*|UNABLE_TO_\w+|(ERROR_IN_)?(CERT|CRL)_\w+|INVALID_(CA|PURPOSE)|PATH_LENGTH_EXCEEDED|HOSTNAME_MISMATCH|UNSPECIFIED)$/;
// OpenSSL's words that only a handshake has; those of the record layer may come after the request too. And a proxy that refuses, on Bun.
const HANDSHAKE =
  /^ERR_(PROXY_TUNNEL|SSL_.*(UNSUPPORTED_PROTOCOL|NO_PROTOCOLS_AVAILABLE|RENEGOTIATION_DISABLED|KEY_TOO_SMALL|WRONG_SIGNATURE_TYPE|UNRECOGNIZED_NAME|ALERT_(HANDSHAKE_FAILURE|PROTOCOL_VERSION|INSUFFICIENT_SECURITY|INAPPROPRIATE_FALLBACK|NO_APPLICATION_PROTOCOL|ACCESS_DENIED|UNKNOWN_CA|(BAD|UNSUPPORTED)_CERTIFICATE|CERTIFICATE_\w+|MISSING_EXTENSION)))$/;
const SYSCALL = /^(connect|getaddrinfo|query\w+)$/;
const DENO = /: client error \(Connect\): (invalid peer certificate)?/;
const BLOCKED = /^Proxy response \(\d+\) |^bad port$|^unknown scheme$|^Fetch failed: Requests to port \d+ are blocked$/;
// What a socket takes at once: a longer body may have been under way, and arrive, when bytes come that are no TLS.
const MOST_AT_ONCE = 16_384;

interface Link {
  readonly code?: unknown;
  readonly syscall?: unknown;
  readonly host?: unknown;
  readonly port?: unknown;
  readonly message?: unknown;
  readonly cause?: unknown;
  readonly errors?: readonly unknown[];
}

/** Reads what `fetch` threw, with its causes, in the words of each runtime. */
export function readFailure(error: unknown, bodyLength = 0): Failure {
  let [first, unsent, certificate, permanent] = ["", false, false, false];
  let at = error as Link | undefined;
  // Not for ever: an error may be its own cause.
  for (let depth = 9; depth-- && at; at = (at.cause ?? at.errors?.[0]) as Link | undefined) {
    const code = typeof at.code === "string" ? at.code : "";
    const deno = DENO.exec(String(at.message));
    first ||= code;
    certificate ||= CERTIFICATE.test(code) || deno?.[1] !== undefined;
    permanent ||=
      HANDSHAKE.test(code) ||
      BLOCKED.test(String(at.message)) ||
      (code === "ERR_SSL_WRONG_VERSION_NUMBER" && bodyLength <= MOST_AT_ONCE);
    unsent ||=
      UNSENT.test(code) ||
      SYSCALL.test(String(at.syscall)) ||
      deno !== null ||
      // A handshake that the peer ended: Node names the peer, and no system call.
      (code === "ECONNRESET" && !at.syscall && at.host !== undefined && at.port !== undefined);
  }
  permanent ||= certificate;
  return { code: first, sent: !unsent && !permanent, certificate, permanent };
}

/** Tells what is wrong with a `fetch` that is none, or cannot take or give what it was asked for; nothing where it is the network. */
export function misuseOf(error: unknown): "function" | "arguments" | "body" | undefined {
  const { name = "", message = "", cause } = (error ?? {}) as Partial<Error>;
  if (!/^(Type|Reference)Error$/.test(name) || cause !== undefined) return undefined;
  if (/is not (a function|defined)/.test(message)) return "function";
  if (/RequestInit|instance of|Failed to construct/.test(message)) return "arguments";
  return /\b(unusable|locked|disturbed|already)\b/.test(message) ? "body" : undefined;
}
