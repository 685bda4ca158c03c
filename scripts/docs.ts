import { copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { stringify } from "yaml";
import { contractPage } from "./docs/contract-page.js";
import { readCounted, type Counted } from "./docs/counted.js";
import { faultsPage } from "./docs/faults-page.js";
import { guidePage } from "./docs/guides.js";
import { indexPage } from "./docs/index-page.js";
import { llmsText } from "./docs/llms.js";
import { elements, mutantsPage } from "./docs/mutants-page.js";
import { writeReference } from "./docs/reference.js";
import { readSite } from "./docs/site.js";

/** Builds the documentation of the project at `root` into `out`, with the pages of what was counted where something was. */
export async function buildSite(root: string, out: string, { contract, mutants }: Counted): Promise<void> {
  const site = await readSite(root);
  const links = [
    { href: "index.html#apis", text: "APIs" },
    { href: "index.html#guides", text: "Guides" },
    { href: "faults.html", text: "Faults" },
    ...(contract ? [{ href: "contract.html", text: "Contract tests" }] : []),
    { href: "llms.txt", text: "llms.txt" },
  ];
  const counted = [
    ...(contract ? [{ name: "contract.html", text: contractPage(contract, links) }] : []),
    ...mutants.map((one) => ({ name: one.href, text: mutantsPage(one, links) })),
  ];
  await rm(out, { recursive: true, force: true });
  await mkdir(join(out, "openapi"), { recursive: true });
  await Promise.all([
    writeFile(join(out, "index.html"), indexPage(site, links, mutants)),
    writeFile(join(out, "faults.html"), faultsPage(links)),
    ...counted.map(({ name, text }) => writeFile(join(out, name), text)),
    ...(mutants.length > 0 ? [copyFile(elements, join(out, basename(elements)))] : []),
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
  const counted = await readCounted(root);
  await buildSite(root, join(root, "site"), counted);
  console.log("wrote site/, open site/index.html");
  if (!counted.contract) {
    console.log(
      "It is without contract.html: run `npm run contract` first, and again after a description has changed.",
    );
    if (process.env["CI"]) process.exitCode = 1;
  }
}
