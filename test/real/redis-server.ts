import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createConnection, createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, expect, test } from "vitest";

/** Where the server is; absent where none is installed. */
export const redisServer = (process.env["PATH"] ?? "")
  .split(delimiter)
  .flatMap((folder) => ["redis-server", "valkey-server"].map((name) => join(folder, name)))
  .find(existsSync);

let leftOut = 0;

/** A test that needs a server, and that a machine which is busy may spoil once; where there is no server, it is counted. */
export const withRedis = (name: string, run: () => Promise<void>, timeout = 20_000): void => {
  if (!redisServer) leftOut++;
  test.skipIf(!redisServer)(name, { timeout, retry: 2 }, run);
};

/** Says on a visible line what was left out; where the checks are made, a server has to be there. */
export function sayWhatIsLeftOut(): void {
  if (redisServer) return;
  test.skipIf(!process.env["CI"])("a Redis or Valkey is there", () => {
    expect.fail("There is no redis-server and no valkey-server; on Debian, redis-server is a package.");
  });
  afterAll(() => console.log(`Redis: NOT RUN, there is no redis-server; ${leftOut} tests left out`));
}

/** A server of one test, on a free port of this machine, which keeps nothing on disk. */
export interface RedisServer {
  readonly port: number;
  /** Sends a command of words and gives the answer as it comes over the wire. */
  send(...words: string[]): Promise<string>;
  stop(): Promise<void>;
  /** Starts it again, on the same port, knowing nothing. */
  start(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a server; `more` are arguments of its own. */
export async function openRedis(more: readonly string[] = []): Promise<RedisServer> {
  const folder = await mkdtemp(join(tmpdir(), "rollcall-redis-"));
  const port = await freePort();
  let child: ChildProcess | undefined;
  const send = (...words: string[]) =>
    new Promise<string>((resolve, reject) => {
      const socket = createConnection(port, "127.0.0.1");
      let text = "";
      socket.on("error", reject);
      socket.on("data", (chunk: Buffer) => (text += chunk.toString()));
      socket.on("close", () => resolve(text));
      socket.write([...words, "\r\n"].join(" ") + "QUIT\r\n");
    });
  const server: RedisServer = {
    port,
    send,
    async start() {
      const args = [
        "--port",
        String(port),
        "--bind",
        "127.0.0.1",
        "--save",
        "",
        "--appendonly",
        "no",
        "--dir",
        folder,
        ...more,
      ];
      child = spawn(redisServer!, args, { stdio: "ignore" });
      for (let tries = 0; !(await send("PING").catch(() => "")).includes("PONG"); tries++) {
        if (tries > 200) throw new Error("The server does not start.");
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
    },
    async stop() {
      const stopped = child;
      child = undefined;
      if (!stopped || stopped.exitCode !== null) return;
      await new Promise((resolve) => stopped.once("exit", resolve).kill("SIGKILL"));
    },
    async close() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
  await server.start();
  return server;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
