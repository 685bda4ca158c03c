import type { BundledApi } from "../openapi/bundle.js";
import {
  type Content,
  type DescribedOperation,
  type Bundle,
  type Parameter,
  type PathItem,
  resolved,
  type Schema,
} from "../openapi/bundled.js";
import { pascal } from "./names.js";
import { refuse } from "../openapi/refusal.js";
import type { Place } from "../openapi/written.js";

/** One operation, read and checked for everything that the generated code relies on. */
export interface GeneratedOperation {
  readonly resource: string;
  readonly method: string;
  /** How its types begin: `GroupsCreate`. */
  readonly typeName: string;
  readonly place: Place;
  readonly verb: string;
  readonly path: string;
  readonly described: DescribedOperation;
  /** Path, query and body keys, in the order of the description. */
  readonly inputs: readonly Input[];
  readonly headers: { readonly [name: string]: string };
  readonly optionalHeaders: readonly string[];
  readonly answer: GeneratedAnswer;
  readonly repeatable: boolean;
}

/** One key of the flat input object. */
export interface Input {
  readonly name: string;
  readonly in: "path" | "query" | "body";
  readonly required: boolean;
  readonly bindable: boolean;
  readonly schema: Schema;
  readonly text: string;
  /** How a query parameter is written, where that is not the default. */
  readonly explode?: boolean;
}

/** What a success carries. */
export type GeneratedAnswer =
  | { readonly is: "empty" }
  | { readonly is: "single"; readonly schema: Schema }
  | { readonly is: "list"; readonly page: Schema; readonly item: Schema };

const verbs = ["get", "post", "put", "patch", "delete"];
const clientMembers = ["request", "withOptions", "then"];

/** Reads every operation of a prepared description, in its order, and refuses what cannot become a method. */
export function readOperations(api: BundledApi): GeneratedOperation[] {
  const seen = new Set<string>();
  const operations: GeneratedOperation[] = [];
  for (const [path, item] of Object.entries(api.description.paths ?? {})) {
    for (const verb of Object.keys(item).filter((name) => verbs.includes(name))) {
      const operation = readOperation(api, path, verb, item);
      if (seen.has(operation.typeName)) {
        const remedy = "Give each operation its own name, `resource.method`.";
        refuse(api.source, operation.place, `The operationId ${operation.described.operationId} is taken.`, remedy);
      }
      seen.add(operation.typeName);
      operations.push(operation);
    }
  }
  return operations;
}

function readOperation(api: BundledApi, path: string, verb: string, item: PathItem): GeneratedOperation {
  const described = item[verb] as DescribedOperation;
  const place: Place = ["paths", path, verb];
  const id = described.operationId ?? "";
  const [, resource = "", method = ""] = /^([a-z][A-Za-z0-9]*)\.([a-z][A-Za-z0-9]*)$/.exec(id) ?? [];
  const named: Place = described.operationId === undefined ? place : [...place, "operationId"];
  if (method === "") {
    refuse(
      api.source,
      named,
      `The operationId "${id}" is not \`resource.method\`.`,
      "Name it like `groups.listUsers`.",
    );
  }
  if (clientMembers.includes(resource)) {
    refuse(
      api.source,
      named,
      `Every client has a member ${resource} already.`,
      "Choose another name for the resource.",
    );
  }
  const parameters = readParameters(api, place, item, described);
  const { headers, optionalHeaders } = readHeaders(api, place, parameters);
  const inputs = [...readParameterInputs(parameters), ...readBodyInputs(api, place, described)];
  refuseClashes(api, place, id, inputs);
  refuseCursor(api, place, id, described, inputs);
  return {
    resource,
    method,
    typeName: pascal(resource) + pascal(method),
    place,
    verb: verb.toUpperCase(),
    path,
    described,
    inputs,
    headers,
    optionalHeaders,
    answer: readAnswer(api, place, described),
    repeatable: described["x-retry"] === "repeatable",
  };
}

function readParameters(
  { description, source }: BundledApi,
  place: Place,
  item: PathItem,
  described: DescribedOperation,
): Parameter[] {
  const own = (described.parameters ?? []).map((parameter) => resolved<Parameter>(description, parameter));
  const shared = (item.parameters ?? [])
    .map((parameter) => resolved<Parameter>(description, parameter))
    .filter((parameter) => !own.some(({ name, in: room }) => name === parameter.name && room === parameter.in));
  const parameters = [...shared, ...own];
  const cookie = parameters.find((parameter) => parameter.in === "cookie");
  if (cookie)
    refuse(source, place, `The cookie parameter ${cookie.name} has no place in a call.`, "Describe no cookies.");
  return parameters;
}

function readHeaders({ description, source }: BundledApi, place: Place, parameters: readonly Parameter[]) {
  const headers: { [name: string]: string } = {};
  const optionalHeaders: string[] = [];
  for (const parameter of parameters.filter((candidate) => candidate.in === "header")) {
    const { const: value } = resolved<Schema>(description, parameter.schema ?? {});
    if (parameter.required !== true) optionalHeaders.push(parameter.name);
    else if (typeof value === "string") headers[parameter.name] = value;
    else {
      const remedy = "Give its schema a `const`, or make it optional: headers are no keys of the input.";
      refuse(source, [...place, "parameters"], `The required header ${parameter.name} has no fixed value.`, remedy);
    }
  }
  return { headers, optionalHeaders };
}

function readParameterInputs(parameters: readonly Parameter[]): Input[] {
  const rooms = ["path", "query"] as const;
  return rooms.flatMap((room) =>
    parameters
      .filter((parameter) => parameter.in === room)
      .map((parameter) => ({
        name: parameter.name,
        in: room,
        required: parameter.required === true,
        bindable: parameter["x-bindable"] === true,
        schema: parameter.schema ?? {},
        text: parameter.description ?? "",
        ...(parameter.explode === undefined ? {} : { explode: parameter.explode }),
      })),
  );
}

function readBodyInputs({ description, source }: BundledApi, place: Place, described: DescribedOperation): Input[] {
  if (!described.requestBody) return [];
  const at: Place = [...place, "requestBody"];
  const body = resolved<Content & { readonly required?: boolean }>(description, described.requestBody);
  const schema = jsonSchema(body);
  if (!schema) {
    refuse(source, at, "The request body is no JSON.", "Describe it under `content: application/json: schema:`.");
  }
  const inner = unwrap(description, schema);
  const { properties, required = [] } = resolved<Schema>(description, inner ?? {});
  if (!inner || !properties) {
    const envelope = description["x-envelope"];
    const wrapped = envelope === undefined ? "" : ` inside its one required property \`${envelope}\``;
    refuse(
      source,
      at,
      "The request body has no properties to call by name.",
      `Describe an object with them${wrapped}.`,
    );
  }
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: "body" as const,
    required: body.required === true && required.includes(name),
    bindable: false,
    schema: property,
    text: property.title ?? "",
  }));
}

function readAnswer({ description, source }: BundledApi, place: Place, described: DescribedOperation): GeneratedAnswer {
  const at: Place = [...place, "responses"];
  const successes = Object.entries(described.responses ?? {}).filter(([status]) => status.startsWith("2"));
  if (successes.length === 0) {
    refuse(source, at, "No success is described.", "Add the answer with a status that begins with 2.");
  }
  const schema = successes
    .map(([, response]) => jsonSchema(resolved<Content>(description, response)))
    .find((candidate) => candidate !== undefined);
  const { "x-items": items, "x-item-errors": itemErrors } = described;
  if (itemErrors) {
    requireArray(description, schema, itemErrors.items, () =>
      refuse(
        source,
        [...place, "x-item-errors"],
        `The answer has no array ${itemErrors.items}.`,
        "Name the array whose items can hold a failure.",
      ),
    );
  }
  if (items !== undefined) {
    const item = requireArray(description, schema, items, () =>
      refuse(
        source,
        [...place, "x-items"],
        items === "" ? "The answer is no array." : `The answer has no array ${items}.`,
        'Name the array that holds the items of the list; "" says that the answer itself is the array.',
      ),
    );
    return { is: "list", page: schema ?? {}, item };
  }
  if (!schema) return { is: "empty" };
  const inner = unwrap(description, schema);
  if (inner) return { is: "single", schema: inner };
  refuse(
    source,
    at,
    `The answer is not wrapped in \`${description["x-envelope"]}\` as x-envelope says.`,
    "Describe an object whose one property is that key, or name the array of a list with x-items.",
  );
}

function requireArray(description: Bundle, schema: Schema | undefined, name: string, otherwise: () => never): Schema {
  const page = resolved<Schema>(description, schema ?? {});
  const array = name === "" ? page : resolved<Schema>(description, page.properties?.[name] ?? {});
  return [array.type].flat().includes("array") && array.items ? array.items : otherwise();
}

function unwrap(description: Bundle, schema: Schema): Schema | undefined {
  const envelope = description["x-envelope"];
  if (envelope === undefined) return schema;
  const { properties = {}, required = [] } = resolved<Schema>(description, schema);
  const alone = Object.keys(properties).length === 1 && required.includes(envelope);
  return alone ? properties[envelope] : undefined;
}

function jsonSchema({ content = {} }: Content): Schema | undefined {
  return content["application/json"]?.schema;
}

function refuseCursor(
  { source }: BundledApi,
  place: Place,
  id: string,
  { "x-cursor": cursor, "x-items": items }: DescribedOperation,
  inputs: readonly Input[],
): void {
  if (cursor === undefined) return;
  const at: Place = [...place, "x-cursor"];
  if (items === undefined) {
    refuse(source, at, `${id} has x-cursor and is no list.`, "Name the array of the list with x-items, or remove it.");
  }
  const query = inputs.filter((input) => input.in === "query").map(({ name }) => name);
  const stranger = cursor.find((name) => !query.includes(name));
  if (stranger !== undefined) {
    const remedy = `Name what leads to the next page: ${query.join(", ") || "it takes no query parameter"}.`;
    refuse(source, at, `x-cursor names ${stranger}, which is no query parameter of ${id}.`, remedy);
  }
}

function refuseClashes({ source }: BundledApi, place: Place, id: string, inputs: readonly Input[]): void {
  const rooms = new Map<string, string>();
  for (const input of inputs) {
    const taken = rooms.get(input.name);
    if (taken !== undefined) {
      const wrong = `${id} takes ${input.name} in its ${taken} and in its ${input.in}.`;
      const remedy = "Path, query and body keys share one input object: they need different names.";
      refuse(source, input.in === "body" ? [...place, "requestBody"] : place, wrong, remedy);
    }
    rooms.set(input.name, input.in);
  }
}
