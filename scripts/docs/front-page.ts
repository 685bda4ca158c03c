import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { format } from "prettier";
import type { Report } from "../contract/report/report.js";
import { percent } from "../contract/report/print.js";
import { addressFrom, count, type Page } from "./page.js";
import { faultCount } from "./promises-page.js";
import { type DocumentedApi } from "./documented.js";
import type { Text } from "./texts.js";

/** What the front page is made from. */
interface Front {
  readonly root: string;
  readonly apis: readonly DocumentedApi[];
  readonly guides: readonly Text[];
  readonly report: Report | undefined;
}

/** The first page: what Rollcall is, how to install it, one example, and six reasons, each with its number and its proof. */
export async function frontPage(front: Front): Promise<Page> {
  const [readme, manifest] = await Promise.all(
    ["README.md", "package.json"].map((file) => readFile(join(front.root, file), "utf8")),
  );
  const { name, version } = JSON.parse(manifest!) as { name: string; version: string };
  const [, summary = ""] = /^# .+\n+([^]+?)\n\n/.exec(readme!) ?? [];
  const [, example = ""] = /^```ts\n([^]+?)^```$/m.exec(readme!) ?? [];
  if (!summary || !example) throw new Error("README.md does not begin with a sentence and has no example.");
  const page = { path: "index" };
  const reasons = reasonsOf(front, readme!).slice(0, 6);
  const start = front.guides[0]!.page;
  return {
    ...page,
    title: "Rollcall",
    summary,
    text: `# Rollcall

${summary}

\`\`\`sh
npm install ./${name}-${version}.tgz
\`\`\`

\`\`\`ts
${(await format(example, { parser: "typescript", printWidth: 64 })).trim()}
\`\`\`

[Get started](${addressFrom(page, `${start.path}.md`)}) Version ${version} is on no registry yet: \`npm run build && npm pack\` makes the file.

## Why

${reasons.map(({ number, what, proof, to }) => `- **${number}** ${what} [${proof}](${addressFrom(page, to)})`).join("\n")}
`,
    look: {
      sidebar: false,
      aside: false,
      next: false,
      pageClass: "front",
      titleTemplate: "who is in which group, with which role",
    },
  };
}

interface Reason {
  readonly number: string;
  readonly what: string;
  readonly proof: string;
  readonly to: string;
}

/* The first six are shown: without a report of the contract tests the last moves up. Each number is counted here and now. */
function reasonsOf({ apis, guides, report }: Front, readme: string): Reason[] {
  const clients = apis.filter(({ hasFacade }) => hasFacade);
  const operations = clients.flatMap((api) => api.operations);
  const runtimes = guides.find(({ page }) => page.path === "guides/runtimes");
  const programs = [readme, ...guides.map(({ page }) => page.text)].flatMap((text) => text.match(/^```ts$/gm) ?? []);
  return [
    {
      number: count(operations.length, "operation"),
      what: `of ${count(clients.length, "API")}, called alike and typed as the vendor really answers.`,
      proof: "Each has a page",
      to: `${clients[0]!.name}/index.md`,
    },
    {
      number: count(faultCount, "fault"),
      what: "are played by the tests: what you see, how many requests are sent, how long the call waits.",
      proof: "The promises",
      to: "promises.md",
    },
    {
      number: `${operations.filter(({ isLimited }) => isLimited).length} of ${operations.length} operations`,
      what: "have a published limit, which is kept before the vendor has to refuse: calls wait their turn, and its answers correct the pace.",
      proof: "How calls are paced",
      to: "guides/rate-limits.md",
    },
    ...(report ? [noticed(report)] : []),
    ...(runtimes
      ? [
          {
            number: count(rowsOf(runtimes.page.text, "Runtimes"), "runtime"),
            what: "in which the packed package is tried with each commit, beside bundlers, compilers and test runners.",
            proof: "The matrix",
            to: "guides/runtimes.md",
          },
        ]
      : []),
    {
      number: count(programs.length, "program"),
      what: "in these guides: each is compiled and run by the tests, and prints what it says.",
      proof: "Begin here",
      to: `${guides[0]!.page.path}.md`,
    },
    {
      number: count(apis.length, "description"),
      what: "are the source of everything, and the sources of each are named line by line.",
      proof: "Where they come from",
      to: "provenance.md",
    },
  ];
}

function noticed({ apis }: Report): Reason {
  const mutants = apis.reduce((sum, api) => sum + api.mutants, 0);
  return {
    number: percent(Math.min(...apis.map(({ headline }) => headline.killed))),
    what: `at least of the mistakes that are made in each description, ${mutants.toLocaleString("en")} in all, are noticed by the contract tests.`,
    proof: "What the tests are worth",
    to: "contract.md",
  };
}

/* The rows of the table whose first column is called so. */
function rowsOf(text: string, column: string): number {
  const [, rows = ""] = new RegExp(`^\\| ${column} .*\\n\\|[- |]+\\n((?:\\|.*\\n)+)`, "m").exec(text) ?? [];
  return rows.split("\n").length - 1;
}
