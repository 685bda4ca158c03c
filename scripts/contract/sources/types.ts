import { pascal } from "../../generate/names.js";
import { unknown, type Body, type Operation, type Property, type Shape, type Sources } from "./shape.js";

/**
 * Prints the TypeScript types that the sources of an API expect each operation to take and to give, with the verdict on its client:
 * a module that stands beside this one.
 */
export function expectedTypes(api: string, sources: Sources): string {
  const types = namer();
  const operations = [...sources.operations].map(([id, operation]) => expectation(id, operation, sources, types));
  const create = `create${pascal(api)}`;
  const account = boundBy(sources);
  const options = `token: "t", baseUrl: "https://vendor.example"`;
  const binding = account === undefined ? "" : `, ${account}: "a"`;
  const verdict = (name: string, client: string, keys: string) =>
    `export const ${name}: Verdict<ReturnType<typeof ${client}>, Expected, ${keys}> = true;`;
  const [list] = [...sources.operations].flatMap(([id, { facets }]) => (facets.has("items") ? [id] : []));
  return [
    `import { ${create} } from "../../../src/vendors/${api}/index.js";`,
    `import type { Open, Verdict } from "./verdict.js";`,
    `interface Expected {\n${operations.join("\n")}\n}`,
    ...types.declarations(),
    `const unbound = () => ${create}({ ${options} });`,
    `const bound = () => ${create}({ ${options}${binding} });`,
    verdict("unboundHolds", "unbound", "never"),
    verdict("boundHolds", "bound", account === undefined ? "never" : JSON.stringify(account)),
    list === undefined ? "" : awaited(list),
    `export type { Open };`,
  ].join("\n\n");
}

/* The parameter that a client can be bound to: the first of the paths, which is the same in all that have one. */
function boundBy({ file, operations }: Sources): string | undefined {
  const first = [...operations.values()].flatMap(({ facets }) => {
    const [, name] = /\{(\w+)\}/.exec(String(facets.get("path")?.value)) ?? [];
    return name === undefined ? [] : [name];
  });
  if (new Set(first).size > 1) throw new Error(`${file}: the paths begin with different parameters: ${first.join()}`);
  return first[0];
}

/* What `await` makes of a list: the list, and no array. */
function awaited(list: string): string {
  return `export async function awaited(input: Expected["${list}"]["input"]): Promise<unknown[]> {
  // @ts-expect-error A list is no array.
  return await unbound().${list}(input);
}`;
}

function expectation(id: string, operation: Operation, sources: Sources, types: Types): string {
  const input = inputs(operation, sources, types);
  const takes = input.length === 0 ? "{ readonly [key: string]: never }" : `{ ${input.join(" ")} }`;
  return `  ${JSON.stringify(id)}: { input: ${takes}; ${outputs(operation, sources, types)} };`;
}

/* Header parameters are no keys of an input. */
function inputs({ parameters, body }: Operation, sources: Sources, types: Types): string[] {
  const given = [...parameters].flatMap(([key, { facets, shape }]) => {
    const [place, name = ""] = key.split(" ");
    return place === "header"
      ? []
      : [member(name, facets.get("required")?.value === true, types.of(shape, "input"), "input")];
  });
  const properties = opened(body, sources)?.properties;
  const sent = properties === undefined || properties === unknown ? [] : [...properties];
  return [...given, ...sent.map(([name, property]) => memberOf(name, property, "input", types))];
}

function outputs({ at, answers, facets }: Operation, sources: Sources, types: Types): string {
  const [answer] = [...answers].filter(([status]) => status.startsWith("2")).map(([, success]) => success);
  const items = facets.get("items")?.value;
  if (items === undefined) {
    const shape = answer && opened(answer, sources);
    return `output: ${shape ? types.of(shape, "output") : "void"}`;
  }
  const page = answer?.shape;
  const array = items === "" ? page : propertyOf(page, String(items));
  if (!page || !array?.items) throw new Error(`${at}.items names no array`);
  return `item: ${types.of(array.items, "output")}; page: ${types.of(page, "output")}`;
}

/* What stands in the envelope, where the API has one. */
function opened(body: Body | undefined, { facets }: Sources): Shape | undefined {
  const envelope = facets.get("envelope")?.value;
  return envelope === undefined ? body?.shape : propertyOf(body?.shape, String(envelope));
}

function propertyOf(shape: Shape | undefined, name: string): Shape | undefined {
  return shape === undefined || shape.properties === unknown ? undefined : shape.properties.get(name)?.shape();
}

type Side = "input" | "output";

interface Types {
  /** The type of a shape, as a text. */
  of(shape: Shape, side: Side): string;
  declarations(): string[];
}

/* Objects have names, because they may hold themselves. */
function namer(): Types {
  const names = new Map<string, string>();
  const known = new Map<Shape["properties"], number>();
  const declared: string[] = [];
  const types: Types = {
    of(shape, side) {
      const plain = plainType(shape, side, types, () => nameOf(shape, side));
      return shape.facets.get("nullable")?.value === true ? `${plain} | null` : plain;
    },
    declarations: () => declared,
  };
  const nameOf = ({ properties }: Shape, side: Side): string => {
    if (!known.has(properties)) known.set(properties, known.size + 1);
    const name = `${side === "input" ? "Input" : "Output"}${known.get(properties)}`;
    if (names.has(name)) return name;
    names.set(name, name);
    const members = properties === unknown ? [] : [...properties];
    const text = members.map(([key, property]) => memberOf(key, property, side, types)).join("\n  ");
    declared.push(`interface ${name} {\n  ${text}\n}`);
    return name;
  };
  return types;
}

function plainType(shape: Shape, side: Side, types: Types, name: () => string): string {
  if (shape.unknown) return "unknown";
  if (shape.union) return shape.union.map((arm) => types.of(arm, side)).join(" | ");
  if (shape.enum && shape.enum !== unknown) {
    const values = [...shape.enum.keys()].join(" | ");
    return shape.facets.get("open")?.value === true ? `Open<${values}>` : values;
  }
  const stated = (shape.facets.get("type")?.value as readonly string[] | undefined) ?? ["any"];
  return [...new Set(stated.map((type) => wordFor(type, shape, side, types, name)))].join(" | ");
}

function wordFor(type: string, shape: Shape, side: Side, types: Types, name: () => string): string {
  switch (type) {
    case "integer":
    case "number":
      return "number";
    case "array":
      return `${side === "input" ? "readonly " : ""}(${shape.items ? types.of(shape.items, side) : "unknown"})[]`;
    case "object":
      return shape.properties === unknown || shape.properties.size === 0 ? mapOf(shape) : name();
    case "any":
      return "unknown";
    default:
      return type;
  }
}

/* An object of which no property is known by name. */
function mapOf({ facets }: Shape): string {
  const values = facets.get("additionalProperties")?.value as { readonly type: string } | undefined;
  return `{ [key: string]: ${values?.type ?? "unknown"} }`;
}

/* Where no source says that something is always there, it may be missing. */
function memberOf(name: string, { required, shape }: Property, side: Side, types: Types): string {
  return member(name, required.value === true, types.of(shape(), side), side);
}

function member(name: string, required: boolean, type: string, side: Side): string {
  const missing = side === "input" ? " | undefined" : "";
  return `${JSON.stringify(name)}${required ? `: ${type}` : `?: ${type}${missing}`};`;
}
