import type { FakeAnswer } from "./request.js";

/** Makes the answer that `fetch` gives; with `half`, the connection breaks in the middle of its body. */
export function responseOf({ status, headers = {}, body }: FakeAnswer, half: boolean): Response {
  if (body === undefined || bodiless.includes(status)) return new Response(null, { status, headers });
  const isText = typeof body === "string";
  const bytes = new TextEncoder().encode(isText ? body : JSON.stringify(body));
  const type = !isText ? "application/json" : body.trimStart().startsWith("<") ? "text/html" : "text/plain";
  return new Response(half ? halfOf(bytes) : bytes, {
    status,
    headers: { "content-type": type, "content-length": String(bytes.length), ...headers },
  });
}

/** A `Response` with one of these takes no body. */
const bodiless = [204, 205, 304];

/** What `fetch` throws where a connection breaks, in the words of Node. */
export function networkError(message: string, code = "UND_ERR_SOCKET", syscall?: string): TypeError {
  const cause = Object.assign(new Error(syscall ? `${syscall} ${code}` : "other side closed"), {
    code,
    ...(syscall !== undefined && { syscall }),
  });
  return new TypeError(message, { cause });
}

function halfOf(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let sent = false;
  return new ReadableStream({
    // Only once the half was taken: an error drops what waits in a stream.
    pull(controller) {
      if (sent) controller.error(networkError("terminated"));
      else controller.enqueue(bytes.subarray(0, Math.ceil(bytes.length / 2)));
      sent = true;
    },
  });
}
