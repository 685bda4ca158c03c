import { isDeepStrictEqual } from "node:util";
import { comment } from "./comments.js";
import type { BundledApi } from "../openapi/bundle.js";
import type { Bundle, Schema } from "../openapi/bundled.js";
import { inputText, operationText, plain } from "./jsdoc.js";
import { key, pascal } from "./names.js";
import { type Input, type GeneratedOperation, readOperations } from "./operation.js";
import { refuse } from "../openapi/refusal.js";
import { routeTable } from "./routes.js";
import { namingInputs, sentName, sidesOf, type Sides } from "./sides.js";
import type { SchemaPrinter } from "./types.js";

/** The text of an API's operations file: schemas, inputs, the documented interfaces, and the route table. */
export function printOperations(api: BundledApi, schemaPrinter: SchemaPrinter): string {
  const operations = readOperations(api);
  const sides = sidesOfAll(api, operations, schemaPrinter);
  const printer = namingInputs(schemaPrinter, sides);
  const sections = [
    ...schemaSections(api, operations, sides, printer),
    ...inputSections(operations, printer),
    ...resourceSections(api, operations, printer),
    `/** What the wire needs to know of each operation. */\nexport const api = ${JSON.stringify(routeTable(api, operations))} as const satisfies Api;\n`,
  ];
  refuseTakenNames(api, operations, sides);
  return [importLine(operations), ...sections].join("\n");
}

/** The schemas that the operations file declares as they are answered. */
export function answeredSchemas(api: BundledApi, schemaPrinter: SchemaPrinter): ReadonlySet<string> {
  return sidesOfAll(api, readOperations(api), schemaPrinter).outputs;
}

function sidesOfAll(
  { description }: BundledApi,
  operations: readonly GeneratedOperation[],
  printer: SchemaPrinter,
): Sides {
  const sent = operations.flatMap(({ inputs }) => inputs.map(({ schema }) => schema));
  return sidesOf(description, sent, operations.flatMap(answerSchemas), printer);
}

function importLine(operations: readonly GeneratedOperation[]): string {
  const lists = operations.some(({ answer }) => answer.is === "list");
  const calls = operations.some(({ answer }) => answer.is !== "list");
  const ofLists = lists ? ["List", "ListVariants"] : [];
  const ofCalls = calls ? ["CallVariants", "Safe"] : [];
  const names = ["Api", "CallOptions", ...ofCalls, ...ofLists, "Raw"].sort();
  return `import type { ${names.join(", ")} } from "../src/client/api.js";\n`;
}

// Schemas

function schemaSections(
  { description }: BundledApi,
  operations: readonly GeneratedOperation[],
  { inputs, outputs, twice }: Sides,
  printer: SchemaPrinter,
): string[] {
  const named = Object.entries(description.components?.schemas ?? {})
    .filter(([name]) => inputs.has(name) || outputs.has(name))
    .flatMap(([name, schema]) => [
      declare(printer, name, schema, outputs.has(name) ? "output" : "input"),
      ...(twice.has(name) ? [declare(printer, sentName(name), schema, "input")] : []),
    ]);
  const inline = operations.flatMap((operation) =>
    inlineAnswers(operation).map(([name, schema]) => declare(printer, name, schema, "output")),
  );
  return [...named, ...inline];
}

function declare(printer: SchemaPrinter, name: string, schema: Schema, as: "input" | "output"): string {
  return (schema.title === undefined ? "" : comment(schema.title)) + printer.declaration(name, schema, as);
}

// Answers

function answerSchemas({ answer }: GeneratedOperation): Schema[] {
  if (answer.is === "empty") return [];
  return answer.is === "single" ? [answer.schema] : [answer.page, answer.item];
}

function inlineAnswers({ answer, typeName }: GeneratedOperation): [string, Schema][] {
  if (answer.is === "empty") return [];
  const candidates: [string, Schema][] =
    answer.is === "single"
      ? [[`${typeName}Output`, answer.schema]]
      : [
          [`${typeName}Item`, answer.item],
          [`${typeName}Page`, answer.page],
        ];
  return candidates.filter(([, schema]) => schema.properties !== undefined);
}

function answerType(operation: GeneratedOperation, schema: Schema, printer: SchemaPrinter): string {
  const inline = inlineAnswers(operation).find(([, candidate]) => candidate === schema);
  return inline ? inline[0] : printer.type(schema, "output");
}

// Inputs

function inputSections(operations: readonly GeneratedOperation[], printer: SchemaPrinter): string[] {
  const bindables = bindablesOf(operations);
  const shared = bindables.flatMap((input) =>
    [false, true].map((bound) => {
      const text = comment(`The \`${input.name}\` of a call${bound ? " of a client with bound parameters" : ""}.`);
      return `${text}export interface ${bindableName(input, bound)} {\n${field(input, bound, printer)}}\n`;
    }),
  );
  const own = operations.flatMap((operation) => [
    inputDeclaration(operation, false, bindables, printer),
    ...(canBind(operation) ? [inputDeclaration(operation, true, bindables, printer)] : []),
  ]);
  return [...shared, ...own];
}

/*
 * What a bound client takes is written out; an unbound one takes the same, with what would be bound required. The text of that is
 * found in the first interface that is extended.
 */
function inputDeclaration(
  operation: GeneratedOperation,
  bound: boolean,
  bindables: readonly Input[],
  printer: SchemaPrinter,
): string {
  const { inputs, resource, method } = operation;
  const name = inputName(operation, bound);
  const base = inputName(operation, true);
  const whom = bound ? " of a client with bound parameters" : "";
  const text = comment(`What \`${resource}.${method}\`${whom} takes.`);
  if (inputs.length === 0) return `${text}export type ${name} = { readonly [key: string]: never };\n`;
  const isShared = (input: Input) => bindables.some((bindable) => isDeepStrictEqual(bindable, input));
  const bases = inputs.filter(isShared).map((input) => bindableName(input, bound));
  if (base !== name) bases.push(base);
  const fields = inputs
    .filter((input) => (base === name ? !isShared(input) : input.bindable))
    .map((input) => field(isShared(input) ? { ...input, text: "" } : input, bound, printer));
  const extending = bases.length === 0 ? "" : ` extends ${bases.join(", ")}`;
  return `${text}export interface ${name}${extending} {\n${fields.join("")}}\n`;
}

function field(input: Input, bound: boolean, printer: SchemaPrinter): string {
  const type = printer.type(input.schema, "input");
  const required = input.required && !(bound && input.bindable);
  const documented = inputText(input, bound);
  const head = documented === "" ? "" : comment(documented);
  return `${head}${key(input.name)}${required ? `: ${type}` : `?: ${type} | undefined`};\n`;
}

/** What can be bound, one of each name: almost every operation takes it, and its text is long. */
function bindablesOf(operations: readonly GeneratedOperation[]): Input[] {
  const bindables = operations.flatMap(({ inputs }) => inputs.filter(({ bindable }) => bindable));
  return [...new Map(bindables.toReversed().map((input) => [input.name, input])).values()];
}

function bindableName({ name }: Input, bound: boolean): string {
  return `${bound ? "Bound" : ""}${pascal(name)}Input`;
}

function canBind({ inputs }: GeneratedOperation): boolean {
  return inputs.some((input) => input.bindable);
}

function inputName(operation: GeneratedOperation, bound: boolean): string {
  return `${bound && canBind(operation) ? "Bound" : ""}${operation.typeName}Input`;
}

// Interfaces

function resourceSections(
  api: BundledApi,
  operations: readonly GeneratedOperation[],
  printer: SchemaPrinter,
): string[] {
  const vendor = pascal(api.name);
  const resources = [...new Set(operations.map(({ resource }) => resource))].map((name): Resource => {
    const own = operations.filter(({ resource }) => resource === name);
    return { name, text: tagText(api.description, own), own, reads: own.filter(isRead) };
  });
  const readable = resources.filter(({ reads }) => reads.length > 0);
  const readOnly: Family = {
    prefix: `ReadOnly${vendor}`,
    whom: ", for a client that is read-only",
    resources: readable,
    membersOf: ({ reads }) => reads.map((operation) => methodMember(operation, false, printer)),
  };
  const all: Family = {
    prefix: vendor,
    whom: "",
    resources,
    membersOf: ({ own }) =>
      own.filter((operation) => !isRead(operation)).map((operation) => methodMember(operation, false, printer)),
    base: readOnly,
  };
  const bound: Family = {
    prefix: `Bound${vendor}`,
    whom: ", for a client with bound parameters",
    resources,
    membersOf: ({ own }) => own.filter(canBind).map((operation) => methodMember(operation, true, printer)),
    base: all,
  };
  const readOnlyBound: Family = {
    prefix: `ReadOnlyBound${vendor}`,
    whom: ", for a client that is read-only and has bound parameters",
    resources: readable,
    membersOf: ({ reads }) => reads.filter(canBind).map((operation) => sameAs(bound, operation)),
    base: readOnly,
  };
  return [readOnly, all, bound, readOnlyBound].flatMap((family) => familySections(family, vendor));
}

/** The operations whose names begin alike. */
interface Resource {
  readonly name: string;
  readonly text: string;
  readonly own: readonly GeneratedOperation[];
  readonly reads: readonly GeneratedOperation[];
}

/** The interfaces of one kind of client, one for each resource and one for all of them. */
interface Family {
  readonly prefix: string;
  readonly whom: string;
  readonly resources: readonly Resource[];
  readonly membersOf: (resource: Resource) => readonly string[];
  /** The family that it extends. What is called the same and documented there needs no second text: editors look it up. */
  readonly base?: Family;
}

function familySections({ prefix, whom, resources, membersOf, base }: Family, vendor: string): string[] {
  const extending = (name: string) => (base ? ` extends ${base.prefix}${name}` : "");
  const members = resources.map((resource) => {
    const text = base?.resources.includes(resource) ? "" : comment(resource.text);
    return `${text}${key(resource.name)}: ${prefix}${pascal(resource.name)};\n`;
  });
  return [
    ...resources.map((resource) => {
      const name = pascal(resource.name);
      const text = whom === "" ? resource.text : `\`${vendor}${name}\`${whom}.`;
      const head = `${prefix}${name}${base?.resources.includes(resource) ? extending(name) : ""}`;
      return `${comment(text)}export interface ${head} {\n${membersOf(resource).join("\n")}}\n`;
    }),
    `${comment(`Every resource of the API${whom}.`)}export interface ${prefix}Resources${extending("Resources")} {\n${members.join("")}}\n`,
  ];
}

function isRead({ verb }: GeneratedOperation): boolean {
  return verb === "GET";
}

/** A member whose type stands in another family. */
function sameAs({ prefix }: Family, { resource, method }: GeneratedOperation): string {
  return `${key(method)}: ${prefix}${pascal(resource)}[${JSON.stringify(method)}];\n`;
}

function tagText({ tags = [] }: Bundle, operations: readonly GeneratedOperation[]): string {
  const [first] = operations;
  const name = first?.described.tags?.[0];
  return plain(tags.find((tag) => tag.name === name)?.description) || `The operations of ${first?.resource ?? ""}.`;
}

function methodMember(operation: GeneratedOperation, bound: boolean, printer: SchemaPrinter): string {
  const { answer, inputs, method } = operation;
  const needed = inputs.some((input: Input) => input.required && !(bound && input.bindable));
  const parameters = `(input${needed ? "" : "?"}: ${inputName(operation, bound)}, options?: CallOptions)`;
  const signatures =
    answer.is === "list"
      ? listSignatures(
          parameters,
          answerType(operation, answer.item, printer),
          answerType(operation, answer.page, printer),
        )
      : callSignatures(parameters, answer.is === "empty" ? "void" : answerType(operation, answer.schema, printer));
  return `${bound ? "" : comment(operationText(operation))}${key(method)}: ${signatures};\n`;
}

function listSignatures(parameters: string, item: string, page: string): string {
  return `ListVariants & {
${parameters}: List<${item}, ${page}>;
raw${parameters}: Promise<Raw<${page}>>;
}`;
}

function callSignatures(parameters: string, data: string): string {
  return `CallVariants & {
${parameters}: Promise<${data}>;
raw${parameters}: Promise<Raw<${data}>>;
safe${parameters}: Promise<Safe<${data}>>;
}`;
}

// Names

const imported = [
  ...["Api", "CallOptions", "CallVariants", "List", "ListVariants", "Raw", "Safe"],
  ...["Promise", "Record"],
];

function refuseTakenNames(api: BundledApi, operations: readonly GeneratedOperation[], { twice }: Sides): void {
  const vendor = pascal(api.name);
  const resources = ["resources", ...operations.map(({ resource }) => resource)].map(pascal);
  const taken = new Set([
    ...imported,
    ...resources.flatMap((resource) =>
      ["", "Bound", "ReadOnly", "ReadOnlyBound"].map((prefix) => `${prefix}${vendor}${resource}`),
    ),
    ...operations.flatMap((operation) => [inputName(operation, false), inputName(operation, true)]),
    ...bindablesOf(operations).flatMap((input) => [bindableName(input, false), bindableName(input, true)]),
    ...operations.flatMap((operation) => inlineAnswers(operation).map(([name]) => name)),
  ]);
  const schemas = Object.keys(api.description.components?.schemas ?? {});
  for (const schema of schemas) {
    const place = ["components", "schemas", schema];
    const names = twice.has(schema) ? [schema, sentName(schema)] : [schema];
    const clash = names.find((name) => taken.has(name) || (name !== schema && schemas.includes(name)));
    if (clash !== undefined) {
      refuse(api.source, place, `A generated type is named ${clash} too.`, "Choose another name for the schema.");
    }
    if (!/^[A-Z][A-Za-z0-9]*$/.test(schema)) {
      refuse(api.source, place, `${schema} is no name for a type.`, "Name the schema in PascalCase.");
    }
  }
}
