import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/* What contract tests exchange depends on these. */
const exchanging = [
  "openapi",
  "src",
  "generated",
  "scripts/mock",
  "scripts/openapi",
  "test/contract",
  "test/support",
  "test/fixtures",
];

/* What is counted depends on these too. */
const judging = ["scripts/contract", "scripts/generate", "test/data", "test/types"];

/** A text that changes with the descriptions, with the client and with whatever judges or tests them: a report is about one state. */
export function stateOf(root: string): string {
  return hashOf(root, [...exchanging, ...judging]);
}

/** A text that changes with the descriptions, with the client and with its contract tests: exchanges were made in one state. */
export function exchangesStateOf(root: string): string {
  return hashOf(root, exchanging);
}

function hashOf(root: string, folders: readonly string[]): string {
  const hash = createHash("sha256");
  for (const folder of folders.filter((name) => existsSync(join(root, name)))) {
    const files = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).filter((file) =>
      /\.(yaml|json|ndjson|ts|js|md)$/.test(file),
    );
    for (const file of files.sort()) hash.update(`${folder}/${file}\n`).update(readFileSync(join(root, folder, file)));
  }
  return hash.digest("hex");
}
