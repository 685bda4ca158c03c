import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describeDocument } from "../openapi/operations.js";
import type { JsonObject } from "../openapi/json.js";
import { bundleDescriptions, type BundledApi } from "../openapi/bundle.js";
import { operationFacts, sunsetText } from "../generate/jsdoc.js";
import { readOperations, type GeneratedOperation } from "../generate/operation.js";
import { readGuides, type Guide } from "./guides.js";
import { printSample } from "./sample.js";

/** What the pages are made from. */
export interface Site {
  readonly version: string;
  readonly apis: readonly DocumentedApi[];
  readonly guides: readonly Guide[];
}

/** One description, with what a page says of it. */
export interface DocumentedApi {
  /** The name of its files and of the entry point: `two-words`. */
  readonly name: string;
  readonly title: string;
  readonly version: string;
  /** What the API is for, in a sentence. */
  readonly summary: string;
  readonly operations: readonly DocumentedOperation[];
  readonly description: object;
}

/** One operation, as a list shows it. */
export interface DocumentedOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly stability: string;
  /** The day on which the vendor removes it. */
  readonly sunset: string | undefined;
  /** Where its reference stands, relative to the index. */
  readonly href: string;
  /** What the editor shows of its method beside the texts of the description, in sentences of Markdown. */
  readonly facts: readonly string[];
  /** A call of its method, as a whole TypeScript module but for the token. */
  readonly sample: string;
}

/** Reads the descriptions and the package's own facts. */
export async function readSite(root: string): Promise<Site> {
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version: string };
  const described = await bundleDescriptions(join(root, "openapi"));
  const apis = await Promise.all(described.map(document));
  const guides = await readGuides(root);
  return { version, guides, apis: apis.sort((a, b) => Number(isLeaving(a)) - Number(isLeaving(b))) };
}

/** Whether the vendor removes every operation of the API. */
export function isLeaving(api: DocumentedApi): boolean {
  return api.operations.every(({ sunset }) => sunset !== undefined);
}

async function document(api: BundledApi): Promise<DocumentedApi> {
  const { name, description } = api;
  const { title, version, summary = "" } = (description as OpenApi).info;
  const examples = describeDocument(name, description as JsonObject);
  const operations = readOperations(api).map(async (operation) => ({
    ...describe(name, operation),
    sample: await printSample(api, operation, examples),
  }));
  return { name, title, version, summary, operations: await Promise.all(operations), description };
}

interface OpenApi {
  readonly info: { readonly title: string; readonly version: string; readonly summary?: string };
}

function describe(api: string, operation: GeneratedOperation): Omit<DocumentedOperation, "sample"> {
  const { described, verb, path } = operation;
  const { operationId: id = "", summary = "", tags: [tag = ""] = [] } = described;
  return {
    id,
    method: verb,
    path,
    summary,
    stability: described["x-stability"] ?? "stable",
    sunset: described["x-sunset"],
    href: `${api}.html#/${slug(tag)}/${slug(id)}`,
    facts: [...operationFacts(operation), sunsetText(operation)].filter((fact) => fact !== ""),
  };
}

/** The form in which the reference pages write a tag or an operation in an address. */
function slug(name: string): string {
  return name.toLowerCase().replaceAll(" ", "-");
}
