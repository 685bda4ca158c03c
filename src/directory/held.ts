import type { Finding } from "./types.js";

/** Whether a finding says of something wished that it is not done. */
export function isHeld({ severity }: Finding): boolean {
  return severity === "held" || severity === "error";
}

/** Says that there is nothing to do, and whether that is all that was wished. */
export function nothingToDo(findings: readonly Finding[]): string {
  return findings.some(isHeld)
    ? "Nothing to do: what was wished is held, or cannot be done as it is written."
    : "Nothing to do.";
}
