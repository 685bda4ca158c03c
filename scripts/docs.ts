import { mkdir, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { stringify } from "yaml";
import { contractPage, readContractReport } from "./docs/contract-page.js";
import { faultsPage } from "./docs/faults-page.js";
import { indexPage } from "./docs/index-page.js";
import { llmsText } from "./docs/llms.js";
import { writeReference } from "./docs/reference.js";
import { readSite } from "./docs/site.js";

/** Builds the documentation of the project at `root` into `out`. */
export async function buildSite(root: string, out: string): Promise<void> {
  const site = await readSite(root);
  const report = await readContractReport(root);
  await rm(out, { recursive: true, force: true });
  await mkdir(join(out, "openapi"), { recursive: true });
  await Promise.all([
    writeFile(join(out, "index.html"), indexPage(site)),
    writeFile(join(out, "faults.html"), faultsPage()),
    // Measuring takes minutes, so the page is there when `npm run contract` has been run.
    ...(report ? [writeFile(join(out, "contract.html"), contractPage(report))] : []),
    writeFile(join(out, "llms.txt"), llmsText(site)),
    ...site.apis.flatMap((api) => [
      writeFile(join(out, `openapi/${api.name}.json`), JSON.stringify(api.description, null, 2)),
      writeFile(join(out, `openapi/${api.name}.yaml`), stringify(api.description, { lineWidth: 120 })),
      writeReference(api, join(out, `${api.name}.html`)),
    ]),
  ]);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL("..", import.meta.url));
  await buildSite(root, join(root, "site"));
  console.log("wrote site/, open site/index.html");
}
