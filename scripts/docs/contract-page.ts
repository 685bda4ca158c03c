import { basename } from "node:path";
import { ways, type Share } from "../contract/coverage/coverage.js";
import type { Dimension } from "../contract/coverage/obligations.js";
import { percent } from "../contract/report/print.js";
import type { ApiReport, Report } from "../contract/report/report.js";
import type { Finding } from "../contract/report/waivers.js";
import type { Failure } from "../contract/random-runs.js";
import { escape, page, table, type Link } from "./page.js";

/** The page on the contract tests: what is shown of each description, who notices its mistakes, and on whose word it rests. */
export function contractPage(report: Report, links: readonly Link[]): string {
  return page({
    title: "Contract tests · Rollcall",
    description:
      "What is shown of each description, which mistakes in it are noticed by whom, and on whose word it rests.",
    links,
    content: `<div class="prose">
<h1>What the contract tests are worth</h1>
<p>Tests against a mock made from a description prove that the project agrees with itself. So the descriptions themselves are made wrong, in every way that we could name, and <a href="description-mutants.html">each of these mistakes</a> has to be noticed. Everything on this page was counted by <code>npm run contract</code>, on ${escape(report.at)}.</p>
</div>
${headlines(report)}
${report.apis.map(coverage).join("\n")}
${words(report)}
${future(report)}
${walks(report)}`,
  });
}

/* The least of each, because a mean hides what is missing. */
function headlines({ apis }: Report): string {
  const rows = apis.map((api) => {
    const { shown, live, killed, withoutSnapshots } = api.headline;
    const cells = shown.map(({ dimension, rate }) =>
      rate === 1 ? percent(rate) : `${percent(rate)} <span class="soft">${escape(dimension)}</span>`,
    );
    return [
      code(api.file),
      ...cells,
      live ? escape(live.at.slice(0, 10)) : "never",
      percent(killed),
      percent(withoutSnapshots),
    ];
  });
  return `<section>
<h2 id="headline">In short</h2>
<p class="under">Of each description what is shown of the dimension of which least is shown: by anything at all, by something that was published, and by what was recorded from the vendor's sandbox; when it was last held against the live service; and how many of its mutants are noticed, those left out that are equivalent: by any check, and by those that rest on no snapshot of the description, such as a recorded exchange. ${liveness(apis)}</p>
${table(["", "Shown", "Published", "Sandbox", "Live", "Mutants noticed", "without snapshots"], rows)}
</section>`;
}

function liveness(apis: readonly ApiReport[]): string {
  const seen = apis.flatMap(({ file, live }) =>
    live
      ? [
          `${code(file)} was read at ${escape(live.origin)} on ${escape(live.at.slice(0, 10))}: ${count(live.read, "operation")}, ${count(live.differences, "difference")}.`,
        ]
      : [],
  );
  return seen.length > 0
    ? `${seen.join(" ")} Nothing else was checked against a live service.`
    : "<strong>Nothing was checked against a live service</strong>: nobody has run <code>npm run verify</code> with an account of a vendor's.";
}

function coverage(api: ApiReport): string {
  const rows = dimensionsOf(api).map(([name, share]) => [
    name,
    share.of,
    share.covered,
    ...ways.map((way) => share.ways[way]),
  ]);
  return `<section>
<h2 id="${escape(api.api)}">${escape(api.file)}</h2>
<p class="under"><a href="description-mutants.html#mutant/${escape(basename(api.file))}">${api.mutants} mutants</a>, ${api.killed} noticed. ${api.obligations} obligations, ${api.covered} shown, many in more than one way: tested, which is met by a contract test; derived, which is recorded or made from what is recorded, such as near misses and lists read page by page; compiled, which is said by types. ${api.roundTrips} answers went through the facade unchanged. The second validator agrees on ${api.agreed} exchanges and sees ${api.disagreements.length} otherwise.</p>
${table(["Dimension", "Obligations", "Shown", ...ways], rows)}
${fates("Not shown", api.uncovered)}
</section>`;
}

function dimensionsOf({ dimensions }: ApiReport): [Dimension, Share][] {
  return Object.entries(dimensions) as [Dimension, Share][];
}

function fates(title: string, all: readonly Finding[]): string {
  if (all.length === 0) return "";
  const items = all.map(
    ({ id, at, reason }) =>
      `<li>${code(id)} <span class="soft">${escape(at)}</span><br>${escape(reason ?? "No reason is given.")}</li>`,
  );
  return `<h3>${title}</h3>\n<ul>\n${items.join("\n")}\n</ul>`;
}

function words({ apis, strengths }: Report): string {
  const scale = strengths.map((meaning, index) => `<li value="${index}">${escape(meaning)}</li>`);
  return `<section>
<h2 id="words">On whose word it rests</h2>
<p class="under">A description can be shown from end to end and still be wrong, if what it says was never true. So each obligation has the strength of the strongest word behind it, taken from the sources that are cited for the same place:</p>
<ol start="0">
${scale.join("\n")}
</ol>
<p class="under">A type is as strong as the weakest of what it is made of, and an example is published only if a vendor published that very value.</p>
${apis.map(wordsOf).join("\n")}
</section>`;
}

function wordsOf(api: ApiReport): string {
  const levels = [1, 2, 3];
  const strong = dimensionsOf(api).map(([name, share]) => [
    name,
    share.of,
    ...levels.map((level) => api.strong[name][level]!),
  ]);
  const facts = api.facts.map(({ kind, published, shown, ours }) => [
    kind,
    published.high,
    published.medium,
    shown,
    ours.length,
  ]);
  const claims = api.facts.filter(({ ours }) => ours.length > 0);
  return `<h3>${escape(api.file)}</h3>
${table(["Obligations of", "All", ...levels.map((level) => `Strength ${level}${level < 3 ? " or more" : ""}`)], strong)}
<p class="under">What the sources state, each fact once: said by the vendor's definition, page or code (sure, or inferred from an example or a sibling), known from samples and recordings alone, or claimed by us, because no source says it or because we concluded it.</p>
${table(["Facts", "Published", "Inferred", "Samples only", "Our claim"], facts)}
${claims.map(({ kind, ours }) => claim(kind, ours)).join("\n")}
${doubtsOf(api)}`;
}

function claim(kind: string, names: readonly string[]): string {
  const all = names.map(code).join(", ");
  const title = `Our claim: ${escape(kind)}`;
  return names.length <= 5
    ? `<p class="claim"><strong>${title}</strong>: ${all}</p>`
    : `<details class="claim"><summary><strong>${title}</strong> (${names.length})</summary><p>${all}</p></details>`;
}

function doubtsOf({ doubts }: ApiReport): string {
  const items = doubts.map(
    ({ what, confidence }) => `<li>${marked(what)} <span class="soft">${marked(confidence)}</span></li>`,
  );
  return `<details class="claim"><summary><strong>What is doubtful</strong> (${doubts.length}), as <code>openapi/PROVENANCE.md</code> tells it</summary>
<ul>
${items.join("\n")}
</ul></details>`;
}

function future({ future: { changes, answers, made, breakages }, seed }: Report): string {
  const rows = Object.entries(made).map(([kind, times]) => [escape(kind), times]);
  return `<section>
<h2 id="future">What a vendor may change</h2>
<p class="under">${changes} changes that break nobody, made at random to ${answers} answers while the client of today reads them, beginning with the seed ${seed}: ${count(breakages.length, "breakage")}.</p>
${table(["Kind of change", "Times"], rows)}
${failuresOf(breakages)}
</section>`;
}

function walks({ walks: all, seed }: Report): string {
  const rows = all.map(({ api, walks: taken, commands, requests, violations }) => [
    escape(api),
    taken,
    commands,
    requests,
    violations.length,
  ]);
  return `<section>
<h2 id="walks">Walks through vendors that remember</h2>
<p class="under">Random commands through the facade, against a stateful fake behind a proxy that validates both directions, and compared step by step with a model of what should be there, beginning with the seed ${seed}.</p>
${table(["Vendor", "Walks", "Commands run", "Requests", "Violations"], rows)}
${all.map(({ violations }) => failuresOf(violations)).join("")}
</section>`;
}

function failuresOf(all: readonly Failure[]): string {
  return all
    .map(({ what, again }) => `<pre class="sample" tabindex="0">${escape(what)}\n\n${escape(again)}</pre>`)
    .join("\n");
}

function code(text: string): string {
  return `<code>${escape(text)}</code>`;
}

/* Text of a Markdown table, in which code stands between backticks. */
function marked(text: string): string {
  return escape(text).replaceAll(/`([^`]+)`/g, "<code>$1</code>");
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}
