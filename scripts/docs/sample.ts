import { format } from "prettier";
import type { DescribedApi as Examples } from "../openapi/operations.js";
import { exampleInput } from "../demo/input.js";
import type { BundledApi } from "../openapi/bundle.js";
import { pascal } from "../generate/names.js";
import type { Input, GeneratedOperation } from "../generate/operation.js";

/** Writes a call of an operation in TypeScript, with the first examples of its description. */
export async function printSample(api: BundledApi, operation: GeneratedOperation, examples: Examples): Promise<string> {
  const exemplified = examples.operations.find(({ id }) => id === operation.described.operationId);
  if (!exemplified) throw new Error(`openapi/${examples.api}.yaml has no ${operation.described.operationId}.`);
  const input = exampleInput(examples, exemplified);
  const call = callText(api, operation, input);
  const failsInPart = operation.described["x-item-errors"] !== undefined;
  const text = [
    failsInPart ? 'import { PartialFailureError } from "rollcall";' : "",
    `import { ${factoryName(api.name)} } from "rollcall/${api.name}";\n`,
    `const ${clientName(api.name)} = ${factoryName(api.name)}(${optionsText(api, operation, input, examples.server)});\n`,
    failsInPart ? caught(call) : call,
  ];
  // The page has room for no wider lines beside its text.
  return format(text.join("\n").trimStart(), { parser: "typescript", printWidth: 60 });
}

/** What samples call a client of an API. */
export function clientName(api: string): string {
  return uncapitalized(pascal(api));
}

/** The function that makes a client of an API. */
export function factoryName(api: string): string {
  return `create${pascal(api)}`;
}

function optionsText(
  { description }: BundledApi,
  { inputs }: GeneratedOperation,
  input: object,
  server: string,
): string {
  // A server with variables differs from account to account, and its path is added by the client.
  const isKnown = !description.servers?.[0]?.url.includes("{");
  const options = {
    ...(isKnown ? {} : { baseUrl: new URL(server).origin }),
    ...pick(
      input,
      inputs.filter(({ bindable }) => bindable),
    ),
  };
  const written = Object.entries(options).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `{ ${["token", ...written].join(", ")} }`;
}

function callText(api: BundledApi, operation: GeneratedOperation, input: object): string {
  const { answer, described, inputs, method, resource } = operation;
  // Of the query only what must be given: with all of its examples a list would begin in its middle.
  const wanted = inputs.filter(({ bindable, in: place, required }) => !bindable && (required || place === "body"));
  const given = wanted.length > 0 ? JSON.stringify(pick(input, wanted)) : "";
  const call = `${clientName(api.name)}.${resource}.${method}(${given})`;
  const name = noun(operation);
  const array = described["x-item-errors"]?.items;
  if (answer.is === "empty") return `await ${call};`;
  if (answer.is === "list") return `for await (const ${name} of ${call}) {\nconsole.log(${name});\n}`;
  if (array !== undefined) return `const { ${array} } = await ${call};\nconsole.log(${array});`;
  return `const ${name} = await ${call};`;
}

function caught(call: string): string {
  return `try {
${call}
} catch (error) {
if (!(error instanceof PartialFailureError)) throw error;
for (const { item, problem } of error.failed) {
console.log(item, problem.code);
}
}`;
}

function pick(values: object, inputs: readonly Input[]): object {
  const names = inputs.map(({ name }) => name);
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));
}

/** What an operation gives: a `user` by `groups.listUsers`, a `group` by `groups.create`. */
function noun({ resource, method }: GeneratedOperation): string {
  const [, named = resource] = /^(?:list|get|update)([A-Z]\w*)$/.exec(method) ?? [];
  return uncapitalized(named.replace(/s$/, ""));
}

function uncapitalized(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
