import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { redocly } from "../openapi/redocly.js";
import { annotate, sampleLanguage } from "./annotate.js";
import { contentSecurity, escape, icon } from "./html.js";
import type { DocumentedApi } from "./documented.js";

/** Writes the page that shows one description as a whole: a single file that asks nothing of any other host. */
export async function writeViewer(api: DocumentedApi, file: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "rollcall-docs-"));
  try {
    const [input, options] = [join(folder, "openapi.json"), join(folder, "options.json")];
    await writeFile(input, JSON.stringify(annotate(api)));
    await writeFile(options, JSON.stringify(optionsOf(api)));
    const title = `${api.title} · Rollcall`;
    const how = ["--inlineBundle", "--openapi", options, "--title", title, "--output", resolve(file)];
    // In the temporary folder no configuration of the project's is found, and none is needed: the lint has passed.
    const { exitCode, said } = await redocly(folder, ["build-docs", input, ...how]);
    if (exitCode !== 0) throw new Error(`Redocly could not build the viewer of ${api.name}:\n${said}`);
    await writeFile(file, selfContained(await readFile(file, "utf8")));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function optionsOf({ name }: DocumentedApi): object {
  return {
    downloadUrls: ["yaml", "json"].map((format) => ({
      title: format.toUpperCase(),
      url: `${name}.${format}`,
    })),
    // The first is the one that is shown; samples of languages that are not named here are not shown at all.
    codeSamples: { languages: [sampleLanguage, { lang: "payload", label: "Payload" }] },
    disableTelemetry: true,
  };
}

/** Takes away the page's own requests to its maker, lets the browser refuse any that are left, and mends its looks. */
function selfContained(html: string): string {
  const policy = `<meta http-equiv="Content-Security-Policy" content="${escape(contentSecurity)}">`;
  return html
    .replaceAll(/https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(-full)?\.svg/g, makersName)
    .replace("<head>", () => `<head>\n  ${policy}\n  <link rel="icon" href="${icon}">`)
    .replace("</head>", () => `<style>${style}</style>\n</head>`);
}

/* In place of its logo, which the page would ask another host for. */
const makersName = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" width="52" height="14" viewBox="0 0 52 14">
    <text x="0" y="11" font-family="system-ui, sans-serif" font-size="11" font-weight="600" fill="#5b78ff">Redocly</text>
  </svg>`,
)}`;

const style = `
/* A title is not broken inside a word for the sake of the button beside it. */
:has(> div > [data-testid="page-actions"]) { flex-wrap: wrap; }
:has(+ div > [data-testid="page-actions"]) { flex: 1 1 0; min-width: min-content; }
:has(+ div > [data-testid="page-actions"]) > :is(h1, h2) { overflow-wrap: break-word; word-break: normal; }
/* It copies the page; its menu would take the address of the page, which nobody else can read, to chat services. */
[data-testid="page-actions"] [data-testid="dropdown"] { display: none; }
[data-testid="page-actions"] button { border: 1px solid var(--button-border-color) !important; border-radius: var(--button-border-radius) !important; }
/* Which example of the description is chosen makes no difference to the sample. */
.panel-request-samples [data-testid="panel-body"]:has(code[data-language="ts"]) > :not([data-component-name^="CodeBlock"]) { display: none; }
`;
