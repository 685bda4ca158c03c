import { isDeepStrictEqual } from "node:util";
import { isObject, list, object, type Json } from "../../openapi/json.js";
import { describeDocument, type DescribedApi } from "../../openapi/operations.js";
import { accepts } from "../exchanges/closed-world.js";
import { sample, samples } from "../exchanges/samples.js";
import { sourcesOf } from "../sources/read.js";
import type { Check } from "./check.js";

/**
 * Reads what the vendors show, whole bodies as samples and failures in part: a document that does not describe them, or has no
 * example that shows them, describes another API.
 */
export function sampled(api: string): Check {
  const own = samples.filter((one) => one.api === api).map((one) => ({ ...one, shown: sample(one.file) }));
  const { problems } = sourcesOf(api);
  return (document) => {
    const described = describeDocument(api, document);
    for (const { file, operation, status, isFilledIn, shown } of own) {
      const found = described.operations.find(({ id }) => id === operation);
      const body = status === undefined ? found?.body : found?.answers.find((answer) => answer.status === status);
      if (!body?.schema) return `${file}: ${operation} has no such body`;
      if (!accepts(document, body.schema, shown, status === undefined ? "request" : "answer"))
        return `${file}: what the vendor shows is not what is described`;
      if (!isFilledIn && !body.examples.some(({ value }) => isDeepStrictEqual(value, shown)))
        return `${file}: no example of ${operation} shows what the vendor shows`;
    }
    const hidden = problems.shown.find(
      ({ status, body }) => !failures(described, status).some((one) => has(one, body)),
    );
    return hidden && `${hidden.at}: no example of a ${hidden.status} shows it`;
  };
}

function failures({ operations }: DescribedApi, status: number): Json[] {
  return operations.flatMap(({ answers }) =>
    answers.filter((answer) => answer.status === status).flatMap(({ examples }) => examples.map(({ value }) => value)),
  );
}

/* Whether an example says at least what was shown. */
function has(example: Json | undefined, shown: Json): boolean {
  if (Array.isArray(shown))
    return shown.length === list(example).length && shown.every((one, index) => has(list(example)[index], one));
  if (!isObject(shown)) return example === shown;
  return Object.entries(shown).every(([key, value]) => has(object(example)[key], value));
}
