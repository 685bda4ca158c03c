import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type * as Docusign from "../../src/vendors/docusign/index.js";
import type * as Frameio from "../../src/vendors/frameio/index.js";

/** What the measurements run against. */
export interface Bed {
  /** The address of a local server in a process of its own. */
  readonly url: string;
  readonly createFrameio: typeof Frameio.createFrameio;
  readonly createDocusign: typeof Docusign.createDocusign;
  stop(): void;
}

export const account_id = "6b1f0c5e-8d54-4c0e-9b52-0a4c7f1d2e30";
export const accountId = account_id;
export const groupId = "36046947";
export const group_id = "c5d2f8a0-3e6b-4f71-a9d4-8b1c0e7f6a23";
// As long as real ones are: answers are searched for it.
export const token = `token-of-the-bench-${"0123456789abcdef".repeat(30)}`;

/** Starts the server and loads a client as it is shipped, from `dist/`. */
export async function createBed(): Promise<Bed> {
  const server = fork(fileURLToPath(new URL("./server.ts", import.meta.url)));
  const [port] = (await once(server, "message")) as [number];
  const load = (name: string) => import(new URL(`../../dist/${name}.js`, import.meta.url).href) as Promise<unknown>;
  const { createFrameio } = (await load("frameio")) as typeof Frameio;
  const { createDocusign } = (await load("docusign")) as typeof Docusign;
  return {
    url: `http://127.0.0.1:${port}`,
    createFrameio,
    createDocusign,
    stop: () => void server.kill(),
  };
}
