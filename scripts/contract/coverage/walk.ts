import { at, deref, list, object, pathOf, resolve, type Json, type JsonObject, type Path } from "../../openapi/json.js";
import { operationsIn } from "../../openapi/walk.js";
import { closure } from "../exchanges/closed-world.js";
import { typesOf } from "../exchanges/values.js";

/** The kinds of place. What refers to something and what is written there, perhaps for several, are two. */
export type On =
  | ("document" | "operation" | "security" | "component" | "parameter" | "requestBody" | "media" | "example")
  | ("responses" | "response" | "writtenResponse" | "header" | "writtenHeader")
  | ("schema" | "property" | "item" | "branch" | "part");

/* What stands below what, by the way to it; `*` is whatever stands there. */
const ways: Partial<Readonly<Record<On, Readonly<Record<string, On>>>>> = {
  operation: { "parameters/*": "parameter", requestBody: "requestBody", responses: "responses" },
  requestBody: { "content/*": "media" },
  responses: { "*": "response" },
  response: { "": "writtenResponse" },
  writtenResponse: { "headers/*": "header", "content/*": "media" },
  header: { "": "writtenHeader" },
  media: { "examples/*": "example", schema: "schema" },
  schema: { items: "item", "properties/*": "property", "anyOf/*": "branch", "oneOf/*": "branch", "allOf/*": "part" },
  item: { "": "schema" },
  property: { "": "schema" },
  branch: { "": "schema" },
  part: { "": "schema" },
};

const referred: readonly On[] = ["parameter", "writtenResponse", "writtenHeader", "schema"];

/** A place of a description. */
export interface Place {
  readonly on: On;
  readonly document: JsonObject;
  readonly keys: Path;
  /** What it is called where it was met: a property, a header, a status. */
  readonly name: string;
  readonly node: JsonObject;
  readonly above: Place | undefined;
  /** Found when asked for, because schemas may contain themselves. */
  readonly below: readonly Place[];
}

/** A place of a description: all of it, if nothing else is said. */
export function placeAt(document: JsonObject, on: On = "document", met: Path = [], above?: Place): Place {
  const keys = referred.includes(on) ? deref(document, met) : met;
  let below: readonly Place[] | undefined;
  const place: Place = {
    ...{ on, document, keys, name: met.at(-1) ?? "", node: object(at(document, keys)), above },
    get below() {
      return (below ??= placesBelow(place));
    },
  };
  return place;
}

/** Goes through all that stands below a place. `into` says with what along: with nothing, it is passed over. */
export function walk<Along>(
  place: Place,
  along: Along,
  into: (along: Along, place: Place) => readonly Along[],
  visit: (place: Place, along: Along) => void,
): void {
  for (const inner of place.below) {
    for (const own of into(along, inner)) {
      visit(inner, own);
      walk(inner, own, into, visit);
    }
  }
}

/** Tells whether what is written at a place is met for the first time. */
export function firstTime(): (place: Place) => boolean {
  const met = new Set<string>();
  return ({ on, keys }) => !referred.includes(on) || met.size < met.add(JSON.stringify(keys)).size;
}

/** Whether a parameter or a header takes many values. */
export function isList({ document, node }: Place): boolean {
  return typesOf(resolve(document, node["schema"])).includes("array");
}

/** The schema of one value. */
export function valueSchema(place: Place): JsonObject {
  if (place.on === "schema") return place.node;
  const whole = resolve(place.document, place.node["schema"]);
  return isList(place) ? resolve(place.document, whole["items"]) : whole;
}

/** The schemas that have a generated type: those that an input or a success holds. Errors are read by the facade's own classes. */
export function typedSchemas(document: JsonObject): Path[] {
  const found: Record<string, Json> = {};
  for (const { node } of operationsIn(document)) {
    const responses = Object.entries(object(node["responses"])).filter(([status]) => status.startsWith("2"));
    closure(document, [node["requestBody"] ?? null, ...responses.map(([, response]) => response)], found);
  }
  const paths = Object.keys(found).map(pathOf);
  return paths.filter(([, kind]) => kind === "schemas");
}

function placesBelow(place: Place): Place[] {
  const { on, document } = place;
  const all = (kind: On, paths: readonly Path[]) => paths.map((path) => placeAt(document, kind, path, place));
  if (on !== "document")
    return Object.entries(ways[on] ?? {}).flatMap(([way, kind]) => all(kind, pathsFrom(place, way)));
  const operations = operationsIn(document).map((one) => one.keys);
  const security = list(document["security"]).map((_, index) => ["security", String(index)]);
  return [...all("operation", operations), ...all("security", security), ...all("component", typedSchemas(document))];
}

function pathsFrom({ document, keys }: Place, way: string): Path[] {
  const path = [...keys, ...way.split("/").filter((step) => step !== "" && step !== "*")];
  const value = at(document, path);
  if (!way.endsWith("*")) return value === undefined ? [] : [path];
  return Object.keys(value ?? {}).map((key) => [...path, key]);
}
