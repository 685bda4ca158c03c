import { at, object, pointer, resolve, type JsonObject, type Path } from "../openapi/json.js";
import { operationsMeeting } from "./use.js";

/** Says of places of a description what a reader of the documentation would call them. */
export function namePlaces(document: JsonObject): (keys: Path) => string {
  const meeting = operationsMeeting(document);
  return (keys) => {
    const [area, name = "", third = ""] = keys;
    if (area === "paths") return nameOfPath(document, keys);
    if (area === "components") {
      const operations = meeting(pointer(keys.slice(0, 3)));
      return `${nameOfComponent(document, keys)}${operations.length > 0 ? ` (${few(operations)})` : ""}`;
    }
    return area === undefined
      ? "the description"
      : area === "servers"
        ? "the server"
        : [area, name, third].filter(Boolean).join(" ");
  };
}

function nameOfPath(document: JsonObject, keys: Path): string {
  const [, path, method, part, name = "", ...rest] = keys;
  const operation = object(at(document, keys.slice(0, 3)));
  if (method === undefined || operation["operationId"] === undefined) return `the path \`${path}\``;
  const id = `\`${String(operation["operationId"])}\``;
  if (part === "parameters" && name !== "") return `${id}, ${parameterName(document, keys.slice(0, 5))}`;
  if (part === "requestBody") return `${id}, body${fieldsOf([name, ...rest])}`;
  if (part !== "responses") return id;
  const header = rest[0] === "headers" ? `, header \`${rest[1]}\`` : fieldsOf(rest);
  return `${id}, answer ${name}${header}`;
}

function nameOfComponent(document: JsonObject, keys: Path): string {
  const [, kind = "", name = "", ...rest] = keys;
  switch (kind) {
    case "schemas":
      return `\`${name}${fieldsOf(rest)}\``;
    case "parameters":
      return parameterName(document, keys.slice(0, 3));
    case "headers":
      return `header \`${name}\``;
    case "responses":
      return `answer \`${name}\`${fieldsOf(rest)}`;
    default:
      return `\`${name}\``;
  }
}

function parameterName(document: JsonObject, keys: Path): string {
  const { name, in: where } = resolve(document, at(document, keys));
  return `${String(where)} parameter \`${String(name)}\``;
}

/* The way to a field: `.groups[].name`. */
function fieldsOf(keys: Path): string {
  return keys
    .map((key, index) => {
      if (keys[index - 1] === "properties") return `.${key}`;
      if (key === "items" && keys[index - 1] !== "properties") return "[]";
      return key === "additionalProperties" ? ".*" : "";
    })
    .join("");
}

function few(names: readonly string[]): string {
  const shown = names.slice(0, 3).map((name) => `\`${name}\``);
  return [...shown, ...(names.length > 3 ? [`${names.length - 3} more`] : [])].join(", ");
}
