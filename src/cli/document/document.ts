/** A file that was parsed: its value, and the way from a part of it to its place in the text. */
export interface Parsed {
  readonly value: unknown;
  /** Where a part is: its value, or the key that leads to it. The part nearest to one that is not there. */
  offsetOf(place: readonly string[], about: "key" | "value"): number;
}

/** Why a text is no value: what is wrong, and where in the text. */
export interface Broken {
  readonly faults: readonly Fault[];
}

/** Something that is wrong with a text, whatever it means. */
export interface Fault {
  readonly offset: number;
  readonly message: string;
}
