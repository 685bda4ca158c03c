import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type Node,
  type YAMLMap,
} from "yaml";
import type { Json } from "../../openapi/json.js";
import {
  bounds,
  type Answer,
  type Body,
  type Operation,
  type Property,
  type Said,
  type Shape,
  type Slot,
  type Telling,
} from "./shape.js";

/** Reads an OpenAPI 3.1 description, changed by `edit` when given, into the common form with file and line of everything it says. */
export function readDescription(text: string, file: string, edit?: (document: Document) => void): Telling {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const fault = document.errors[0];
  if (fault) throw new Error(`${file}: ${fault.message}`);
  edit?.(document);
  const visited = new Set<Node>();
  const shapes = new Map<string, Shape>();

  const at = (node: Node): string => `${file}:${lines.linePos(node.range?.[0] ?? 0).line}`;

  // The library looks through the whole document for what an alias points at.
  const targets = new Map<Node, Node | undefined>();
  const plain = (node: Node): Node => {
    if (!isAlias(node)) return node;
    if (!targets.has(node)) targets.set(node, node.resolve(document));
    const target = targets.get(node);
    if (!target) throw new Error(`${at(node)}: the alias points at nothing`);
    return target;
  };
  const map = (node: Node): YAMLMap => {
    const value = plain(node);
    if (!isMap(value)) throw new Error(`${at(node)}: a map was expected`);
    return value;
  };
  const pairs = (node: Node): [name: string, value: Node, key: Node][] =>
    map(node).items.map((pair) => {
      const key = pair.key as Node;
      if (!isScalar(key) || pair.value === null) throw new Error(`${at(key)}: a key with a value was expected`);
      return [String(key.value), pair.value as Node, key];
    });
  const child = (node: Node, name: string): Node | undefined => map(node).get(name, true);
  const items = (node: Node): Node[] => {
    const value = plain(node);
    if (!isSeq(value)) throw new Error(`${at(node)}: a list was expected`);
    return value.items as Node[];
  };
  const json = (node: Node): Json => plain(node).toJS(document) as Json;

  const follow = (reference: Node): Node => {
    const pointer = String(json(reference));
    if (!pointer.startsWith("#/")) throw new Error(`${at(reference)}: only references inside the file are read`);
    let target = document.contents as Node;
    for (const step of pointer.slice(2).split("/")) {
      const next = child(target, decodeURIComponent(step).replaceAll("~1", "/").replaceAll("~0", "~"));
      if (!next) throw new Error(`${at(reference)}: ${pointer} points at nothing`);
      target = next;
    }
    return target;
  };
  const resolve = (node: Node): Node => {
    const reference = isMap(plain(node)) ? child(node, "$ref") : undefined;
    return reference ? resolve(follow(reference)) : plain(node);
  };

  // A schema, what it refers to and the members of its allOf all hold at once.
  const conjuncts = (node: Node): YAMLMap[] => {
    const own = map(node);
    visited.add(own);
    const found = [own];
    const reference = child(own, "$ref");
    if (reference) found.push(...conjuncts(follow(reference)));
    const all = child(own, "allOf");
    for (const member of all ? items(all) : []) found.push(...conjuncts(member));
    for (const keyword of ["anyOf", "oneOf"]) {
      const choice = child(own, keyword);
      const rest = choice ? items(choice).filter((arm) => !isNull(arm)) : [];
      const only = rest[0];
      if (choice && rest.length === 1 && only) found.push(...conjuncts(only));
    }
    return found;
  };
  const isNull = (node: Node): boolean => isMap(plain(node)) && JSON.stringify(json(node)) === '{"type":"null"}';

  const shapeOf = (nodes: Node[]): Shape => {
    const all = [...new Set(nodes.flatMap(conjuncts))];
    const key = all.map((node) => node.range?.[0] ?? 0).join(",");
    const known = shapes.get(key);
    if (known) return known;
    const first = all[0];
    if (!first) throw new Error(`${file}: an empty schema list`);
    const found = new Map<string, Property>();
    const shape: Shape = { key, at: at(first), facets: new Map(), properties: found };
    shapes.set(key, shape);
    const members = new Map<string, Node[]>();
    const required = new Map<string, string>();
    let types: string[] | undefined;
    let values: Map<string, string> | undefined;
    let typesAt = shape.at;
    let nullArm: string | undefined;
    for (const node of all) {
      for (const [keyword, value, keyNode] of pairs(node)) {
        const place = at(keyNode);
        if (keyword === "type") {
          const stated = [json(value)].flat().map(String);
          types = types ? types.filter((type) => stated.includes(type)) : stated;
          typesAt = place;
        } else if (keyword === "enum" || keyword === "const") {
          const stated = keyword === "const" ? [value] : items(value);
          const next = new Map(stated.map((entry) => [JSON.stringify(json(entry)), at(entry)]));
          values = values ? new Map([...values].filter(([entry]) => next.has(entry))) : next;
        } else if (keyword === "properties") {
          for (const [name, member, memberKey] of pairs(value)) {
            members.set(name, [...(members.get(name) ?? []), member]);
            if (!found.has(name)) {
              const lazy = (): Shape => shapeOf(members.get(name) ?? []);
              found.set(name, { at: at(memberKey), required: { value: false, at: at(memberKey) }, shape: lazy });
            }
          }
        } else if (keyword === "required") {
          for (const name of items(value)) required.set(String(json(name)), at(name));
        } else if (keyword === "items") {
          shape.items = shapeOf([value]);
        } else if (keyword === "anyOf" || keyword === "oneOf") {
          const arms = items(value).filter((arm) => !isNull(arm));
          if (arms.length < items(value).length) nullArm = place;
          if (arms.length > 1) {
            if (shape.union) throw new Error(`${place}: two choices at one place are not read`);
            shape.union = arms.map((arm) => shapeOf([arm]));
          }
        } else if (keyword === "additionalProperties" || keyword === "unevaluatedProperties") {
          const stated = json(value);
          if (stated === false) shape.facets.set("closed", { value: true, at: place });
          else if (stated !== true && !same(stated, {}))
            shape.facets.set("additionalProperties", { value: stated, at: place });
        } else if (keyword === "x-open-enum") {
          if (json(value) === true) shape.facets.set("open", { value: true, at: place });
        } else if (keyword === "deprecated" || keyword === "readOnly" || keyword === "writeOnly") {
          if (json(value) === true) shape.facets.set(keyword, { value: true, at: place });
        } else if (keyword === "discriminator") {
          const property = child(value, "propertyName");
          shape.facets.set("discriminator", { value: property && json(property), at: place });
        } else if (["format", "default", ...bounds].includes(keyword)) {
          shape.facets.set(keyword, { value: json(value), at: place });
        } else if (!annotations.includes(keyword) && !keyword.startsWith("x-")) {
          throw new Error(`${place}: the keyword ${keyword} is not read`);
        }
      }
    }
    for (const [name, place] of required) {
      const property = found.get(name);
      if (property) property.required = { value: true, at: place };
      else throw new Error(`${place}: ${name} is required but no property`);
    }
    const maybeNull = nullArm !== undefined || (types?.includes("null") ?? false);
    if (maybeNull && (!values || values.has("null")))
      shape.facets.set("nullable", { value: true, at: nullArm ?? typesAt });
    values?.delete("null");
    if (values) shape.enum = values;
    const kinds = types?.filter((type) => type !== "null").sort();
    // Beside a choice, a type that each arm has anyway says nothing more.
    const repeated = shape.union?.every((arm) => same(arm.facets.get("type")?.value, kinds));
    if (kinds && kinds.length > 0 && !repeated) shape.facets.set("type", { value: kinds, at: typesAt });
    return shape;
  };

  const slot = (node: Node, place: string): Slot => {
    const value = resolve(node);
    const schema = child(value, "schema");
    if (!schema) throw new Error(`${place}: a schema was expected`);
    const found: Slot = { at: place, facets: new Map(), shape: shapeOf([schema]) };
    for (const [keyword, member, key] of pairs(value)) {
      if (keyword === "required" && json(member) === true) found.facets.set("required", { value: true, at: at(key) });
      else if (!slotKeys.includes(keyword) && !keyword.startsWith("x-")) {
        throw new Error(`${at(key)}: the keyword ${keyword} is not read`);
      }
    }
    const types = found.shape.facets.get("type")?.value;
    if (same(types, ["array"])) {
      const explode = child(value, "explode");
      const style = child(value, "style");
      const other = style && json(style) !== "form" ? String(json(style)) : undefined;
      const commas = explode !== undefined && json(explode) === false;
      found.facets.set("list", { value: other ?? (commas ? "commas" : "repeated"), at: explode ? at(explode) : place });
    } else {
      // Sources that write a parameter into an address as it is mean the usual style, of which they say nothing.
      const [style, room] = [child(value, "style"), child(value, "in")];
      const usual = room && json(room) === "query" ? "form" : "simple";
      if (style && json(style) !== usual) found.facets.set("style", { value: json(style), at: at(style) });
    }
    return found;
  };

  const body = (node: Node, place: string): Body => {
    const content = child(node, "content");
    if (!content) return { at: place, facets: new Map() };
    const media = pairs(content);
    const schemas = media.map(([, value]) => child(value, "schema"));
    const schema = schemas[0];
    if (!schema || schemas.length > 1) throw new Error(`${at(content)}: one media type with a schema was expected`);
    const facets = new Map<string, Said>([["media types", { value: media.map(([name]) => name), at: at(content) }]]);
    return { at: place, facets, shape: shapeOf([schema]) };
  };

  // Many operations share an answer, and few are asked for what it shows.
  const shown = new Map<Node, readonly Json[]>();
  const examplesOf = (value: Node): readonly Json[] => {
    const known = shown.get(value);
    if (known) return known;
    const content = child(value, "content");
    const found = (content ? pairs(content) : []).flatMap(([, media]) => {
      const examples = child(media, "examples");
      return (examples ? pairs(examples) : []).map(([, example]) => json(child(resolve(example), "value") ?? example));
    });
    shown.set(value, found);
    return found;
  };

  const answer = (node: Node, place: string): Answer => {
    const value = resolve(node);
    const headers = child(value, "headers");
    const told = body(value, place);
    const optional = child(value, "x-optional-body");
    if (optional && json(optional) === true) told.facets.set("optional body", { value: true, at: at(optional) });
    return {
      ...told,
      headers: new Map(
        (headers ? pairs(headers) : []).map(([name, header, key]) => [name.toLowerCase(), slot(header, at(key))]),
      ),
      examples: () => examplesOf(value),
    };
  };

  const root = document.contents as Node;
  const schemes = child(child(root, "components") ?? root, "securitySchemes");
  const auth = (node: Node): Said => {
    const security = child(node, "security") ?? child(root, "security");
    if (!security) return { value: "none", at: at(node) };
    const ways = items(security).map((way) => pairs(way).map(([name]) => name));
    const kindOf = (name: string): string => {
      const scheme = (schemes && child(schemes, name) && json(resolve(child(schemes, name) as Node))) as
        { type?: string; scheme?: string } | undefined;
      if (scheme?.type === "oauth2") return "bearer";
      return scheme?.type === "http" && scheme.scheme ? scheme.scheme : name;
    };
    const kinds = ways.map((way) => way.map(kindOf).join(" and ") || "nothing");
    return { value: [...new Set(kinds)].join(" or ") || "none", at: at(security) };
  };

  // What each way of the root security asks for, and where its tokens come from.
  const wayIn = ([name, asked]: [string, Node, Node]): unknown => {
    const written = schemes && child(schemes, name);
    const scheme = (written ? json(resolve(written)) : {}) as {
      type?: string;
      scheme?: string;
      flows?: Record<string, { scopes?: object }>;
    };
    const kind = scheme.type === "http" ? scheme.scheme : scheme.type;
    const flows = Object.entries(scheme.flows ?? {}).map(([flow, said]) => [
      flow,
      { ...said, scopes: Object.keys(said.scopes ?? {}).sort() },
    ]);
    const asks = (json(asked) as string[]).sort();
    return { kind, asks, ...(flows.length > 0 ? { flows: Object.fromEntries(flows) as unknown } : {}) };
  };

  const operations = new Map<string, Operation>();
  for (const [path, item, pathKey] of pairs(child(root, "paths") ?? root)) {
    const shared = child(item, "parameters");
    for (const [method, node, methodKey] of pairs(item)) {
      if (!methods.includes(method)) continue;
      const place = at(methodKey);
      const id = child(node, "operationId");
      const found: Operation = { at: place, facets: new Map(), parameters: new Map(), answers: new Map() };
      found.facets.set("method", { value: method.toUpperCase(), at: place });
      found.facets.set("path", { value: path, at: at(pathKey) });
      found.facets.set("auth", auth(node));
      for (const [keyword, value, key] of pairs(node)) {
        const facet = operationFacets[keyword];
        const stated = json(value);
        if (facet && stated !== false) found.facets.set(facet, { value: stated, at: at(key) });
      }
      const own = child(node, "parameters");
      for (const parameter of [...(shared ? items(shared) : []), ...(own ? items(own) : [])]) {
        const value = resolve(parameter);
        const name = `${String(json(child(value, "in") as Node))} ${String(json(child(value, "name") as Node))}`;
        found.parameters.set(name, slot(value, at(value)));
      }
      const request = child(node, "requestBody");
      if (request) {
        const value = resolve(request);
        found.body = body(value, at(request));
        const required = child(value, "required");
        if (required && json(required) === true) found.body.facets.set("required", { value: true, at: at(required) });
      }
      for (const [status, response, key] of pairs(child(node, "responses") ?? node)) {
        found.answers.set(status, answer(response, at(key)));
      }
      operations.set(id ? String(json(id)) : place, found);
    }
  }

  const facets = new Map<string, Said>();
  const servers = child(root, "servers");
  if (servers) {
    const urls = items(servers).map((server) => json(child(server, "url") ?? server));
    facets.set("servers", { value: urls, at: at(servers) });
    const presets = items(servers).flatMap((server) => {
      const variables = child(server, "variables");
      return (variables ? pairs(variables) : []).map(([name, value]) => [name, json(child(value, "default") ?? value)]);
    });
    if (presets.length > 0) {
      facets.set("server variables", { value: Object.fromEntries(presets) as unknown, at: at(servers) });
    }
  }
  const envelope = child(root, "x-envelope");
  if (envelope) facets.set("envelope", { value: json(envelope), at: at(envelope) });
  const ways = child(root, "security");
  if (ways) facets.set("authorization", { value: items(ways).flatMap((way) => pairs(way).map(wayIn)), at: at(ways) });
  const components = child(root, "components");
  const schemas = components && child(components, "schemas");
  return {
    file,
    facets,
    operations,
    unused: () =>
      (schemas ? pairs(schemas) : []).filter(([, value]) => !visited.has(map(value))).map(([, , key]) => at(key)),
  };
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

const annotations = ["$ref", "allOf", "description", "title", "summary", "example", "examples", "$comment"];

const slotKeys = [
  "name",
  "in",
  "required",
  "description",
  "schema",
  "style",
  "explode",
  "example",
  "examples",
  "$ref",
  "deprecated",
];

const operationFacets: Record<string, string> = {
  "x-items": "items",
  "x-cursor": "cursor",
  "x-item-errors": "item_errors",
  "x-rate-limit": "rate_limit",
  "x-retry": "repeatable",
  "x-stability": "stability",
  "x-sunset": "sunset",
  deprecated: "deprecated",
};

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
