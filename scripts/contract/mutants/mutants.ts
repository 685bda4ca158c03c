import { pointer, type Path, type JsonObject } from "../../openapi/json.js";
import { places } from "../../openapi/walk.js";
import { answers } from "./responses.js";
import { objects } from "./properties.js";
import type { Operator } from "./operator.js";
import { paths } from "./paths.js";
import { requests } from "./parameters.js";
import { security } from "./security.js";
import { values } from "./keywords.js";
import { words } from "./references.js";

/** Every way to be wrong about an API. */
export const operators: readonly Operator[] = [
  ...paths,
  ...requests,
  ...answers,
  ...security,
  ...objects,
  ...values,
  ...words,
];

/** A description with one mistake in it, named so that it can be found again. */
export interface Mutant {
  /** `<operator> <JSON pointer> <detail>` */
  readonly id: string;
  readonly operator: string;
  readonly keys: Path;
  make(): JsonObject;
}

/** Every mutant of a description, in the order of the operators. */
export function mutants(document: JsonObject): Mutant[] {
  const found = places(document);
  const seen = new Set<string>();
  // Written once and read for each, which takes half as long as to copy each.
  const text = JSON.stringify(document);
  return operators.flatMap((operator) =>
    operator.apply(document, found).flatMap(({ keys, detail, edit }): Mutant[] => {
      const id = `${operator.name} ${pointer(keys)}${detail && ` ${detail}`}`;
      if (seen.has(id)) throw new Error(`Two mutants are called ${id}`);
      seen.add(id);
      return [
        {
          id,
          operator: operator.name,
          keys,
          make: () => {
            const copy = JSON.parse(text) as JsonObject;
            edit(copy);
            return copy;
          },
        },
      ];
    }),
  );
}
