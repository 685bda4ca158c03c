import type { IoredisClient, NodeRedisClient } from "../../src/redis/index.js";
import { addressOf } from "./packages.js";

/** A connected client, and how it is closed. What types it may not be installed yet when the tests are type-checked. */
export interface Connected {
  readonly client: IoredisClient | NodeRedisClient;
  close(): void;
}

interface Heard {
  on(event: "error", hear: () => void): unknown;
}
interface Ioredis extends IoredisClient, Heard {
  disconnect(): void;
}
interface NodeRedis extends NodeRedisClient, Heard {
  connect(): Promise<unknown>;
  /** Of version 4, and of those since. */
  disconnect?(): Promise<void>;
  destroy?(): void;
}
interface IoredisLibrary {
  readonly Redis: new (port: number, host: string, options: object) => Ioredis;
  readonly Cluster: new (nodes: readonly object[]) => Ioredis;
}
interface NodeRedisLibrary {
  createClient(options: object): NodeRedis;
  createCluster(options: object): NodeRedis;
}

const host = "127.0.0.1";

/** Connects with ioredis, in the version of a folder of this one. */
export async function connectIoredis(port: number, { folder = "ioredis", cluster = false } = {}): Promise<Connected> {
  const { Redis, Cluster } = (await import(addressOf(`${folder}/built/index.js`))) as IoredisLibrary;
  const client = cluster ? new Cluster([{ port, host }]) : new Redis(port, host, { retryStrategy: () => 100 });
  client.on("error", () => {});
  return { client, close: () => client.disconnect() };
}

/** Connects with node-redis, in the version of a folder of this one. */
export async function connectNodeRedis(port: number, { folder = "redis", cluster = false } = {}): Promise<Connected> {
  const { createClient, createCluster } = (await import(addressOf(`${folder}/dist/index.js`))) as NodeRedisLibrary;
  const url = `redis://${host}:${port}`;
  const client = cluster ? createCluster({ rootNodes: [{ url }] }) : createClient({ url });
  client.on("error", () => {});
  await client.connect();
  return {
    client,
    close() {
      if (client.destroy) client.destroy();
      else void client.disconnect?.();
    },
  };
}
