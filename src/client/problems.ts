import { defined, type Problem } from "../errors.js";
import { isObject } from "./answer.js";

/** Makes a problem of what a vendor sent; what is missing or of another type is left out. */
export function problemOf(message: unknown, code?: unknown, title?: unknown, pointer?: unknown): Problem {
  const [said, ...rest] = [message, code, title, pointer].map((value) =>
    typeof value === "string" || typeof value === "number" ? String(value) : undefined,
  );
  const details = { code: rest[0], title: rest[1], pointer: rest[2] };
  return defined({ message: said ?? details.title ?? "No reason given.", ...details }) as Problem;
}

/**
 * Reads what API catalogues and gateways answer: `{"success":false,"error":{code,message}}`, `{error,error_description}` of OAuth, or
 * a bare `{message}`.
 */
export function gatewayProblems(body: unknown): readonly Problem[] {
  if (!isObject(body)) return [];
  const { error, error_description, message = error_description } = body;
  if (isObject(error)) return [problemOf(error["message"], error["code"])];
  return (error ?? message) === undefined ? [] : [problemOf(message ?? error, error)];
}
