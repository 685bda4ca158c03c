import { isObject, type Json } from "../../openapi/json.js";
import type { Problems } from "./shape.js";

/** Where a write that can fail in part says so. */
export interface ItemErrors {
  readonly items: string;
  readonly error: string;
}

/** The codes with which examples of an answer tell what failed: of its items, where those can fail alone. */
export function codesIn(
  examples: readonly unknown[],
  { in: list, fields }: Problems,
  itemErrors: ItemErrors | undefined,
): string[] {
  const failures = itemErrors
    ? examples.flatMap((example) => listAt(example, itemErrors.items)).map((item) => valueAt(item, itemErrors.error))
    : list === undefined
      ? examples
      : examples.flatMap((example) => listAt(example, list));
  const codes = failures.map((failure) => valueAt(failure, fields["code"] ?? ""));
  return [...new Set(codes.filter((code) => code !== undefined).map(String))];
}

function listAt(value: unknown, name: string): readonly unknown[] {
  const found = valueAt(value, name);
  return Array.isArray(found) ? found : [];
}

/* What stands at a path, its steps divided by dots. */
function valueAt(value: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>(
      (at, step) => (isObject(at as Json) ? (at as Readonly<Record<string, unknown>>)[step] : undefined),
      value,
    );
}
