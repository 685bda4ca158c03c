import openapiTS, {
  astToString,
  type GlobalContext,
  NULL,
  NUMBER,
  type OpenAPI3,
  type SchemaObject,
  STRING,
  transformSchemaObject,
  tsLiteral,
} from "openapi-typescript";
import ts from "typescript";
import type { Bundle, Schema } from "../openapi/bundled.js";
import { openValues } from "./prepare.js";

/**
 * Prints single schemas; as an input, optional properties take `undefined` and arrays are readonly. `named` gives the names of the
 * declarations that a schema refers to.
 */
export interface SchemaPrinter {
  /** The type of a schema, for use inside a declaration. */
  type(schema: Schema, as: "input" | "output", named?: Naming): string;
  /** A schema as an exported interface, or as an exported type where it is no plain object. */
  declaration(name: string, schema: Schema, as: "input" | "output", named?: Naming): string;
}

/** Gives the name of the declaration of a schema. */
export type Naming = (schema: string) => string;

/** Hands a prepared description to openapi-typescript: the text of its types file, and a printer for single schemas. */
export async function printTypes(description: Bundle): Promise<{ text: string; printer: SchemaPrinter }> {
  let context: GlobalContext | undefined;
  const nodes = await openapiTS(description as unknown as OpenAPI3, {
    defaultNonNullable: false,
    silent: true,
    transform(schema, { ctx }) {
      context = ctx;
      return openUnion(schema);
    },
  });
  if (!context) throw new Error("A description without a single schema has no types to print.");
  return { text: astToString(nodes), printer: schemaPrinter(context) };
}

function schemaPrinter(ctx: GlobalContext): SchemaPrinter {
  const nodeOf = (schema: Schema, as: "input" | "output"): ts.TypeNode => {
    const node = transformSchemaObject(schema as SchemaObject, { ctx, path: "" });
    return as === "input" ? asInput(node) : node;
  };
  return {
    type: (schema, as, named) => print(nodeOf(schema, as), named),
    declaration: (name, schema, as, named) => {
      const node = nodeOf(schema, as);
      const text = print(node, named);
      return ts.isTypeLiteralNode(node) ? `export interface ${name} ${text}\n` : `export type ${name} = ${text};\n`;
    },
  };
}

function print(node: ts.TypeNode, named: Naming = (schema) => schema): string {
  // References are printed as paths into `components`; every schema that is reached has a declaration of its name.
  return astToString(node)
    .trim()
    .replace(/components\["schemas"\]\["(\w+)"\]/g, (_, schema: string) => named(schema));
}

function openUnion(schema: SchemaObject): ts.TypeNode | undefined {
  const values: unknown = (schema as { readonly [key: string]: unknown })[openValues];
  if (!Array.isArray(values)) return undefined;
  const types = [(schema as { readonly type?: unknown }).type].flat();
  const base = types.includes("integer") || types.includes("number") ? NUMBER : STRING;
  // The empty object keeps the literals from being swallowed by their base type, so that editors still offer them.
  const anyOther = ts.factory.createIntersectionTypeNode([base, ts.factory.createTypeLiteralNode([])]);
  const literals = values.map((value) => tsLiteral(value));
  const open = [...literals, ts.factory.createParenthesizedType(anyOther)];
  return ts.factory.createUnionTypeNode(types.includes("null") ? [...open, NULL] : open);
}

function asInput(node: ts.TypeNode): ts.TypeNode {
  const visit = (child: ts.Node): ts.Node => {
    const visited = ts.visitEachChild(child, visit, undefined);
    if (ts.isArrayTypeNode(visited)) {
      return ts.factory.createTypeOperatorNode(ts.SyntaxKind.ReadonlyKeyword, visited);
    }
    if (!ts.isPropertySignature(visited) || !visited.questionToken || !visited.type) return visited;
    const orUndefined = ts.factory.createKeywordTypeNode(ts.SyntaxKind.UndefinedKeyword);
    const type = ts.factory.createUnionTypeNode([visited.type, orUndefined]);
    const { modifiers, name, questionToken } = visited;
    return ts.factory.updatePropertySignature(visited, modifiers, name, questionToken, type);
  };
  return ts.visitNode(node, visit, ts.isTypeNode);
}
