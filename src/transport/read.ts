import type { FetchResponse } from "./fetch.js";

/** Reads a body as text without its byte order mark; gives `undefined` when it is longer than `maxBytes`. */
export async function readText(
  response: FetchResponse,
  maxBytes: number,
  signal: AbortSignal,
): Promise<string | undefined> {
  const { getReader } = (response.body ?? {}) as Partial<ReadableStream<Uint8Array>>;
  if (!getReader) {
    // A stream of Node or none at all, as libraries and React Native have it: then its length is known only once it is read.
    const text = await response.text();
    return new TextEncoder().encode(text).length > maxBytes ? undefined : text;
  }
  const reader = getReader.call(response.body) as ReadableStreamDefaultReader<Uint8Array>;
  const chunks: Uint8Array[] = [];
  for (let bytes = 0; ;) {
    const { done, value } = await reader.read();
    if (done) {
      // Decoded in one go: part by part it takes several times as long.
      const whole = new Uint8Array(bytes);
      for (let chunk; (chunk = chunks.pop());) whole.set(chunk, (bytes -= chunk.length));
      return new TextDecoder().decode(whole);
    }
    bytes += value.length;
    // Counted as read: content-length may lie, and says nothing of what is left once decompressed.
    if (bytes > maxBytes || signal.aborted) {
      reader.cancel().catch(() => {});
      return undefined;
    }
    chunks.push(value);
  }
}

/** Gives a text as JSON, or `undefined` where it is none. */
export function parseJson(text: string): unknown {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
