import type { Event } from "../transport/event.js";

/** Which lines are written: those of a level and of what is graver. */
export type LogLevel = "debug" | "info" | "warn" | "error";

/** Takes the lines of each level, as `console` does. */
export type Logger = { readonly [Level in LogLevel]: (line: string) => unknown };

/** The levels, the least grave first. */
export const levels: readonly LogLevel[] = ["debug", "info", "warn", "error"];

/** Makes the observer that writes a line for each event; without a level or a logger there is none. */
export function createLog(
  log: LogLevel | Logger | undefined = levelOfEnvironment(),
): ((event: Event) => unknown) | undefined {
  if (!log) return undefined;
  return (event) => {
    const level = levelOf(event);
    const line = `rollcall ${level} ${JSON.stringify(event)}`;
    if (typeof log === "object") return log[level](line);
    return levels.indexOf(level) < levels.indexOf(log) ? undefined : console.error(line);
  };
}

function levelOf(event: Event): LogLevel {
  if (event.type === "deprecation" || event.type === "drift") return "warn";
  if (event.type !== "attempt") return "info";
  const { status = 500, failure } = event.attempt;
  return failure === "aborted" ? "info" : status >= 500 ? "error" : status >= 300 ? "warn" : "debug";
}

/** What the parts of runtimes look like that are read here. */
interface Runtime {
  readonly process?: { readonly env?: { readonly [name: string]: string | undefined } };
  readonly Deno?: {
    readonly permissions?: {
      querySync(of: { readonly name: "env"; readonly variable: string }): { readonly state: string };
    };
  };
}

/** What the environment asks for, where there is one. */
function levelOfEnvironment(): LogLevel | undefined {
  const { process, Deno } = globalThis as Runtime;
  const variable = "ROLLCALL_LOG";
  // Where it was not allowed to read the environment, Deno would stop the program and ask its user.
  const isAllowed = !Deno || Deno.permissions?.querySync({ name: "env", variable }).state === "granted";
  const asked = isAllowed ? process?.env?.[variable]?.toLowerCase() : undefined;
  return levels.find((level) => level === asked);
}
