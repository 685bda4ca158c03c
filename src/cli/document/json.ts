import type { Broken, Fault, Parsed } from "./document.js";

/*
 * JSON.parse tells neither of a key that stands twice nor, in every version, where a text is broken. So a text is gone through by its
 * tokens as well, without recursion, however deep it is; the value is still the one that JSON.parse gives.
 */

/** Parses a JSON text, or says where it is broken or a key stands twice. */
export function parseJson(text: string): Parsed | Broken {
  const faults = walk(text, () => {});
  if (faults.length > 0) return { faults };
  return { value: JSON.parse(text) as unknown, offsetOf: (place, about) => offsetOf(text, place, about) };
}

function offsetOf(text: string, wanted: readonly string[], about: "key" | "value"): number {
  let found = 0;
  walk(text, ({ place, key, value }) => {
    const isOnTheWay = place.every((part, index) => part === wanted[index]);
    if (isOnTheWay) found = about === "key" && place.length === wanted.length ? key : value;
  });
  return found;
}

/** A value that begins: the way to it, and where it and the key before it are. */
interface Spot {
  readonly place: readonly string[];
  readonly key: number;
  readonly value: number;
}

/** An object or a list that is not closed yet. */
interface Open {
  readonly close: "}" | "]";
  readonly keys: Set<string>;
  /** How many items began. */
  count: number;
}

/** What may come next: an item or the end of what is empty, an item, the colon and the value of a key, or what follows a value. */
type State = "first" | "item" | "colon" | "value" | "next";

/** Goes through a text, and gives what is wrong with it: keys that stand twice, or the first token that stands where it must not. */
function walk(text: string, visit: (spot: Spot) => void): Fault[] {
  const [open, place, twice] = [[] as Open[], [] as string[], [] as Fault[]];
  let [state, keyAt] = ["value" as State, 0];
  const begin = (token: string, at: number): State | undefined => {
    if (!/["\d\-tfn{[]/.test(token)) return undefined;
    visit({ place, key: keyAt, value: at });
    if (token !== "{" && token !== "[") return endOfValue();
    open.push({ close: token === "{" ? "}" : "]", keys: new Set(), count: 0 });
    return "first";
  };
  const endOfValue = (): State => {
    place.pop();
    return "next";
  };
  const take = (token: string, at: number, within: Open | undefined): State | undefined => {
    if (within && token === within.close && (state === "first" || state === "next")) {
      open.pop();
      return endOfValue();
    }
    if (state === "next") return within && token === "," ? "item" : undefined;
    if (state === "colon") return token === ":" ? "value" : undefined;
    if (!within || state === "value") return begin(token, at);
    keyAt = at;
    within.count += 1;
    if (within.close === "]") {
      place.push(String(within.count - 1));
      return begin(token, at);
    }
    if (token[0] !== '"') return undefined;
    const key = JSON.parse(token) as string;
    if (within.keys.has(key)) twice.push({ offset: at, message: `${key} stands twice.` });
    within.keys.add(key);
    place.push(key);
    return "colon";
  };
  for (const { token, at } of tokensOf(text)) {
    const within = open.at(-1);
    if (at === text.length && state === "next" && !within) return twice;
    const next = take(token, at, within);
    if (!next) return [{ offset: at, message: `There must be ${wantedBy(state, within)}, but ${seenAt(text, at)}.` }];
    state = next;
  }
  return twice;
}

function wantedBy(state: State, within: Open | undefined): string {
  if (state === "colon") return "a colon";
  if (state === "next") return within ? `a comma or ${within.close}` : "the end of the file";
  const end = state === "first" && within ? ` or ${within.close}` : "";
  return within?.close === "}" && state !== "value" ? `a key in double quotes${end}` : `a value${end}`;
}

function seenAt(text: string, at: number): string {
  const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return at === text.length ? "the file ends" : `here is ${JSON.stringify(sign)}`;
}

// A text, a number, a word or a sign.
const TOKEN =
  /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)|[{}[\],:]/y;

/** The tokens of a text; the last is empty, at the end or at what is none, and whoever takes it asks for no more. */
function* tokensOf(text: string): Generator<{ readonly token: string; readonly at: number }> {
  const sign = /[^ \t\n\r]/g;
  for (let at = 0; ; at = TOKEN.lastIndex) {
    sign.lastIndex = at;
    at = sign.exec(text)?.index ?? text.length;
    TOKEN.lastIndex = at;
    const [token] = TOKEN.exec(text) ?? [];
    const after = TOKEN.lastIndex;
    yield { token: token ?? "", at };
    TOKEN.lastIndex = after;
  }
}
