import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readEvidence } from "../contract/exchanges/recordings.js";
import type { Recorded } from "../contract/exchanges/exchange.js";
import { inputText, operationFacts, plain, sunsetText } from "../generate/jsdoc.js";
import { pascal } from "../generate/names.js";
import { readOperations, type GeneratedOperation } from "../generate/operation.js";
import { prepare } from "../generate/prepare.js";
import { listApis } from "../openapi/apis.js";
import { bundleDescriptions, type BundledApi } from "../openapi/bundle.js";
import type { DescribedOperation } from "../openapi/bundled.js";
import type { JsonObject } from "../openapi/json.js";
import { describeDocument, type DescribedApi } from "../openapi/operations.js";
import { operationsIn } from "../openapi/walk.js";
import {
  declarationsBehind,
  declarationsIn,
  readDeclarations,
  signaturesOf,
  typeOf,
  type Declarations,
  type Signature,
} from "./declarations.js";
import { documentFailures, type DocumentedFailure } from "./failures.js";
import { printSample } from "./sample.js";

/** One description, with what the pages say of it. */
export interface DocumentedApi {
  /** The name of its files and of the entry point: `two-words`. */
  readonly name: string;
  readonly title: string;
  readonly version: string;
  /** What the API is for, in a sentence. */
  readonly summary: string;
  /** Whether there is a client of it. */
  readonly hasFacade: boolean;
  readonly operations: readonly DocumentedOperation[];
  readonly description: object;
}

/** One operation, as a list shows it. */
export interface DocumentedOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly stability: string;
  /** The day on which the vendor removes it. */
  readonly sunset: string | undefined;
  /** Whether a limit of its calls is published. */
  readonly isLimited: boolean;
  /** What is said of its method; absent where the API has no facade. */
  readonly call: DocumentedCall | undefined;
}

/** The method of an operation. */
export interface DocumentedCall {
  /** What the editor shows of it beside the texts of the description, in sentences of Markdown. */
  readonly facts: readonly string[];
  /** A call of it, as a whole TypeScript module but for the token. */
  readonly sample: string;
  readonly signatures: readonly Signature[];
  readonly inputs: readonly DocumentedInput[];
  /** The declarations of what it returns, and of what these name. */
  readonly returned: { readonly types: readonly string[]; readonly behind: readonly string[] };
  readonly failures: readonly DocumentedFailure[];
  /** The array of its answer in which single items can fail. */
  readonly failsInPart: string | undefined;
  readonly recorded: Recorded | undefined;
}

/** One key of the input of a method. */
interface DocumentedInput {
  readonly name: string;
  readonly in: string;
  readonly type: string;
  readonly required: boolean;
  /** Whether a client can have it once for all of its calls. */
  readonly bindable: boolean;
  readonly text: string;
}

/** Reads the descriptions with what was generated from them and recorded; in the order of the package's entries, but last what a vendor removes and what has no client. */
export async function readApis(root: string): Promise<DocumentedApi[]> {
  const described = await bundleDescriptions(join(root, "openapi"));
  const apis = await Promise.all(described.map((api) => document(root, api)));
  const entries = listApis(root).map(({ name }) => name);
  const rank = (api: DocumentedApi) => (api.hasFacade ? Number(isLeaving(api)) : 2);
  return apis.sort((a, b) => rank(a) - rank(b) || entries.indexOf(a.name) - entries.indexOf(b.name));
}

/** Whether the vendor removes every operation of the API. */
export function isLeaving(api: DocumentedApi): boolean {
  return api.operations.every(({ sunset }) => sunset !== undefined);
}

async function document(root: string, api: BundledApi): Promise<DocumentedApi> {
  const { name, description } = api;
  const { title, version, summary = "" } = (description as OpenApi).info;
  const hasFacade = description["x-facade"] !== "none";
  const operations = hasFacade ? await withCalls(root, api) : withoutCalls(api);
  return { name, title, version, summary, hasFacade, operations, description };
}

async function withCalls(root: string, api: BundledApi): Promise<DocumentedOperation[]> {
  const examples = describeDocument(api.name, api.description as JsonObject);
  const types = readDeclarations(await readFile(join(root, `generated/${api.name}.operations.ts`), "utf8"));
  const { recorded } = readEvidence(api.name);
  return Promise.all(
    readOperations({ ...api, description: prepare(api.description) }).map(async (operation) => ({
      ...describe(operation.described, operation.verb, operation.path),
      call: await documentCall({ api, examples, types, recorded }, operation),
    })),
  );
}

interface Known {
  readonly api: BundledApi;
  readonly examples: DescribedApi;
  readonly types: Declarations;
  readonly recorded: readonly Recorded[];
}

async function documentCall(
  { api, examples, types, recorded }: Known,
  operation: GeneratedOperation,
): Promise<DocumentedCall> {
  const { described, inputs, method, resource, typeName } = operation;
  const id = described.operationId ?? "";
  // A client that has its account shows how most calls look; a method without an account is the same for every client.
  const interfaces = ["Bound", ""].map((prefix) => `${prefix}${pascal(api.name)}${pascal(resource)}`);
  const signatures = signaturesOf(types, interfaces, method);
  const returns = signatures.map((signature) => signature.returns).join();
  const exemplified = examples.operations.find((one) => one.id === id);
  if (!exemplified) throw new Error(`openapi/${api.name}.yaml has no ${id}.`);
  return {
    facts: [...operationFacts(operation), sunsetText(operation)].filter((fact) => fact !== ""),
    sample: await printSample(api, operation, examples),
    signatures,
    inputs: inputs.map((input) => ({
      name: input.name,
      in: input.in,
      type: typeOf(types, `${typeName}Input`, input.name),
      required: input.required,
      bindable: input.bindable,
      text: inputText(input, false),
    })),
    returned: { types: declarationsIn(types, returns), behind: declarationsBehind(types, returns) },
    failures: await documentFailures(examples, exemplified),
    failsInPart: described["x-item-errors"]?.items,
    recorded: recorded.find((one) => one.operation === id && one.answer.status < 300),
  };
}

function withoutCalls({ description }: BundledApi): DocumentedOperation[] {
  return operationsIn(description as JsonObject).map(({ node, keys: [, path = "", method = ""] }) => ({
    ...describe(node as DescribedOperation, method.toUpperCase(), path),
    call: undefined,
  }));
}

interface OpenApi {
  readonly info: { readonly title: string; readonly version: string; readonly summary?: string };
}

function describe(described: DescribedOperation, method: string, path: string): Omit<DocumentedOperation, "call"> {
  const { operationId: id = "", summary = "", description = "" } = described;
  return {
    id,
    method,
    path,
    summary,
    description: plain(description),
    stability: described["x-stability"] ?? "stable",
    sunset: described["x-sunset"],
    isLimited: Array.isArray(described["x-rate-limit"]),
  };
}
