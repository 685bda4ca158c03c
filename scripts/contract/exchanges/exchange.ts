import { clone, isObject, type Path, type JsonObject, type Json } from "../../openapi/json.js";

/** One request and its answer, in a form in which both can be changed at one place. */
export interface Exchange {
  /** The operationId. */
  readonly operation: string;
  readonly request: Request;
  readonly answer: Answer;
  /** Pointers of the branches by which alone it is read, where a choice has others; absent when all that is described counts. */
  readonly branches?: readonly string[];
}

/** A request as it is sent to the vendor. */
export interface Request {
  readonly method: string;
  readonly origin: string;
  readonly path: string;
  /** Values as they stand in the query, decoded; one for each time that the name stands there. */
  readonly query: { readonly [name: string]: readonly string[] };
  readonly headers: { readonly [name: string]: string };
  readonly body?: Json;
}

/** An answer as the vendor sends it. */
export interface Answer {
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
  readonly body?: Json;
}

/** An exchange that was made through the facade, with what the facade was given and what it gave. */
export interface Recorded extends Exchange {
  /** Unique in its API: the operation, the status and the names of the examples. */
  readonly name: string;
  readonly input: JsonObject;
  /** What `Prefer` asked the mock server for, when it was asked for something. */
  readonly prefer?: string;
  /** `data` of the call, or code and problems of its error. */
  readonly outcome: Json;
}

/** One change of an exchange: a value at a place, or nothing there any more. */
export interface Patch {
  readonly at: Path;
  readonly value?: Json;
}

/** An exchange that differs from a recorded one, and what has to be said of it. */
export interface Case {
  /** The obligation that it is evidence for. */
  readonly obligation: string;
  readonly side: "request" | "answer";
  readonly verdict: "accepted" | "refused";
  /** The name of the recorded exchange. */
  readonly of: string;
  /** What makes it an acceptable exchange in which the place of the obligation exists. */
  readonly repaired: readonly Patch[];
  /** The one defect of an exchange that must be refused. */
  readonly defect?: Patch;
  /** Pointers of the branches that refuse it, where another branch of the choice accepts it. */
  readonly branches?: readonly string[];
}

/** What was recorded of an API, and the cases made from it. */
export interface Evidence {
  readonly api: string;
  readonly recorded: readonly Recorded[];
  readonly cases: readonly Case[];
}

/** The exchange of a case: with its defect, or repaired. */
export function exchangeOf(
  recorded: Recorded,
  { repaired, defect, branches }: Case,
  whole: "repaired" | "whole" = "whole",
): Exchange {
  const { operation, request, answer } = recorded;
  const copy = clone({ operation, request, answer } as unknown as JsonObject);
  for (const patch of repaired) apply(copy, patch);
  if (whole === "whole" && defect) apply(copy, defect);
  return { ...(copy as unknown as Exchange), ...(branches ? { branches } : {}) };
}

/** The path and query of a request, as they stand in its address. */
export function addressOf({ path, query }: Request): string {
  const written = Object.entries(query).flatMap(([name, values]) =>
    values.map((value) => `${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`),
  );
  return path + (written.length > 0 ? `?${written.join("&")}` : "");
}

function apply(target: JsonObject, { at: keys, value }: Patch): void {
  let holder: Json = target;
  for (const key of keys.slice(0, -1)) {
    const inner: Json | undefined = Array.isArray(holder)
      ? holder[Number(key)]
      : isObject(holder)
        ? holder[key]
        : undefined;
    if (inner === undefined) throw new Error(`An exchange has nothing at ${keys.join("/")}`);
    holder = inner;
  }
  const last = keys.at(-1)!;
  if (Array.isArray(holder)) {
    if (value === undefined) holder.splice(Number(last), 1);
    else holder[Number(last)] = clone(value);
  } else if (isObject(holder)) {
    if (value === undefined) delete holder[last];
    else holder[last] = clone(value);
  }
}
