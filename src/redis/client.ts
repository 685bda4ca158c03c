import { InvalidInputError, problemWith } from "../errors.js";
import { script } from "./script.js";

/** What is used of ioredis, its Cluster among them. */
export interface IoredisClient {
  evalsha(sha: string, keys: number, ...keysAndArguments: string[]): Promise<unknown>;
  eval(script: string, keys: number, ...keysAndArguments: string[]): Promise<unknown>;
}

/** What is used of node-redis, the package `redis`: of a client, a pool or a cluster. */
export interface NodeRedisClient {
  evalSha(sha: string, options: ScriptOptions): Promise<unknown>;
  eval(script: string, options: ScriptOptions): Promise<unknown>;
}

/** How node-redis is given what a script works on. */
export interface ScriptOptions {
  keys: string[];
  arguments: string[];
}

/** Runs the script over some keys. */
export type Decide = (keys: readonly string[], question: string) => Promise<unknown>;

/** Finds out of which library a client is, and how it runs the script: by its hash, whole where the server does not have it. */
export function decideWith(client: IoredisClient | NodeRedisClient): Decide {
  const { byHash, whole } = waysOf(client);
  let hash: Promise<string> | undefined;
  return async (keys, question) => {
    try {
      return await byHash(await (hash ??= sha1(script)), [...keys], question);
    } catch (error) {
      // It was never told the script, or has been started anew.
      if (!(error instanceof Error && error.message.startsWith("NOSCRIPT"))) throw error;
      return whole(script, [...keys], question);
    }
  };
}

type Run = (script: string, keys: string[], question: string) => Promise<unknown>;

function waysOf(client: unknown): { byHash: Run; whole: Run } {
  const has = (name: string) => typeof (client as Record<string, unknown> | null | undefined)?.[name] === "function";
  if (has("eval")) {
    if (has("evalsha")) {
      const ioredis = client as IoredisClient;
      return {
        byHash: (sha, keys, question) => ioredis.evalsha(sha, keys.length, ...keys, question),
        whole: (script, keys, question) => ioredis.eval(script, keys.length, ...keys, question),
      };
    }
    if (has("evalSha")) {
      const nodeRedis = client as NodeRedisClient;
      return {
        byHash: (sha, keys, question) => nodeRedis.evalSha(sha, { keys, arguments: [question] }),
        whole: (script, keys, question) => nodeRedis.eval(script, { keys, arguments: [question] }),
      };
    }
  }
  const wanted = "must be a client of ioredis (with evalsha and eval) or of node-redis (with evalSha and eval).";
  throw new InvalidInputError([problemWith("client", wanted)]);
}

async function sha1(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-1", new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
