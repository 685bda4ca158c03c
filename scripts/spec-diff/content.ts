import { object, type Json } from "../openapi/json.js";
import { change, type Change, type Place } from "./change.js";
import { below, compareKeys, namesOf, type Documents } from "./node.js";
import { compareSchemas } from "./schema.js";

/** Compares the media types of a body and what each holds. */
export function compareContent(
  documents: Documents,
  before: Json | undefined,
  after: Json | undefined,
  place: Place,
): Change[] {
  const [left, right] = [object(before), object(after)];
  const { gone, come, kept, renamed } = namesOf(left, right);
  // A body where there was none is more than was promised.
  const added = Object.keys(left).length === 0 && place.use.answered ? "none" : "wider";
  return [
    ...renamed.map(([from, to]) => change("media.change", below(place, to), "other", `is ${to}, was ${from}`)),
    ...gone.map((type) => change("media.drop", below(place, type), "other", `is no longer ${type}`)),
    ...come.map((type) => change("media.add", below(place, type), added, `can be ${type}`)),
    ...kept.flatMap((type) =>
      compareKeys(object(left[type]), object(right[type]), below(place, type), {
        schema: (one, other, at) => compareSchemas(documents, one ?? {}, other ?? {}, at),
      }),
    ),
  ];
}
