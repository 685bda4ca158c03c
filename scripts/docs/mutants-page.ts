import { createRequire } from "node:module";
import type { MutantReport } from "./counted.js";
import { contentSecurity, escape, icon } from "./html.js";

/** The script that draws mutants, as its package has it; a site that has their pages has it beside them. */
export const elements = createRequire(import.meta.url).resolve("mutation-testing-elements/mutation-test-elements.js");

/** A page of mutants on the lines that they change, drawn by mutation-testing-elements. */
export function mutantsPage({ title, summary, result }: MutantReport): string {
  // In a script element a text ends at the next end tag, whatever JSON says.
  const json = JSON.stringify(result).replaceAll("<", "\\u003c");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(contentSecurity)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${escape(`${title}: ${summary}`)}">
<title>${escape(title)} · Rollcall</title>
<link rel="icon" href="${icon}">
<style>
body { margin: 0; font: 16px/1.6 system-ui, sans-serif; }
header { padding: 16px 24px; }
h1 { margin: 8px 0 0; font-size: 1.5rem; }
p { margin: 0; max-width: 46em; }
</style>
</head>
<body>
<header><a href="index.html">← Rollcall</a> · <a href="contract.html">Contract tests</a>
<h1>${escape(title)}</h1>
<p>${escape(summary.charAt(0).toUpperCase() + summary.slice(1))} Drawn by mutation-testing-elements of the StrykerJS project.</p>
<noscript><p>A script draws them, and scripts are switched off here.</p></noscript></header>
<mutation-test-report-app title-postfix="Rollcall"></mutation-test-report-app>
<script src="mutation-test-elements.js"></script>
<script id="result" type="application/json">${json}</script>
<script>document.querySelector("mutation-test-report-app").report = JSON.parse(document.getElementById("result").textContent);</script>
</body>
</html>
`;
}
