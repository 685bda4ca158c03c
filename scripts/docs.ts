import { mkdir, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { stringify } from "yaml";
import type { Report } from "./contract/report/report.js";
import { contractPage, readContractReport } from "./docs/contract-page.js";
import { faultsPage } from "./docs/faults-page.js";
import { guidePage } from "./docs/guides.js";
import { indexPage } from "./docs/index-page.js";
import { llmsText } from "./docs/llms.js";
import { writeReference } from "./docs/reference.js";
import { readSite } from "./docs/site.js";

/** Builds the documentation of the project at `root` into `out`, with a page of what `npm run contract` counted where it did. */
export async function buildSite(root: string, out: string, report: Report | undefined): Promise<void> {
  const site = await readSite(root);
  const links = [
    { href: "index.html#apis", text: "APIs" },
    { href: "index.html#guides", text: "Guides" },
    { href: "faults.html", text: "Faults" },
    ...(report ? [{ href: "contract.html", text: "Contract tests" }] : []),
    { href: "llms.txt", text: "llms.txt" },
  ];
  await rm(out, { recursive: true, force: true });
  await mkdir(join(out, "openapi"), { recursive: true });
  await Promise.all([
    writeFile(join(out, "index.html"), indexPage(site, links)),
    writeFile(join(out, "faults.html"), faultsPage(links)),
    ...(report ? [writeFile(join(out, "contract.html"), contractPage(report, links))] : []),
    writeFile(join(out, "llms.txt"), llmsText(site)),
    ...site.guides.flatMap((guide) => [
      writeFile(join(out, `${guide.name}.html`), guidePage(guide, links)),
      writeFile(join(out, `${guide.name}.md`), guide.text),
    ]),
    ...site.apis.flatMap((api) => [
      writeFile(join(out, `openapi/${api.name}.json`), JSON.stringify(api.description, null, 2)),
      writeFile(join(out, `openapi/${api.name}.yaml`), stringify(api.description, { lineWidth: 120 })),
      writeReference(api, join(out, `${api.name}.html`)),
    ]),
  ]);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const report = await readContractReport(root);
  await buildSite(root, join(root, "site"), report);
  console.log(`wrote site/, ${report ? "" : "without contract.html for want of a report, "}open site/index.html`);
}
