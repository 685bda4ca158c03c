import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import standaloneCode from "ajv/dist/standalone/index.js";
import { build } from "esbuild";
import type { BundledApi } from "../openapi/bundle.js";
import { type Content, resolved, type Schema } from "../openapi/bundled.js";
import { type Input, type GeneratedOperation, readOperations } from "./operation.js";

/** What the compiled code exports. */
export const contractDeclaration = `import type { Checks } from "../src/client/contract.js";

export declare const checks: Checks;
export declare const envelope: string | undefined;
`;

/**
 * Compiles the schemas of a description into functions that need neither a validator nor `eval`: for each operation one
 * for its input and one for the body of each answer.
 */
export async function printContract(api: BundledApi): Promise<string> {
  const ajv = new Ajv({
    ...{ strict: false, allErrors: true, messages: false, inlineRefs: 2 },
    code: { source: true, esm: true, lines: false },
    formats,
  });
  ajv.addSchema({ $id: "api", $defs: mapValues(api.description.components?.schemas ?? {}, checked) });
  const names = new Map<string, string>();
  // Many operations answer alike; equal schemas become one function.
  const validatorOf = (schema: Schema) => {
    const text = JSON.stringify(schema);
    const name = names.get(text) ?? `v${names.size}`;
    if (!names.has(text)) ajv.addSchema(schema, name);
    names.set(text, name);
    return name;
  };
  const entries = readOperations(api).map((operation) => {
    const answers = Object.entries(operation.described.responses ?? {}).map(([status, response]) => {
      const content = resolved<Content>(api.description, response);
      const schema = bodyOf(content);
      const check = schema ? validatorOf(checked(schema)) : "null";
      return `${status}: ${content["x-optional-body"] === true ? `optional(${check})` : check}`;
    });
    const id = JSON.stringify(`${operation.resource}.${operation.method}`);
    return `${id}: { input: ${validatorOf(inputSchema(operation))}, answers: { ${answers.join(", ")} } }`;
  });
  const exported = Object.fromEntries([...names.values()].map((name) => [name, name]));
  const code = shortened(standaloneCode.default(ajv, exported));
  const envelope =
    api.description["x-envelope"] === undefined ? "undefined" : JSON.stringify(api.description["x-envelope"]);
  const helper = entries.some((entry) => entry.includes("optional(")) ? optional : "";
  return bundle(
    `${code}\n${helper}\nexport const checks = { ${entries.join()} };\nexport const envelope = ${envelope};`,
  );
}

/** The check of a body that may be missing; an answer that is no JSON has none either. */
const optional = `function optional(check) {
  const own = (value) => {
    if (value === undefined) return true;
    const holds = check(value);
    own.errors = check.errors;
    return holds;
  };
  return own;
}`;

// The dates and ids that the descriptions promise, without the calendar: a 31 February is not what drift looks like.
const formats = {
  uuid: /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
  "date-time": /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i,
};

/** What the client itself does not check of an input, by its places on the wire and inside the envelope. */
function inputSchema({ inputs }: GeneratedOperation): Schema {
  const places = (["path", "query", "body"] as const).flatMap((place) => {
    const own = inputs
      .filter((input) => input.in === place && !isPlain(input))
      .map(({ name, schema }) => [name, checked(schema)]);
    return own.length === 0 ? [] : [[place, { properties: Object.fromEntries(own) as Schema["properties"] }] as const];
  });
  return { properties: Object.fromEntries(places) as Schema["properties"] } as Schema;
}

/** Whether the client's own check says all there is to say; numbers and booleans come as text out of a next link. */
function isPlain({ in: place, schema }: Input): boolean {
  if (place === "body") return false;
  return (schema.type !== "string" && schema.type !== "array") || Object.keys(checked(schema)).join() === "type";
}

function bodyOf({ content }: Content): Schema | undefined {
  return Object.values(content ?? {})[0]?.schema;
}

/** A schema without what says nothing about validity; an enum that the vendor may extend is none. */
function checked(schema: Schema): Schema {
  const entries = Object.entries(schema).flatMap(([key, value]): [string, unknown][] => {
    if (key === "$ref") return [[key, String(value).replace("#/components/schemas/", "api#/$defs/")]];
    if (key === "enum" && schema["x-open-enum"] === true) return [];
    if (key === "format" && !Object.hasOwn(formats, String(value))) return [];
    if (plain.has(key)) return [[key, value]];
    if (key === "properties") return [[key, mapValues(value as { [name: string]: Schema }, checked)]];
    if (lists.has(key)) return [[key, (value as Schema[]).map(checked)]];
    if (single.has(key)) return [[key, typeof value === "object" ? checked(value as Schema) : value]];
    return [];
  });
  return gathered(Object.fromEntries(entries));
}

/** Properties of one and the same schema under one pattern: a settings object has a hundred that are text. */
function gathered(schema: Schema): Schema {
  const groups = new Map<string, string[]>();
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const text = JSON.stringify(property);
    groups.set(text, [...(groups.get(text) ?? []), name]);
  }
  const many = [...groups].filter(([, names]) => names.length >= 3 && names.every((name) => /^\w+$/.test(name)));
  if (many.length === 0) return schema;
  const moved = new Set(many.flatMap(([, names]) => names));
  const rest = Object.entries(schema.properties ?? {}).filter(([name]) => !moved.has(name));
  const patternProperties = many.map(([text, names]) => [`^(?:${names.join("|")})$`, JSON.parse(text)] as const);
  return {
    ...schema,
    properties: Object.fromEntries(rest),
    ...{ patternProperties: Object.fromEntries(patternProperties) },
  };
}

const plain = new Set([
  ...["type", "enum", "const", "format", "required", "pattern", "multipleOf", "uniqueItems"],
  ...["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength"],
  ...["minItems", "maxItems", "minProperties", "maxProperties"],
]);
const lists = new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);
const single = new Set(["items", "additionalProperties", "not"]);

/** What the validator writes out again and again is a call here: half as long, and nothing is left that no contract reads. */
function shortened(code: string): string {
  const schemas = schemasOf(code);
  const finding =
    /const (err\d+) = \{instancePath(?::(.*?))?,schemaPath:"[^"]*",keyword:"(\w+)",params:(.*?)\};if\(vErrors === null\)\{vErrors = \[\1\];\}\s*else \{vErrors\.push\(\1\);\}/g;
  const short = code
    .replace(finding, (_, _name, path: string | undefined, keyword: string, params: string) => {
      const value = wantedOf(keyword, params, schemas);
      return `vErrors = found(${["vErrors", path ?? "instancePath", JSON.stringify(keyword), ...value].join(", ")});`;
    })
    // For keywords that no description uses.
    .replaceAll(/,parentData(?::.*?)?,parentDataProperty(?::.*?)?,rootData(?=\})/g, "")
    .replaceAll('{instancePath="", parentData, parentDataProperty, rootData=data}={}', 'instancePath = ""')
    .replaceAll(/\{instancePath(?::([^{}]*))?\}/g, (_, path: string | undefined) => path ?? "instancePath")
    .replaceAll(/vErrors === null \? ([\w.]+\.errors) : vErrors\.concat\(\1\)/g, "joined(vErrors, $1)")
    .replaceAll(/(\w+) && typeof \1 == "object" && !Array\.isArray\(\1\)/g, "isObject($1)")
    .replaceAll(/(\w+)\.replace\(\/~\/g, "~0"\)\.replace\(\/\\\/\/g, "~1"\)/g, "escaped($1)");
  if (/schemaPath|parentData|\{instancePath|\.concat\(|typeof \w+ == "object"|"~0"/.test(short))
    throw new Error(otherwise);
  return `${short}
const wanted = ${JSON.stringify(wanted)};
function found(all, instancePath, keyword, value) {
  (all ??= []).push({ instancePath, keyword, params: { [wanted[keyword] ?? "limit"]: value } });
  return all;
}
function joined(all, more) { return all === null ? more : all.concat(more); }
function isObject(value) { return value && typeof value == "object" && !Array.isArray(value); }
function escaped(key) { return key.replaceAll("~", "~0").replaceAll("/", "~1"); }`;
}

const otherwise = "The validator writes its code in another way than it did.";

/** How the validator names what a keyword asks for; bounds are limits, and of the other keywords the name says all. */
const wanted: Readonly<Record<string, string>> = {
  ...{ type: "type", required: "missingProperty", additionalProperties: "additionalProperty" },
  ...{ enum: "allowedValues", const: "allowedValue", format: "format" },
};

/** What a keyword asks for, as code: nothing where no contract reads it. What stands in a schema is copied, so that the schema can go. */
function wantedOf(keyword: string, params: string, schemas: ReadonlyMap<string, unknown>): string[] {
  const [, name, value = ""] = /^\{(?:comparison: "[<>=]+", )?(\w+): ?(.*)\}$/.exec(params) ?? [];
  if (name !== (wanted[keyword] ?? "limit")) {
    if (Object.hasOwn(wanted, keyword)) throw new Error(otherwise);
    return [];
  }
  const [, schema = "", path = ""] = /^(schema\d+)(.*)$/.exec(value) ?? [];
  if (schema === "") return [value];
  const keys = [...path.matchAll(/\.(\w+)|\[("[^"]*"|\d+)\]/g)].map(
    ([, word, quoted = ""]) => word ?? JSON.parse(quoted),
  );
  const found = (keys as string[]).reduce<unknown>(
    (at, key) => (at as Readonly<Record<string, unknown>>)[key],
    schemas.get(schema),
  );
  if (found === undefined) throw new Error(otherwise);
  return [JSON.stringify(found)];
}

/** The schemas that the validator puts beside its functions, by their names. */
function schemasOf(code: string): ReadonlyMap<string, unknown> {
  const written = code.matchAll(/const (schema\d+) = (\{.*?\});(?=const |function |export |$)/g);
  return new Map([...written].map(([, name = "", schema = ""]) => [name, JSON.parse(schema)]));
}

/** Puts in what the code requires of the validator, so that it imports nothing. */
async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL(".", import.meta.url)) },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "neutral",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    write: false,
  });
  return outputFiles[0]!.text;
}

function mapValues<Value>(
  map: { readonly [key: string]: Value },
  change: (value: Value) => Value,
): { [key: string]: Value } {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]));
}
