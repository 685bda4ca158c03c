export type { IoredisClient, NodeRedisClient, ScriptOptions } from "./client.js";
export { createRedisLimiter } from "./limiter.js";
export type { RedisLimiterOptions } from "./limiter.js";
export type { RedisEvent } from "./store.js";
