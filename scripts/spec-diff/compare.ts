import { list, object, type Json, type JsonObject } from "../openapi/json.js";
import { change, sent, type ApiChanges, type Change, type Place } from "./change.js";
import { compareComponents } from "./components.js";
import { extension } from "./extension.js";
import { below, compareKeys, forReaders, isSame, shown, unionOf, type Documents } from "./node.js";
import { compareOperations, comparePaths } from "./operations.js";
import { compareSecurity } from "./security.js";

/** Compares the descriptions of several APIs, by their names. */
export function compareApis(
  before: ReadonlyMap<string, JsonObject>,
  after: ReadonlyMap<string, JsonObject>,
): ApiChanges[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  const whole: Place = { keys: [], use: sent };
  return names.map((api) => {
    const [one, other] = [before.get(api), after.get(api)];
    if (!other) return { api, before: one, after: other, changes: [change("api.remove", whole, "other", "is gone")] };
    if (!one) return { api, before: one, after: other, changes: [change("api.add", whole, "none", "is new")] };
    return { api, before: one, after: other, changes: compareDescriptions(one, other) };
  });
}

/** Compares two descriptions of an API. Nothing that differs goes without a change. */
export function compareDescriptions(before: JsonObject, after: JsonObject): Change[] {
  if (isSame(before, after)) return [];
  const documents: Documents = { before, after, under: new Set() };
  const everybody: Place = { keys: [], use: { sent: true, answered: true } };
  const changes = compareKeys(before, after, everybody, {
    ...Object.fromEntries(["openapi", "info", "tags", "externalDocs"].map((key) => [key, forReaders])),
    servers: (from, to, place) => compareServers(list(from), list(to), { ...place, use: sent }),
    security: (from, to, place) => compareSecurity(from, to, { ...place, use: sent }),
    "x-envelope": extension,
    "x-facade": extension,
    paths: () => [...comparePaths(documents), ...compareOperations(documents)],
    components: (from, to, place) => compareComponents(documents, object(from), object(to), place),
  });
  // The order of a list can be all that differs, and means nothing.
  return changes.length > 0 ? changes : [change("description", everybody, "words", "stands in another order")];
}

function compareServers(before: readonly Json[], after: readonly Json[], place: Place): Change[] {
  return Array.from({ length: Math.max(before.length, after.length) }, (_, index) => index).flatMap((index) => {
    const at = below(place, String(index));
    if (after[index] === undefined)
      return [change("server", at, "other", `${shown(object(before[index])["url"])} is gone`)];
    // The first is the one that is called.
    if (before[index] === undefined)
      return [change("server", at, "none", `${shown(object(after[index])["url"])} is new`)];
    const [left, right] = [object(before[index]), object(after[index])];
    return compareKeys(left, right, at, {
      url: (from, to, there) => [change("server", there, "other", `is ${shown(to)}, was ${shown(from)}`)],
      variables: (from, to, there) =>
        unionOf(object(from), object(to)).flatMap((name) =>
          compareKeys(object(object(from)[name]), object(object(to)[name]), below(there, name), {
            default: (one, other, where) => [
              change(
                "server",
                where,
                "other",
                `its ${name} is ${shown(other)} if nothing else is said, was ${shown(one)}`,
              ),
            ],
          }),
        ),
    });
  });
}
