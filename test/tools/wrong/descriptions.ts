import {
  at,
  list,
  renameKey,
  object,
  objectAt,
  type Path,
  type JsonObject,
  type Json,
} from "../../../scripts/openapi/json.js";

/** A description that is wrong in the way in which its author could have been: everywhere alike, examples included. */
export interface WrongDescription {
  readonly api: string;
  /** What it claims. */
  readonly claims: string;
  edit(document: JsonObject): void;
}

const groups = "/v4/accounts/{account_id}/groups";
const members = `${groups}/{group_id}/users`;
const docusignGroups = "/v2.1/accounts/{accountId}/groups";

/** Thirty of them. Each is lint-free and agrees with itself, so that only somebody who knows better can object. */
export const wrongDescriptions: readonly WrongDescription[] = [
  {
    api: "frameio",
    claims: "the number of members is called members_count",
    edit: (document) => everywhere(document, "member_count", "members_count"),
  },
  {
    api: "frameio",
    claims: "creating a group answers 200",
    edit: (document) => renameKey(objectAt(document, ["paths", groups, "post", "responses"]), "201", "200"),
  },
  {
    api: "frameio",
    claims: "a group may have no emoji, and the first of the examples has none",
    edit: (document) => {
      const group = objectAt(document, ["components", "schemas", "Group"]);
      group["required"] = list(group["required"]).filter((name) => name !== "emoji");
      delete objectAt(document, [...example(groups, "get", "onlyPage"), "data", "0"])["emoji"];
    },
  },
  {
    api: "frameio",
    claims: "groups are never synchronized from Workfront",
    edit: (document) => {
      objectAt(document, ["components", "schemas", "Group", "properties", "source"])["enum"] = ["frame", "adobe"];
    },
  },
  {
    api: "frameio",
    claims: "groups can be sorted by their emoji, as the example does",
    edit: (document) => {
      const sort = objectAt(document, ["components", "parameters", "GroupsSort"]);
      list(object(sort["schema"])["enum"]).push("emoji_asc");
      sort["example"] = "emoji_asc";
    },
  },
  {
    api: "frameio",
    claims: "a page holds 200 items at most, as the example asks for",
    edit: (document) => {
      const size = objectAt(document, ["components", "parameters", "PageSize"]);
      objectAt(size, ["schema"])["maximum"] = 200;
      size["example"] = 200;
    },
  },
  {
    api: "frameio",
    claims: "the users of a group are its members, by path too",
    edit: (document) => {
      const paths = objectAt(document, ["paths"]);
      renameKey(paths, members, members.replace("/users", "/members"));
      renameKey(paths, `${members}/{user_id}`, `${members.replace("/users", "/members")}/{user_id}`);
    },
  },
  {
    api: "frameio",
    claims: "a role is changed with PUT",
    edit: (document) =>
      renameKey(objectAt(document, ["paths", "/v4/accounts/{account_id}/users/{user_id}"]), "patch", "put"),
  },
  {
    api: "frameio",
    claims: "deleting a group is accepted, and done later",
    edit: (document) =>
      renameKey(objectAt(document, ["paths", `${groups}/{group_id}`, "delete", "responses"]), "204", "202"),
  },
  {
    api: "frameio",
    claims: "everybody is either active or not",
    edit: (document) => {
      objectAt(document, ["components", "schemas", "User", "properties", "active"])["type"] = "boolean";
      everyValue(document, "active", (value) => value ?? false);
    },
  },
  {
    api: "frameio",
    claims: "bodies are wrapped in result",
    edit: (document) => {
      everywhere(document, "data", "result");
      everyValue(document, "x-items", () => "result");
      document["x-envelope"] = "result";
    },
  },
  {
    api: "frameio",
    claims: "the users to add are listed under ids",
    edit: (document) => everywhere(document, "user_ids", "ids"),
  },
  {
    api: "frameio",
    claims: "x-ratelimit-reset tells when the window ends",
    edit: (document) => {
      everywhere(document, "x-ratelimit-window", "x-ratelimit-reset");
      everywhere(document, "RateLimitWindow", "RateLimitReset");
      referElsewhere(document, "#/components/headers/RateLimitWindow", "#/components/headers/RateLimitReset");
    },
  },
  {
    api: "frameio",
    claims: "the creator comes when asked for by with",
    edit: (document) => void (objectAt(document, ["components", "parameters", "IncludeCreator"])["name"] = "with"),
  },
  {
    api: "frameio",
    claims: "the owner's role can be given too, as the example does",
    edit: (document) => {
      const role = objectAt(document, ["components", "schemas", "AccountRole", "properties", "role"]);
      list(role["enum"]).push("owner");
      const examples = ["paths", "/v4/accounts/{account_id}/users/{user_id}", "patch", "requestBody", "content"];
      const [first] = Object.values(objectAt(document, [...examples, "application/json", "examples"]));
      objectAt(object(first), ["value", "data"])["role"] = "owner";
    },
  },
  {
    api: "frameio",
    claims: "the stable version has the deletion of groups, without any header",
    edit: (document) => {
      const operation = objectAt(document, ["paths", `${groups}/{group_id}`, "delete"]);
      operation["parameters"] = list(operation["parameters"]).filter(
        (one) => !String(object(one)["$ref"]).includes("ApiVersion"),
      );
      operation["x-stability"] = "stable";
    },
  },
  {
    api: "docusign",
    claims: "ids of groups are numbers",
    edit: (document) => {
      objectAt(document, ["components", "schemas", "Group", "properties", "groupId"])["type"] = "integer";
      for (const name of ["GroupToUpdate", "GroupToDelete", "GroupReference"]) {
        objectAt(document, ["components", "schemas", name, "properties", "groupId"])["type"] = "integer";
      }
      everyExample(document, "groupId", (value) => Number(value));
    },
  },
  {
    api: "docusign",
    claims: "creating groups answers 200",
    edit: (document) => renameKey(objectAt(document, ["paths", docusignGroups, "post", "responses"]), "201", "200"),
  },
  {
    api: "docusign",
    claims: "what failed is told in error",
    edit: (document) => {
      everywhere(document, "errorDetails", "error");
      everyValue(document, "x-item-errors", (value) => ({ ...object(value), error: "error" }));
    },
  },
  {
    api: "docusign",
    claims: "groups are updated with PATCH",
    edit: (document) => {
      const path = objectAt(document, ["paths", docusignGroups]);
      const order = ["get", "post", "patch", "delete"];
      renameKey(path, "put", "patch");
      const entries = order.map((method) => [method, path[method]!] as const);
      for (const method of order) delete path[method];
      Object.assign(path, Object.fromEntries(entries));
    },
  },
  {
    api: "docusign",
    claims: "a group's name is its name",
    edit: (document) => everywhere(document, "groupName", "name"),
  },
  {
    api: "docusign",
    claims: "groups tell their userCount, as permission profiles do",
    edit: (document) => everywhere(document, "usersCount", "userCount"),
  },
  {
    api: "docusign",
    claims: "a page holds 500 groups at most, as the example asks for",
    edit: (document) => {
      const count = objectAt(document, ["components", "parameters", "GroupCount"]);
      objectAt(count, ["schema"])["maximum"] = 500;
      count["example"] = 500;
    },
  },
  {
    api: "docusign",
    claims: "the host is that of the vendor's web site, without /restapi",
    edit: (document) => {
      document["servers"] = [{ url: "https://www.docusign.com", description: "The one public host." }];
    },
  },
  {
    api: "docusign",
    claims: "what to include is repeated in the query, once for each",
    edit: (document) => {
      for (const name of ["ProfileListInclude", "ProfileGetInclude"]) {
        objectAt(document, ["components", "parameters", name])["explode"] = true;
      }
    },
  },
  {
    api: "docusign",
    claims: "types of groups are in PascalCase in answers too",
    edit: (document) => {
      const type = objectAt(document, ["components", "schemas", "Group", "properties", "groupType"]);
      const pascal = (value: Json) => String(value).replace(/^./, (letter) => letter.toUpperCase());
      const known = list(type["enum"]);
      type["enum"] = known.map(pascal);
      // Other things may have a type of the same name.
      everyExample(document, "groupType", (value) => (known.includes(value) ? pascal(value) : value));
    },
  },
  {
    api: "docusign",
    claims: "1,000 calls an hour are allowed",
    edit: (document) =>
      everyValue(document, "x-rate-limit", (value) =>
        list(value).map((limit) => (object(limit)["calls"] === 3000 ? { ...object(limit), calls: 1000 } : limit)),
      ),
  },
  {
    api: "frameio-legacy",
    claims: "an account has a name",
    edit: (document) => everywhere(document, "display_name", "name_shown"),
  },
  {
    api: "frameio-legacy",
    claims: "the membership is read at /role",
    edit: (document) =>
      renameKey(
        objectAt(document, ["paths"]),
        "/v2/accounts/{account_id}/membership",
        "/v2/accounts/{account_id}/role",
      ),
  },
  {
    api: "frameio-legacy",
    claims: "the vendor keeps it a year longer",
    edit: (document) => everyValue(document, "x-sunset", () => "2027-12-01"),
  },
];

function example(path: string, method: string, name: string): Path {
  return ["paths", path, method, "responses", "200", "content", "application/json", "examples", name, "value"];
}

/* A name as a key, and as one of those that are required. */
function referElsewhere(value: Json, from: string, to: string): void {
  if (typeof value !== "object" || value === null) return;
  if ("$ref" in value && value["$ref"] === from) value["$ref"] = to;
  for (const inner of Object.values(value)) referElsewhere(inner, from, to);
}

function everywhere(value: Json, from: string, to: string): void {
  if (Array.isArray(value)) {
    for (const [index, inner] of value.entries()) {
      if (inner === from) value[index] = to;
      else everywhere(inner, from, to);
    }
    return;
  }
  if (typeof value !== "object" || value === null) return;
  if (value[from] !== undefined) renameKey(value, from, to);
  for (const inner of Object.values(value)) everywhere(inner, from, to);
}

function everyValue(value: Json, key: string, change: (value: Json) => Json): void {
  if (Array.isArray(value)) for (const inner of value) everyValue(inner, key, change);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return;
  for (const [name, inner] of Object.entries(value)) {
    const isValue = inner === null || typeof inner !== "object" || key.startsWith("x-");
    if (name === key && isValue) value[name] = change(inner);
    else everyValue(inner, key, change);
  }
}

/* The same, and only where it is a value that is shown. */
function everyExample(document: JsonObject, key: string, change: (value: Json) => Json): void {
  const visit = (value: Json, keys: Path): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [name, inner] of Object.entries(value)) {
      if (name === "value" && keys.at(-2) === "examples") everyValue(inner, key, change);
      else visit(inner, [...keys, name]);
    }
  };
  visit(document, []);
  if (at(document, ["components"]) === undefined) throw new Error("The description has no components");
}
