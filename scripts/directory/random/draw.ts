import fc, { type GeneratorValue } from "fast-check";

/** Draws random values, one after the other; a failing case is made smaller by fast-check. */
export interface Draw {
  number(min: number, max: number): number;
  /** Whether something is so, in so many of a hundred cases. */
  chance(percent: number): boolean;
  one<Value>(values: readonly [Value, ...Value[]] | readonly Value[]): Value;
  /** Some of these, in their order; each in so many of a hundred cases. */
  some<Value>(values: readonly Value[], percent: number): Value[];
  /** All of these, in another order. */
  shuffled<Value>(values: readonly Value[]): Value[];
  /** The same text with other upper and lower case. */
  recased(text: string): string;
}

/** Draws from a generator of fast-check. */
export function drawFrom(generate: GeneratorValue): Draw {
  const number = (min: number, max: number) => generate(fc.integer, { min, max });
  const chance = (percent: number) => number(0, 99) >= 100 - percent;
  return {
    number,
    chance,
    one: (values) => values[number(0, values.length - 1)]!,
    some: (values, percent) => values.filter(() => chance(percent)),
    shuffled(values) {
      const rest = [...values];
      const result: typeof rest = [];
      while (rest.length > 0) result.push(...rest.splice(number(0, rest.length - 1), 1));
      return result;
    },
    recased: (text) => (chance(20) ? text.toUpperCase() : text),
  };
}
