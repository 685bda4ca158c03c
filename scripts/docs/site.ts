import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describeDocument } from "../openapi/operations.js";
import type { JsonObject } from "../openapi/json.js";
import { bundleDescriptions, type BundledApi } from "../openapi/bundle.js";
import { operationFacts, sunsetText } from "../generate/jsdoc.js";
import { readOperations } from "../generate/operation.js";
import type { DescribedOperation } from "../openapi/bundled.js";
import { operationsIn } from "../openapi/walk.js";
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
  readonly stability: string;
  /** The day on which the vendor removes it. */
  readonly sunset: string | undefined;
  /** Where its reference stands, relative to the index. */
  readonly href: string;
  /** What the editor shows of its method beside the texts of the description, in sentences of Markdown. */
  readonly facts: readonly string[];
  /** A call of its method, as a whole TypeScript module but for the token; absent where the API has no facade. */
  readonly sample: string | undefined;
}

/** Reads the descriptions and the package's own facts. */
export async function readSite(root: string): Promise<Site> {
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version: string };
  const described = await bundleDescriptions(join(root, "openapi"));
  const apis = await Promise.all(described.map(document));
  const guides = await readGuides(root);
  const rank = (api: DocumentedApi) => (api.hasFacade ? Number(isLeaving(api)) : 2);
  return { version, guides, apis: apis.sort((a, b) => rank(a) - rank(b)) };
}

/** Whether the vendor removes every operation of the API. */
export function isLeaving(api: DocumentedApi): boolean {
  return api.operations.every(({ sunset }) => sunset !== undefined);
}

async function document(api: BundledApi): Promise<DocumentedApi> {
  const { name, description } = api;
  const { title, version, summary = "" } = (description as OpenApi).info;
  const hasFacade = description["x-facade"] !== "none";
  const operations = hasFacade ? await withSamples(api) : withoutMethods(api);
  return { name, title, version, summary, hasFacade, operations, description };
}

function withSamples(api: BundledApi): Promise<DocumentedOperation[]> {
  const examples = describeDocument(api.name, api.description as JsonObject);
  return Promise.all(
    readOperations(api).map(async (operation) => ({
      ...describe(api.name, operation.described, operation.verb, operation.path),
      facts: [...operationFacts(operation), sunsetText(operation)].filter((fact) => fact !== ""),
      sample: await printSample(api, operation, examples),
    })),
  );
}

function withoutMethods({ name, description }: BundledApi): DocumentedOperation[] {
  return operationsIn(description as JsonObject).map(({ node, keys: [, path = "", method = ""] }) => ({
    ...describe(name, node as DescribedOperation, method.toUpperCase(), path),
    facts: [],
    sample: undefined,
  }));
}

interface OpenApi {
  readonly info: { readonly title: string; readonly version: string; readonly summary?: string };
}

function describe(
  api: string,
  described: DescribedOperation,
  method: string,
  path: string,
): Omit<DocumentedOperation, "facts" | "sample"> {
  const { operationId: id = "", summary = "", tags: [tag = ""] = [] } = described;
  return {
    id,
    method,
    path,
    summary,
    stability: described["x-stability"] ?? "stable",
    sunset: described["x-sunset"],
    href: `${api}.html#/${slug(tag)}/${slug(id)}`,
  };
}

/** The form in which the reference pages write a tag or an operation in an address. */
function slug(name: string): string {
  return name.toLowerCase().replaceAll(" ", "-");
}
