/** What a page of ours may load: itself. Redoc searches in a worker made from a blob. */
export const contentSecurity = [
  "default-src 'self' 'unsafe-inline' data: blob:",
  "script-src 'self' 'unsafe-inline' blob:",
  "worker-src blob:",
].join("; ");

/** The project's mark: a list of names, one of them ticked off. Drawn 24 by 24. */
export const mark = `<rect width="24" height="24" rx="6" fill="#4f6df5"/>
<path d="m5 8.2 1.9 1.9 3.3-3.8" fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>
<path d="M13 8.5h6M5.5 13h13.5M5.5 17.5h9" fill="none" stroke="#fff" stroke-opacity=".72" stroke-width="2" stroke-linecap="round"/>`;

/** The link to the mark in the browser's tab; without one a browser asks for a file that is not there. */
export const icon = `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">${mark}</svg>`,
)}">`;

/** Where a page leads to. */
export interface Link {
  readonly href: string;
  readonly text: string;
}

/** Puts the content of a page into the frame that all pages share. `content` is HTML, the rest is text. */
export function page(options: {
  readonly title: string;
  readonly description: string;
  readonly content: string;
  /** The pages of the site. */
  readonly links: readonly Link[];
}): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(contentSecurity)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${escape(options.description)}">
<title>${escape(options.title)}</title>
${icon}
<style>${style}</style>
</head>
<body>
<header class="bar">
<a class="name" href="index.html"><svg viewBox="0 0 24 24" width="26" height="26" aria-hidden="true">${mark}</svg>Rollcall</a>
<nav aria-label="Site">${options.links.map(({ href, text }) => `<a href="${escape(href)}">${escape(text)}</a>`).join("")}</nav>
</header>
<main>
${options.content}
</main>
<footer><p>Rollcall is MIT licensed. It is not made, endorsed or supported by Adobe, Frame.io or DocuSign, whose names are theirs.</p></footer>
</body>
</html>
`;
}

/** Makes a text safe to stand in HTML, between tags or in a quoted attribute. */
export function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** A table whose numbers stand to the right, and that scrolls by itself where it is too wide. Texts are HTML. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const isNumeric = head.map(
    (_, column) => rows.length > 0 && rows.every((row) => /^[\d.]+( %)?$/.test(String(row[column]))),
  );
  const cell = (tag: "th" | "td", texts: readonly (string | number)[]) =>
    texts.map((text, column) => `<${tag}${isNumeric[column] ? ' class="number"' : ""}>${text}</${tag}>`).join("");
  return `<div class="wide" tabindex="0"><table>
<thead><tr>${cell("th", head)}</tr></thead>
<tbody>
${rows.map((row) => `<tr>${cell("td", row)}</tr>`).join("\n")}
</tbody></table></div>`;
}

const style = `
:root {
  color-scheme: light dark;
  --ink: #16192c; --soft: #585e78; --line: #e3e5ef; --paper: #fff; --wash: #f6f7fb; --accent: #3f5bd9; --code: #14182b;
  --get: #0b7a52; --post: #1f5fd0; --put: #93580a; --patch: #7a3fc4; --delete: #bd2c3b;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e9ebf6; --soft: #9aa1bd; --line: #2a2f45; --paper: #12141f; --wash: #191c2a; --accent: #93a7ff; --code: #0b0d16;
    --get: #4fd1a0; --post: #7fabff; --put: #e3ad5c; --patch: #c39bff; --delete: #ff8a95;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif; }
a { color: var(--accent); text-decoration: none; }
a:hover { text-decoration: underline; text-underline-offset: .2em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 4px; }
h1, h2, h3 { line-height: 1.2; letter-spacing: -.02em; margin: 0; text-wrap: balance; }
p { margin: 0; }
code, pre { font-family: ui-monospace, "SF Mono", "Cascadia Code", Menlo, Consolas, monospace; font-size: .875em; }
.bar, main, footer { max-width: 1080px; margin: 0 auto; padding: 0 24px; }
.bar { display: flex; align-items: center; justify-content: space-between; padding-block: 20px; }
.bar .name { display: flex; align-items: center; gap: 10px; color: var(--ink); font-weight: 650; font-size: 1.1rem; letter-spacing: -.02em; }
.bar .name:hover { text-decoration: none; }
.bar nav { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 4px 22px; font-size: .95rem; }
.bar nav a { color: var(--soft); }
.prose { max-width: 46rem; padding-block: 40px 8px; }
.prose h1 { font-size: clamp(1.6rem, 3.4vw, 2.3rem); margin-bottom: 14px; }
.prose p { color: var(--soft); }
.guide h2, .guide h3 { margin: 36px 0 0; font-size: 1.3rem; scroll-margin-top: 24px; }
.guide h3 { font-size: 1.05rem; }
.guide p, .guide ul { margin: 14px 0; color: inherit; overflow-wrap: anywhere; }
.guide .sample, .guide .wide { margin: 20px 0; }
section > h2 { margin: 44px 0 14px; font-size: 1.3rem; }
.wide { overflow-x: auto; border: 1px solid var(--line); border-radius: 14px; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; line-height: 1.45; }
th, td { text-align: left; vertical-align: top; padding: 10px 14px; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
th { background: var(--wash); border-top: 0; white-space: nowrap; }
.wide td:first-child { min-width: 13rem; }
.wide td:not(.number):not(:first-child) { min-width: 6rem; }
.wide td:last-child:not(.number) { min-width: 15rem; }
.faults td:first-child { min-width: 17rem; }
.faults td:nth-child(2) { white-space: nowrap; }
section > h3 { margin: 28px 0 12px; font-size: 1.05rem; }
section > ul, section > ol, .claim ul { color: var(--soft); font-size: .9375rem; padding-left: 1.4em; margin: 0 0 16px; overflow-wrap: anywhere; }
.under ~ .under { margin-top: 20px; margin-bottom: 12px; }
.claim { margin-top: 10px; font-size: .9375rem; overflow-wrap: anywhere; }
.claim summary { cursor: pointer; }
.claim p, .claim ul { margin: 8px 0 0; color: var(--soft); }
.number { text-align: right; white-space: nowrap; }
.soft { color: var(--soft); }
footer { color: var(--soft); font-size: .875rem; padding-block: 28px 56px; margin-top: 72px; border-top: 1px solid var(--line); }
.hero { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); gap: 48px; align-items: center; padding-block: 48px 64px; }
.hero h1 { font-size: clamp(2rem, 4.4vw, 3rem); font-weight: 700; letter-spacing: -.035em; }
.hero .lead { color: var(--soft); font-size: 1.1rem; margin-top: 20px; max-width: 34em; }
.hero ul { list-style: none; display: flex; flex-wrap: wrap; gap: 8px; padding: 0; margin: 26px 0 0; }
.hero li, .tag { border: 1px solid var(--line); border-radius: 99px; padding: 2px 12px; font-size: .8125rem; color: var(--soft); white-space: nowrap; }
.sample { margin: 0; border-radius: 14px; background: var(--code); color: #d5daf0; padding: 24px 26px; overflow-x: auto; line-height: 1.65; border: 1px solid #262c47; }
.sample i { font-style: normal; color: #7f89ad; }
.sample b { font-weight: 400; color: #93a7ff; }
.sample u { text-decoration: none; color: #8fdcb8; }
.section { font-size: 1.5rem; margin-bottom: 6px; scroll-margin-top: 24px; }
.under { color: var(--soft); margin-bottom: 28px; max-width: 46em; }
.api { border: 1px solid var(--line); border-radius: 14px; margin-top: 24px; overflow: hidden; }
.api > header { padding: 26px 28px 22px; background: var(--wash); border-bottom: 1px solid var(--line); }
.api h3 { font-size: 1.25rem; display: flex; flex-wrap: wrap; align-items: center; gap: 10px; }
.api h3 .tag { font-weight: 400; letter-spacing: 0; background: var(--paper); }
.api header p { color: var(--soft); margin-top: 8px; }
.api .links { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 20px; margin-top: 16px; font-size: .9375rem; }
.api .links code { color: var(--soft); margin-left: auto; }
.tag.leaving { color: var(--delete); border-color: currentColor; }
.api ol { list-style: none; margin: 0; padding: 8px 0; }
.api li a { display: grid; grid-template-columns: 4.6em minmax(11em, 15em) minmax(0, 1fr) auto; gap: 4px 14px; align-items: baseline; padding: 9px 28px; color: inherit; }
.api li a:hover, .api li a:focus-visible { background: var(--wash); text-decoration: none; }
.api li a:focus-visible { outline-offset: -3px; }
.api li .summary { overflow-wrap: break-word; }
.api li .id { font-weight: 600; overflow-wrap: anywhere; }
.api li .path { grid-column: 2 / -1; color: var(--soft); font-size: .8125rem; overflow-wrap: anywhere; }
.method { font: 650 .75rem/1.4 ui-monospace, "SF Mono", Menlo, Consolas, monospace; letter-spacing: .04em; }
.GET { color: var(--get); } .POST { color: var(--post); } .PUT { color: var(--put); } .PATCH { color: var(--patch); } .DELETE { color: var(--delete); }
@media (max-width: 820px) {
  .hero { grid-template-columns: minmax(0, 1fr); gap: 32px; padding-block: 24px 48px; }
  .api > header, .api li a { padding-inline: 20px; }
  .api li a { grid-template-columns: 4.2em minmax(0, 1fr) auto; }
  .api li .summary { grid-area: 2 / 2 / auto / -1; }
  .api li .path { grid-area: 3 / 2 / auto / -1; }
  .api li .id { grid-column: 2 / -1; }
  .api li .tag { grid-area: 4 / 2 / auto / -1; justify-self: start; }
  .api .links code { margin-left: 0; }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
`;
