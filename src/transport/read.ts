/** Reads a body as text without its byte order mark; gives `undefined` when it is longer than `maxBytes`. */
export async function readText(response: Response, maxBytes: number, signal: AbortSignal): Promise<string | undefined> {
  if (!response.body) return "";
  const reader = response.body.getReader();
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

/** Gives a text as JSON, or `undefined` where it is none; `rewrite` is given every string in it. */
export function parseJson(text: string, rewrite?: (text: string) => unknown): unknown {
  try {
    const revive = (_: string, value: unknown) => (typeof value === "string" ? rewrite?.(value) : value);
    return text ? JSON.parse(text, rewrite && revive) : undefined;
  } catch {
    return undefined;
  }
}
