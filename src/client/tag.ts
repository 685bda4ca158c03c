import type { ErrorContext } from "../errors.js";

/** What an error says of a call of which nothing is known but its options, checked or not. */
export function tagOf(options: { readonly tag?: unknown } | null | undefined): ErrorContext {
  const tag = options?.tag;
  return typeof tag === "string" ? { tag } : {};
}
