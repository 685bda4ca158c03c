import { type Bundle, resolved, type Schema, schemaName } from "../openapi/bundled.js";
import type { SchemaPrinter } from "./types.js";

/** Which schemas are sent and which are answered, by their names. */
export interface Sides {
  readonly inputs: ReadonlySet<string>;
  readonly outputs: ReadonlySet<string>;
  /** Those that are both and print otherwise where they are sent: they are declared twice. */
  readonly twice: ReadonlySet<string>;
}

/** Finds the schemas that are reached from what is sent and from what is answered. */
export function sidesOf(
  description: Bundle,
  sent: readonly Schema[],
  answered: readonly Schema[],
  printer: SchemaPrinter,
): Sides {
  const inputs = reachable(description, sent);
  const outputs = reachable(description, answered);
  const schemas = Object.entries(description.components?.schemas ?? {});
  const both = schemas.filter(([name]) => inputs.has(name) && outputs.has(name));
  const differs = (schema: Schema) => printer.type(schema, "input") !== printer.type(schema, "output");
  const own = new Set(both.filter(([, schema]) => differs(schema)).map(([name]) => name));
  // What holds one of them refers to its second declaration, and so differs too.
  const holds = (schema: Schema) => [...reachable(description, [schema])].some((name) => own.has(name));
  const twice = new Set(both.filter(([name, schema]) => own.has(name) || holds(schema)).map(([name]) => name));
  return { inputs, outputs, twice };
}

/** A printer that refers to the second declaration of a schema where that is sent. */
export function namingInputs(printer: SchemaPrinter, { twice }: Sides): SchemaPrinter {
  const named = (schema: string) => (twice.has(schema) ? sentName(schema) : schema);
  return {
    type: (schema, as) => printer.type(schema, as, as === "input" ? named : undefined),
    declaration: (name, schema, as) => printer.declaration(name, schema, as, as === "input" ? named : undefined),
  };
}

/** The name of the second declaration of a schema. */
export function sentName(schema: string): string {
  return `${schema}Input`;
}

function reachable(description: Bundle, from: readonly Schema[]): Set<string> {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const name = schemaName(value);
    if (name !== undefined && !found.has(name)) {
      found.add(name);
      visit(resolved<Schema>(description, value));
    }
    Object.values(value).forEach(visit);
  };
  from.forEach(visit);
  return found;
}
