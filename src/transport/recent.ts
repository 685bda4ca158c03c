/** Keeps values by key as long as they are used. */
export interface Recent<Value> {
  get(key: string, now: number, make: () => Value): Value;
  /** Says that a value is in use. */
  keep(key: string, value: Value, now: number): void;
  entries(): Iterable<[string, Value]>;
}

/**
 * Makes a store that forgets what nobody used for `ageMs`, at the next use of another after once to twice that time. It does so in two
 * halves: what is used moves to the young one, and with time the young becomes the old one. So no use pays for the keys of others.
 */
export function createRecent<Value>(ageMs: () => number): Recent<Value> {
  let young = new Map<string, Value>();
  let old = young;
  let turnedAt = 0;
  const keep = (key: string, value: Value, now: number) => {
    const ages = (now - turnedAt) / ageMs();
    if (ages >= 1) {
      old = ages < 2 ? young : new Map<string, Value>();
      young = new Map();
      turnedAt = now;
    }
    young.set(key, value);
  };
  return {
    keep,
    get(key, now, make) {
      let value = young.get(key);
      if (!value) keep(key, (value = old.get(key) ?? make()), now);
      return value;
    },
    entries: () => new Map([...old, ...young]),
  };
}
