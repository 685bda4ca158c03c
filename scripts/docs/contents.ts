import type { Page, Section } from "./page.js";
import { apiPage } from "./api-page.js";
import { contractPage } from "./contract-page.js";
import type { Counted } from "./counted.js";
import { frontPage } from "./front-page.js";
import { operationPage } from "./operation-page.js";
import { promisesPage } from "./promises-page.js";
import type { DocumentedApi } from "./documented.js";
import { linked, readGuides, readProject } from "./texts.js";

/** Everything that is on the site as a page of ours. */
export interface Contents {
  readonly front: Page;
  readonly sections: readonly Section[];
}

/** Puts the pages together, in the order in which they are read. */
export async function readContents(
  root: string,
  apis: readonly DocumentedApi[],
  { contract }: Counted,
): Promise<Contents> {
  const [chapters, project] = await Promise.all([readGuides(root), readProject(root)]);
  const guides = chapters.flatMap(({ texts }) => texts);
  const places = new Map<string, string>([
    ["README.md", "index.md"],
    ...[...guides, ...project].map(({ file, page }) => [file, `${page.path}.md`] as const),
    ...apis.map(({ name }) => [`openapi/${name}.yaml`, `openapi/${name}.yaml`] as const),
  ]);
  const sections = [
    ...chapters.map((chapter) => linked(chapter, places)),
    ...apis.map(sectionOf),
    { title: "Proof", pages: [promisesPage(), ...(contract ? [contractPage(contract)] : [])] },
    linked({ title: "The project", texts: project }, places),
  ];
  return { front: await frontPage({ root, apis, guides, report: contract }), sections };
}

/** Every page of ours, the first one first. */
export function pagesOf({ front, sections }: Contents): Page[] {
  return [front, ...sections.flatMap(({ pages }) => pages)];
}

/** The site for readers that are programs, in the form of llmstxt.org: what there is, and where. */
export function llmsText({ front, sections }: Contents): string {
  const lines = ({ pages }: Section) => pages.map(({ path, title, summary }) => `- [${title}](${path}.md): ${summary}`);
  return `# ${front.title}

> ${front.summary.replaceAll(/\s+/g, " ")}

Each page is here as Markdown; all of them in one file are [llms-full.txt](llms-full.txt).

${sections.map((section) => `## ${section.title}\n\n${lines(section).join("\n")}`).join("\n\n")}
`;
}

/** Every page of ours in one text. */
export function llmsFullText(contents: Contents): string {
  return pagesOf(contents)
    .map(({ path, text }) => `<!-- ${path}.md -->\n\n${text}`)
    .join("\n");
}

function sectionOf(api: DocumentedApi): Section {
  const operations = api.operations.flatMap((operation) =>
    operation.call ? [operationPage(api, operation, operation.call)] : [],
  );
  return { title: api.title, pages: [apiPage(api), ...operations], folder: api.name };
}
