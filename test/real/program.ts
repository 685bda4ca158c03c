/* Runs in Node, Bun and Deno: makes one write for each situation and prints what came of it, a line of JSON each. */
import { readFileSync, writeSync } from "node:fs";
import process from "node:process";
import type * as Frameio from "../../src/vendors/frameio/index.js";
import type { Job, Outcome } from "./rows.js";

type Fetch = typeof globalThis.fetch;

interface Undici {
  readonly fetch: (url: string, init: object) => Promise<Response>;
  readonly ProxyAgent: new (url: string) => object;
}

interface Deno {
  createHttpClient(options: object): object;
}

const [entry, jobs] = process.argv.slice(2) as [string, string];
const { createFrameio } = (await import(entry)) as typeof Frameio;

for (const job of JSON.parse(readFileSync(jobs, "utf8")) as Job[]) {
  writeSync(1, `${JSON.stringify(await play(job))}\n`);
}
process.exit(0);

async function play({ id, baseUrl, calls, timeoutMs, nameLength, ...proxied }: Job): Promise<Outcome> {
  const fetch = await fetchThrough(proxied);
  const frameio = createFrameio({ token: "t", account_id: "a", baseUrl, fetch, retry: false, timeoutMs });
  try {
    for (let call = 0; call < calls; call++) {
      await frameio.groups.create({ name: "x".repeat(nameLength), emoji: "scissors" });
    }
    return { id, told: "done", words: "" };
  } catch (error) {
    return { id, ...tell(error as Error) };
  }
}

function tell(error: Error & { code?: string; sent?: boolean; certificate?: boolean }): Omit<Outcome, "id"> {
  const { name, code, sent, certificate, message, cause } = error;
  const words = [`${name}: ${message.slice(0, 300)}`, ...chainOf(cause)].join(" <- ");
  if (code === "outcome_unknown") return { told: "unknown", words };
  if (code === "connection_error" && sent === false) return { told: certificate ? "certificate" : "not sent", words };
  return { told: name, words };
}

/** The words of the runtime, for whoever reads a failed row. */
function chainOf(error: unknown): string[] {
  const words: string[] = [];
  for (let at = error as Record<string, unknown> | undefined; at && words.length < 5;) {
    const { name, message, code, syscall, host, port } = at;
    words.push(`${String(name)} "${String(message).trim()}" ${JSON.stringify({ code, syscall, host, port })}`);
    at = at["cause"] as typeof at;
  }
  return words;
}

async function fetchThrough({ proxy, undici }: Pick<Job, "proxy" | "undici">): Promise<Fetch> {
  const withInit =
    (more: object, fetch: (url: string, init: object) => Promise<Response> = globalThis.fetch): Fetch =>
    (url, init) =>
      fetch(url as string, { ...init, ...more });
  if (!proxy) return globalThis.fetch;
  if (undici) {
    const { fetch, ProxyAgent } = (await import(undici)) as Undici;
    return withInit({ dispatcher: new ProxyAgent(proxy) }, fetch);
  }
  const { Deno } = globalThis as { Deno?: Deno };
  return withInit(Deno ? { client: Deno.createHttpClient({ proxy: { url: proxy } }) } : { proxy });
}
