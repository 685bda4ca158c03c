const sets = new Map<string, Map<string, number>>();
const expiries = new Map<string, number>();

/** The commands of Redis that the README's limiter uses, in memory; each takes a turn of the event loop, as a network would. */
export const redis = {
  zadd: (key: string, score: number, member: string) =>
    turn(() => {
      sets.set(key, (sets.get(key) ?? new Map<string, number>()).set(member, score));
    }),
  zremrangebyscore: (key: string, min: number, max: number) =>
    turn(() => {
      for (const [member, score] of sets.get(key) ?? [])
        if (score >= min && score <= max) sets.get(key)?.delete(member);
    }),
  zcard: (key: string) => turn(() => sets.get(key)?.size ?? 0),
  zrem: (key: string, member: string) => turn(() => sets.get(key)?.delete(member)),
  pexpire: (key: string, ms: number) => turn(() => expiries.set(key, Date.now() + ms)),
  pttl: (key: string) => turn(() => Math.max(-2, (expiries.get(key) ?? 0) - Date.now())),
  set: (key: string, _value: string, _unit: "PX", ms: number) => turn(() => expiries.set(key, Date.now() + ms)),
};

function turn<Value>(act: () => Value): Promise<Value> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(act()), Math.random() * 3);
  });
}
