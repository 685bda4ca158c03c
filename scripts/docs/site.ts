import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readDescriptions } from "../generate/describe.js";
import type { DescribedOperation } from "../generate/description.js";

/** What the pages are made from. */
export interface Site {
  readonly version: string;
  readonly apis: readonly DocumentedApi[];
}

/** One description, with what a page says of it. */
export interface DocumentedApi {
  /** The name of its files and of the entry point: `frameio-legacy`. */
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
}

/** Reads the descriptions and the package's own facts. */
export async function readSite(root: string): Promise<Site> {
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version: string };
  const described = await readDescriptions(join(root, "openapi"));
  const apis = described.map(({ name, description }) => document(name, description as OpenApi));
  return { version, apis: apis.sort((a, b) => Number(isLeaving(a)) - Number(isLeaving(b))) };
}

/** Whether the vendor removes every operation of the API. */
export function isLeaving(api: DocumentedApi): boolean {
  return api.operations.every(({ sunset }) => sunset !== undefined);
}

interface OpenApi {
  readonly info: { readonly title: string; readonly version: string; readonly summary?: string };
  readonly paths: { readonly [path: string]: { readonly [key: string]: unknown } };
}

function document(name: string, description: OpenApi): DocumentedApi {
  const { title, version, summary = "" } = description.info;
  return { name, title, version, summary, operations: operationsOf(name, description), description };
}

const methods = ["get", "post", "put", "patch", "delete"];

function operationsOf(name: string, { paths }: OpenApi): DocumentedOperation[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    methods
      .filter((method) => item[method])
      .map((method) => {
        const operation = item[method] as DescribedOperation;
        const id = operation.operationId ?? "";
        return {
          id,
          method: method.toUpperCase(),
          path,
          summary: operation.summary ?? "",
          stability: operation["x-stability"] ?? "stable",
          sunset: operation["x-sunset"],
          href: `${name}.html#/${slug(operation.tags?.[0] ?? "")}/${slug(id)}`,
        };
      }),
  );
}

/** The form in which the reference pages write a tag or an operation in an address. */
function slug(name: string): string {
  return name.toLowerCase().replaceAll(" ", "-");
}
