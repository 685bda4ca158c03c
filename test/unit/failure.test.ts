import { describe, expect, test } from "vitest";
import { misuseOf, readFailure } from "../../src/transport/failure.js";

/** What a runtime throws whose words are these. */
const failed = (said: object) => new TypeError("fetch failed", { cause: Object.assign(new Error(), said) });

const peer = { host: "api.frame.io", port: 443 };

describe("what a failure says of its request", () => {
  test.each<[string, object, "unsent" | "permanent" | "certificate"]>([
    ["a handshake that the peer ends", { code: "ECONNRESET", ...peer }, "unsent"],
    ["a certificate that signed itself, in a chain", { code: "SELF_SIGNED_CERT_IN_CHAIN" }, "certificate"],
    ["a certificate that signed itself, alone", { code: "DEPTH_ZERO_SELF_SIGNED_CERT" }, "certificate"],
    [
      "a port that fetch blocks, in the words of a browser",
      { message: "Requests to port 6666 are blocked" },
      "permanent",
    ],
  ])("%s is known", (_, said, what) => {
    expect(readFailure(failed(said))).toMatchObject({
      sent: false,
      certificate: what === "certificate",
      permanent: what !== "unsent",
    });
  });

  // What was sent and is taken for unsent is done twice.
  test.each<[string, object]>([
    ["a connection that is refused", { code: "ECONNRESET", syscall: "read", message: "no ECONNREFUSED this time" }],
    ["an attempt to connect", { code: "ECONNRESET", syscall: "read", message: "could not connect again" }],
    ["a certificate", { code: "ECONNRESET", syscall: "read", message: "was CERT_HAS_EXPIRED before" }],
    [
      "a protocol of TLS",
      { code: "ECONNRESET", syscall: "read", message: "no ERR_SSL_UNSUPPORTED_PROTOCOL this time" },
    ],
    ["a port without TLS", { code: "ECONNRESET", syscall: "read", message: "no ERR_SSL_WRONG_VERSION_NUMBER" }],
    ["a proxy", { code: "ECONNRESET", syscall: "read", message: "no ERR_PROXY_TUNNEL this time" }],
    ["a port", { code: "ECONNRESET", syscall: "read", message: "not a bad port this time" }],
    ["a scheme", { code: "ECONNRESET", syscall: "read", message: "no unknown scheme this time" }],
    ["ports that are blocked", { message: "Requests to port 6666 are blocked by nobody" }],
    ["another code, with its peer", { code: "EPIPE", ...peer }],
    ["a system call, with its peer", { code: "ECONNRESET", syscall: "read", ...peer }],
    ["the port alone", { code: "ECONNRESET", port: 443 }],
    ["the host alone", { code: "ECONNRESET", host: "api.frame.io" }],
  ])("one that only speaks of %s proves nothing", (_, said) => {
    expect(readFailure(failed(said))).toMatchObject({ sent: true, certificate: false, permanent: false });
  });

  test.each([undefined, null, "gone", {}])("%j says nothing, and may have been sent", (thrown) => {
    expect(readFailure(thrown)).toStrictEqual({ code: "", sent: true, certificate: false, permanent: false });
  });

  test("a port without TLS has taken nothing of a body that fits into a socket, and may have of a longer one", () => {
    const error = failed({ code: "ERR_SSL_WRONG_VERSION_NUMBER" });
    expect(readFailure(error, 16_384)).toMatchObject({ sent: false, permanent: true });
    expect(readFailure(error, 16_385)).toMatchObject({ sent: true, permanent: false });
  });

  test.each<[string, object, string]>([
    ["the code", { code: "ECONNREFUSED", message: "connect ECONNREFUSED 127.0.0.1:443" }, "ECONNREFUSED"],
    [
      "the code of TLS",
      { code: "ERR_SSL_TLSV1_UNRECOGNIZED_NAME", message: "alert 112" },
      "ERR_SSL_TLSV1_UNRECOGNIZED_NAME",
    ],
    [
      "the words of a proxy",
      { code: "UND_ERR_ABORTED", message: "Proxy response (407) !== 200" },
      "Proxy response (407) !== 200",
    ],
    ["no code that is a number", { code: 20, message: "aborted" }, ""],
  ])("it is told by %s", (_, said, code) => {
    expect(readFailure(failed(said)).code).toBe(code);
  });
});

describe("a fetch is told as misused by the words of", () => {
  const named = (name: string, message: string) => Object.assign(new Error(message), { name });

  test.each<[string, unknown, ReturnType<typeof misuseOf>]>([
    ["a fetch that is none", new TypeError("fetch is not a function"), "arguments"],
    ["a fetch that there is none of", new ReferenceError("fetch is not defined"), "arguments"],
    ["a TypeError of another realm", named("TypeError", "fetch is not a function"), "arguments"],
    // It may have sent the request first.
    ["a fetch that calls another", new TypeError("this.fetch is not a function"), "function"],
    ["a body that was read", new TypeError("Body is unusable"), "body"],
    ["an error of any other kind, never", new Error("fetch is not a function"), undefined],
    ["an error of a name that ends alike, never", named("MyTypeError", "fetch is not a function"), undefined],
    ["an error of a name that begins alike, never", named("TypeErrorOfMine", "fetch is not a function"), undefined],
    ["an error with a cause, never", new TypeError("RequestInit", { cause: new Error("gone") }), undefined],
    ["an error with a code, never", Object.assign(new TypeError("RequestInit"), { code: "ECONNRESET" }), undefined],
    ["no error, never", "fetch is not a function", undefined],
    ["nothing, never", undefined, undefined],
  ])("%s", (_, error, what) => {
    expect(misuseOf(error)).toBe(what);
  });
});
