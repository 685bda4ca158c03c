import type { DocumentedApi, DocumentedOperation, Site } from "./site.js";

/** The site for readers that are programs, in the form of llmstxt.org: what there is, and where. */
export function llmsText({ version, apis, guides }: Site): string {
  return `# Rollcall

> Typed TypeScript clients for the people who administer Frame.io and DocuSign accounts: groups, members, roles.
> Version ${version}. ESM; Node 20.19 or newer, browsers, Bun, Deno, edge runtimes.

An operation is called by its name, with one flat object that holds path, query and body properties together under the
names of the API: \`const frameio = createFrameio({ token, account_id })\`, then \`await frameio.groups.create({ name, emoji })\`.
Operations that read a list are read with \`for await\` or \`.toArray({ max })\`. \`.raw(input)\` gives status and headers too;
\`.safe(input)\` returns the error instead of throwing it. Every error is a subclass of \`RollcallError\`, with a \`code\`.

${apis.map(section).join("\n\n")}

## Files

- [Index](index.html): every operation on one page
${guides.map(({ name, title, summary }) => `- [${title}](${name}.md): ${summary}`).join("\n")}
${apis.flatMap(files).join("\n")}
`;
}

function section({ name, title, version, summary, hasFacade, operations }: DocumentedApi): string {
  const use = hasFacade
    ? `Import from \`rollcall/${name}\`.`
    : "The credentials of a vendor call it; it has no client.";
  return `## ${title} (${version})

${summary}. ${use}

${operations.map(line).join("\n")}`;
}

function line({ id, method, path, summary, stability, sunset, href }: DocumentedOperation): string {
  const note = sunset ? `, removed by the vendor on ${sunset}` : stability === "stable" ? "" : `, ${stability}`;
  return `- [${id}](${href}): \`${method} ${path}\`: ${summary}${note}`;
}

function files({ name, title }: DocumentedApi): string[] {
  return [
    `- [${title}, reference](${name}.html)`,
    `- [${title}, OpenAPI 3.1 as YAML](openapi/${name}.yaml)`,
    `- [${title}, OpenAPI 3.1 as JSON](openapi/${name}.json)`,
  ];
}
