import { cut, defined, type Problem } from "../errors.js";

/** Tells whether a value is a JSON object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Makes a problem of what a vendor sent; what is missing or of another type is left out. */
export function problemOf(sent: { readonly [Field in keyof Problem]?: unknown }): Problem {
  const fields = Object.entries(sent).map(([name, value]) => [name, isText(value) ? String(value) : undefined]);
  const { message, ...details } = defined(Object.fromEntries(fields) as Partial<Problem>);
  return { message: message ?? details.title ?? "no reason given", ...details };
}

function isText(value: unknown): value is string | number {
  return (typeof value === "string" && value !== "") || typeof value === "number";
}

/**
 * Reads what gateways, catalogues and token services answer: texts, lists of problems, `{error: {code, message}}`, `{errorDetails}`,
 * OAuth's `{error, error_description}`, `{detail}` of RFC 9457, or a bare `{message}`.
 */
export function foreignProblems(body: unknown, depth = 4): readonly Problem[] {
  if (typeof body === "string") return textProblems(body);
  if (depth === 0) return [];
  const within = (inner: unknown) => foreignProblems(inner, depth - 1);
  if (Array.isArray(body)) return body.flatMap(within);
  if (!isObject(body)) return [];
  const { error, errors, errorDetails, fault, title } = body;
  const inner = [errors, errorDetails, error, fault].filter((value) => typeof value === "object").flatMap(within);
  if (inner.length > 0) return inner;
  const code = [body["code"], body["errorCode"], body["error_code"], error].find(isText);
  const message = MESSAGES.map((name) => body[name]).find(isText);
  if ((message ?? code ?? title) !== undefined) return [problemOf({ message: message ?? error ?? code, code, title })];
  // What is wrong with each field, by its name.
  const fields = Object.entries(body).flatMap(([field, value]) =>
    Array.isArray(value)
      ? within(value).map((problem) => ({ ...problem, message: `${field} ${problem.message}` }))
      : [],
  );
  return fields.length === 0 && body["success"] === false ? [problemOf({})] : fields;
}

const MESSAGES = [
  ...["message", "Message", "detail", "error_description", "errors", "errorDetails"],
  ...["faultstring", "reason", "description", "msg"],
];

/** A reason in plain text; a page of HTML is none. */
export function textProblems(text: string): readonly Problem[] {
  const said = text.trim();
  return said && !said.startsWith("<") ? [{ message: cut(said, 2000) }] : [];
}

/** Tells whether the body of a success says that it is none. */
export function reportsFailure(body: unknown): boolean {
  if (!isObject(body)) return typeof body === "string";
  const { success, error, errors, errorCode = "", errorDetails } = body;
  const said = Boolean(error) || (Array.isArray(errors) && errors.length > 0) || failureIn(errorDetails) !== undefined;
  return said || success === false || !/^(success)?$/i.test(String(errorCode));
}

/** What is wrong with one thing, by what stands in it: a text, a code that is no success, or a message. */
export function failureIn(error: unknown): Problem | undefined {
  if (typeof error === "string") return error && !isSuccess(error) ? { message: cut(error) } : undefined;
  return foreignProblems(error).find(({ code, message }) => !isSuccess(code ?? message));
}

function isSuccess(text: string): boolean {
  return text.toUpperCase() === "SUCCESS";
}

/** Says a problem in words. */
export function sentenceOf({ code, title, message, pointer }: Problem): string {
  const details = [code, title === message ? undefined : title, pointer && `at ${pointer}`].filter(Boolean).join(" ");
  return message.replace(/[.\s]+$/, "") + (details && details !== message ? ` (${details})` : "");
}
