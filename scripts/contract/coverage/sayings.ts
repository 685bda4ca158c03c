import { object, type JsonObject } from "../../openapi/json.js";
import { merged } from "../exchanges/values.js";
import { nearest } from "../sources/nearest.js";
import {
  unknown,
  type Answer,
  type Body,
  type Operation,
  type Property,
  type Said,
  type Shape,
  type Slot,
  type Sources,
} from "../sources/shape.js";
import { rulesOn } from "./obligations.js";
import { idOf, otherBranch, type Facet } from "./rule.js";
import { placeAt, firstTime, walk, type On, type Place } from "./walk.js";

/** Where sources say something, and what of that place is meant. */
export interface Saying {
  readonly at: string;
  readonly facet?: string;
}

/* A part of the sources. */
type Part = Operation | Body | Answer | Slot | Shape | Property | (Sources & { readonly at: string });

/** Finds where sources say what is asked for, if they do. What they say first stays, as it is asked for where it is met first. */
export function sayingsOf(document: JsonObject, sources: Sources): Map<string, Saying> {
  const found = new Map<string, Saying>();
  const isNew = firstTime();
  const into = (above: Part, place: Place): Part[] => {
    const part = place.on in below ? below[place.on]!(above, place) : above;
    return part && isNew(place) ? [part] : [];
  };
  walk<Part>(placeAt(document), { ...sources, at: sources.file }, into, (place, part) => {
    for (const { kind, facet, list } of rulesOn(place.on)) {
      for (const ask of list(place)) {
        const meant = ask && (typeof facet === "function" ? facet(ask.detail) : facet);
        const saying = meant && says(part, meant, sources);
        if (!saying) continue;
        const id = idOf(place.keys, kind, ask.detail);
        for (const name of [id, otherBranch(id)]) found.set(name, found.get(name) ?? saying);
      }
    }
  });
  return found;
}

/* The part that speaks of a place, by the one that speaks of the place above it; of all others the same one does. */
const below: Partial<Readonly<Record<On, (above: Part, place: Place) => Part | undefined>>> = {
  component: () => undefined,
  operation: (above, { node }) => (above as Sources).operations.get(String(node["operationId"])),
  parameter: (above, { node }) => (above as Operation).parameters.get(`${String(node["in"])} ${String(node["name"])}`),
  requestBody: (above) => (above as Operation).body,
  response: (above, { name }) => (above as Operation).answers.get(name),
  header: (above, { name }) => (above as Answer).headers.get(name.toLowerCase()),
  schema: (part, { above }) => {
    if (above?.on === "property") return (part as Property).shape();
    return above?.on === "media" ? (part as Body).shape : part;
  },
  property: (above, { name }) => {
    const { properties } = above as Shape;
    return properties === unknown ? undefined : properties.get(name);
  },
  item: (above) => (above as Shape).items,
  branch: (above, place) => nearestTo((above as Shape).union ?? [above as Shape], place),
};

function says(part: Part, facet: Facet, sources: Sources): Saying | undefined {
  const { at } = part;
  if (facet === "named") return { at };
  if ("required" in part) {
    // Who names a property and does not mark it as required has said that it may be absent.
    if (facet === "optional") return part.required.value === unknown ? undefined : { at };
    return said(part.required, at, facet);
  }
  if ("properties" in part) {
    if (part.unknown || (facet === "closed" && part.properties === unknown)) return undefined;
    if (facet === "enum")
      return part.enum === unknown ? undefined : { at: [...(part.enum?.values() ?? [])][0] ?? at, facet };
  } else if ("shape" in part && !ofWhole.includes(facet)) {
    const { items, facets } = part.shape;
    return says(items && !facets.has(facet) ? items : part.shape, facet, sources);
  }
  return said((facet === "auth" ? sources : part).facets.get(facet), at, facet);
}

/* What is said of a parameter, a header or a body and not of its values. */
const ofWhole: readonly Facet[] = ["required", "list", "media types", "optional body"];

/* What is said of a facet, or, where it says nothing, that it says nothing: which is a statement too. */
function said(own: Said | undefined, otherwise: string, facet: Facet): Saying | undefined {
  return own?.value === unknown ? undefined : { at: own?.at ?? otherwise, facet };
}

function nearestTo(arms: readonly Shape[], { document, node }: Place): Shape {
  return nearest(arms, Object.keys(object(merged(document, node)["properties"])))!;
}
