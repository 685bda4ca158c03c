import type { Difference } from "../../src/index.js";
import { table } from "../docs/page.js";

/** What came of one operation. */
export interface Read {
  readonly operation: string;
  readonly path: string;
  readonly requests: number;
  /** `read`, or why not. */
  readonly outcome: string;
}

/** What came of verifying an account. */
export interface Report {
  readonly api: string;
  readonly origin: string;
  readonly at: string;
  readonly operations: readonly Read[];
  readonly drift: readonly ({ readonly operation: string } & Difference)[];
  readonly news: readonly { readonly operation: string; readonly pointer: string }[];
}

/** The report as a page. */
export function reportText({ api, origin, at, operations, drift, news }: Report): string {
  const done = operations.filter(({ outcome }) => outcome === "read").length;
  return [
    `# ${api} at ${origin}, ${at}`,
    "",
    `${done} of ${operations.length} operations that only read were read, ${drift.length} differences, ${news.length} new fields.`,
    "",
    table(
      ["operation", "path", "requests", "outcome"],
      operations.map(({ operation, path, requests, outcome }) => [operation, path, String(requests), outcome]),
    ),
    ...section("Where answers differ from the description", [
      ["operation", "pointer", "expected", "got"],
      ...drift.map(({ operation, pointer, expected, got }) => [operation, pointer, expected, got]),
    ]),
    ...section("Fields that the description does not name", [
      ["operation", "pointer"],
      ...news.map(({ operation, pointer }) => [operation, pointer]),
    ]),
  ].join("\n");
}

function section(title: string, [head = [], ...rows]: readonly (readonly string[])[]): string[] {
  return rows.length === 0 ? [] : ["", `## ${title}`, "", table(head, rows)];
}
