import { isDeepStrictEqual } from "node:util";
import { at, object, pointer, resolve, type Json, type JsonObject, type Path } from "../../openapi/json.js";
import type { Dimension, Obligation } from "../coverage/obligations.js";
import { idOf } from "../coverage/rule.js";
import { sayingsOf } from "../coverage/sayings.js";
import { closure } from "../exchanges/closed-world.js";
import { basisOf } from "../sources/basis.js";
import type { SourceKind, Sources } from "../sources/shape.js";

/** How strong the word is on which something rests. */
export const strengths = [
  "our own description, or a mock server made from it",
  "something that the vendor published, or others recorded, agrees",
  "recorded by us from the vendor's sandbox",
  "seen on the live service",
] as const;

/** An index of `strengths`. */
export type Strength = 0 | 1 | 2 | 3;

const strengthOfKind: Readonly<Record<SourceKind | "ours", Strength>> = {
  ours: 0,
  definition: 1,
  page: 1,
  code: 1,
  sample: 1,
  recording: 1,
  sandbox: 2,
  live: 3,
};

/**
 * Finds for each obligation whose word it rests on: that of the sources about the same place, if one is cited there. What speaks of
 * our own client and what the sources do not tell rests on nobody else's.
 */
export function strengthsOf(
  document: JsonObject,
  obligations: readonly Obligation[],
  sources: Sources,
  samples: readonly Json[],
): Map<string, Strength> {
  const told = sayingsOf(document, sources);
  const found = new Map<string, Strength>();
  for (const { id, keys, dimension } of obligations) {
    const said = told.get(id);
    if (dimension === "example") {
      const value = resolve(document, at(document, keys))["value"];
      found.set(id, samples.some((sample) => isDeepStrictEqual(sample, value)) ? 1 : 0);
    } else if (dimension !== "type")
      found.set(id, said ? strengthOfKind[basisOf(sources, said.at, said.facet).kind] : 0);
  }
  // A type is as sure as the least sure of what it is made of.
  const parts = obligations.filter(({ dimension }) => typed.includes(dimension));
  for (const one of obligations.filter(({ dimension }) => dimension === "type")) {
    const places = madeOf(document, one);
    const own = parts.filter((part) => places.some((place) => isWithin(part.id, place))).map((part) => part.id);
    // Where nothing is given or nothing is answered, that is said by the operation itself.
    if (own.length === 0) own.push(idOf(one.keys, "operation"));
    found.set(one.id, Math.min(...own.map((part) => found.get(part) ?? 0)) as Strength);
  }
  return found;
}

/* The dimensions of what a type is made of. */
const typed: readonly Dimension[] = ["parameter", "media type", "response", "schema keyword"];

/* The places of which a type is made: what is written there, and all that it refers to. */
function madeOf(document: JsonObject, { keys, detail = "whole" }: Obligation): string[] {
  const successes = Object.keys(object(at(document, [...keys, "responses"]))).filter((status) =>
    status.startsWith("2"),
  );
  const parts: Record<string, Path[]> = {
    whole: [[]],
    input: [["parameters"], ["requestBody"]],
    output: successes.map((status) => ["responses", status]),
  };
  return parts[detail]!.flatMap((part) => {
    const place = [...keys, ...part];
    const value = at(document, place);
    return value === undefined ? [] : [pointer(place), ...Object.keys(closure(document, value))];
  });
}

function isWithin(id: string, place: string): boolean {
  return id.startsWith(place) && /^[/#]/.test(id.slice(place.length));
}
