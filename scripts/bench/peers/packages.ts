import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";
import { peersFolder, titleOf } from "./load.js";

/** A program that makes one call with a peer, as it would be bundled. */
export interface Program {
  readonly name: string;
  readonly text: string;
  readonly platform: "browser" | "node";
  /** The packages that have to be installed for it. */
  readonly packages: readonly string[];
}

const call = 'console.log(await client.request("GET /groups/{id}", { id: "1" }));';

/** One call by each peer: the whole of what a page has to load for it. */
export const programs: readonly Program[] = [
  {
    name: titleOf("openapi-fetch"),
    text: 'import create from "openapi-fetch"; console.log(await create({ baseUrl: "https://host.example" }).GET("/groups"));',
    ...{ platform: "browser", packages: ["openapi-fetch"] },
  },
  {
    name: `${titleOf("ky")}, no limiter, no lists`,
    text: 'import ky from "ky"; console.log(await ky.get("https://host.example/groups").json());',
    ...{ platform: "browser", packages: ["ky"] },
  },
  {
    name: `${titleOf("ofetch")}, no limiter, no lists`,
    text: 'import { ofetch } from "ofetch"; console.log(await ofetch("https://host.example/groups"));',
    ...{ platform: "browser", packages: ["ofetch"] },
  },
  {
    name: `${titleOf("@octokit/core")}, alone`,
    text: `import { Octokit } from "@octokit/core"; const client = new Octokit({ auth: "token" }); ${call}`,
    ...{ platform: "browser", packages: ["@octokit/core"] },
  },
  {
    name: `${titleOf("@octokit/core")} with retry, throttling and lists`,
    text: `import { Octokit } from "@octokit/core"; import { retry } from "@octokit/plugin-retry";
      import { throttling } from "@octokit/plugin-throttling"; import { paginateRest } from "@octokit/plugin-paginate-rest";
      const throttle = { onRateLimit: () => true, onSecondaryRateLimit: () => true };
      const client = new (Octokit.plugin(retry, throttling, paginateRest))({ auth: "token", throttle });
      for await (const page of client.paginate.iterator("GET /groups")) console.log(page.data); ${call}`,
    platform: "browser",
    packages: ["@octokit/core", "@octokit/plugin-retry", "@octokit/plugin-throttling", "@octokit/plugin-paginate-rest"],
  },
  {
    name: titleOf("openai"),
    text: 'import OpenAI from "openai"; console.log(await new OpenAI({ apiKey: "token" }).get("/groups"));',
    ...{ platform: "browser", packages: ["openai"] },
  },
  {
    name: titleOf("docusign-esign"),
    text: `import docusign from "docusign-esign"; const client = new docusign.ApiClient({ basePath: "https://host.example" });
      console.log(await new docusign.GroupsApi(client).listGroups("1"));`,
    ...{ platform: "node", packages: ["docusign-esign"] },
  },
];

/** What a program weighs, bundled and minified, in bytes after brotli. */
export async function weigh({ text, platform }: Program): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: text, resolveDir: peersFolder },
    ...{ bundle: true, minify: true, format: "esm", target: "es2022", write: false, logLevel: "error" },
    platform,
  });
  return brotliCompressSync(outputFiles[0]!.contents).length;
}

/** How many packages come with some that are installed in a folder, themselves among them, and how much room they take. */
export function installedWith(names: readonly string[], root = peersFolder): { packages: number; kibibytes: number } {
  const found = new Set<string>();
  const add = (name: string, from: string): void => {
    const folder = folderOf(name, from, root);
    if (!folder || found.has(folder)) return;
    found.add(folder);
    const { dependencies = {} } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
      dependencies?: object;
    };
    for (const inner of Object.keys(dependencies)) add(inner, folder);
  };
  for (const name of names) add(name, root);
  const bytes = [...found].map(sizeOf).reduce((sum, size) => sum + size, 0);
  return { packages: found.size, kibibytes: bytes / 1024 };
}

/* Where a package is that another one asks for: its own, or one further up. */
function folderOf(name: string, from: string, root: string): string | undefined {
  const folder = join(from, "node_modules", name);
  if (existsSync(folder)) return folder;
  return relative(root, from) === "" ? undefined : folderOf(name, dirname(from), root);
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== "node_modules")
    .map((entry) => (entry.isDirectory() ? sizeOf(join(folder, entry.name)) : statSync(join(folder, entry.name)).size))
    .reduce((sum, size) => sum + size, 0);
}
