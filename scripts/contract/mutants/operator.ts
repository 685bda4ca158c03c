import { at, isObject, objectAt, type Path, type JsonObject } from "../../openapi/json.js";
import type { Place } from "../../openapi/walk.js";

/** One way to be wrong about an API. */
export interface Operator {
  readonly name: string;
  /** What the description says wrongly afterwards. */
  readonly changes: string;
  /** Whether the measured list of operators did not have it yet. */
  readonly added?: boolean;
  /** The places of a description at which it can be applied. */
  apply(document: JsonObject, found: readonly Place[]): Change[];
}

/** One change of a description. */
export interface Change {
  readonly keys: Path;
  /** Tells apart what one operator does at one place. */
  readonly detail: string;
  edit(copy: JsonObject): void;
}

/** Changes the object at each place of some kinds. */
export function change(
  kinds: readonly Place["kind"][],
  details: (
    node: JsonObject,
    place: Place,
    document: JsonObject,
  ) => readonly (readonly [string, (node: JsonObject) => void])[],
): Operator["apply"] {
  return (document, found) =>
    found
      .filter(({ kind, node }) => kinds.includes(kind) && (kind === "example" || node["$ref"] === undefined))
      .flatMap((place) =>
        details(place.node, place, document).map(([detail, edit]) => ({
          keys: place.keys,
          detail,
          edit: (copy: JsonObject) => edit(objectAt(copy, place.keys)),
        })),
      );
}

/** Changes the object in which each place of some kinds stands, by the place's key. */
export function above(
  kinds: readonly Place["kind"][],
  details: (
    key: string,
    holder: JsonObject,
    place: Place,
  ) => readonly (readonly [string, (holder: JsonObject) => void])[],
): Operator["apply"] {
  return (document, found) =>
    found
      .filter(({ kind, keys }) => kinds.includes(kind) && isObject(at(document, keys.slice(0, -1))))
      .flatMap((place) => {
        const holder = place.keys.slice(0, -1);
        return details(place.keys.at(-1)!, objectAt(document, holder), place).map(([detail, edit]) => ({
          keys: place.keys,
          detail,
          edit: (copy: JsonObject) => edit(objectAt(copy, holder)),
        }));
      });
}
