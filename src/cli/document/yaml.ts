import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document,
  type Pair,
  type Range,
  type Scalar,
} from "yaml";
import type { Broken, Fault, Parsed } from "./document.js";

/** How many aliases a file may have: enough for lists of people, too few to fill the memory. */
const MOST_ALIASES = 100;

// Aliases within aliased lists count too: a few levels of them come to millions.
const MOST_COPIES = 1_000;

// Far more than a file of ours has. At the end of the stack an engine may end the whole process, and not throw.
const MOST_DEPTH = 500;

/** Parses a YAML text, and says what in it is broken, or is YAML that no file of ours needs. */
export function parseYaml(text: string): Parsed | Broken {
  if (isTooDeep(text)) return { faults: [{ offset: 0, message: TOO_DEEP }] };
  try {
    const document = parseDocument(text, { version: "1.2", merge: false, prettyErrors: false });
    const faults = [...faultsOf(document), ...excessesOf(document)];
    if (faults.length > 0) return { faults };
    const value: unknown = document.toJS({ maxAliasCount: MOST_COPIES });
    return { value, offsetOf: (place, about) => offsetOf(document, place, about) };
  } catch (error) {
    return { faults: [{ offset: 0, message: failureOf(error) }] };
  }
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [sign] of text.matchAll(/[[\]{}]/g)) {
    depth += sign === "[" || sign === "{" ? 1 : -1;
    if (depth > MOST_DEPTH) return true;
  }
  return /(?:[-?:]\s){500}/.test(text);
}

function failureOf(error: unknown): string {
  // Aliases of lists that have aliases themselves.
  if (error instanceof ReferenceError)
    return `The file has aliases within aliases, which come to more than ${MOST_COPIES} copies.`;
  throw error;
}

function faultsOf({ errors, warnings }: Document.Parsed): Fault[] {
  return [...errors, ...warnings].map(({ code, message, pos }) => ({
    offset: pos[0],
    message: OWN_WORDS[code] ?? message.replace(/\.?$/, "."),
  }));
}

const TOO_DEEP = "The file is nested too deeply to be read.";

const OWN_WORDS: { readonly [code: string]: string } = {
  DUPLICATE_KEY: "This key stands twice.",
  RESOURCE_EXHAUSTION: TOO_DEEP,
};

function excessesOf(document: Document.Parsed): Fault[] {
  const faults: Fault[] = [];
  let aliases = 0;
  const complain = (node: unknown, message: string) => faults.push({ offset: startOf(node) ?? 0, message });
  if (document.directives.yaml.explicit && document.directives.yaml.version !== "1.2")
    complain(undefined, "The file must be YAML 1.2: leave out the line that begins with %YAML.");
  visit(document, {
    Alias: (_, alias) => {
      aliases += 1;
      if (!alias.resolve(document)) complain(alias, `Nothing before this is called &${alias.source}.`);
      if (aliases === MOST_ALIASES + 1)
        complain(alias, `A file may have ${MOST_ALIASES} aliases, and this is one more.`);
    },
    Pair: (_, { key }) => {
      if (!isScalar(key)) complain(key, "A key must be text.");
    },
  });
  return faults;
}

function offsetOf(document: Document, place: readonly string[], about: "key" | "value"): number {
  let found = startOf(document.contents) ?? 0;
  let node: unknown = document.contents;
  for (const [index, part] of place.entries()) {
    const inside: unknown = isAlias(node) ? node.resolve(document) : node;
    const pair = isMap(inside) ? inside.items.find(({ key }) => keyOf(key) === part) : undefined;
    const isLast = index === place.length - 1;
    if (pair) {
      node = pair.value;
      found = (isLast && about === "key" ? undefined : valueStart(pair)) ?? startOf(pair.key) ?? found;
    } else if (isSeq(inside)) {
      node = inside.items[Number(part)];
      found = startOf(node) ?? found;
    } else break;
  }
  return found;
}

/** Where the value of a pair begins. One that is not there begins nowhere: the key is what somebody sees. */
function valueStart({ value }: Pair): number | undefined {
  return isScalar(value) && value.value === null && value.source === "" ? undefined : startOf(value);
}

function keyOf(key: unknown): string {
  // Any other key was refused.
  return String((key as Scalar).value);
}

function startOf(node: unknown): number | undefined {
  // What was parsed has a range.
  return (node as { readonly range: Range } | null | undefined)?.range[0];
}
