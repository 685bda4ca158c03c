import type { Answer, Request as Sent } from "./exchange.js";

type Body = NonNullable<Answer["body"]>;

/** A request, in the form in which exchanges are written down. */
export async function sentOf(request: Request): Promise<Sent> {
  const url = new URL(request.url);
  const query: Record<string, string[]> = {};
  for (const [name, value] of url.searchParams) (query[name] ??= []).push(value);
  return {
    method: request.method,
    origin: url.origin,
    path: url.pathname,
    query,
    headers: Object.fromEntries(request.headers),
    ...bodyOf(await request.text(), request.headers.get("content-type")),
  };
}

/** An answer, in the form in which exchanges are written down; headers that belong to one connection, or name one exchange, are left out. */
export function answerOf({ status, headers }: Pick<Response, "status" | "headers">, text: string): Answer {
  const passing = [
    "connection",
    "content-length",
    "date",
    "keep-alive",
    "transfer-encoding",
    "deprecation",
    "x-request-id",
  ];
  const lasting = [...headers].filter(([name]) => !passing.includes(name));
  return { status, headers: Object.fromEntries(lasting), ...bodyOf(text) };
}

/* A form is the object that it stands for; what is no JSON otherwise is kept as the text that it is. */
function bodyOf(text: string, type: string | null = null): { body?: Body } {
  if (text === "") return {};
  if (type?.startsWith("application/x-www-form-urlencoded"))
    return { body: Object.fromEntries(new URLSearchParams(text)) };
  try {
    return { body: JSON.parse(text) as Body };
  } catch {
    return { body: text };
  }
}
