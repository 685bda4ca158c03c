import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

/** Any JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** One OpenAPI description, read so that a test can walk through it. */
export interface Description {
  /** The file name without `.yaml`; the generated files carry it too. */
  readonly api: string;
  readonly document: JsonObject;
  /** The first server with every variable at its default. */
  readonly server: string;
  /** The key that wraps single bodies. */
  readonly envelope: string | undefined;
  readonly operations: readonly Operation[];
}

/** One operation with everything that a call of it needs. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: Body | undefined;
  readonly answers: readonly Answer[];
  /** The name of the array in a list's page. */
  readonly items: string | undefined;
  /** The query parameters that lead to a list's next page. */
  readonly cursor: readonly string[];
  readonly itemErrors: { readonly items: string; readonly error: string } | undefined;
}

/** A path, query or header parameter. */
export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required: boolean;
  readonly explode: boolean;
  readonly schema: JsonObject;
  readonly examples: readonly Example[];
}

/** The JSON body of a request. */
export interface Body {
  readonly required: boolean;
  readonly schema: JsonObject;
  readonly examples: readonly Example[];
}

/** What an operation answers with one status. */
export interface Answer {
  readonly status: number;
  /** Header names in lower case, with their example. */
  readonly headers: Readonly<Record<string, Json>>;
  readonly schema: JsonObject | undefined;
  readonly examples: readonly Example[];
}

/** A named example. */
export interface Example {
  readonly name: string;
  readonly value: Json;
}

const folder = new URL("../../openapi/", import.meta.url);

/** Finds every description in `openapi/`: a YAML file whose root says `openapi`. */
export function descriptionFiles(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => fileURLToPath(new URL(name, folder)))
    .filter((path) => /^openapi:/m.test(readFileSync(path, "utf8")));
}

/** Reads every description in `openapi/`. */
export function readDescriptions(): Description[] {
  return descriptionFiles().map(readDescription);
}

/** Reads one description. */
export function readDescription(path: string): Description {
  return describeDocument(basename(path, ".yaml"), parse(readFileSync(path, "utf8")) as JsonObject);
}

/** Readies a parsed description for walking. References are followed where they are met. */
export function describeDocument(api: string, document: JsonObject): Description {
  return {
    api,
    document,
    server: resolveServer(document),
    envelope: document["x-envelope"] as string | undefined,
    operations: Object.entries(object(document["paths"])).flatMap(([template, item]) =>
      Object.entries(object(item))
        .filter(([method]) => ["get", "put", "post", "patch", "delete"].includes(method))
        .map(([method, operation]) => readOperation(document, template, method, object(item), object(operation))),
    ),
  };
}

/** Follows `$ref` until there is none; what stands beside a reference wins over what it names. */
export function resolve(document: JsonObject, value: Json | undefined): JsonObject {
  const { $ref, ...rest } = object(value);
  if (typeof $ref !== "string") return object(value);
  const target = $ref
    .replace(/^#\//, "")
    .split("/")
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<Json | undefined>((at, part) => object(at)[part], document);
  if (target === undefined) throw new Error(`${$ref} points at nothing`);
  return { ...resolve(document, target), ...rest };
}

function readOperation(
  document: JsonObject,
  path: string,
  method: string,
  item: JsonObject,
  operation: JsonObject,
): Operation {
  const body = operation["requestBody"] && resolve(document, operation["requestBody"]);
  const content = body && mediaType(document, body);
  return {
    id: String(operation["operationId"]),
    method: method.toUpperCase(),
    path,
    parameters: [...array(item["parameters"]), ...array(operation["parameters"])].map((parameter) =>
      readParameter(document, resolve(document, parameter)),
    ),
    body: content ? { required: body["required"] === true, ...content } : undefined,
    answers: Object.entries(object(operation["responses"])).map(([status, answer]) =>
      readAnswer(document, Number(status), resolve(document, answer)),
    ),
    items: operation["x-items"] as string | undefined,
    cursor: array(operation["x-cursor"]).map(String),
    itemErrors: operation["x-item-errors"] as unknown as Operation["itemErrors"],
  };
}

function readParameter(document: JsonObject, parameter: JsonObject): Parameter {
  const schema = resolve(document, parameter["schema"]);
  return {
    name: String(parameter["name"]),
    in: parameter["in"] as Parameter["in"],
    required: parameter["required"] === true,
    explode: parameter["explode"] !== false,
    schema,
    examples: readExamples(document, parameter, schema),
  };
}

function readAnswer(document: JsonObject, status: number, answer: JsonObject): Answer {
  const content = mediaType(document, answer);
  const headers = Object.entries(object(answer["headers"])).map(([name, value]) => {
    const header = resolve(document, value);
    const [first] = readExamples(document, header, resolve(document, header["schema"]));
    return [name.toLowerCase(), first?.value ?? null] as const;
  });
  return {
    status,
    headers: Object.fromEntries(headers),
    schema: content?.schema,
    examples: content?.examples ?? [],
  };
}

function mediaType(document: JsonObject, holder: JsonObject): Omit<Body, "required"> | undefined {
  const media = object(holder["content"])["application/json"];
  if (media === undefined) return undefined;
  const schema = resolve(document, object(media)["schema"]);
  return { schema: object(object(media)["schema"]), examples: readExamples(document, object(media), schema) };
}

function readExamples(document: JsonObject, holder: JsonObject, schema: JsonObject): Example[] {
  const named = Object.entries(object(holder["examples"])).map(([name, example]) => ({
    name,
    value: resolve(document, example)["value"] ?? null,
  }));
  const single = [holder["example"], schema["example"], ...array(schema["examples"]), schema["const"]]
    .filter((value) => value !== undefined)
    .map((value) => ({ name: "example", value }));
  return named.length > 0 ? named : single;
}

function resolveServer(document: JsonObject): string {
  const server = object(array(document["servers"])[0]);
  return String(server["url"]).replace(/\{(\w+)\}/g, (_, name: string) =>
    String(object(object(server["variables"])[name])["default"]),
  );
}

function object(value: Json | undefined): JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

function array(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
