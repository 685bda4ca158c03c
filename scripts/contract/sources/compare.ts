import { codesIn, type ItemErrors } from "./codes.js";
import { namesOf, nearest } from "./nearest.js";
import {
  unknown,
  type Answer,
  type Body,
  type Operation,
  type Said,
  type Shape,
  type Slot,
  type Telling,
} from "./shape.js";

/** How many statements of one kind the two make together, and about how many they agree. */
export interface Count {
  agreed: number;
  of: number;
}

/** One statement of the sources. */
export interface Fact {
  kind: string;
  /** Where it stands. */
  at: string;
  /** What of that place it speaks of; absent when it says that there is such a thing at all. */
  facet?: string;
  /** Tells statements of one place apart: the name or the value that is stated. */
  label: string;
  /** Set where no source says it: whether the description says something all the same. */
  leftOpen?: { described: boolean };
}

export interface Comparison {
  /** One sentence each, with the key in the sources and the line in the description. */
  differences: string[];
  counts: Map<string, Count>;
  /** What the sources state, each statement once, however often it was compared. */
  readonly facts: Fact[];
}

/** Holds a description against its sources, in both directions. */
export function compare(sources: Telling, description: Telling): Comparison {
  const differences: string[] = [];
  const counts = new Map<string, Count>();
  const facts: Fact[] = [];
  const met = new Set<string>();

  const state = (kind: string, at: string, label: string, more: Pick<Fact, "facet" | "leftOpen"> = {}): void =>
    void facts.push({ kind, at, label, ...more });
  const leaveOpen = (kind: string, at: string, facet: string, described: boolean): void =>
    state(kind, at, "", { facet, leftOpen: { described } });

  const count = (kind: string, agreed: boolean, difference: () => string): void => {
    const tally = counts.get(kind) ?? { agreed: 0, of: 0 };
    tally.of += 1;
    if (agreed) tally.agreed += 1;
    counts.set(kind, tally);
    if (!agreed) differences.push(difference());
  };

  // Pairs what both have, and counts what only one of them has.
  const pair = <W extends { at: string }, D extends { at: string }>(
    kind: string,
    one: Map<string, W>,
    other: Map<string, D>,
    places: [string, string],
    both: (w: W, d: D, name: string) => void,
  ): void => {
    for (const [name, w] of one) {
      const d = other.get(name);
      count(kind, d !== undefined, () => `${w.at}: ${kind} ${name} is not in the description (${places[1]})`);
      state(kind, w.at, name, kind === "enum values" ? { facet: "enum" } : {});
      if (d) both(w, d, name);
    }
    for (const [name, d] of other) {
      if (!one.has(name)) count(kind, false, () => `${d.at}: ${kind} ${name} is not in the sources (${places[0]})`);
    }
  };

  const facets = (one: Map<string, Said>, other: Map<string, Said>, places: [string, string], about: string): void => {
    for (const name of new Set([...one.keys(), ...other.keys()])) {
      const w = one.get(name);
      const d = other.get(name);
      const kind = kinds[name] ?? "bounds";
      if (w?.value === unknown) {
        leaveOpen(kind, w.at, name, d !== undefined);
        continue;
      }
      if (w) state(kind, w.at, "", { facet: name });
      const agreed = order(w?.value) === order(d?.value);
      const say = (said: Said | undefined): string => (said ? JSON.stringify(said.value) : "nothing");
      count(kind, agreed, () =>
        [
          `${about}: the sources (${w?.at ?? places[0]}) say ${say(w)} of ${name},`,
          `the description (${d?.at ?? places[1]}) ${say(d)}`,
        ].join(" "),
      );
    }
  };

  const shapes = (w: Shape, d: Shape, about: string): void => {
    const both = `${w.key} | ${d.key}`;
    if (met.has(both)) return;
    met.add(both);
    if (w.unknown) {
      leaveOpen("types", w.at, "type", d.facets.size > 0);
      return;
    }
    const places: [string, string] = [w.at, d.at];
    facets(w.facets, d.facets, places, about);
    if (w.enum === unknown) leaveOpen("enum values", `${w.at}.enum`, "enum", d.enum !== undefined);
    else {
      const values = (said: Shape["enum"]): Map<string, { at: string }> =>
        new Map([...(said && said !== unknown ? said : [])].map(([value, at]) => [value, { at }]));
      pair("enum values", values(w.enum), values(d.enum), places, () => undefined);
    }
    if (w.items || d.items) {
      if (w.items && d.items) shapes(w.items, d.items, `${about}[]`);
      else count("types", false, () => `${about}: only one of ${w.at} and ${d.at} says what the array holds`);
    }
    const described = d.properties === unknown ? 0 : d.properties.size;
    if (w.properties === unknown) leaveOpen("properties", `${w.at}.fields`, "properties", described > 0);
    else if (d.properties !== unknown) {
      pair("properties", w.properties, d.properties, places, (one, other, name) => {
        if (one.required.value === unknown)
          leaveOpen("required entries", one.required.at, "required", other.required.value === true);
        else if (one.required.value === true || other.required.value === true) {
          state("required entries", one.at, "", { facet: "required" });
          count("required entries", one.required.value === other.required.value, () =>
            [
              `${about}.${name} is ${one.required.value === true ? "required" : "optional"} by the sources (${one.required.at})`,
              `and ${other.required.value === true ? "required" : "optional"} in the description (${other.required.at})`,
            ].join(" "),
          );
        }
        shapes(one.shape(), other.shape(), `${about}.${name}`);
      });
    }
    arms(w, d, about);
  };

  // Which arm answers which is told by the properties, not by the order.
  const arms = (w: Shape, d: Shape, about: string): void => {
    const rest = new Set(d.union);
    for (const arm of w.union ?? []) {
      const best = nearest([...rest], namesOf(arm));
      count("arms of a choice", best !== undefined, () => `${arm.at}: the choice at ${d.at} has no such arm`);
      state("arms of a choice", w.at, arm.at);
      if (!best) continue;
      rest.delete(best);
      shapes(arm, best, about);
    }
    for (const arm of rest) count("arms of a choice", false, () => `${arm.at}: the choice at ${w.at} has no such arm`);
  };

  const slots = (
    kind: string,
    one: Map<string, Slot>,
    other: Map<string, Slot>,
    places: [string, string],
    about: string,
  ): void =>
    pair(kind, one, other, places, (w, d, name) => {
      facets(w.facets, d.facets, [w.at, d.at], `${about} ${name}`);
      shapes(w.shape, d.shape, `${about} ${name}`);
    });

  const bodies = (w: Body | undefined, d: Body | undefined, places: [string, string], about: string): void => {
    facets(w?.facets ?? new Map(), d?.facets ?? new Map(), places, about);
    if (w?.shape || d?.shape) {
      if (w?.shape) state("bodies", w.at, "");
      count("bodies", !!w?.shape && !!d?.shape, () => `${about}: only one of ${places.join(" and ")} has a body`);
      if (w?.shape && d?.shape) shapes(w.shape, d.shape, about);
    }
  };

  // Where no source tells the codes of an answer, nothing is said of those that its examples show.
  const codes = (w: Answer, d: Answer, itemErrors: ItemErrors | undefined): void => {
    if (!w.codes || !sources.problems) return;
    const said = new Map(w.codes.map((code) => [code, { at: `${w.at}.codes` }]));
    const found = codesIn(d.examples?.() ?? [], sources.problems, itemErrors);
    const told = new Map(found.map((code) => [code, { at: d.at }]));
    pair("codes", said, told, [`${w.at}.codes`, d.at], () => undefined);
  };

  const operations = (w: Operation, d: Operation, id: string): void => {
    const places: [string, string] = [w.at, d.at];
    facets(w.facets, d.facets, places, id);
    slots("parameters", w.parameters, d.parameters, places, id);
    bodies(w.body, d.body, places, `${id} request`);
    pair("statuses", w.answers, d.answers, places, (one, other, status) => {
      slots("headers", one.headers, other.headers, [one.at, other.at], `${id} ${status}`);
      bodies(one, other, [one.at, other.at], `${id} ${status}`);
      codes(one, other, Number(status) < 400 ? (w.facets.get("item_errors")?.value as ItemErrors) : undefined);
    });
  };

  const files: [string, string] = [sources.file, description.file];
  facets(sources.facets, description.facets, files, "the API");
  pair("operations", sources.operations, description.operations, files, operations);
  for (const at of [...sources.unused(), ...description.unused()]) differences.push(`${at} is used by no operation`);
  return {
    differences,
    counts,
    // Whoever only wants the differences, of thousands of mutants, does not wait for these.
    get facts() {
      return [...new Map(facts.map((fact) => [[fact.kind, fact.at, fact.facet, fact.label].join(" "), fact])).values()];
    },
  };
}

/** The counts as a line to print: "10 of 10 operations, 34 of 34 parameters, …". */
export function summary({ counts, facts }: Comparison): string {
  const known = kindOrder.filter((kind) => counts.has(kind));
  const parts = known.map((kind) => `${counts.get(kind)?.agreed} of ${counts.get(kind)?.of} ${kind}`);
  return `${parts.join(", ")}; ${facts.filter(({ leftOpen }) => leftOpen).length} left open by the sources`;
}

const kinds: Record<string, string> = {
  type: "types",
  "media types": "types",
  list: "types",
  style: "types",
  additionalProperties: "types",
  discriminator: "types",
  nullable: "nulls",
  format: "formats",
  default: "defaults",
  open: "open enums",
  closed: "closed objects",
  required: "required entries",
  deprecated: "marks",
  ...Object.fromEntries(
    [
      "method",
      "path",
      "auth",
      "authorization",
      "optional body",
      "readOnly",
      "writeOnly",
      "items",
      "cursor",
      "item_errors",
      "rate_limit",
      "repeatable",
      "stability",
      "sunset",
    ].map((name) => [name, "marks"]),
  ),
  servers: "servers",
  "server variables": "servers",
  envelope: "marks",
};

/** The kinds of statement, in the order in which they are told. */
export const kindOrder = [
  ...[
    "operations",
    "parameters",
    "statuses",
    "headers",
    "bodies",
    "properties",
    "required entries",
    "enum values",
    "codes",
    "bounds",
  ],
  ...["types", "formats", "nulls", "defaults", "open enums", "closed objects", "arms of a choice", "marks", "servers"],
];

// Two maps that say the same in another order are the same.
function order(value: unknown): unknown {
  // Most are plain, and equal or not as they are.
  if (typeof value !== "object" || value === null) return value;
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
