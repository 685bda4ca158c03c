import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { contentSecurity, escape, icon, mark } from "./page.js";
import type { DocumentedApi } from "./site.js";

/** Writes the reference page of one API: a single file that asks nothing of any other host. */
export async function writeReference(api: DocumentedApi, file: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "rollcall-docs-"));
  try {
    const [input, options] = [join(folder, "openapi.json"), join(folder, "options.json")];
    await writeFile(input, JSON.stringify(withLogo(api)));
    await writeFile(options, JSON.stringify({ downloadUrls: downloads(api), disableTelemetry: true }));
    const title = `${api.title} · Rollcall`;
    await redocly("build-docs", input, "--inlineBundle", "--openapi", options, "--title", title, "--output", file);
    await writeFile(file, selfContained(await readFile(file, "utf8")));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function withLogo({ description }: DocumentedApi): object {
  const { info, ...rest } = description as { info: object };
  return { ...rest, info: { ...info, "x-logo": { url: logo, href: "index.html", altText: "Rollcall, all APIs" } } };
}

const logo = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" width="132" height="36" viewBox="0 0 132 36">
    <g transform="translate(2 6)">${mark}</g>
    <text x="34" y="25" font-family="system-ui, sans-serif" font-size="20" font-weight="650" fill="#4f6df5">Rollcall</text>
  </svg>`,
)}`;

function downloads({ name }: DocumentedApi): { title: string; url: string }[] {
  return ["yaml", "json"].map((format) => ({ title: format.toUpperCase(), url: `openapi/${name}.${format}` }));
}

async function redocly(...args: string[]): Promise<void> {
  const cli = join(dirname(createRequire(import.meta.url).resolve("@redocly/cli/package.json")), "bin/cli.js");
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  // In the temporary folder no configuration of the project's is found, and none is needed: the lint has passed.
  await promisify(execFile)(process.execPath, [cli, ...args], { env, cwd: tmpdir() });
}

/** Takes away the page's own requests to its maker, and lets the browser refuse any that are left. */
function selfContained(html: string): string {
  const policy = `<meta http-equiv="Content-Security-Policy" content="${escape(contentSecurity)}">`;
  return html
    .replaceAll(/https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(-full)?\.svg/g, "data:,")
    .replace("<head>", () => `<head>\n  ${policy}\n  ${icon}`);
}
