import type { DescribedApi, Operation } from "../openapi/operations.js";
import type { JsonObject } from "../openapi/json.js";

/** The flat input that the first example of every parameter and of the body makes. */
export function exampleInput({ envelope }: DescribedApi, { parameters, body }: Operation): object {
  const given = parameters
    .filter((parameter) => parameter.in !== "header")
    .map(({ name, examples }) => [name, examples[0]?.value]);
  const example = body?.examples[0]?.value as JsonObject | undefined;
  return { ...Object.fromEntries(given), ...((envelope ? example?.[envelope] : example) as JsonObject | undefined) };
}
