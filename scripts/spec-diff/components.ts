import { object, pointer, type JsonObject, type Path } from "../openapi/json.js";
import { change, sent, type Change, type Place } from "./change.js";
import { compareHeader, compareResponse } from "./answer.js";
import { compareKeys, examples, isSame, unionOf, type Compare, type Documents } from "./node.js";
import { compareBodies, compareParameter } from "./request.js";
import { compareSchemas } from "./schema.js";
import { compareSchemes } from "./security.js";
import { bothUse, usesOf } from "./use.js";

/** Compares what operations refer to: once, for all who meet it. */
export function compareComponents(documents: Documents, before: JsonObject, after: JsonObject, place: Place): Change[] {
  const [useBefore, useAfter] = [usesOf(documents.before), usesOf(documents.after)];
  const each =
    (compare: (one: JsonObject, other: JsonObject, at: Place) => Change[]): Compare =>
    (from, to, at) =>
      unionOf(object(from), object(to)).flatMap((name): Change[] => {
        const keys: Path = [...at.keys, name];
        const [one, other] = [object(from)[name], object(to)[name]];
        const use = bothUse(useBefore(pointer(keys)), useAfter(pointer(keys)));
        if (one !== undefined && other !== undefined)
          return isSame(one, other) ? [] : compare(object(one), object(other), { keys, use });
        // The types of the package are called after schemas. All else is missed by those who refer to it, and told there.
        if (keys[1] !== "schemas") return [];
        return other === undefined
          ? [change("schema.drop", { keys, use: useBefore(pointer(keys)) }, "other", "is gone")]
          : [change("schema.add", { keys, use }, "none", "is new")];
      });
  return compareKeys(before, after, place, {
    schemas: each((one, other, at) => compareSchemas(documents, one, other, at)),
    parameters: each((one, other, at) => compareParameter(documents, one, other, at)),
    headers: each((one, other, at) => compareHeader(documents, one, other, at)),
    responses: each((one, other, at) => compareResponse(documents, one, other, at)),
    requestBodies: each((one, other, at) => compareBodies(documents, one, other, at)),
    securitySchemes: (from, to, at) => compareSchemes(object(from), object(to), { ...at, use: sent }),
    examples,
  });
}
