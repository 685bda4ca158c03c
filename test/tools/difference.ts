/** What a changed document says otherwise, a line for each place: `- gone`, `+ new`, `~ before → after`. */
export function difference(before: unknown, after: unknown, at = ""): string[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (before === undefined) return [`+ ${at}${shown(after)}`];
  if (after === undefined) return [`- ${at}`];
  if (
    !isObject(before) ||
    !isObject(after) ||
    keysOf(before).length === 0 ||
    Array.isArray(before) !== Array.isArray(after)
  )
    return [`~ ${at}${shown(before)} →${shown(after)}`];
  return [...new Set([...keysOf(before), ...keysOf(after)])].flatMap((key) =>
    difference(before[key], after[key], `${at}/${key.replaceAll("/", "~1")}`),
  );
}

/* Values that fill a line are told by their place alone. */
function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? "" : ` ${text}`;
}

function keysOf(value: object): string[] {
  return Object.keys(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
