import { copyFile, cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { stringify } from "yaml";
import { viewerOf } from "./docs/api-page.js";
import { llmsFullText, llmsText, pagesOf, readContents } from "./docs/contents.js";
import { missingIn, readCounted, type Counted } from "./docs/counted.js";
import { elements, mutantsPage } from "./docs/mutants-page.js";
import { readApis, type DocumentedApi } from "./docs/documented.js";
import { writeViewer } from "./docs/viewer.js";
import { buildPages } from "./docs/vitepress.js";
import { Refusal } from "./openapi/refusal.js";

/** Builds the documentation of the project at `root` into `out`, with the pages of what was counted where something was. */
export async function buildSite(root: string, out: string, counted: Counted): Promise<void> {
  const apis = await readApis(root);
  const contents = await readContents(root, apis, counted);
  const apart = [...apis.map(({ name }) => viewerOf(name)), ...counted.mutants.map(({ href }) => href)];
  await rm(out, { recursive: true, force: true });
  // VitePress empties its folder, so what is built at the same time is written elsewhere first.
  const beside = await mkdtemp(join(tmpdir(), "rollcall-openapi-"));
  try {
    await Promise.all([buildPages(contents, apart, out), writeDescriptions(apis, beside)]);
    await cp(beside, join(out, "openapi"), { recursive: true });
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
  await Promise.all([
    ...pagesOf(contents).map(({ path, text }) => writeFile(join(out, `${path}.md`), text)),
    writeFile(join(out, "llms.txt"), llmsText(contents)),
    writeFile(join(out, "llms-full.txt"), llmsFullText(contents)),
    ...counted.mutants.map((one) => writeFile(join(out, one.href), mutantsPage(one))),
    ...(counted.mutants.length > 0 ? [copyFile(elements, join(out, basename(elements)))] : []),
  ]);
}

async function writeDescriptions(apis: readonly DocumentedApi[], folder: string): Promise<void> {
  await Promise.all(
    apis.flatMap((api) => [
      writeFile(join(folder, `${api.name}.json`), JSON.stringify(api.description, null, 2)),
      writeFile(join(folder, `${api.name}.yaml`), stringify(api.description, { lineWidth: 120 })),
      writeViewer(api, join(folder, basename(viewerOf(api.name)))),
    ]),
  );
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL("..", import.meta.url));
  try {
    const counted = await readCounted(root);
    const missing = missingIn(counted, Boolean(process.env["CI"]));
    await buildSite(root, join(root, "site"), counted);
    console.log("wrote site/, for any file server that has it at the root of its origin");
    if (missing) console.log(missing);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
