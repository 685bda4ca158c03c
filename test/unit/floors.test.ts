import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { listApis } from "../../scripts/openapi/apis.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Which floors a floor may import from; every other arrow points up or across. */
const below: Record<string, readonly string[]> = {
  "src/index.ts": ["src/errors.ts", "src/client", "src/transport"],
  "src/errors.ts": [],
  "src/transport": ["src/transport", "src/errors.ts"],
  "src/client": ["src/client", "src/transport", "src/errors.ts"],
  "src/redis": ["src/redis", "src/transport", "src/errors.ts"],
  "src/testing": ["src/testing", "src/errors.ts", ...listApis().map(({ name }) => `generated/${name}`)],
  "src/testing/node.ts": ["node:http"],
  ...Object.fromEntries(
    listApis().flatMap(({ name }) => [
      [
        `src/vendors/${name}`,
        [`src/vendors/${name}`, "src/client", "src/errors.ts", `generated/${name}`, "openapi-fetch"],
      ],
      [`generated/${name}`, ["src/client", `generated/${name}`]],
    ]),
  ),
};

interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

function arrows(): Arrow[] {
  const files = ["src", "generated"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => join(folder, name)),
  );
  return files.flatMap((from) =>
    [...readFileSync(join(root, from), "utf8").matchAll(/^(?:import|export) (type )?[^"]*?from "([^"]+)";$/gm)].map(
      ([, typeOnly, to = ""]) => ({
        from,
        to: to.startsWith(".") ? relative(root, join(root, dirname(from), to)).replace(/\.js$/, ".ts") : to,
        typeOnly: typeOnly !== undefined,
      }),
    ),
  );
}

function floorOf(file: string): string {
  const name = file.replace(/\.(types|operations|contract|contract\.d)\.ts$/, "");
  const floors = Object.keys(below).filter((floor) => name === floor || name.startsWith(`${floor}/`));
  return floors.sort((a, b) => b.length - a.length)[0] ?? name;
}

test("imports point down only", () => {
  const found = arrows();
  expect(found.length).toBeGreaterThan(60);
  const offending = found.filter(({ from, to }) => !below[floorOf(from)]?.includes(floorOf(to)));
  expect(offending.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
});

test("generated code imports types only, and nobody imports an index", () => {
  const offending = arrows().filter(
    ({ from, to, typeOnly }) => (from.startsWith("generated/") && !typeOnly) || to.endsWith("/index.ts"),
  );
  expect(offending.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
});

test("what plays a vendor takes the names of its operations from generated code, and nothing that runs", () => {
  const taken = arrows().filter(({ from, to }) => from.startsWith("src/testing") && to.startsWith("generated/"));
  expect(taken.length).toBeGreaterThan(0);
  expect(taken.filter(({ typeOnly }) => !typeOnly)).toEqual([]);
});

test("only the paths entries know openapi-fetch", () => {
  const users = arrows().filter(({ to }) => to === "openapi-fetch");
  expect([...new Set(users.map(({ from }) => from.replace(/vendors\/[^/]+\//, "vendors/*/")))]).toEqual([
    "src/vendors/*/paths.ts",
  ]);
});
