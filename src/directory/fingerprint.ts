import { canonical } from "./canonical.js";
import { hash } from "./hash.js";
import type { Attributes, Fingerprint, GroupState } from "./types.js";

// Hashes of members are added up: 128 bits make it out of the question that two sets have one sum by chance.
const BITS = 128n;

/** Takes fingerprints; members are hashed once, however many groups they are in. */
export interface Fingerprinter {
  /** That of a group as it was read; null where its members were not. */
  of(group: GroupState): Fingerprint;
  /** That of a group to which some were added, and from which some were removed. */
  shift(print: Fingerprint, added: Iterable<string>, removed: Iterable<string>): Fingerprint;
}

/** Makes what takes the fingerprints of one plan. */
export function createFingerprinter(): Fingerprinter {
  const known = new Map<string, bigint>();

  const numberOf = (key: string): bigint => {
    const number = known.get(key) ?? BigInt(`0x${hash(key.toLowerCase()).slice(0, 32)}`);
    known.set(key, number);
    return number;
  };

  const shift: Fingerprinter["shift"] = ({ members, count, attributes }, added, removed) => {
    let sum = BigInt(`0x${members}`);
    let size = count;
    for (const key of added) {
      sum += numberOf(key);
      size += 1;
    }
    for (const key of removed) {
      sum -= numberOf(key);
      size -= 1;
    }
    return { members: written(sum), count: size, attributes };
  };

  return {
    of: ({ name, attributes, members }) =>
      shift({ ...emptyGroup, attributes: fingerprintOf({ ...attributes, name }) }, members ?? [], []),
    shift,
  };
}

/** The fingerprint of a group that was just created, as far as its members go. */
export const emptyGroup: Fingerprint = { members: written(0n), count: 0, attributes: "" };

/** The fingerprint of attributes, of which `name` is one. */
export function fingerprintOf(attributes: Attributes): string {
  return hash(canonical(attributes)).slice(0, 16);
}

function written(sum: bigint): string {
  return BigInt.asUintN(Number(BITS), sum)
    .toString(16)
    .padStart(Number(BITS / 4n), "0");
}
