import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Api } from "../openapi/apis.js";
import { pascal } from "./names.js";
import { partOf, withPart, type Part } from "./part.js";

const entries: Part = {
  start: "<!-- the rows of vendors are generated from the descriptions -->",
  end: "<!-- end of the entry points -->",
};

/** A page that lists the entry points, with the rows of the vendors made anew: what each is for, as its description says. */
export async function withEntries(page: string, root: string, apis: readonly Api[]): Promise<string> {
  const rows = partOf(page, entries)
    .split("\n")
    .filter((row) => row.startsWith("|"));
  // The entry of a vendor is named like what it creates; `rollcall/redis` creates a limiter.
  const isVendors = (row: string) => {
    const [, name = "", created] = /^\| `rollcall\/([\w-]+)` +\| `create(\w+)`/.exec(row) ?? [];
    return created === pascal(name);
  };
  // The head, its rule and the entry that all share stand above the vendors.
  const [above, below] = [rows.slice(0, 3), rows.slice(3).filter((row) => !isVendors(row))];
  const vendors = apis.map(
    ({ name, description }) =>
      `| \`rollcall/${name}\` | \`create${pascal(name)}\`: ${summaryOf(join(root, description))} |`,
  );
  return withPart(page, entries, [...above, ...vendors, ...below].join("\n"));
}

function summaryOf(path: string): string {
  const { info } = parse(readFileSync(path, "utf8")) as { info: { summary: string } };
  return info.summary.charAt(0).toLowerCase() + info.summary.slice(1);
}
