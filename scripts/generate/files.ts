import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { tidyComments } from "./comments.js";
import type { DescribedApi } from "./describe.js";
import { printOperations } from "./operations.js";
import { prepare } from "./prepare.js";
import { printTypes } from "./types.js";

/** The generated files of one API: their names and their finished text. */
export async function filesOf(api: DescribedApi): Promise<[name: string, text: string][]> {
  const prepared = { ...api, description: prepare(api.description) };
  const types = await printTypes(prepared.description);
  return Promise.all([
    finish(`${api.name}.types.ts`, api.name, types.text),
    finish(`${api.name}.operations.ts`, api.name, printOperations(prepared, types.printer)),
  ]);
}

async function finish(name: string, api: string, text: string): Promise<[string, string]> {
  const first = `// Generated from openapi/${api}.yaml by \`npm run generate\`. Do not edit.\n`;
  const config = await resolveConfig(fileURLToPath(new URL("../../package.json", import.meta.url)));
  const formatted = await format(`${first}${text}`, { ...config, parser: "typescript" });
  return [name, tidyComments(formatted)];
}
