import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folders = [
  ...["openapi", "src", "generated", "scripts/contract", "scripts/generate", "scripts/mock", "scripts/openapi"],
  ...["test/contract", "test/data", "test/support", "test/types"],
];

/** A text that changes with the descriptions, with the client and with whatever checks or tests them: a report is about one state. */
export function fingerprint(root: string): string {
  const hash = createHash("sha256");
  for (const folder of folders.filter((name) => existsSync(join(root, name)))) {
    const files = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).filter((file) =>
      /\.(yaml|json|ndjson|ts|js|md)$/.test(file),
    );
    for (const file of files.sort()) hash.update(`${folder}/${file}\n`).update(readFileSync(join(root, folder, file)));
  }
  return hash.digest("hex");
}
