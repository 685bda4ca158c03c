import { addressFrom, code, prose, table, type Page } from "./page.js";
import { marks, requestOf } from "./operation-page.js";
import { factoryName } from "./sample.js";
import { isLeaving, type DocumentedApi } from "./documented.js";

/** The page of an API: its operations, each with a way to its own page, and its description to read and to take away. */
export function apiPage(api: DocumentedApi): Page {
  const { name, title, version, summary, hasFacade, operations } = api;
  const page = { path: `${name}/index` };
  const rows = operations.map((operation) => [
    operation.call ? `[${code(operation.id)}](${addressFrom(page, `${name}/${operation.id}.md`)})` : code(operation.id),
    `${prose(operation.summary)}${marks(isLeaving(api) ? { ...operation, sunset: undefined } : operation)}`,
    code(requestOf(operation)),
  ]);
  const use = hasFacade
    ? `${code(factoryName(name))} of ${code(`rollcall/${name}`)} makes a client of it.`
    : "The credentials of a vendor call it; it has no client of its own.";
  const leaving = isLeaving(api) ? `\n\nThe vendor removes all of it on ${operations[0]?.sunset ?? ""}.` : "";
  return {
    ...page,
    title: `${title} (${version})`,
    short: "All operations",
    summary: `${summary}.`,
    text: `# ${prose(title)} (${prose(version)})

${prose(summary)}. ${use}${leaving}

${table([hasFacade ? "Method" : "Operation", "", "Request"], rows)}

## The description

Types, methods, mock server and contract tests are made from one OpenAPI 3.1 description:
[in a viewer](${addressFrom(page, viewerOf(name))}), as [YAML](${addressFrom(page, `openapi/${name}.yaml`)}) or as
[JSON](${addressFrom(page, `openapi/${name}.json`)}). [Where each part of it comes from](${addressFrom(page, "provenance.md")})
is told too.
`,
  };
}

/** The file that shows a description as a whole. */
export function viewerOf(api: string): string {
  return `openapi/${api}.html`;
}
