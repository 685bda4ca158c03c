import type { IoredisClient } from "../../src/redis/index.js";

/** A client of ioredis whose server lets every call start at once. */
export const redis: IoredisClient = {
  evalsha: () => Promise.reject(new Error("NOSCRIPT No matching script.")),
  eval: (_script, keys, ...given) => {
    const { joins } = JSON.parse(given[keys] ?? "") as { joins: [from: number, to: number][] };
    const calls = joins.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at));
    return Promise.resolve([Date.now(), 0, 10_000, -1, -1, calls, calls.map(() => 0)]);
  },
};
