import { answer, type Step } from "../../support/script.js";
import type { Chapter, Fault } from "../fault.js";
import { describeOutcome, outcomeOf } from "../outcome.js";

const get = { over: "clock", call: "frameio groups.get" } as const;
const create = { over: "clock", call: "frameio groups.create" } as const;
const made = answer(201, { data: { id: "g1" } });
const lost =
  "OutcomeUnknownError (outcome_unknown) in headers because of ConnectionError (connection_error) after sending; attempts: connection_error";

/** How a runtime says it: a message, or what its error holds. */
type Said = string | Readonly<Record<string, unknown>>;

function failing(said: Said): Step {
  return { fault: "fail", reason: typeof said === "string" ? { message: said } : said };
}

/** What passes: a create is sent again, and made by the second attempt. */
const passing: readonly (readonly [what: string, said: Said])[] = [
  ["a name server that fails for good, EAI_FAIL", { code: "EAI_FAIL" }],
  ["a name server that the system cannot ask, EAI_SYSTEM", { code: "EAI_SYSTEM" }],
  ["a look-up of its name that is busy", { code: "EBUSY", syscall: "getaddrinfo" }],
  ["a look-up of its name for which no file is left", { code: "EMFILE", syscall: "getaddrinfo" }],
  ["a name without an address, asked by c-ares", { code: "ENODATA", syscall: "queryA" }],
  ["a name server that fails, asked by c-ares", { code: "ESERVFAIL", syscall: "queryAaaa" }],
  ["a name server that does not answer, asked by c-ares", { code: "ETIMEOUT", syscall: "queryA" }],
  ["a name server that refuses, asked by c-ares", { code: "EREFUSED", syscall: "queryA" }],
  ["a socket for which no file is left", { code: "EMFILE", syscall: "connect" }],
  [
    "a TLS handshake that the peer ends",
    { code: "ECONNRESET", path: null, host: "api.frame.io", port: 443, localAddress: undefined },
  ],
  ["a header that undici refuses", { code: "UND_ERR_INVALID_ARG" }],
  ["a socket that Bun cannot open", { code: "FailedToOpenSocket" }],
  [
    "a connection that Deno cannot make",
    "error sending request for url (https://api.frame.io/v4): client error (Connect): tcp connect error: Connection refused (os error 111)",
  ],
  [
    "a name that Deno does not find",
    "error sending request for url (https://api.frame.io/v4): client error (Connect): dns error: failed to lookup address information",
  ],
];

/** What stays: no repetition mends it. */
const staying: readonly (readonly [what: string, said: Said])[] = [
  ["a protocol of TLS that the server does not speak", { code: "ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION" }],
  ["a protocol of TLS that this runtime does not speak", { code: "ERR_SSL_UNSUPPORTED_PROTOCOL" }],
  ["no cipher in common", { code: "ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE" }],
  ["no cipher in common, in the older words", { code: "ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE" }],
  ["a host name that the server's TLS does not know", { code: "ERR_SSL_TLSV1_UNRECOGNIZED_NAME" }],
  ["a certificate of its own that is wanted", { code: "ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED" }],
  ["a port that speaks no TLS", { code: "ERR_SSL_WRONG_VERSION_NUMBER" }],
  ["a proxy that wants a password", "Proxy response (407) !== 200 when HTTP Tunneling"],
  ["a proxy that forbids the host", "Proxy response (403) !== 200 when HTTP Tunneling"],
  ["a proxy that does not reach the host", "Proxy response (502) !== 200 when HTTP Tunneling"],
  ["a proxy that refuses, on Bun", { code: "ERR_PROXY_TUNNEL" }],
  ["a port that fetch blocks", "bad port"],
  ["a scheme that fetch does not know", "unknown scheme"],
];

const refusedCertificates: readonly string[] = [
  "INVALID_PURPOSE",
  "INVALID_CA",
  "CERT_UNTRUSTED",
  "CERT_REVOKED",
  "CRL_HAS_EXPIRED",
  "CRL_NOT_YET_VALID",
  "UNABLE_TO_GET_CRL",
  "PATH_LENGTH_EXCEEDED",
  "HOSTNAME_MISMATCH",
];

/** What may have come after the request. */
const unknowable: readonly (readonly [what: string, said: Said])[] = [
  ["a reset that may be one of the handshake or of the answer", { code: "ECONNRESET", syscall: "read" }],
  ["a reset while it is written", { code: "ECONNRESET", syscall: "write" }],
  ["a pipe that is broken", { code: "EPIPE", syscall: "write" }],
  ["a reset of which only the host is told", { code: "ECONNRESET", host: "api.frame.io" }],
  ["a time that is up while it is read", { code: "ETIMEDOUT", syscall: "read" }],
  ["a record of TLS that is damaged", { code: "ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC" }],
  ["an alert that the peer may send at any time", { code: "ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR" }],
  ["EPROTO, which says no more than that", { code: "EPROTO" }],
  ["a socket that the other side closes", { code: "UND_ERR_SOCKET" }],
  ["a connection that Deno loses", "error sending request: connection closed before message completed"],
  ["a text that only resembles a proxy's", "The proxy response was late"],
];

export const neverLeft: Chapter = {
  title: "Never left",
  faults: [
    ...passing.map(([what, said]): Fault => ({
      ...create,
      name: `a create that meets ${what}`,
      promise: "What never left is sent again, even a create.",
      script: [failing(said), made],
      sees: '{"id":"g1"}; attempts: connection_error, 201',
      requests: 2,
      waitedMs: 500,
    })),
    ...staying.map(([what, said]): Fault => ({
      ...create,
      name: `a create that meets ${what}`,
      promise: "Rollcall says that nothing was sent, and that no repetition mends it.",
      script: [failing(said)],
      sees: "ConnectionError (connection_error) for good before sending; attempts: connection_error",
      requests: 1,
      waitedMs: 0,
    })),
    ...refusedCertificates.map((code): Fault => ({
      ...create,
      name: `a create that meets a certificate refused as ${code}`,
      promise: "All words of OpenSSL for a certificate that is refused are known.",
      script: [failing({ code })],
      sees: "ConnectionError (connection_error) over a certificate; attempts: connection_error",
      requests: 1,
      waitedMs: 0,
    })),
    {
      ...create,
      name: "a create that meets a certificate that Deno refuses",
      promise: "Deno gives no code; its words are known.",
      script: [failing("error sending request: client error (Connect): invalid peer certificate: UnknownIssuer")],
      sees: "ConnectionError (connection_error) over a certificate; attempts: connection_error",
      requests: 1,
      waitedMs: 0,
    },
    ...unknowable.map(([what, said]): Fault => ({
      ...create,
      name: `a create that meets ${what}`,
      promise: "What may have come after the request leaves the outcome unknown: Rollcall guesses nothing.",
      script: [failing(said)],
      sees: lost,
      requests: 1,
      waitedMs: 0,
    })),
    {
      ...create,
      name: "a long create to a port that speaks no TLS",
      promise: "A body that is longer than a socket takes at once may have been under way.",
      script: [failing({ code: "ERR_SSL_WRONG_VERSION_NUMBER" })],
      run: async ({ frameio }) => {
        const long = { name: "x".repeat(20_000), emoji: "scissors" };
        return describeOutcome(await outcomeOf(frameio().groups.create(long)));
      },
      sees: lost,
      requests: 1,
      waitedMs: 0,
    },
    {
      ...get,
      name: "a read whose TLS handshakes the peer ends",
      promise: "A read that never left says so after three attempts.",
      script: () => failing({ code: "ECONNRESET", host: "api.frame.io", port: 443 }),
      sees: "ConnectionError (connection_error) before sending; attempts: connection_error, connection_error, connection_error",
      requests: 3,
      waitedMs: 1500,
    },
    {
      ...get,
      name: "a read through a proxy that wants a password",
      promise: "Not even a read is repeated where it cannot pass, and the proxy's status is told.",
      script: [failing("Proxy response (407) !== 200 when HTTP Tunneling")],
      run: async ({ frameio }) => {
        const outcome = await outcomeOf(frameio().groups.get({ group_id: "g1" }));
        const { message } = (outcome as { error: Error }).error;
        return `${describeOutcome(outcome)}; ${message.includes("407") ? "it names 407" : message}`;
      },
      sees: "ConnectionError (connection_error) for good before sending; attempts: connection_error; it names 407",
      requests: 1,
      waitedMs: 0,
    },
    {
      ...get,
      name: "a read from a port that fetch blocks",
      promise: "Not even a read is repeated where it cannot pass.",
      script: [failing("bad port")],
      sees: "ConnectionError (connection_error) for good before sending; attempts: connection_error",
      requests: 1,
      waitedMs: 0,
    },
    {
      over: "tcp",
      call: "frameio groups.create",
      name: "a create that a server answers with 407",
      promise:
        "Node shows an error without a word in place of this answer: Rollcall cannot tell what became of the create.",
      script: [answer(407, "Log in first.")],
      sees: lost,
      requests: 1,
      waitedMs: 0,
    },
  ],
};
