import type { MutantReport } from "./counted.js";
import { escape, page, type Link } from "./page.js";
import { isLeaving, type DocumentedApi, type DocumentedOperation, type Site } from "./site.js";

/** The first page: what Rollcall is, and every operation of every API. */
export function indexPage(site: Site, links: readonly Link[], mutants: readonly MutantReport[]): string {
  const count = site.apis.reduce((sum, { hasFacade, operations }) => sum + (hasFacade ? operations.length : 0), 0);
  return page({
    title: "Rollcall: who is in which group, with which role",
    description: "Typed TypeScript clients for the people who administer Frame.io and DocuSign accounts.",
    links,
    content: `<section class="hero">
<div>
<h1>Who is in which group, with which role</h1>
<p class="lead">Rollcall is a set of typed TypeScript clients for the people who administer Frame.io and DocuSign accounts. It waits for rate limits, repeats what may be repeated, reads every page of a list, and never lets a failure pass for success.</p>
<ul><li>version ${escape(site.version)}</li><li>${count} operations</li><li>two small dependencies</li><li>Node, browsers, Bun, Deno, edge</li></ul>
</div>
${sample}
</section>
<section>
<h2 class="section" id="apis">The APIs</h2>
<p class="under">Everything below, the types and the methods included, follows from hand-written OpenAPI descriptions. Each can be read here or downloaded.</p>
${site.apis.map(card).join("\n")}
</section>
${guidesOf(site)}
<section>
<h2 class="section" id="tests">How it is tested</h2>
<p class="under"><a href="faults.html">What can go wrong, and what happens then</a>: every fault that the suite plays, with what the caller sees.</p>
${proofs(links, mutants)}
</section>`,
  });
}

function guidesOf({ guides }: Site): string {
  const items = guides.map(
    ({ name, title, summary }) => `<li><a href="${name}.html">${escape(title)}</a>: ${escape(summary)}</li>`,
  );
  return `<section>
<h2 class="section" id="guides">Guides</h2>
<p class="under">What they show is compiled and run by the test suite.</p>
<ul>${items.join("")}</ul>
</section>`;
}

/* Measuring takes minutes, so these pages are there only when that was done before. */
function proofs(links: readonly Link[], mutants: readonly MutantReport[]): string {
  const contract =
    '<a href="contract.html">What the contract tests are worth</a>: what is shown of each description, how many of its mistakes are noticed, and on whose word it rests.';
  return [
    ...(links.some(({ href }) => href === "contract.html") ? [contract] : []),
    ...mutants.map(({ href, title, summary }) => `<a href="${href}">${escape(title)}</a>: ${escape(summary)}`),
  ]
    .map((said) => `<p class="under">${said}</p>`)
    .join("\n");
}

const sample = `<pre class="sample" tabindex="0" aria-label="Example"><code><b>import</b> { createFrameio } <b>from</b> <u>"rollcall/frameio"</u>;

<b>const</b> frameio = createFrameio({ token, account_id });

<b>const</b> group = <b>await</b> frameio.groups.create({
  name: <u>"Editors"</u>, emoji: <u>"scissors"</u>,
});
<b>await</b> frameio.groups.addUsers({ group_id: group.id, user_ids });

<i>// every page, at the pace that the server allows</i>
<b>for await</b> (<b>const</b> user <b>of</b> frameio.groups.listUsers({
  group_id: group.id,
})) console.log(user.name);</code></pre>`;

function card(api: DocumentedApi): string {
  const { name, title, version, summary, hasFacade, operations } = api;
  return `<article class="api" id="${name}">
<header>
<h3>${escape(title)} <span class="tag">${escape(version)}</span>${isLeaving(api) ? leaving(operations) : ""}</h3>
<p>${escape(summary)}</p>
<p class="links"><a href="${name}.html">Reference</a><a href="openapi/${name}.yaml" download>YAML</a><a href="openapi/${name}.json" download>JSON</a>${hasFacade ? `<code>rollcall/${name}</code>` : "called by the credentials"}</p>
</header>
<ol>
${operations.map((operation) => row(operation, isLeaving(api))).join("\n")}
</ol>
</article>`;
}

function leaving([first]: readonly DocumentedOperation[]): string {
  return ` <span class="tag leaving">removed by the vendor on ${escape(first?.sunset ?? "")}</span>`;
}

function row({ id, method, path, summary, stability, sunset, href }: DocumentedOperation, quiet: boolean): string {
  const note = quiet ? "" : sunset ? `removed on ${sunset}` : stability === "stable" ? "" : stability;
  return `<li><a href="${escape(href)}"><span class="method ${method}">${method}</span><code class="id">${escape(id)}</code><span class="summary">${escape(summary)}</span>${note ? `<span class="tag">${escape(note)}</span>` : ""}<code class="path">${escape(path).replaceAll("/", "/<wbr>")}</code></a></li>`;
}
