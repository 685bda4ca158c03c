import type { LimiterRequest } from "../transport/limiter.js";

/**
 * Names what the script works on. What Rollcall counts for one account, by origin and account, has one hash tag: it lies in one slot of
 * a cluster, where one script can reach it. Other names have a tag in common.
 */
export function keysOf(prefix: string, { key, limits }: Pick<LimiterRequest, "key" | "limits">): string[] {
  const name = (key: string, what: string) => {
    const tag = /^[\w+.-]+:\/\/\S+ \S*/.exec(key)?.[0] ?? "";
    return `${prefix}:{${tag || "other"}}${tag ? key.slice(tag.length) : ` ${key}`}:${what}`;
  };
  return [
    ...["queue", "waiting", "machines"].map((what) => name(key, what)),
    ...limits.flatMap(({ key }) => [name(key, "limit"), name(key, "open")]),
  ];
}
