import type { Change, Draft, Subject } from "./changes.js";
import type { Random } from "./random.js";

/** A part of an answer: `status`, `header <name>`, `body` or `spelling`. */
export type Part = string;

/** The text of an answer, as it is sent. */
export function textOf({ text, body, spelling }: Draft): string {
  return text ?? (body === undefined ? "" : spelling(body));
}

/**
 * Changes a copy of a draft, and gives it with the parts of the answer that are others on the wire. Undefined when the change
 * cannot be done, when nothing of it would be sent, and when it would overwrite a part that was changed before: the client would
 * never see what that change was.
 */
export function changed(
  draft: Draft,
  change: Change,
  subject: Subject,
  random: Random,
  before: ReadonlySet<Part>,
): { readonly draft: Draft; readonly parts: readonly Part[] } | undefined {
  const copy = { ...draft, headers: { ...draft.headers }, body: structuredClone(draft.body) };
  if (!change(copy, subject, random)) return undefined;
  const parts = partsOf(draft, copy);
  return parts.length === 0 || parts.some((part) => before.has(part)) ? undefined : { draft: copy, parts };
}

/* What is sent in place of the body takes the place of its spelling too. */
function partsOf(one: Draft, other: Draft): Part[] {
  const headers = [...new Set([...Object.keys(one.headers), ...Object.keys(other.headers)])];
  const text = one.text === other.text ? [one.spelling === other.spelling ? "body" : "spelling"] : ["body", "spelling"];
  return [
    ...(one.status === other.status ? [] : ["status"]),
    ...headers.filter((name) => one.headers[name] !== other.headers[name]).map((name) => `header ${name}`),
    ...(textOf(one) === textOf(other) ? [] : text),
  ];
}
