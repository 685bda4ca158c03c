import { mark } from "./html.js";
import { factoryName } from "./sample.js";
import type { DocumentedApi, DocumentedCall } from "./documented.js";

/** How a sample is marked in a description. */
export const sampleLanguage = { lang: "TypeScript", label: "rollcall" };

/** The description as its reference page is made from it: with each operation's method, its facts and a call of it. */
export function annotate({ name, description, hasFacade, operations }: DocumentedApi): object {
  const copy = structuredClone(description) as OpenApi;
  if (hasFacade) copy.info.description = `${introduction(name)}\n\n${copy.info.description ?? ""}`;
  copy.info["x-logo"] = { url: logo, href: "../index.html", altText: "Rollcall, the front page" };
  // The page shows these texts as they are, everything else as Markdown.
  for (const server of copy.servers) {
    for (const texts of [server, ...Object.values(server.variables ?? {})]) {
      if (texts.description) texts.description = texts.description.replaceAll("`", "");
    }
  }
  for (const operation of operations) {
    const { call } = operation;
    if (!call) continue;
    const described = copy.paths[operation.path]![operation.method.toLowerCase()]!;
    described.description = documentation(name, operation.id, call, described.description);
    described["x-codeSamples"] = [{ ...sampleLanguage, source: call.sample }];
  }
  return copy;
}

interface OpenApi {
  readonly info: Described & { "x-logo"?: object };
  readonly servers: readonly (Described & { readonly variables?: { readonly [name: string]: Described } })[];
  readonly paths: {
    readonly [path: string]: { readonly [method: string]: Described & { "x-codeSamples"?: object[] } };
  };
}

interface Described {
  description?: string;
}

function introduction(api: string): string {
  return `\`${factoryName(api)}\` of \`rollcall/${api}\` makes a client of this API in TypeScript. Each operation begins with the name of its method and shows a call of it.`;
}

function documentation(api: string, id: string, { facts }: DocumentedCall, description = ""): string {
  return `\`${id}\` of \`rollcall/${api}\`\n\n${description.trim()}\n\n${facts.map((fact) => `- ${fact}`).join("\n")}`;
}

const logo = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" width="132" height="36" viewBox="0 0 132 36">
    <g transform="translate(2 6)">${mark}</g>
    <text x="34" y="25" font-family="system-ui, sans-serif" font-size="20" font-weight="650" fill="#4f6df5">Rollcall</text>
  </svg>`,
)}`;
