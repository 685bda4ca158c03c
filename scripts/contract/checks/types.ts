import { fileURLToPath } from "node:url";
import ts from "typescript";
import { pascal } from "../../generate/names.js";
import { printOperations } from "../../generate/operations.js";
import { printTypes } from "../../generate/types.js";
import { pathOf, resolve, object, type Json } from "../../openapi/json.js";
import type { Description } from "../../openapi/read.js";
import { methods } from "../../openapi/walk.js";
import { closure } from "../exchanges/closed-world.js";
import { sourcesOf } from "../sources/read.js";
import { expectedTypes } from "../sources/types.js";
import { described } from "./client.js";
import type { Check } from "./check.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/**
 * Generates the types from a document and compiles what the sources expect against them. One program stays warm: only
 * the generated file is read anew.
 */
export async function typed(original: Description): Promise<Check> {
  const { generate, before, compile } = await open(original);
  return async (document) => {
    const text = await generate(document);
    return text === before ? undefined : faultOf(compile(text), original.api);
  };
}

/**
 * Finds which types the expectations hold to the letter: `groups.get input`, `groups.get output` or the name of a schema. Each
 * is put away for another, and held only if every verdict of the expectations then names the operation.
 */
export async function exactTypes(
  original: Description,
  expectations = expectationsText(original.api),
): Promise<ReadonlySet<string>> {
  const { before, compile } = await open(original, expectations);
  const { operations, schemas } = placesOf(original.api, before);
  const verdicts = Object.values(verdictsOf(compile(otherTypes(original.api, before)), original.api));
  const isNamed = (name: string) => verdicts.length > 0 && verdicts.every((verdict) => verdict.includes(name));
  const held = new Set([...operations.keys()].filter(isNamed));
  for (const { id, part, whole, reached } of used(original.document)) {
    if (!held.has(`${id} ${part}`)) continue;
    // What an input or an output is made of as a whole has no type of its own where the facade opens it.
    if (whole !== undefined && !schemas.has(whole)) held.add(whole);
    const left = reached.filter((name) => schemas.has(name) && !held.has(name));
    if (left.length === 0) continue;
    const verdictsOn = (text: string) => Object.values(verdictsOf(compile(text, id), original.api));
    // To see one operation alone takes a fraction of the time.
    if (!verdictsOn(before).every((verdict) => verdict.length === 0)) continue;
    for (const name of left) {
      const said = verdictsOn(otherwise(before, [schemas.get(name)!]));
      if (said.every((verdict) => verdict.includes(`${id} ${part}`))) held.add(name);
    }
  }
  return held;
}

/** A generated text in which every operation takes and gives something else. */
export function otherTypes(api: string, text: string): string {
  return otherwise(text, [...placesOf(api, text).operations.values()].flat());
}

/** By verdict of the expectations of an API: what it says to differ, as `groups.get input` or `groups.get output`. */
export function verdictsOf(program: ts.Program, api: string): Readonly<Record<string, readonly string[]>> {
  const file = program.getSourceFile(expectationsOf(api))!;
  const checker = program.getTypeChecker();
  const verdicts = file.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .filter(({ type }) => type && ts.isTypeReferenceNode(type) && type.typeName.getText(file) === "Verdict");
  return Object.fromEntries(
    verdicts.map(({ name }) => {
      const type = checker.getTypeAtLocation(name);
      const said = (type.isUnion() ? type.types : [type]).filter((each) => each.isStringLiteral());
      const different = said.map(({ value }) => value.replace("different: ", "").replace(":", ""));
      return [name.getText(file), different.map((each) => each.replace("item or page", "output"))];
    }),
  );
}

/* What each operation takes and gives: the schema of the whole, and those that it reaches. */
function used(
  document: Description["document"],
): { id: string; part: string; whole: string | undefined; reached: string[] }[] {
  return Object.values(object(document["paths"])).flatMap((item) =>
    methods.flatMap((method) => {
      const { operationId, requestBody, responses } = object(object(item)[method]);
      const given = Object.entries(object(responses)).filter(([status]) => status.startsWith("2"));
      const parts = [["input", requestBody], ...given.map(([, response]) => ["output", response] as const)] as const;
      return parts.map(([part, value]) => {
        const found: Record<string, Json> = {};
        closure(document, value ?? null, found);
        const reached = Object.keys(found)
          .map(pathOf)
          .filter(([, kind]) => kind === "schemas")
          .map((keys) => keys.at(-1)!);
        const media = Object.values(object(resolve(document, value ?? {})["content"]))[0];
        const reference = object(object(media)["schema"])["$ref"];
        const whole = typeof reference === "string" ? pathOf(reference).at(-1) : undefined;
        return { id: String(operationId), part, whole, reached };
      });
    }),
  );
}

/* A type that no description has. */
const another = "{ another: true }";

interface Place {
  readonly start: number;
  readonly end: number;
  readonly instead: string;
}

async function open(original: Description, expectations?: string) {
  const take = described(original);
  const generate = async (document: Description["document"]): Promise<string> => {
    const api = take(document);
    const { printer } = await printTypes(api.description);
    // Comments are no types, and parsing them again for every text that is changed would take longest.
    return printOperations(api, printer).replaceAll(/\/\*\*[\s\S]*?\*\//g, "");
  };
  const compile = openProgram(original.api, expectations);
  const before = await generate(original.document);
  const fault = faultOf(compile(before), original.api);
  if (fault !== undefined) throw new Error(`The types of ${original.file} are not those that are expected: ${fault}`);
  return { generate, before, compile };
}

/* What no expectation and no description changes is parsed once for all programs. */
const unchanged = new Map<string, ts.SourceFile | undefined>();

/* With one operation given, the expectations speak of that one alone. */
function openProgram(api: string, written = expectationsText(api)): (text: string, only?: string) => ts.Program {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, (path) => ts.sys.readFile(path)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const expectations = expectationsOf(api);
  const files = new Map<string, ts.SourceFile | undefined>();
  const host = ts.createCompilerHost(options);
  const exists = host.fileExists.bind(host);
  // What is generated in memory need not have been generated before.
  host.fileExists = (name) => files.get(name) !== undefined || exists(name);
  const read = host.getSourceFile.bind(host);
  const parse = (name: string, text: string) =>
    ts.createSourceFile(
      name,
      text,
      { languageVersion: ts.ScriptTarget.ES2022, impliedNodeFormat: ts.ModuleKind.ESNext },
      true,
    );
  let program: ts.Program | undefined;
  host.getSourceFile = (name, ...rest) => {
    if (files.has(name)) return files.get(name);
    if (!unchanged.has(name)) unchanged.set(name, read(name, ...rest));
    return unchanged.get(name);
  };
  let alone: string | undefined;
  files.set(expectations, parse(expectations, written));
  return (text, only) => {
    files.set(generatedOf(api), parse(generatedOf(api), text));
    if (only !== alone)
      files.set(expectations, parse(expectations, only === undefined ? written : narrowed(written, only)));
    alone = only;
    return (program = ts.createProgram([expectations], options, host, program));
  };
}

function faultOf(program: ts.Program, api: string): string | undefined {
  const said = [generatedOf(api), expectationsOf(api)].flatMap((name) => {
    const file = program.getSourceFile(name);
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  });
  const [fault] = said;
  return fault && ts.flattenDiagnosticMessageText(fault.messageText, " ");
}

/** Where the expectations would stand, if they were written down. */
export function expectationsOf(api: string): string {
  return `${root}scripts/contract/sources/${api}.expected.ts`;
}

/** What the sources of an API expect of its types, as a module to compile. */
export function expectationsText(api: string): string {
  return expectedTypes(api, sourcesOf(api));
}

function generatedOf(api: string): string {
  return `${root}generated/${api}.operations.ts`;
}

function narrowed(text: string, only: string): string {
  const file = ts.createSourceFile("expected.ts", text, ts.ScriptTarget.ES2022, true);
  const others = file.statements
    .filter(ts.isInterfaceDeclaration)
    .filter(({ name }) => name.text === "Expected")
    .flatMap(({ members }) => members.filter(({ name }) => (name as ts.StringLiteral).text !== only));
  return otherwise(
    text,
    others.map(({ pos, end }) => ({ start: pos, end, instead: "" })),
  );
}

interface Places {
  readonly operations: ReadonlyMap<string, readonly Place[]>;
  readonly schemas: ReadonlyMap<string, Place>;
}

/* Where a generated text says what each operation takes and gives, with a bound client too, and what each schema is. */
function placesOf(api: string, text: string): Places {
  const file = ts.createSourceFile("generated.ts", text, ts.ScriptTarget.ES2022, true);
  const operations = new Map<string, Place[]>();
  const schemas = new Map<string, Place>();
  const add = (name: string, node: ts.Node | undefined) => {
    if (!node) return;
    const place = { start: node.getStart(file), end: node.end, instead: another };
    operations.set(name, [...(operations.get(name) ?? []), place]);
  };
  const interfaces = new Map(file.statements.filter(ts.isInterfaceDeclaration).map((each) => [each.name.text, each]));
  for (const all of ["ReadOnly", "", "Bound"].map((prefix) => `${prefix}${pascal(api)}Resources`)) {
    for (const resource of interfaces.get(all)?.members.filter(ts.isPropertySignature) ?? []) {
      const members = interfaces.get(resource.type?.getText(file) ?? "")?.members.filter(ts.isPropertySignature);
      for (const method of members ?? []) {
        const id = `${resource.name.getText(file)}.${method.name.getText(file)}`;
        for (const way of waysOf(method.type)) {
          if (!ts.isCallSignatureDeclaration(way) && !ts.isMethodSignature(way)) continue;
          add(`${id} input`, way.parameters[0]?.type);
          add(`${id} output`, way.type);
        }
      }
    }
  }
  for (const statement of file.statements) {
    if (!ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement)) continue;
    const { text: name } = statement.name;
    const instead = `export type ${name} = ${another};`;
    schemas.set(name, { start: statement.getStart(file), end: statement.end, instead });
  }
  return { operations, schemas };
}

/* The type of a method is that of every method, and a literal with what it takes and gives. */
function waysOf(type: ts.TypeNode | undefined): ts.TypeElement[] {
  const literals = type && ts.isIntersectionTypeNode(type) ? type.types.filter(ts.isTypeLiteralNode) : [];
  return literals.flatMap(({ members }) => [...members]);
}

function otherwise(text: string, places: readonly Place[]): string {
  return places
    .toSorted((a, b) => b.start - a.start)
    .reduce((rest, { start, end, instead }) => rest.slice(0, start) + instead + rest.slice(end), text);
}
