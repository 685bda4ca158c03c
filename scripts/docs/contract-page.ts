import { basename } from "node:path";
import { ways, type Share } from "../contract/coverage/coverage.js";
import type { Dimension } from "../contract/coverage/obligations.js";
import { percent } from "../contract/report/print.js";
import type { ApiReport, Report } from "../contract/report/report.js";
import type { Finding } from "../contract/report/waivers.js";
import type { Failure } from "../contract/random-runs.js";
import { descriptionMutants } from "./counted.js";
import { code, count, prose, table, type Page } from "./page.js";

/** The page on the contract tests: what is shown of each description, who notices its mistakes, and on whose word it rests. */
export function contractPage(report: Report): Page {
  return {
    path: "contract",
    title: "What the contract tests are worth",
    summary: "What is shown of each description, which mistakes in it are noticed by whom, and on whose word it rests.",
    text: `# What the contract tests are worth

Tests against a mock made from a description prove that the project agrees with itself. So the descriptions themselves are
made wrong, in every way that we could name, and [each of these mistakes](./${descriptionMutants}) has to be noticed. Everything on
this page was counted by \`npm run contract\`, on ${report.at}.

${headlines(report)}

${report.apis.map(coverage).join("\n\n")}

${words(report)}

${future(report)}

${walks(report)}
`,
    look: { outline: [2, 3] },
  };
}

/* The least of each, because a mean hides what is missing. */
function headlines({ apis }: Report): string {
  const rows = apis.map((api) => {
    const { shown, live, killed, withoutSnapshots } = api.headline;
    const cells = shown.map(({ dimension, rate }) => (rate === 1 ? percent(rate) : `${percent(rate)} ${dimension}`));
    return [
      code(api.file),
      ...cells,
      live ? live.at.slice(0, 10) : "never",
      percent(killed),
      percent(withoutSnapshots),
    ];
  });
  return `## In short

Of each description what is shown of the dimension of which least is shown: by anything at all, by something that was published, and by what was recorded from the vendor's sandbox; when it was last held against the live service; and how many of its mutants are noticed, those left out that are equivalent: by any check, and by those that rest on no snapshot of the description, such as a recorded exchange. ${liveness(apis)}

${table(["", "Shown", "Published", "Sandbox", "Live", "Mutants noticed", "without snapshots"], rows)}`;
}

function liveness(apis: readonly ApiReport[]): string {
  const seen = apis.flatMap(({ file, live }) =>
    live
      ? [
          `${code(file)} was read at ${live.origin} on ${live.at.slice(0, 10)}: ${count(live.read, "operation")}, ${count(live.differences, "difference")}.`,
        ]
      : [],
  );
  return seen.length > 0
    ? `${seen.join(" ")} Nothing else was checked against a live service.`
    : "**Nothing was checked against a live service**: nobody has run `npm run verify` with an account of a vendor's.";
}

function coverage(api: ApiReport): string {
  const rows = dimensionsOf(api).map(([name, share]) => [
    name,
    share.of,
    share.covered,
    ...ways.map((way) => share.ways[way]),
  ]);
  return `## ${api.file}

[${api.mutants} mutants](./${descriptionMutants}#mutant/${basename(api.file)}), ${api.killed} noticed. ${api.obligations} obligations, ${api.covered} shown, many in more than one way: tested, which is met by a contract test; derived, which is recorded or made from what is recorded, such as near misses and lists read page by page; compiled, which is said by types. ${api.roundTrips} answers went through the facade unchanged. The second validator agrees on ${api.agreed} exchanges and sees ${api.disagreements.length} otherwise.

${table(["Dimension", "Obligations", "Shown", ...ways], rows)}
${fates("Not shown", api.uncovered)}`.trimEnd();
}

function dimensionsOf({ dimensions }: ApiReport): [Dimension, Share][] {
  return Object.entries(dimensions) as [Dimension, Share][];
}

function fates(title: string, all: readonly Finding[]): string {
  if (all.length === 0) return "";
  const items = all.map(
    ({ id, at, reason }) => `- ${code(id)} ${prose(at)}: ${prose(reason ?? "No reason is given.")}`,
  );
  return `\n**${title}**\n\n${items.join("\n")}`;
}

function words({ apis, strengths }: Report): string {
  const scale = strengths.map((meaning, index) => `- ${index}: ${prose(meaning)}`);
  return `## On whose word it rests

A description can be shown from end to end and still be wrong, if what it says was never true. So each obligation has the strength of the strongest word behind it, taken from the sources that are cited for the same place:

${scale.join("\n")}

A type is as strong as the weakest of what it is made of, and an example is published only if a vendor published that very value.

${apis.map(wordsOf).join("\n\n")}`;
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
  return `### ${basename(api.file)}: whose word

${table(["Obligations of", "All", ...levels.map((level) => `Strength ${level}${level < 3 ? " or more" : ""}`)], strong)}

What the sources state, each fact once: said by the vendor's definition, page or code (sure, or inferred from an example or a sibling), known from samples and recordings alone, or claimed by us, because no source says it or because we concluded it.

${table(["Facts", "Published", "Inferred", "Samples only", "Our claim"], facts)}

${claims.map(({ kind, ours }) => claim(kind, ours)).join("\n\n")}

${doubtsOf(api)}`;
}

function claim(kind: string, names: readonly string[]): string {
  const all = names.map(code).join(", ");
  const title = `Our claim: ${prose(kind)}`;
  return names.length <= 5 ? `**${title}**: ${all}` : folded(`${title} (${names.length})`, all);
}

function doubtsOf({ doubts }: ApiReport): string {
  const items = doubts.map(({ what, confidence }) => `- ${prose(what)}: ${prose(confidence)}`);
  return folded(`What is doubtful (${doubts.length}), as PROVENANCE.md tells it`, items.join("\n"));
}

function folded(summary: string, text: string): string {
  return `<details>\n<summary>${summary}</summary>\n\n${text}\n\n</details>`;
}

function future({ future: { changes, answers, made, breakages }, seed }: Report): string {
  const rows = Object.entries(made).map(([kind, times]) => [prose(kind), times]);
  return `## What a vendor may change

${changes} changes that break nobody, made at random to ${answers} answers while the client of today reads them, beginning with the seed ${seed}: ${count(breakages.length, "breakage")}.

${table(["Kind of change", "Times"], rows)}
${failuresOf(breakages)}`.trimEnd();
}

function walks({ walks: all, seed }: Report): string {
  const rows = all.map(({ api, walks: taken, commands, requests, violations }) => [
    api,
    taken,
    commands,
    requests,
    violations.length,
  ]);
  return `## Walks through vendors that remember

Random commands through the facade, against a stateful fake behind a proxy that validates both directions, and compared step by step with a model of what should be there, beginning with the seed ${seed}.

${table(["Vendor", "Walks", "Commands run", "Requests", "Violations"], rows)}
${all.map(({ violations }) => failuresOf(violations)).join("")}`.trimEnd();
}

function failuresOf(all: readonly Failure[]): string {
  return all.map(({ what, again }) => `\n\`\`\`text\n${what}\n\n${again}\n\`\`\`\n`).join("");
}
