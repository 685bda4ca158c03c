import { createRequire } from "node:module";
import type { MutantReport } from "./counted.js";
import { escape, page, type Link } from "./page.js";

/** The script that draws mutants, as its package has it; a site that has their pages has it beside them. */
export const elements = createRequire(import.meta.url).resolve("mutation-testing-elements/mutation-test-elements.js");

/** A page of mutants on the lines that they change, drawn by mutation-testing-elements. */
export function mutantsPage({ title, summary, result }: MutantReport, links: readonly Link[]): string {
  // In a script element a text ends at the next end tag, whatever JSON says.
  const json = JSON.stringify(result).replaceAll("<", "\\u003c");
  return page({
    title: `${title} · Rollcall`,
    description: `${title}: ${summary}`,
    links,
    content: `<div class="prose"><h1>${escape(title)}</h1>
<p>${escape(summary.charAt(0).toUpperCase() + summary.slice(1))} Drawn by mutation-testing-elements of the StrykerJS project.</p>
<noscript><p>A script draws them, and scripts are switched off here.</p></noscript></div>
<mutation-test-report-app title-postfix="Rollcall"></mutation-test-report-app>
<script src="mutation-test-elements.js"></script>
<script id="result" type="application/json">${json}</script>
<script>document.querySelector("mutation-test-report-app").report = JSON.parse(document.getElementById("result").textContent);</script>`,
  });
}
