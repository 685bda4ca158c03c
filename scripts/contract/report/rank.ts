import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { basisOf } from "../sources/basis.js";
import {
  unknown,
  type Answer,
  type Body,
  type Operation,
  type Property,
  type Said,
  type Shape,
  type Slot,
  type SourceKind,
  type Sources,
} from "../sources/shape.js";
import { readSources } from "../sources/read.js";
import {
  at,
  deref,
  isObject,
  pathOf,
  list,
  pointer,
  resolve,
  object,
  type Path,
  type JsonObject,
  type Json,
} from "../../openapi/json.js";
import { methods } from "../../openapi/walk.js";
import type { Dimension, Obligation } from "../coverage/obligations.js";
import { closure } from "../exchanges/closed-world.js";
import { merged } from "../exchanges/values.js";

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

/** Reads the witness of an API. */
export function readWitnessOf(api: string): Sources {
  const file = `test/data/sources/${api}.yaml`;
  return readSources(readFileSync(new URL(`../../../${file}`, import.meta.url), "utf8"), file);
}

/**
 * Finds for each obligation whose word it rests on: that of the witness about the same place, if a source is cited there. What
 * speaks of our own client and what the witness does not tell rests on nobody else's.
 */
export function strengthsOf(
  document: JsonObject,
  obligations: readonly Obligation[],
  witness: Sources,
  samples: readonly Json[],
): Map<string, Strength> {
  const told = tellings(document, witness);
  const found = new Map<string, Strength>();
  for (const { id, dimension } of obligations) {
    if (dimension === "type") continue;
    const { where, kind } = partsOf(id);
    if (dimension === "example") {
      const value = resolve(document, at(document, pathOf(where)))["value"];
      found.set(id, samples.some((sample) => isDeepStrictEqual(sample, value)) ? 1 : 0);
      continue;
    }
    const said = told.get(where)?.(kind);
    found.set(id, said ? strengthOfKind[basisOf(witness, said.at, said.facet).kind] : 0);
  }
  // A type is as sure as the least sure of what it is made of.
  const parts = obligations.filter(({ dimension }) => typed.includes(dimension));
  for (const { id } of obligations.filter(({ dimension }) => dimension === "type")) {
    const places = madeOf(document, id);
    const own = parts.filter((part) => places.some((place) => isWithin(part.id, place))).map((part) => part.id);
    // Where nothing is given or nothing is answered, that is said by the operation itself.
    if (own.length === 0) own.push(`${partsOf(id).where}#operation`);
    found.set(id, Math.min(...own.map((part) => found.get(part) ?? 0)) as Strength);
  }
  return found;
}

/* The dimensions of what a type is made of. */
const typed: readonly Dimension[] = ["parameter", "media type", "response", "schema keyword"];

/* A place of the witness, and what of it is meant. */
interface Place {
  readonly at: string;
  readonly facet?: string;
}

/* Says where the witness speaks of what an obligation of a kind is about; nothing where no source says it. */
type Telling = (kind: string) => Place | undefined;

/* What the witness tells of each place of a document that obligations speak of, by its pointer. */
function tellings(document: JsonObject, witness: Sources): ReadonlyMap<string, Telling> {
  const found = new Map<string, Telling>();
  // What was told first stays: obligations too are made where a place is met first.
  const tell = (keys: Path, telling: Telling): void => {
    const before = found.get(pointer(keys));
    found.set(pointer(keys), before ? (kind) => before(kind) ?? telling(kind) : telling);
  };
  const visited = new Set<string>();
  const isNew = (keys: Path): boolean => {
    const before = visited.size;
    return visited.add(pointer(keys)).size > before;
  };

  const schema = (keys: Path, shape: Shape | undefined): void => {
    const written = deref(document, keys);
    if (!shape || !isNew(written)) return;
    const node = object(at(document, written));
    tell(written, (kind) => shapeSays(shape, kind));
    const properties = shape.properties === unknown ? undefined : shape.properties;
    for (const name of Object.keys(object(node["properties"]))) {
      const inner = [...written, "properties", name];
      const property = properties?.get(name);
      if (property) tell(inner, (kind) => propertySays(property, kind));
      schema(inner, property?.shape());
    }
    schema([...written, "items"], shape.items);
    for (const index of list(node["allOf"]).keys()) schema([...written, "allOf", String(index)], shape);
    for (const keyword of ["anyOf", "oneOf"]) {
      for (const [index, arm] of list(node[keyword]).entries()) {
        const inner = [...written, keyword, String(index)];
        const names = Object.keys(object(merged(document, arm)["properties"]));
        const likest = shape.union ? nearest(shape.union, names) : shape;
        tell(inner, (kind) => (kind === "branch" ? { at: likest.at } : undefined));
        schema(inner, likest);
      }
    }
  };

  const slot = (keys: Path, own: Slot | undefined): void => {
    const written = deref(document, keys);
    if (!own) return;
    // Where a reference to it stands, it is said only that there is such a thing.
    if (pointer(written) !== pointer(keys)) tell(keys, () => ({ at: own.at }));
    if (isNew(written)) tell(written, (kind) => slotSays(own, kind));
  };

  const content = (keys: Path, body: Body | undefined): void => {
    for (const type of Object.keys(object(at(document, [...keys, "content"])))) {
      const media = [...keys, "content", type];
      tell(media, () => body && told(body.facets.get("media types"), body.at, "media types"));
      schema([...media, "schema"], body?.shape);
    }
  };

  const response = (keys: Path, answer: Answer | undefined): void => {
    tell(keys, () => answer && { at: answer.at });
    const written = deref(document, keys);
    for (const name of Object.keys(object(at(document, [...written, "headers"]))))
      slot([...written, "headers", name], answer?.headers.get(name.toLowerCase()));
    content(written, answer);
    if (answer && pointer(written) !== pointer(keys))
      tell(written, () => told(answer.facets.get("optional body"), answer.at, "optional body"));
  };

  const operation = (keys: Path, node: JsonObject, own: Operation): void => {
    tell(keys, (kind) => {
      if (kind.startsWith("token:")) return told(witness.facets.get("auth"), own.at, "auth");
      // That a link which repeats ends the reading is a promise of the client, and no vendor's.
      if (kind === "flow:repeated") return undefined;
      // Whoever says what leads to the next page says that there are pages.
      if (/^flow:(first|middle|last)$/.test(kind)) return told(own.facets.get("cursor"), own.at, "cursor");
      if (kind.startsWith("flow:")) return told(own.facets.get("items"), own.at, "items");
      return { at: own.at };
    });
    for (const [index, parameter] of list(node["parameters"]).entries()) {
      const { name, in: room } = resolve(document, parameter);
      slot([...keys, "parameters", String(index)], own.parameters.get(`${String(room)} ${String(name)}`));
    }
    const body = own.body;
    tell([...keys, "requestBody"], () => body && told(body.facets.get("required"), body.at, "required"));
    content([...keys, "requestBody"], body);
    tell([...keys, "responses"], () => ({ at: own.at }));
    for (const status of Object.keys(object(node["responses"]))) {
      response([...keys, "responses", status], own.answers.get(status));
    }
  };

  for (const [path, item] of Object.entries(object(document["paths"]))) {
    for (const method of methods.filter((name) => isObject(object(item)[name]))) {
      const node = object(object(item)[method]);
      const own = witness.operations.get(String(node["operationId"]));
      if (own) operation(["paths", path, method], node, own);
    }
  }
  for (const index of list(document["security"]).keys())
    tell(["security", String(index)], () => told(witness.facets.get("authorization"), witness.file, "authorization"));
  return found;
}

/* What is said of a facet, or, where it says nothing, that it says nothing: which is a statement too. */
function told(said: Said | undefined, otherwise: string, facet: string): Place | undefined {
  return said?.value === unknown ? undefined : { at: said?.at ?? otherwise, facet };
}

function shapeSays(shape: Shape, kind: string): Place | undefined {
  // Whether a property has to be there is said of the property.
  if (shape.unknown || /^(present|absent|missing)/.test(kind)) return undefined;
  const facet = facetOf(kind);
  if (facet === "properties")
    return shape.properties === unknown ? undefined : told(shape.facets.get("closed"), shape.at, "closed");
  if (facet !== "enum") return told(shape.facets.get(facet), shape.at, facet);
  return shape.enum === unknown ? undefined : { at: [...(shape.enum?.values() ?? [])][0] ?? shape.at, facet };
}

function propertySays({ at: place, required }: Property, kind: string): Place | undefined {
  if (kind === "present") return { at: place };
  if (kind.startsWith("missing")) return told(required, place, "required");
  // Who names a property and does not mark it as required has said that it may be absent.
  return kind === "absent" && required.value !== unknown ? { at: place } : undefined;
}

function slotSays(slot: Slot, kind: string): Place | undefined {
  if (kind === "present") return { at: slot.at };
  const facet = facetOf(kind);
  if (facet === "required" || facet === "list") return told(slot.facets.get(facet), slot.at, facet);
  const { items } = slot.shape;
  return items && !slot.shape.facets.has(facet) ? shapeSays(items, kind) : shapeSays(slot.shape, kind);
}

/* The facet of which a kind of obligation speaks. */
function facetOf(kind: string): string {
  const [name = "", detail = ""] = kind.split(":");
  const known: Readonly<Record<string, string>> = {
    ...{ absent: "required", missing: "required", null: "nullable", const: "enum", items: "type" },
    ...{ unknown: "properties", style: "list", repeated: "type", value: "enum" },
  };
  // A yes or no has its two values by its type.
  return name === "value" && ["true", "false"].includes(detail) ? "type" : (known[name] ?? name);
}

function nearest(arms: readonly Shape[], names: readonly string[]): Shape {
  const apart = ({ properties }: Shape): number => {
    const own = properties === unknown ? [] : [...properties.keys()];
    return own.filter((name) => !names.includes(name)).length + names.filter((name) => !own.includes(name)).length;
  };
  return [...arms].sort((one, other) => apart(one) - apart(other))[0]!;
}

/* The places of which the type of an obligation is made: what is written there, and all that it refers to. */
function madeOf(document: JsonObject, id: string): string[] {
  const { where, kind } = partsOf(id);
  const keys = pathOf(where);
  const node = object(at(document, keys));
  const parts: Record<string, Path[]> = {
    exact: [keys],
    "exact:input": [
      [...keys, "parameters"],
      [...keys, "requestBody"],
    ],
    "exact:output": Object.keys(object(node["responses"]))
      .filter((status) => status.startsWith("2"))
      .map((status) => [...keys, "responses", status]),
  };
  return parts[kind]!.flatMap((part) => {
    const value: Json | undefined = at(document, part);
    return value === undefined ? [] : [pointer(part), ...Object.keys(closure(document, value))];
  });
}

function isWithin(id: string, place: string): boolean {
  return id.startsWith(place) && /^[/#]/.test(id.slice(place.length));
}

function partsOf(id: string): { where: string; kind: string } {
  const end = id.indexOf("#", 1);
  return { where: id.slice(0, end), kind: id.slice(end + 1) };
}
