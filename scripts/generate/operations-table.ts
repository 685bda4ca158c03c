import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Api } from "../openapi/apis.js";
import type { JsonObject } from "../openapi/json.js";
import { describeDocument } from "../openapi/operations.js";
import { withPart, type Part } from "./part.js";

const table: Part = {
  start: "<!-- the operations are generated from the descriptions -->",
  end: "<!-- end of the operations -->",
};

/** A page that shows every operation, with a row for each resource of each vendor made anew. */
export async function withOperations(page: string, root: string, apis: readonly Api[]): Promise<string> {
  const operations = apis.flatMap(({ name, description }) =>
    describeDocument(name, parse(readFileSync(join(root, description), "utf8")) as JsonObject).operations.map(
      ({ id, method }) => {
        const [resource = "", called = ""] = id.split(".");
        return { resource: `\`rollcall/${name}\` | \`${resource}\``, called: `\`${called}\``, reads: method === "GET" };
      },
    ),
  );
  const rows = [...new Set(operations.map(({ resource }) => resource))].map((resource) => {
    const own = operations.filter((operation) => operation.resource === resource);
    const cells = [true, false].map((reads) => own.filter((operation) => operation.reads === reads));
    return `| ${[resource, ...cells.map((some) => some.map(({ called }) => called).join(", "))].join(" | ")} |`;
  });
  const head = ["| import | resource | reads | writes |", "| --- | --- | --- | --- |"];
  return withPart(page, table, [`${operations.length} operations:`, "", ...head, ...rows].join("\n"));
}
