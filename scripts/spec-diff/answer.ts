import { object, type Json, type JsonObject } from "../openapi/json.js";
import { change, type Change, type Place } from "./change.js";
import { compareContent } from "./content.js";
import { extension } from "./extension.js";
import { below, compareKeys, compareReferable, deprecated, namesOf, type Documents } from "./node.js";
import { compareSchemas } from "./schema.js";

/** Compares the answers of an operation, by their status. */
export function compareResponses(
  documents: Documents,
  before: Json | undefined,
  after: Json | undefined,
  place: Place,
): Change[] {
  const [left, right] = [object(before), object(after)];
  const { gone, come, kept, renamed } = namesOf(left, right);
  return [
    // Which error is thrown, and what `status` says, hangs on it.
    ...renamed.map(([from, to]) =>
      change("response.status", below(place, to), "other", `comes with ${to}, was ${from}`),
    ),
    ...gone.map((status) =>
      change(
        "response.drop",
        below(place, status),
        isSuccess(status) ? "other" : "narrower",
        `there is no ${status} any more`,
      ),
    ),
    // Whatever is no success is thrown as an ApiError, whether it is described or not.
    ...come.map((status) =>
      change("response.add", below(place, status), isSuccess(status) ? "wider" : "none", `there is a ${status}`),
    ),
    ...kept.flatMap((status) =>
      compareReferable(documents, left[status], right[status], below(place, status), (one, other, at) =>
        compareResponse(documents, one, other, at),
      ),
    ),
  ];
}

/** Compares two answers. */
export function compareResponse(documents: Documents, before: JsonObject, after: JsonObject, place: Place): Change[] {
  return compareKeys(before, after, place, {
    headers: (from, to, at) => compareHeaders(documents, object(from), object(to), at),
    content: (from, to, at) => compareContent(documents, from, to, at),
    "x-optional-body": extension,
  });
}

function compareHeaders(documents: Documents, before: JsonObject, after: JsonObject, place: Place): Change[] {
  const { gone, come, kept, renamed } = namesOf(before, after);
  return [
    ...renamed.map(([from, to]) => change("header.rename", below(place, to), "other", `was called \`${from}\``)),
    ...gone.map((name) => change("header.drop", below(place, name), "wider", "is gone")),
    ...come.map((name) => change("header.add", below(place, name), "none", "is new")),
    ...kept.flatMap((name) =>
      compareReferable(documents, before[name], after[name], below(place, name), (one, other, at) =>
        compareHeader(documents, one, other, at),
      ),
    ),
  ];
}

/** Compares two headers of answers. */
export function compareHeader(documents: Documents, before: JsonObject, after: JsonObject, place: Place): Change[] {
  return compareKeys(before, after, place, {
    required: (_, to, at) => [
      change(
        "header.required",
        at,
        to === true ? "narrower" : "wider",
        to === true ? "is always there" : "may be missing",
      ),
    ],
    schema: (from, to, at) =>
      compareSchemas(documents, from ?? {}, to ?? {}, at).map((found) =>
        found.kind === "type" && found.keys.length === at.keys.length ? { ...found, kind: "header.type" } : found,
      ),
    deprecated,
  });
}

function isSuccess(status: string): boolean {
  return status.startsWith("2");
}
