import type { Page } from "playwright-core";
import type { DocumentedCall } from "../../scripts/docs/documented.js";
import type { DescribedApi, Operation } from "../../scripts/openapi/operations.js";
import type { JsonObject } from "../../scripts/openapi/json.js";
import type { Snippet } from "../support/snippets.js";

/** What the generated JSDoc of an operation says beside the texts of the description. */
export function hoverFactsOf(generated: string, { method, path }: Operation): string[] {
  const comments = [...generated.matchAll(/\/\*\*([^]*?)\*\//g)].map(([, inner]) => inner!.replaceAll(/^ *\* ?/gm, ""));
  const comment = comments.find((text) => text.includes(`- \`${method} ${path}\``))!;
  const paragraphs = comment.trim().split("\n\n");
  const [, ends] = /^@deprecated ([^]*)/.exec(paragraphs.at(-1)!) ?? [];
  return [...items(paragraphs.at(ends === undefined ? -1 : -2)!), ...(ends === undefined ? [] : [ends])];
}

function items(list: string): string[] {
  return list
    .split(/^- /m)
    .slice(1)
    .map((item) => item.replaceAll(/\s+/g, " ").trim());
}

/** The call that the pages show of an operation. */
export function sampleOf(id: string, { sample }: DocumentedCall): Snippet {
  return { name: id, prelude: 'const token = "token-of-the-page";', code: sample };
}

/** A failure inside a success, as the first example of an API that has one tells it; without one no write fails in part. */
export function exampleOfFailure({ operations }: DescribedApi): JsonObject | undefined {
  return operations
    .flatMap(({ answers, itemErrors }) =>
      answers.flatMap(({ examples }) =>
        examples.flatMap(({ value }) => {
          const inside = itemErrors && (value as JsonObject)[itemErrors.items];
          return Array.isArray(inside) ? (inside as JsonObject[]).map((item) => item[itemErrors!.error]) : [];
        }),
      ),
    )
    .find((failure) => failure !== undefined) as JsonObject | undefined;
}

/** The first example of a success, with a failure put into its first item. */
export function failedInPart({ answers, itemErrors }: Operation, failure: JsonObject): JsonObject {
  const { items: array, error } = itemErrors!;
  const page = answers.find(({ status }) => status < 300)!.examples[0]!.value as JsonObject;
  const [first, ...others] = page[array] as readonly JsonObject[];
  return { ...page, [array]: [{ ...first, [error]: failure }, ...others] };
}

/** Requests of an operation, written as method and path. */
export function requestOf({ method, path }: Operation, { server }: DescribedApi): RegExp {
  const below = new URL(server).pathname.replace(/\/$/, "");
  return new RegExp(`^${method} ${below}${path.replaceAll(/\{\w+\}/g, "[^/]+")}$`);
}

/** The lines of an open page on which Markdown stands as it was written. */
export function plainBackticks(page: Page): Promise<string[]> {
  return page.evaluate(() => document.body.innerText.split("\n").filter((line) => line.includes("`")));
}

/** The titles of an open page in which a word goes over two lines. */
export function brokenTitles(page: Page): Promise<(string | null)[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("h1, h2")]
      .filter((title) =>
        [...title.childNodes].some((node) => {
          if (node.nodeType !== Node.TEXT_NODE) return false;
          return [...(node.textContent ?? "").matchAll(/\S+/g)].some((word) => {
            const range = document.createRange();
            range.setStart(node, word.index);
            range.setEnd(node, word.index + word[0].length);
            return range.getClientRects().length > 1;
          });
        }),
      )
      .map((title) => title.textContent),
  );
}
