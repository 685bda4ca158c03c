import { isObject, type Asked, type FakeAnswer } from "../request.js";

/*
 * Errors have one form, told of every status; the words of each are those of the vendor's examples. Which status an input gets that
 * is not as described is assumed: 422, with a pointer into the body.
 */

const words: Readonly<Record<number, string>> = {
  400: "Bad request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not found",
  409: "Conflict",
  422: "Unprocessable content",
  429: "Too many requests",
};

/** One entry of a refusal. */
export interface Refusal {
  readonly detail: string;
  readonly title?: string;
  readonly source?: { readonly pointer: string };
}

/** An answer whose body is wrapped. */
export function tell(status: number, data: unknown): FakeAnswer {
  return { status, body: { data } };
}

/** A refusal. Nothing is published of the bodies that come with 5xx: it has none. */
export function refuse(status: number, ...errors: readonly Refusal[]): FakeAnswer {
  if (status >= 500) return { status };
  const told = errors.length > 0 ? errors : [{ detail: words[status] ?? "Refused" }];
  return { status, body: { errors: told } };
}

/** A date as Frame.io writes it, with microseconds. */
export function timestamp(ms: number): string {
  return new Date(ms).toISOString().replace("Z", "000Z");
}

/** What a property of a body must be. */
export interface Field {
  readonly isGood: (value: unknown) => boolean;
  readonly wanted: string;
  readonly required?: boolean;
}

/** Names and emojis. */
export const aName: Field = {
  isGood: (value) => typeof value === "string" && value !== "" && value.length <= 255,
  wanted: "text of 1 to 255 characters",
};

/** Reads what a body wraps, or refuses it. */
export function readData(
  { body }: Asked,
  fields: Readonly<Record<string, Field>>,
): { readonly data: Readonly<Record<string, unknown>> } | { readonly refused: FakeAnswer } {
  if (!isObject(body)) return { refused: refuse(400) };
  const { data, ...others } = body;
  if (!isObject(data)) return { refused: refuse(422, invalid("/data", "Missing field: data")) };
  const errors = [
    ...Object.keys(others).map((name) => invalid(`/${name}`, `Unexpected field: ${name}`)),
    ...Object.keys(data)
      .filter((name) => !Object.hasOwn(fields, name))
      .map((name) => invalid(`/data/${name}`, `Unexpected field: ${name}`)),
    ...Object.entries(fields).flatMap(([name, { isGood, wanted, required }]) => {
      const value = data[name];
      if (value === undefined) return required ? [invalid(`/data/${name}`, `Missing field: ${name}`)] : [];
      return isGood(value) ? [] : [invalid(`/data/${name}`, `${name} must be ${wanted}`)];
    }),
  ];
  return errors.length > 0 ? { refused: refuse(422, ...errors) } : { data };
}

/** A refusal of a part of the body. */
export function invalid(pointer: string, detail: string): Refusal {
  return { title: "Invalid value", detail, source: { pointer } };
}
