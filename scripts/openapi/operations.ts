import { list, object, resolve, type Json, type JsonObject } from "./json.js";
import { methods } from "./walk.js";

/** One OpenAPI description, read so that a test can walk through it. */
export interface DescribedApi {
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
  readonly answers: readonly DescribedAnswer[];
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
export interface DescribedAnswer {
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

/** Readies a parsed description for walking. References are followed where they are met. */
export function describeDocument(api: string, document: JsonObject): DescribedApi {
  return {
    api,
    document,
    server: serverOf(document),
    envelope: document["x-envelope"] as string | undefined,
    operations: Object.entries(object(document["paths"])).flatMap(([template, item]) =>
      Object.entries(object(item))
        .filter(([method]) => methods.includes(method))
        .map(([method, operation]) => readOperation(document, template, method, object(item), object(operation))),
    ),
  };
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
    parameters: [...list(item["parameters"]), ...list(operation["parameters"])].map((parameter) =>
      readParameter(document, resolve(document, parameter)),
    ),
    body: content ? { required: body["required"] === true, ...content } : undefined,
    answers: Object.entries(object(operation["responses"])).map(([status, answer]) =>
      readAnswer(document, Number(status), resolve(document, answer)),
    ),
    items: operation["x-items"] as string | undefined,
    cursor: list(operation["x-cursor"]).map(String),
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

function readAnswer(document: JsonObject, status: number, answer: JsonObject): DescribedAnswer {
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
  const single = [holder["example"], schema["example"], ...list(schema["examples"]), schema["const"]]
    .filter((value) => value !== undefined)
    .map((value) => ({ name: "example", value }));
  return named.length > 0 ? named : single;
}

/** The first server with every variable at its default. */
export function serverOf(document: JsonObject): string {
  const server = object(list(document["servers"])[0]);
  return String(server["url"]).replace(/\{(\w+)\}/g, (_, name: string) =>
    String(object(object(server["variables"])[name])["default"]),
  );
}
