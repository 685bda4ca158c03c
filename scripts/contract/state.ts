import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A text that changes with the descriptions, with the witnesses and with what judges them: a report is about one state. */
export function stateOf(root: string): string {
  const hash = createHash("sha256");
  for (const folder of ["openapi", "test/contract/witness", "scripts/contract"]) {
    const files = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).filter((file) =>
      /\.(yaml|ts)$/.test(file),
    );
    for (const file of files.sort()) hash.update(`${folder}/${file}\n`).update(readFileSync(join(root, folder, file)));
  }
  return hash.digest("hex");
}
