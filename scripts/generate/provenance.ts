import { format } from "prettier";
import type { Confidence, Sources } from "../contract/sources/shape.js";
import type { DescribedFiles } from "../openapi/apis.js";

/** The page on where the descriptions come from, with the tables that follow from the sources made anew. */
export async function withTables(
  page: string,
  apis: readonly { api: DescribedFiles; sources: Sources }[],
): Promise<string> {
  let text = page;
  for (const { api, sources } of apis) {
    const { name } = api;
    const [start, end] = [`<!-- generated from test/data/sources/${name}.yaml -->`, `<!-- end of ${name} -->`];
    const block = `${start}\n\n${table(sources)}\n\n${end}`;
    const found = [text.indexOf(start), text.indexOf(end)] as const;
    // Conflicts and choices are told by hand; a chapter without any begins with its table alone.
    text = found.includes(-1)
      ? `${text.trimEnd()}\n\n## ${sources.api}\n\n### Operations\n\n${block}\n`
      : text.slice(0, found[0]) + block + text.slice(found[1] + end.length);
  }
  return format(text, { parser: "markdown", printWidth: 120 });
}

function table({ operations, named, citations }: Sources): string {
  const rows = [...operations].map(([id, { at, facets }]) => {
    const { sources, confidence } = citations.get(at)!;
    const name = named.get(id);
    const request = `${String(facets.get("method")?.value)} ${String(facets.get("path")?.value)}`;
    const cells = [`\`${id}\``, `\`${request}\``, name === undefined ? "not seen" : `\`${name}\``];
    return `| ${[...cells, sources.join(", "), letters[confidence]].join(" | ")} |`;
  });
  return [
    "| operation | request | vendor's name | rests on | confidence |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
}

const letters: Readonly<Record<Confidence, string>> = { high: "H", medium: "M", low: "L" };
