import { at, list as listOf, type Json } from "../../openapi/json.js";
import type { Problems } from "./shape.js";

/** Where a write that can fail in part says so. */
export interface ItemErrors {
  readonly items: string;
  readonly error: string;
}

/** The codes with which examples of an answer tell what failed: of its items, where those can fail alone. */
export function codesIn(
  examples: readonly Json[],
  { in: list, fields }: Problems,
  itemErrors: ItemErrors | undefined,
): string[] {
  const failures = itemErrors
    ? examples
        .flatMap((example) => listOf(valueAt(example, itemErrors.items)))
        .map((item) => valueAt(item, itemErrors.error))
    : list === undefined
      ? examples
      : examples.flatMap((example) => listOf(valueAt(example, list)));
  const { code } = fields;
  const codes = code === undefined ? [] : failures.map((failure) => valueAt(failure, code));
  return [...new Set(codes.filter((found) => found !== undefined).map(String))];
}

/** What stands at a path as the sources write it, its steps divided by dots. */
export function valueAt(value: Json | undefined, path: string): Json | undefined {
  return at(value, path.split("."));
}
