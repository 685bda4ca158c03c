import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { tidyComments } from "./comments.js";
import { contractDeclaration, printContract } from "./contract.js";
import type { BundledApi } from "../openapi/bundle.js";
import { answeredSchemas, printOperations } from "./operations.js";
import { printPaths } from "./paths.js";
import { prepare } from "./prepare.js";
import { printTypes } from "./types.js";

/** The generated files of one API: their names and their finished text. One without a facade has its types alone. */
export async function filesOf(api: BundledApi): Promise<[name: string, text: string][]> {
  const prepared = { ...api, description: prepare(api.description) };
  const types = await printTypes(prepared.description);
  if (api.description["x-facade"] === "none") return [await finish(`${api.name}.types.ts`, api.name, types.text)];
  const paths = printPaths(types.text, api.name, answeredSchemas(prepared, types.printer));
  return Promise.all([
    finish(`${api.name}.types.ts`, api.name, paths),
    finish(`${api.name}.operations.ts`, api.name, printOperations(prepared, types.printer)),
    finish(`${api.name}.contract.d.ts`, api.name, contractDeclaration),
    compile(api),
  ]);
}

/** Compiled code is not for reading, and stays as small as it is. */
async function compile(api: BundledApi): Promise<[string, string]> {
  return [`${api.name}.contract.js`, firstLine(api.name) + (await printContract(api))];
}

function firstLine(api: string): string {
  return `// Generated from openapi/${api}.yaml by \`npm run generate\`. Do not edit.\n`;
}

async function finish(name: string, api: string, text: string): Promise<[string, string]> {
  const first = firstLine(api);
  const config = await resolveConfig(fileURLToPath(new URL("../../package.json", import.meta.url)));
  const formatted = await format(`${first}${text}`, { ...config, parser: "typescript" });
  return [name, tidyComments(formatted)];
}
