import {
  at,
  clone,
  isTree,
  keysOf,
  list,
  methods,
  places,
  pointer,
  renameKey,
  resolve,
  tree,
  treeAt,
  type Keys,
  type Place,
  type Tree,
  type Value,
} from "./document.js";

/** One way to be wrong about an API. */
export interface Operator {
  readonly name: string;
  /** What the description says wrongly afterwards. */
  readonly changes: string;
  /** Whether the measured list of operators did not have it yet. */
  readonly added?: boolean;
  /** The places of a description at which it can be applied. */
  apply(document: Tree, found: readonly Place[]): Change[];
}

/** One change of a description. */
export interface Change {
  readonly keys: Keys;
  /** Tells apart what one operator does at one place. */
  readonly detail: string;
  edit(copy: Tree): void;
}

/** A description with one mistake in it, named so that it can be found again. */
export interface Mutant {
  /** `<operator> <JSON pointer> <detail>` */
  readonly id: string;
  readonly operator: string;
  readonly keys: Keys;
  make(): Tree;
}

/** Every mutant of a description, in the order of the operators. */
export function mutants(document: Tree): Mutant[] {
  const found = places(document);
  const seen = new Set<string>();
  return operators.flatMap((operator) =>
    operator.apply(document, found).flatMap(({ keys, detail, edit }): Mutant[] => {
      const id = `${operator.name} ${pointer(keys)}${detail && ` ${detail}`}`;
      if (seen.has(id)) throw new Error(`Two mutants are called ${id}`);
      seen.add(id);
      return [
        {
          id,
          operator: operator.name,
          keys,
          make: () => {
            const copy = clone(document);
            edit(copy);
            return copy;
          },
        },
      ];
    }),
  );
}

/* Changes the object at each place of some kinds. */
function change(
  kinds: readonly Place["kind"][],
  details: (node: Tree, place: Place, document: Tree) => readonly (readonly [string, (node: Tree) => void])[],
): Operator["apply"] {
  return (document, found) =>
    found
      .filter(({ kind, node }) => kinds.includes(kind) && (kind === "example" || node["$ref"] === undefined))
      .flatMap((place) =>
        details(place.node, place, document).map(([detail, edit]) => ({
          keys: place.keys,
          detail,
          edit: (copy: Tree) => edit(treeAt(copy, place.keys)),
        })),
      );
}

/* Changes the object in which each place of some kinds stands, by the place's key. */
function above(
  kinds: readonly Place["kind"][],
  details: (key: string, holder: Tree, place: Place) => readonly (readonly [string, (holder: Tree) => void])[],
): Operator["apply"] {
  return (document, found) =>
    found
      .filter(({ kind, keys }) => kinds.includes(kind) && isTree(at(document, keys.slice(0, -1))))
      .flatMap((place) => {
        const holder = place.keys.slice(0, -1);
        return details(place.keys.at(-1)!, treeAt(document, holder), place).map(([detail, edit]) => ({
          keys: place.keys,
          detail,
          edit: (copy: Tree) => edit(treeAt(copy, holder)),
        }));
      });
}

/** The operators: those of the measured list, then those that it names as missing, then one for our own extensions. */
export const operators: readonly Operator[] = [
  {
    name: "path.rename",
    changes: "a path has another name",
    apply: above(["path"], (path) => [["", (paths) => renameKey(paths, path, `${path}/moved`)]]),
  },
  {
    name: "operation.remove",
    changes: "an operation is missing",
    apply: above(["operation"], (method) => [["", (item) => delete item[method]]]),
  },
  {
    name: "operation.method",
    changes: "an operation has another method",
    apply: above(["operation"], (method, item) => {
      const other = methods.find((candidate) => item[candidate] === undefined)!;
      return [[`to ${other}`, (changed) => renameKey(changed, method, other)]];
    }),
  },
  {
    name: "server",
    changes: "the server is another host, has another base path or presets another variable",
    apply: change(["server"], ({ url, variables }) => [
      ["host", (server) => (server["url"] = String(url).replace("://", "://other."))],
      ["base path", (server) => (server["url"] = `${String(url)}/base`)],
      ...Object.keys(tree(variables)).map(
        (name) =>
          [`default of ${name}`, (server: Tree) => (treeAt(server, ["variables", name])["default"] = "other")] as const,
      ),
    ]),
  },
  {
    name: "response.drop",
    changes: "a status is missing",
    apply: above(["response"], (status) => (isStatus(status) ? [["", (responses) => delete responses[status]]] : [])),
  },
  {
    name: "response.status",
    changes: "an answer comes with another status",
    apply: above(["response"], (status, responses) => {
      if (!isStatus(status)) return [];
      const other = nextStatus(status, responses);
      return [[`to ${other}`, (changed) => renameKey(changed, status, other)]];
    }),
  },
  {
    name: "media.change",
    changes: "a body is of another media type",
    apply: above(["media"], (type) => [["", (content) => renameKey(content, type, "application/xml")]]),
  },
  {
    name: "header.rename",
    changes: "an answer's header has another name",
    apply: above(["header"], (name, _, { keys }) =>
      keys[0] === "components" && keys[1] === "headers"
        ? []
        : [["", (headers) => renameKey(headers, name, `${name}-other`)]],
    ),
  },
  {
    name: "header.required",
    changes: "an answer's header is required that is not, or the other way round",
    apply: change(["header"], ({ required }) => [[required === true ? "drop" : "add", toggle("required", required)]]),
  },
  {
    name: "header.type",
    changes: "the value of an answer's header has another type",
    apply: change(["header"], ({ schema }) => [
      ["", (header) => (treeAt(header, ["schema"])["type"] = otherType(tree(schema)["type"]))],
    ]),
  },
  {
    name: "security.drop",
    changes: "no token is needed, or one way to give it is missing",
    apply: (_, found) => [
      ...found
        .filter(({ kind }) => kind === "security")
        .map(({ keys }) => ({
          keys,
          detail: "alternative",
          edit: (copy: Tree) => void list(at(copy, keys.slice(0, -1))).splice(Number(keys.at(-1)), 1),
        })),
      ...["drop", "empty"].map((detail) => ({
        keys: ["security"],
        detail,
        edit: (copy: Tree) => (detail === "drop" ? delete copy["security"] : (copy["security"] = [])),
      })),
      ...found
        .filter(({ kind }) => kind === "operation")
        .map(({ keys }) => ({
          keys,
          detail: "none here",
          edit: (copy: Tree) => {
            const { parameters, requestBody, responses, ...rest } = treeAt(copy, keys);
            const tail = Object.entries({ parameters, requestBody, responses }).filter(
              ([, value]) => value !== undefined,
            );
            treeAt(copy, keys.slice(0, -1))[keys.at(-1)!] = {
              ...rest,
              security: [],
              ...(Object.fromEntries(tail) as Tree),
            };
          },
        })),
    ],
  },
  {
    name: "security.scheme",
    changes: "the token goes elsewhere or comes from elsewhere",
    apply: change(["scheme"], ({ type, flows }) => [
      [
        "key in a header",
        (scheme) => {
          for (const key of ["scheme", "flows"]) delete scheme[key];
          Object.assign(scheme, { type: "apiKey", in: "header", name: "x-key" });
        },
      ],
      ...(type === "http" ? [["basic", (scheme: Tree) => (scheme["scheme"] = "basic")] as const] : []),
      ...Object.entries(tree(flows)).flatMap(([flow, said]) =>
        Object.keys(tree(said))
          .filter((key) => key.endsWith("Url"))
          .map(
            (key) =>
              [`${key} of ${flow}`, (scheme: Tree) => (treeAt(scheme, ["flows", flow])[key] = elsewhere)] as const,
          ),
      ),
    ]),
  },
  {
    name: "parameter.rename",
    changes: "a parameter has another name",
    apply: change(["parameter"], ({ name }) => [["", (parameter) => (parameter["name"] = `${String(name)}_other`)]]),
  },
  {
    name: "parameter.in",
    changes: "a parameter stands elsewhere in the request",
    apply: change(["parameter"], (node) => {
      const other = node["in"] === "query" ? "header" : "query";
      return [[`to ${other}`, (parameter) => (parameter["in"] = other)]];
    }),
  },
  {
    name: "parameter.required",
    changes: "a parameter is required that is not, or the other way round",
    apply: change(["parameter"], ({ required }) => [
      [required === true ? "drop" : "add", toggle("required", required)],
    ]),
  },
  {
    name: "body.optional",
    changes: "a body may be left out, or must not be",
    apply: change(["body"], ({ required }) => [[required === true ? "drop" : "add", toggle("required", required)]]),
  },
  {
    name: "required.drop",
    changes: "a property may be missing that is always there",
    apply: change(["schema"], ({ required }) =>
      list(required).map((name) => [String(name), (schema) => setRequired(schema, without(schema["required"], name))]),
    ),
  },
  {
    name: "required.add",
    changes: "a property is always there that may be missing",
    apply: change(["schema"], ({ properties, required }) =>
      Object.keys(tree(properties))
        .filter((name) => !list(required).includes(name))
        .map((name) => [name, (schema) => setRequired(schema, [...list(schema["required"]), name])]),
    ),
  },
  {
    name: "property.rename",
    changes: "a property has another name",
    apply: change(["schema"], ({ properties }) =>
      Object.keys(tree(properties)).map((name) => [
        name,
        (schema) => {
          const other = `${name}_other`;
          renameKey(treeAt(schema, ["properties"]), name, other);
          const required = list(schema["required"]);
          if (required.includes(name))
            setRequired(
              schema,
              required.map((entry) => (entry === name ? other : entry)),
            );
        },
      ]),
    ),
  },
  {
    name: "property.drop",
    changes: "a property is missing",
    apply: change(["schema"], ({ properties }) =>
      Object.keys(tree(properties)).map((name) => [
        name,
        (schema) => {
          delete treeAt(schema, ["properties"])[name];
          setRequired(schema, without(schema["required"], name));
        },
      ]),
    ),
  },
  {
    name: "type",
    changes: "a value has another type",
    apply: change(["schema"], ({ type }) =>
      type === undefined ? [] : [["", (schema) => (schema["type"] = otherType(type))]],
    ),
  },
  {
    name: "null",
    changes: "a value can be null that cannot, or the other way round",
    apply: change(["schema"], ({ type, enum: values }) => {
      const types = list(type).length > 0 ? list(type) : [type ?? null];
      if (type === undefined) return [];
      const has = types.includes("null");
      return [
        [
          has ? "drop" : "add",
          (schema) => {
            const rest = types.filter((name) => name !== "null");
            schema["type"] = has ? (rest.length === 1 ? rest[0]! : rest) : [...types, "null"];
            if (values !== undefined) schema["enum"] = has ? without(values, null) : [...list(values), null];
          },
        ],
      ];
    }),
  },
  {
    name: "enum.drop",
    changes: "a value of an enum is missing",
    apply: change(["schema"], ({ enum: values }) =>
      list(values)
        .filter((value) => value !== null && list(values).length > 1)
        .map((value) => [String(value), (schema) => (schema["enum"] = without(values, value))]),
    ),
  },
  {
    name: "enum.add",
    changes: "an enum or a constant has a value too many, or another",
    apply: change(["schema"], ({ enum: values, const: constant }) => [
      ...(values === undefined
        ? []
        : [["", (schema: Tree) => (schema["enum"] = [...list(values), "invented"])] as const]),
      ...(constant === undefined ? [] : [["constant", (schema: Tree) => (schema["const"] = "invented")] as const]),
    ]),
  },
  {
    name: "format",
    changes: "a format is missing or another",
    apply: change(["schema"], ({ format }) => {
      if (format === undefined) return [];
      const other = format === "uuid" ? "date-time" : format === "int32" ? "int64" : "uuid";
      return [
        ["drop", (schema) => delete schema["format"]],
        [`to ${other}`, (schema) => (schema["format"] = other)],
      ];
    }),
  },
  {
    name: "bounds.drop",
    changes: "a bound is missing",
    apply: change(["schema"], (node) =>
      bounds.filter((bound) => node[bound] !== undefined).map((bound) => [bound, (schema) => delete schema[bound]]),
    ),
  },
  {
    name: "additionalProperties",
    changes: "a closed object is open, or the other way round",
    apply: change(["schema"], (node) => {
      const key = ["additionalProperties", "unevaluatedProperties"].find((name) => node[name] === false);
      if (key !== undefined) return [["open", (schema) => delete schema[key]]];
      return isTree(node["properties"]) ? [["close", (schema) => (schema["additionalProperties"] = false)]] : [];
    }),
  },
  {
    name: "operationId",
    changes: "an operation is called otherwise",
    added: true,
    apply: change(["operation"], ({ operationId }) => [
      ["", (operation) => (operation["operationId"] = `${String(operationId)}Other`)],
    ]),
  },
  {
    name: "response.add",
    changes: "an operation answers with a status that nobody published",
    added: true,
    apply: change(["operation"], ({ responses }) => {
      const refused = Object.entries(tree(responses)).find(([status]) => /^[45]/.test(status))!;
      return ["410", "503"]
        .filter((status) => tree(responses)[status] === undefined)
        .map((status) => [status, (operation) => (treeAt(operation, ["responses"])[status] = clone(refused[1]))]);
    }),
  },
  {
    name: "security.scope",
    changes: "another scope is asked for, or one is missing or unknown",
    added: true,
    apply: (document, found) => [
      ...change(["scheme"], ({ flows }) =>
        Object.entries(tree(flows)).flatMap(([flow, said]) =>
          Object.keys(tree(tree(said)["scopes"])).flatMap(
            (scope) =>
              [
                [
                  `${scope} dropped from ${flow}`,
                  (scheme: Tree) => delete treeAt(scheme, ["flows", flow, "scopes"])[scope],
                ],
                [
                  `${scope} renamed in ${flow}`,
                  (scheme: Tree) => renameKey(treeAt(scheme, ["flows", flow, "scopes"]), scope, `${scope}.other`),
                ],
              ] as const,
          ),
        ),
      )(document, found),
      ...change(["security"], (requirement) =>
        Object.entries(requirement).flatMap(([scheme, scopes]) => [
          [
            `invented added to ${scheme}`,
            (changed: Tree) => (changed[scheme] = [...list(scopes), "invented"]),
          ] as const,
          ...list(scopes).map(
            (scope) =>
              [`${String(scope)} dropped`, (changed: Tree) => (changed[scheme] = without(scopes, scope))] as const,
          ),
        ]),
      )(document, found),
    ],
  },
  {
    name: "parameter.style",
    changes: "a parameter is written otherwise",
    added: true,
    apply: change(["parameter"], (node, _, document) => {
      if (node["in"] === "path") return [["label", (parameter) => (parameter["style"] = "label")]];
      const isList = resolve(document, node["schema"])["type"] === "array";
      if (!isList) return [];
      return [
        ["explode", (parameter) => (parameter["explode"] = node["explode"] === false)],
        ["pipes", (parameter) => Object.assign(parameter, { style: "pipeDelimited", explode: false })],
      ];
    }),
  },
  {
    name: "default",
    changes: "a default is missing, another, or invented",
    added: true,
    apply: (document, found) => {
      const inParameter = ({ keys }: Place) => keys.at(-1) === "schema" && keys.at(-3) === "parameters";
      return change(["schema"], (node, place) => {
        const { default: preset, type } = node;
        if (preset !== undefined) {
          return [
            ["drop", (schema) => delete schema["default"]],
            ["change", (schema) => (schema["default"] = otherValue(preset))],
          ];
        }
        const invented = type === "integer" ? 10 : type === "boolean" ? true : "invented";
        return inParameter(place) && node["const"] === undefined && type !== "array" && node["enum"] === undefined
          ? [["add", (schema) => (schema["default"] = invented)]]
          : [];
      })(document, found);
    },
  },
  {
    name: "property.add",
    changes: "an object has a property that nobody published",
    added: true,
    apply: change(["schema"], ({ properties }) =>
      properties === undefined
        ? []
        : [
            [
              "",
              (schema) =>
                (treeAt(schema, ["properties"])["invented"] = { description: "Invented by a test.", type: "string" }),
            ],
          ],
    ),
  },
  {
    name: "bounds.off-by-one",
    changes: "a bound is one more or one less",
    added: true,
    apply: change(["schema"], (node) =>
      bounds
        .filter((bound) => typeof node[bound] === "number")
        .flatMap((bound) =>
          [1, -1]
            .map((step) => [step, Number(node[bound]) + step] as const)
            .filter(([, value]) => value >= 0 || bound.endsWith("imum"))
            .map(
              ([step, value]) =>
                [`${bound} ${step > 0 ? "+1" : "-1"}`, (schema: Tree) => (schema[bound] = value)] as const,
            ),
        ),
    ),
  },
  {
    name: "access",
    changes: "a property is only read or only written",
    added: true,
    apply: (_, found) =>
      found
        .filter(({ kind, keys }) => kind === "schema" && keys.at(-2) === "properties")
        .flatMap(({ keys }) =>
          ["readOnly", "writeOnly"].map((mark) => ({
            keys,
            detail: mark,
            edit: (copy: Tree) => (treeAt(copy, keys)[mark] = true),
          })),
        ),
  },
  {
    name: "choice.branch",
    changes: "a choice has a branch too many or too few",
    added: true,
    apply: change(["schema"], (node) =>
      choices
        .filter((keyword) => node[keyword] !== undefined)
        .flatMap((keyword) => [
          ...list(node[keyword]).map(
            (_, index) =>
              [`${keyword} ${index} dropped`, (schema: Tree) => void list(schema[keyword]).splice(index, 1)] as const,
          ),
          [
            `${keyword} with text added`,
            (schema: Tree) => void list(schema[keyword]).push({ type: "string" }),
          ] as const,
        ]),
    ),
  },
  {
    name: "choice.discriminator",
    changes: "a choice is told by a property by which it is not, or no longer by the one by which it is",
    added: true,
    apply: change(["schema"], (node) => {
      if (node["discriminator"] !== undefined) {
        return [
          ["drop", (schema) => delete schema["discriminator"]],
          ["rename", (schema) => (treeAt(schema, ["discriminator"])["propertyName"] = "invented")],
        ];
      }
      const isChoice = list(node["anyOf"] ?? node["oneOf"]).filter((arm) => tree(arm)["type"] !== "null").length > 1;
      return isChoice ? [["add", (schema) => (schema["discriminator"] = { propertyName: "source" })]] : [];
    }),
  },
  {
    name: "reference.swap",
    changes: "a reference leads to a neighbour of what it means",
    added: true,
    apply: (document, found) =>
      found
        .filter(({ node }) => typeof node["$ref"] === "string")
        .flatMap(({ keys, node }) => {
          const target = keysOf(String(node["$ref"]));
          const names = Object.keys(tree(at(document, target.slice(0, -1))));
          const other = names[(names.indexOf(target.at(-1)!) + 1) % names.length]!;
          if (other === target.at(-1)) return [];
          const edit = (copy: Tree) => (treeAt(copy, keys)["$ref"] = pointer([...target.slice(0, -1), other]));
          return [{ keys, detail: `to ${other}`, edit }];
        }),
  },
  {
    name: "example.value",
    changes: "an example shows another value",
    added: true,
    apply: (document, found) =>
      found
        .filter(({ kind, node }) => kind === "example" && node["$ref"] === undefined)
        .flatMap(({ keys, node }) => {
          const start = keys.at(-1) === "example" ? keys : [...keys, "value"];
          const leaves = leavesOf(at(document, start), start);
          // The one in the middle: beginnings and ends are the ids and dates that everything else looks at too.
          const leaf = leaves[Math.floor(leaves.length / 2)];
          if (!leaf || node["externalValue"] !== undefined) return [];
          return [
            {
              keys: leaf,
              detail: "",
              edit: (copy: Tree) => {
                const holder = at(copy, leaf.slice(0, -1)) as Tree;
                holder[leaf.at(-1)!] = otherValue(at(document, leaf)!);
              },
            },
          ];
        }),
  },
  {
    name: "description.emptied",
    changes: "a text says nothing",
    added: true,
    apply: (document) => texts(document, []).map((keys) => ({ keys, detail: "", edit: (copy) => empty(copy, keys) })),
  },
  {
    name: "extension",
    changes: "one of our own extensions is missing or says something else",
    added: true,
    apply: (document) =>
      extensions(document, []).flatMap((keys) => {
        const value = at(document, keys)!;
        const holder = keys.slice(0, -1);
        const name = keys.at(-1)!;
        return [
          { keys, detail: "drop", edit: (copy: Tree) => delete treeAt(copy, holder)[name] },
          { keys, detail: "change", edit: (copy: Tree) => (treeAt(copy, holder)[name] = otherExtension(name, value)) },
        ];
      }),
  },
];

const bounds = [
  ...["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern"],
  ...["minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties"],
];
const choices = ["anyOf", "oneOf"];
const elsewhere = "https://elsewhere.example/oauth";

function isStatus(key: string): boolean {
  return /^(\d{3}|[1-5]XX|default)$/.test(key);
}

function nextStatus(status: string, taken: Tree): string {
  let next = Number(status) + 1;
  while (taken[next] !== undefined) next += 1;
  return String(next);
}

function toggle(key: string, value: Value | undefined): (node: Tree) => void {
  return (node) => {
    if (value === true) delete node[key];
    else node[key] = true;
  };
}

function without(values: Value | undefined, value: Value): Value[] {
  return list(values).filter((entry) => entry !== value);
}

function setRequired(schema: Tree, names: Value[]): void {
  if (names.length > 0) schema["required"] = names;
  else delete schema["required"];
}

const otherTypes: Record<string, string> = {
  string: "integer",
  integer: "string",
  number: "string",
  boolean: "string",
  object: "array",
  array: "object",
};

function otherType(type: Value | undefined): Value {
  if (Array.isArray(type)) {
    const other = type.map((name) => (name === "null" ? name : otherType(name)));
    // The two types of a choice can trade places, which would change nothing.
    return other.every((name) => type.includes(name)) ? ["boolean"] : other;
  }
  return otherTypes[String(type)] ?? "string";
}

function otherValue(value: Value): Value {
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  if (value === null) return "other";
  if (Array.isArray(value)) return [...value, "other"];
  if (isTree(value)) return { ...value, other: true };
  // One digit or letter of it, so that ids and dates keep their form.
  return /\d/.test(value)
    ? value.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10))
    : `${value}${value === "" ? "other" : "s"}`;
}

function otherExtension(name: string, value: Value): Value {
  if (name === "x-retry") return value === "repeatable" ? "not-repeatable" : "repeatable";
  if (name === "x-stability") return value === "stable" ? "experimental" : "stable";
  if (name === "x-sunset") return "2027-12-01";
  if (name === "x-rate-limit") {
    return Array.isArray(value)
      ? value.map((limit) => ({ ...tree(limit), calls: Number(tree(limit)["calls"]) + 1 }))
      : [{ calls: 10, windowMs: 60_000, per: "operation" }];
  }
  if (name === "x-item-errors") return { ...tree(value), error: "otherDetails" };
  return typeof value === "string" ? `${value}_other` : value === true ? false : otherValue(value);
}

function leavesOf(value: Value | undefined, keys: Keys): Keys[] {
  if (Array.isArray(value)) return value.flatMap((inner, index) => leavesOf(inner, [...keys, String(index)]));
  if (isTree(value)) return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...keys, key]));
  return [keys];
}

/* Places of texts: below a map of names, `description` is a name and no text. */
function texts(value: Value | undefined, keys: Keys): Keys[] {
  if (Array.isArray(value)) return value.flatMap((inner, index) => texts(inner, [...keys, String(index)]));
  if (!isTree(value)) return [];
  const named = maps.includes(keys.at(-1) ?? "") && keys.at(-2) !== "properties";
  return Object.entries(value).flatMap(([key, inner]) => {
    if (!named && (key === "example" || key === "value" || key === "enum")) return [];
    if (!named && (key === "description" || key === "summary") && typeof inner === "string") return [[...keys, key]];
    return texts(inner, [...keys, key]);
  });
}

const maps = ["properties", "schemas", "headers", "parameters", "responses", "examples", "securitySchemes", "scopes"];

function empty(copy: Tree, keys: Keys): void {
  treeAt(copy, keys.slice(0, -1))[keys.at(-1)!] = "";
}

function extensions(value: Value | undefined, keys: Keys): Keys[] {
  if (Array.isArray(value)) return value.flatMap((inner, index) => extensions(inner, [...keys, String(index)]));
  if (!isTree(value)) return [];
  const named = maps.includes(keys.at(-1) ?? "");
  return Object.entries(value).flatMap(([key, inner]) => {
    if (!named && (key === "example" || key === "value")) return [];
    if (!named && key.startsWith("x-")) return [[...keys, key]];
    return extensions(inner, [...keys, key]);
  });
}
