import { unknown, type Shape } from "./shape.js";

/** The arm of a choice whose properties are most like some; undefined where there is no arm. */
export function nearest(arms: readonly Shape[], names: readonly string[]): Shape | undefined {
  const apart = (arm: Shape): number => {
    const own = namesOf(arm);
    return own.filter((name) => !names.includes(name)).length + names.filter((name) => !own.includes(name)).length;
  };
  return [...arms].sort((one, other) => apart(one) - apart(other))[0];
}

/** The names of the properties of a shape; none where they are unknown. */
export function namesOf({ properties }: Shape): string[] {
  return properties === unknown ? [] : [...properties.keys()];
}
