import type { Problem } from "../errors.js";
import type { Reply, Values } from "../transport/call.js";
import type { Difference } from "../transport/event.js";

/** Holds what is sent and answered against the description of an API. */
export interface Contract {
  /** What is wrong with an input; the keys of the flat input are where the pointers begin. */
  input(request: ContractRequest): readonly Problem[];
  /** Where an answer differs. */
  answer(request: ContractRequest, reply: Reply): readonly Difference[];
}

/** A request, by the places of its values. */
export interface ContractRequest {
  readonly operation: string;
  readonly path: Values;
  readonly query: Values;
  /** Inside its envelope; a text is one that was not made from an input. */
  readonly body?: unknown;
}

/** The checks of one description, by operation. */
export interface Checks {
  readonly [operation: string]: {
    readonly input: Check;
    /** By status; `null` where no body is described. */
    readonly answers: { readonly [status: number]: Check | null };
  };
}

/** A check that was compiled from a schema; it leaves what it found in `errors`. */
export interface Check {
  (value: unknown): boolean;
  errors?: readonly Finding[] | null;
}

interface Finding {
  readonly instancePath: string;
  readonly keyword: string;
  /** What the keyword asks for; which of these there are is the keyword's own. */
  readonly params: {
    readonly missingProperty?: string;
    readonly additionalProperty?: string;
    readonly type?: string | readonly string[];
    readonly allowedValues?: readonly (string | number | boolean | null)[];
    readonly allowedValue?: string | number | boolean | null;
    readonly format?: string;
    readonly limit?: number;
  };
}

/** Makes a contract of compiled checks. */
export function createContract(checks: Checks, envelope?: string): Contract {
  return {
    input({ operation, path, query, body }) {
      const check = checks[operation]?.input;
      if (!check || typeof body === "string") return [];
      // What will be sent: written as JSON, what is undefined is absent.
      const sent = body === undefined ? undefined : (JSON.parse(JSON.stringify(body)) as Values);
      const inner = envelope ? sent?.[envelope] : sent;
      return differences(check, { path, query, body: inner }).map(({ pointer, expected, got }) => {
        const key = pointer.replace(/^\/\w+/, "");
        return { pointer: key, message: `${key.slice(1)} must be ${expected}, and is ${got}.` };
      });
    },
    answer({ operation }, { status, json }) {
      const answers = checks[operation]?.answers;
      // An outage is no change of the contract.
      if (!answers || status >= 500) return [];
      const check = answers[status];
      if (check) return differences(check, json);
      const expected = `one of the statuses ${Object.keys(answers).join(", ")}`;
      return check === null ? [] : [{ pointer: "", expected, got: String(status) }];
    },
  };
}

function differences(check: Check, value: unknown): readonly Difference[] {
  try {
    if (check(value)) return [];
  } catch {
    // The checks call each other as deep as the value goes.
    return [{ pointer: "", expected: "of a depth that can be checked", got: "deeper" }];
  }
  const findings = check.errors ?? [];
  const choices = findings.filter(isChoice).map(({ instancePath }) => instancePath);
  const byChoice = new Map<string | undefined, Difference[]>();
  for (const finding of findings.filter((each) => !isChoice(each))) {
    const difference = read(finding, value);
    const choice = above(difference.pointer).findLast((pointer) => choices.includes(pointer));
    byChoice.set(choice, [...(byChoice.get(choice) ?? []), difference]);
  }
  // For anyOf and oneOf, what every form rejects is wrong; the rest is how the forms differ.
  const wrong = [...byChoice].flatMap(([choice, own]) => (choice === undefined ? own : mostFrequent(own)));
  // Each item of a list may differ in the same way: the first one tells.
  const alike = ({ pointer, ...rest }: Difference) => ({ ...rest, pointer: pointer.replace(/\/\d+(?=\/|$)/g, "/*") });
  const told = new Map<string, Difference>();
  for (const each of wrong) if (!told.has(keyOf(alike(each)))) told.set(keyOf(alike(each)), each);
  return [...told.values()];
}

function isChoice({ keyword }: Finding): boolean {
  return keyword === "anyOf" || keyword === "oneOf";
}

function mostFrequent(differences: readonly Difference[]): Difference[] {
  const counts = new Map<string, number>();
  for (const each of differences) counts.set(keyOf(each), (counts.get(keyOf(each)) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return differences.filter((each) => counts.get(keyOf(each)) === most);
}

function keyOf({ pointer, expected, got }: Difference): string {
  return JSON.stringify([pointer, expected, got]);
}

/** A pointer and those to what it is in, from the outermost. */
function above(pointer: string): string[] {
  const parts = pointer.split("/");
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}

function read({ instancePath, keyword, params }: Finding, value: unknown): Difference {
  const key = params.missingProperty ?? params.additionalProperty;
  const below = key === undefined ? "" : `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
  const pointer = instancePath + below;
  return { pointer, expected: demandOf(keyword, params), got: kindAt(value, pointer) };
}

function demandOf(keyword: string, params: Finding["params"]): string {
  const { type, allowedValues, allowedValue, format, limit } = params;
  if (params.missingProperty !== undefined) return "given";
  if (params.additionalProperty !== undefined) return "left out";
  if (type !== undefined) return `of type ${[type].flat().join(" or ")}`;
  if (allowedValues) return `one of ${allowedValues.join(", ")}`;
  if (allowedValue !== undefined) return String(allowedValue);
  if (format !== undefined) return `a ${format}`;
  if (limit === undefined) return keyword;
  const length = /Length|Items/.test(keyword) ? "of a length of " : "";
  return `${length}${/max/i.test(keyword) ? "at most" : "at least"} ${limit}`;
}

/** The kind of the value that a pointer leads to; the value itself may be what nobody else should read. */
function kindAt(value: unknown, pointer: string): string {
  for (const part of pointer.split("/").slice(1)) {
    value = (value as Values)[part.replaceAll("~1", "/").replaceAll("~0", "~")];
  }
  if (value === undefined) return "left out";
  if (value === null) return "null";
  if (typeof value === "string") return `a string of ${value.length} characters`;
  return Array.isArray(value) ? "an array" : typeof value;
}
