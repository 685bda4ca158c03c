import type { Operation } from "../openapi/operations.js";

/** Says in a few words what an operation gave: the names of many things, after their number, or of the one. */
export function summaryOf(operation: Operation, data: unknown, width: number): string {
  if (data === undefined) return "no content";
  const array = operation.items ?? operation.itemErrors?.items;
  if (array === undefined) return fitWhole("", [nameOf(data) ?? fieldsOf(data)].flat(), width);
  const items = (array === "" ? data : (data as Record<string, unknown>)[array]) as readonly unknown[];
  const names = items.map((item) => nameOf(item) ?? idOf(item));
  return fitWhole(`${items.length}: `, names, width);
}

/* Whole names and fields only: half of one reads as another. */
function fitWhole(start: string, parts: readonly string[], width: number): string {
  const whole = start + parts.join(", ");
  if (whole.length <= width) return whole;
  let fitting = start;
  for (const part of parts) {
    if (`${fitting}${part}, …`.length > width) break;
    fitting += `${part}, `;
  }
  return `${fitting}…`;
}

/** The first property that is called a name, here or one level down; an e-mail address where nobody has one. */
function nameOf(value: unknown): string | undefined {
  const entries = entriesOf(value);
  const text = (wanted: RegExp) =>
    entries.find(([key, found]) => wanted.test(key) && typeof found === "string")?.[1] as string | undefined;
  return text(/(^|_)name$|Name$/) ?? text(/^email$/) ?? entries.map(([, found]) => nestedName(found)).find(Boolean);
}

function nestedName(value: unknown): string | undefined {
  return Array.isArray(value) ? undefined : entriesOf(value).length > 0 ? nameOf(value) : undefined;
}

function idOf(value: unknown): string {
  const id = entriesOf(value).find(([key]) => /(^id|Id)$/.test(key));
  return id ? shorten(String(id[1])) : fieldsOf(value).join(", ");
}

function fieldsOf(value: unknown): string[] {
  return entriesOf(value).map(([key, found]) => `${key} ${shorten(String(found))}`);
}

/** Cuts UUIDs to their first digits, so that a path fits beside its answer. */
export function shorten(text: string): string {
  return text.replace(/([\da-f]{4})[\da-f]{4}-(?:[\da-f]{4}-){3}[\da-f]{12}/g, "$1…");
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}
