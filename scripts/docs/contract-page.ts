import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { dimensions } from "../contract/obligations.js";
import type { ApiReport, Fate, Report } from "../contract/report.js";
import { escape, page } from "./page.js";

/** Reads the report of the last `npm run contract`; undefined when there was none. */
export async function readContractReport(root: string): Promise<Report | undefined> {
  try {
    return JSON.parse(await readFile(join(root, "coverage/contract/report.json"), "utf8")) as Report;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** The page on the contract tests: what is shown of each description, who notices its mistakes, and what nobody does. */
export function contractPage(report: Report): string {
  return page({
    title: "Contract tests · Rollcall",
    description: "What is shown of each description, and which mistakes in it are noticed by whom.",
    content: `<section>
<h1>What the contract tests are worth</h1>
<p class="lead">Tests against a mock made from a description prove that the project agrees with itself. So the descriptions themselves are made wrong, in every way that we could name, and each of the layers below has to object.</p>
</section>
${matrix(report)}
${report.apis.map(section).join("\n")}`,
  });
}

function matrix({ matrix: { mutants, total, alone, aloneBesideWitness }, layers, seed }: Report): string {
  const rows = (Object.keys(layers) as (keyof typeof layers)[]).map((name) => {
    const { count, example, reason } = alone[name];
    const why = example === undefined ? escape(reason ?? "") : `such as <code>${escape(example)}</code>`;
    const rate = ((100 * total[name]) / Math.max(mutants, 1)).toFixed(1);
    return `<tr><th scope="row">${name}</th><td>${escape(layers[name])}</td><td>${rate} %</td><td>${count}</td><td>${aloneBesideWitness[name]}</td><td>${why}</td></tr>`;
  });
  return `<section>
<h2 class="section" id="layers">Who notices</h2>
<p class="under">Every layer judged ${mutants} mutants, chosen with the seed ${seed}. What a layer notices alone would get past all the others.</p>
<table><thead><tr><th>layer</th><th>holds the description against</th><th>notices</th><th>alone</th><th>alone, if there were no witness</th><th></th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody></table>
</section>`;
}

function section(api: ApiReport): string {
  const shares = dimensions.map((name) => {
    const { covered, of } = api.dimensions[name];
    return `<tr><th scope="row">${name}</th><td>${covered}</td><td>${of}</td></tr>`;
  });
  return `<section>
<h2 class="section" id="${escape(api.api)}">${escape(api.file)}</h2>
<p class="under">${api.mutants} mutants, ${api.killed} noticed. ${api.obligations} obligations, ${api.covered} shown. ${api.roundTrips} answers went through the facade unchanged. The second validator agrees on ${api.agreed} exchanges and sees ${api.disagreements.length} otherwise.</p>
<table><thead><tr><th>dimension</th><th>shown</th><th>of</th></tr></thead>
<tbody>
${shares.join("\n")}
</tbody></table>
${fates("Survivors", api.survivors)}
${fates("Not shown", api.uncovered)}
</section>`;
}

function fates(title: string, all: readonly Fate[]): string {
  if (all.length === 0) return "";
  const items = all.map(
    ({ id, reason }) => `<li><code>${escape(id)}</code>: ${escape(reason ?? "no reason is given")}</li>`,
  );
  return `<h3>${title}</h3>\n<ul>\n${items.join("\n")}\n</ul>`;
}
