import { format } from "prettier";

/** The lines between two lines of a page, without those. */
export interface Part {
  readonly start: string;
  readonly end: string;
}

/** What a page has between the two lines. */
export function partOf(page: string, part: Part): string {
  const [from, to] = placeOf(page, part);
  return page.slice(from, to);
}

/** A page with something else between the two lines, laid out. */
export async function withPart(page: string, part: Part, text: string): Promise<string> {
  const [from, to] = placeOf(page, part);
  return format(`${page.slice(0, from)}\n\n${text}\n\n${page.slice(to)}`, { parser: "markdown", printWidth: 120 });
}

function placeOf(page: string, { start, end }: Part): [from: number, to: number] {
  const [from, to] = [page.indexOf(start) + start.length, page.indexOf(end)];
  if (from < start.length || to < from) throw new Error(`The page has no part between ${start} and ${end}.`);
  return [from, to];
}
