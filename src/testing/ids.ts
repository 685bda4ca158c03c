/** Makes ids that are the same each time. */
export interface Ids {
  /** A UUID of version 4, which looks random. */
  uuid(): string;
  /** 0, 1, 2 and so on. */
  count(): number;
}

/** Makes the ids that follow from a text. */
export function createIds(from: string): Ids {
  // FNV-1a and mulberry32: small, and even enough for ids.
  let state = [...from].reduce((hash, sign) => Math.imul(hash ^ sign.charCodeAt(0), 0x01000193), 0x811c9dc5) >>> 0;
  let counted = 0;
  const byte = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 24;
  };
  return {
    count: () => counted++,
    uuid() {
      const hex = Array.from({ length: 16 }, () => byte().toString(16).padStart(2, "0")).join("");
      const variant = "89ab"[byte() % 4];
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
    },
  };
}
