import { stringify } from "yaml";
import { parseJson } from "../../../src/cli/document/json.js";
import type { Broken, Parsed } from "../../../src/cli/document/document.js";
import { parseYaml } from "../../../src/cli/document/yaml.js";
import { readDesired, type Vendor } from "../../../src/directory/check-desired.js";
import type { Complaint } from "../../../src/directory/desired/complaint.js";
import { plan } from "../../../src/directory/plan.js";
import { texts } from "../command/texts.js";
import type { Line } from "../line.js";
import { must, tryCases } from "../random/cases.js";
import type { Draw } from "../random/draw.js";
import { drawPolicy, drawWish } from "../random/wish.js";
import { drawWorld } from "../random/world.js";
import { setUp } from "../scene.js";

const vendors: readonly Vendor[] = [
  { vendor: "lenient", attributes: ["emoji"], roles: ["admin", "member"] },
  { vendor: "strict", attributes: ["permissionProfile"], roles: [] },
];

/** Whatever is written, it is planned or complained of at its place. */
const parsing: Line = {
  number: 13,
  says: "no value that parsing accepts makes plan throw, no text crashes the parser, every complaint points at its key or value",
  count: 2000,
  async try(count, seed) {
    for (const [text, format, places] of texts) {
      const told = placesOf(text, format);
      must(told.join() === places.join(), () => ({ text: text.slice(0, 200), format, places, told }));
    }
    let [accepted, refused, broken] = [0, 0, 0];
    await tryCases(count, seed, async (draw) => {
      const world = drawWorld(draw);
      const value = spoilt(draw, {
        ...drawWish(draw, world),
        ...(draw.chance(50) && { policy: drawPolicy(draw, world) }),
      });
      const text = JSON.stringify(value, undefined, draw.number(0, 2));
      for (const parse of [parseJson, parseYaml]) {
        const parsed = parse(text);
        must("value" in parsed, () => ({ text, parsed }));
        const { desired, complaints } = readDesired((parsed as Parsed).value, vendors);
        for (const complaint of complaints) pointsAtIt(text, parsed as Parsed, complaint);
        if (!desired) refused += 1;
        else {
          plan(desired, [await setUp(world).adapter.read(() => true, {})]);
          accepted += 1;
        }
      }
      const torn = tear(draw, draw.chance(50) ? text : stringify(value));
      for (const parse of [parseJson, parseYaml]) broken += "faults" in within(torn, parse(torn)) ? 1 : 0;
    });
    return `${texts.length} named; ${accepted} planned, ${refused} refused, ${broken} of ${2 * count} torn texts broken`;
  },
};

function placesOf(text: string, format: "yaml" | "json"): string[] {
  const parsed = (format === "json" ? parseJson : parseYaml)(text);
  const offsets =
    "faults" in parsed
      ? parsed.faults.map(({ offset }) => offset)
      : readDesired(parsed.value, vendors).complaints.map((complaint) =>
          parsed.offsetOf(wayOf(complaint), complaint.about),
        );
  return offsets.map((offset) => {
    const lines = text.slice(0, offset).split("\n");
    return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
  });
}

function wayOf({ pointer }: Complaint): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** A complaint's place begins with the key, or the value, that it is about. */
function pointsAtIt(text: string, { value, offsetOf }: Parsed, complaint: Complaint): void {
  const way = wayOf(complaint);
  const found = way.reduce<unknown>((part, key) => (part as { [key: string]: unknown } | undefined)?.[key], value);
  const meant = complaint.about === "key" ? way.at(-1) : found;
  const written =
    typeof meant === "object" && meant !== null ? (Array.isArray(meant) ? "[" : "{") : JSON.stringify(meant);
  const at = text.slice(offsetOf(way, complaint.about));
  must(at.startsWith(written), () => ({ complaint, written, at: at.slice(0, 80), text }));
}

/** Every fault of a text is within it, and what is none has a value. */
function within(text: string, parsed: Parsed | Broken): Parsed | Broken {
  if ("faults" in parsed)
    must(
      parsed.faults.length > 0 &&
        parsed.faults.every(({ offset, message }) => offset >= 0 && offset <= text.length && message !== ""),
      () => ({ text, parsed }),
    );
  else readDesired(parsed.value, vendors);
  return parsed;
}

const ODD = [
  null,
  7,
  2024.5,
  true,
  "",
  " x ",
  "a\u0000b",
  "Ada <ada@example.com>",
  "..",
  [],
  {},
  [[]],
  { email: 1 },
  "none",
  -1,
];
const KEYS = [
  "name",
  "id",
  "members",
  "member",
  "remove",
  "absent",
  "allowEmpty",
  "emoji",
  "permissionProfile",
  "roles",
  "policy",
  "<<",
  "__proto__",
  "a/b~c",
  "",
];

/** The same value with something else in a place or two, mostly. */
function spoilt(draw: Draw, value: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(value)) as unknown;
  const times = draw.chance(60) ? 0 : draw.number(1, 2);
  for (let time = 0; time < times; time++) spoil(draw, copy);
  return copy;
}

function spoil(draw: Draw, value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  const holder = value as { [key: string]: unknown };
  const keys = Object.keys(holder);
  const key =
    keys.length > 0 && draw.chance(85) ? draw.one(keys) : Array.isArray(value) ? String(keys.length) : draw.one(KEYS);
  const inside = Object.hasOwn(holder, key) ? holder[key] : undefined;
  if (typeof inside === "object" && inside !== null && draw.chance(80)) return spoil(draw, inside);
  if (draw.chance(20) && !Array.isArray(value)) delete holder[key];
  else
    Object.defineProperty(holder, key, {
      value: structuredClone(draw.one(ODD)),
      enumerable: true,
      writable: true,
      configurable: true,
    });
}

const SIGNS = [
  "",
  "\n",
  "\t",
  " ",
  ":",
  "-",
  "*",
  "&a ",
  "!x ",
  "?",
  "|",
  ">",
  "'",
  '"',
  "[",
  "]",
  "{",
  "}",
  ",",
  "#",
  "%",
  "\\",
  "\u0000",
  "\ud800",
  "---\n",
  "<<: ",
];

/** A text in which signs were put, or taken, or whose end is missing. */
function tear(draw: Draw, text: string): string {
  let torn = text;
  const times = draw.number(1, 4);
  for (let time = 0; time < times; time++) {
    const at = draw.number(0, torn.length);
    torn = torn.slice(0, at) + draw.one(SIGNS) + (draw.chance(10) ? "" : torn.slice(at + draw.number(0, 3)));
  }
  return torn;
}

export const lines = [parsing];
