import { at, isTree, treeAt, type Keys, type Place, type Tree } from "../../openapi/document.js";

/** One way to be wrong about an API. */
export interface Operator {
  readonly name: string;
  /** What the description says wrongly afterwards. */
  readonly changes: string;
  /** Whether the measured list of operators did not have it yet. */
  readonly added?: boolean;
  /** The places of a description at which it can be applied. */
  apply(document: Tree, found: readonly Place[]): Change[];
}

/** One change of a description. */
export interface Change {
  readonly keys: Keys;
  /** Tells apart what one operator does at one place. */
  readonly detail: string;
  edit(copy: Tree): void;
}

/** Changes the object at each place of some kinds. */
export function change(
  kinds: readonly Place["kind"][],
  details: (node: Tree, place: Place, document: Tree) => readonly (readonly [string, (node: Tree) => void])[],
): Operator["apply"] {
  return (document, found) =>
    found
      .filter(({ kind, node }) => kinds.includes(kind) && (kind === "example" || node["$ref"] === undefined))
      .flatMap((place) =>
        details(place.node, place, document).map(([detail, edit]) => ({
          keys: place.keys,
          detail,
          edit: (copy: Tree) => edit(treeAt(copy, place.keys)),
        })),
      );
}

/** Changes the object in which each place of some kinds stands, by the place's key. */
export function above(
  kinds: readonly Place["kind"][],
  details: (key: string, holder: Tree, place: Place) => readonly (readonly [string, (holder: Tree) => void])[],
): Operator["apply"] {
  return (document, found) =>
    found
      .filter(({ kind, keys }) => kinds.includes(kind) && isTree(at(document, keys.slice(0, -1))))
      .flatMap((place) => {
        const holder = place.keys.slice(0, -1);
        return details(place.keys.at(-1)!, treeAt(document, holder), place).map(([detail, edit]) => ({
          keys: place.keys,
          detail,
          edit: (copy: Tree) => edit(treeAt(copy, holder)),
        }));
      });
}
