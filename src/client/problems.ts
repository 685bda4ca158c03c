import type { Problem } from "../errors.js";
import { isObject } from "./answer.js";

/** Makes a problem of what a vendor sent; what is missing or of another type is left out. */
export function problemOf(message: unknown, code?: unknown, title?: unknown, pointer?: unknown): Problem {
  return {
    message: text(message) ?? text(title) ?? text(code) ?? "failed without saying why.",
    ...(text(code) && { code: text(code) }),
    ...(text(title) && { title: text(title) }),
    ...(text(pointer) && { pointer: text(pointer) }),
  } as Problem;
}

/** Reads `{"success":false,"error":{code,message}}`, the envelope in which API catalogues and gateways answer. */
export function gatewayProblems(body: unknown): readonly Problem[] {
  const error = isObject(body) ? body["error"] : undefined;
  return isObject(error)
    ? [problemOf(error["message"], error["code"])]
    : typeof error === "string"
      ? [problemOf(undefined, error)]
      : [];
}

function text(value: unknown): string | undefined {
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}
