/** A request as it was handed to `fetch`. */
export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
}

/** What a stub answers: a body with status 200, or a whole answer. */
export type StubAnswer = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

/** A `fetch` that answers from a list and repeats its last answer; `sent` is its log. */
export function answer(...answers: readonly StubAnswer[]) {
  const sent: Sent[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const { status = 200, headers, body } = answers[Math.min(sent.length, answers.length - 1)] ?? {};
    sent.push({
      method: request.method,
      url: request.url,
      headers: request.headers,
      body: await request.text(),
    });
    const text = typeof body === "string" ? body : body === undefined ? null : JSON.stringify(body);
    return new Response(text, { status, headers: { "content-type": "application/json", ...headers } });
  };
  return { fetch, sent };
}
