import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { arrowsOf, circlesOf, floorsOf, roomsOf } from "../../scripts/floors/graph.js";
import { listApis, listDescribed } from "../../scripts/openapi/apis.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What is described and has no facade: the credentials of a vendor take its types. */
const bare = listDescribed()
  .map(({ name }) => name)
  .filter((name) => !listApis().some((api) => api.name === name));

/** Which floors a floor may import from; every other arrow points up or across. */
const below: Record<string, readonly string[]> = {
  "src/index.ts": ["src/errors.ts", "src/client", "src/transport"],
  "src/errors.ts": [],
  "src/transport": ["src/transport", "src/errors.ts"],
  "src/client": ["src/client", "src/transport", "src/errors.ts"],
  "src/credentials": ["src/credentials", "src/transport", "src/errors.ts", "jose/jwt/sign", "jose/key/import"],
  // Of the client it knows types, as a test below holds.
  "src/directory": ["src/directory", "src/client", "src/errors.ts"],
  "src/directory/file.ts": ["src/directory", "src/directory/file", "src/errors.ts", ...nodes("fs/promises", "path")],
  "src/directory/file": ["src/directory", "src/errors.ts", ...nodes("fs/promises", "os", "path", "timers/promises")],
  "src/cli": [
    ...["src/cli", "src/directory", "src/directory/file.ts", "src/client", "src/transport", "src/errors.ts", "yaml"],
    ...listApis().map(({ name }) => `src/vendors/${name}`),
    ...nodes("child_process", "fs/promises", "os", "path", "tty", "util"),
  ],
  "src/redis": ["src/redis", "src/transport", "src/errors.ts"],
  "src/testing": ["src/testing", "src/errors.ts", ...listApis().map(({ name }) => `generated/${name}`)],
  "src/testing/node.ts": ["node:http"],
  ...Object.fromEntries(
    listApis().flatMap(({ name }) => [
      [
        `src/vendors/${name}`,
        [
          ...[`src/vendors/${name}`, "src/client", "src/credentials", "src/directory", "src/errors.ts"],
          `generated/${name}`,
          ...["openapi-fetch", ...bare.map((other) => `generated/${other}`)],
        ],
      ],
      [`generated/${name}`, ["src/client", `generated/${name}`]],
    ]),
  ),
};

/** Modules of Node, by the names after "node:". */
function nodes(...names: string[]): string[] {
  return names.map((name) => `node:${name}`);
}

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
    ({ from, to, typeOnly }) =>
      (from.startsWith("generated/") && !typeOnly) ||
      // The command line is put together of what users get.
      (to.endsWith("/index.ts") && !(from.startsWith("src/cli/vendors/") && to.startsWith("src/vendors/"))),
  );
  expect(offending.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
});

test("what plays a vendor takes the names of its operations from generated code, and nothing that runs", () => {
  const taken = arrows().filter(({ from, to }) => from.startsWith("src/testing") && to.startsWith("generated/"));
  expect(taken.length).toBeGreaterThan(0);
  expect(taken.filter(({ typeOnly }) => !typeOnly)).toEqual([]);
});

test("the directory takes types of the client, and nothing that runs", () => {
  const taken = arrows().filter(({ from, to }) => from.startsWith("src/directory") && to.startsWith("src/client"));
  expect(taken.length).toBeGreaterThan(0);
  expect(taken.filter(({ typeOnly }) => !typeOnly)).toEqual([]);
});

test("only the paths entries know openapi-fetch", () => {
  const users = arrows().filter(({ to }) => to === "openapi-fetch");
  expect([...new Set(users.map(({ from }) => from.replace(/vendors\/[^/]+\//, "vendors/*/")))]).toEqual([
    "src/vendors/*/paths.ts",
  ]);
});

test("only the credentials know of the APIs without a facade, and of them the types alone", () => {
  const users = arrows().filter(({ to }) => bare.some((name) => to === `generated/${name}.types.ts`));
  expect(users.length).toBe(bare.length);
  expect(users.filter(({ from, typeOnly }) => !typeOnly || !from.endsWith("/credentials.ts"))).toEqual([]);
});

test("nobody but the credentials needs what signs", () => {
  const users = arrows().filter(({ to }) => to.startsWith("jose"));
  expect(users.map(({ from }) => from).sort()).toEqual(["src/credentials/assertion.ts", "src/credentials/key.ts"]);
});

describe("scripts and tests", () => {
  const all = arrowsOf(root, ["src", "scripts", "test"]);
  const rooms = roomsOf(all, "scripts/contract");

  test("no script imports a test, but the docs, which print the faults that the tests play", () => {
    const up = all.filter(({ from, to }) => from.startsWith("scripts/") && to.startsWith("test/"));
    expect(up.map(({ from, to }) => `${from} -> ${to}`)).toEqual([
      "scripts/docs/promises-page.ts -> test/faults/table.ts",
    ]);
  });

  test("nothing goes in circles, neither what runs nor the rooms of scripts/contract", () => {
    expect(all.length).toBeGreaterThan(700);
    expect(circlesOf(all.filter(({ typeOnly }) => !typeOnly))).toEqual([]);
    expect(circlesOf(rooms)).toEqual([]);
  });

  test("scripts/contract has at most six floors", () => {
    expect(floorsOf(rooms).length).toBeLessThanOrEqual(6);
    expect(floorsOf(rooms).at(-1)).toEqual(["run.ts"]);
  });
});

describe("a graph", () => {
  const arrow = (from: string, to: string, typeOnly = false) => ({ from, to, typeOnly });

  test("has the circles that there are, and no floors then", () => {
    const arrows = [arrow("a", "b"), arrow("b", "c"), arrow("c", "b"), arrow("c", "d"), arrow("e", "e")];
    expect(circlesOf(arrows)).toEqual([["b", "c"], ["e"]]);
    expect(() => floorsOf(arrows)).toThrow("There are no floors in a circle.");
  });

  test("has a floor for each step of its longest way down", () => {
    const arrows = [arrow("a", "b"), arrow("b", "c"), arrow("a", "c"), arrow("d", "c")];
    expect(floorsOf(arrows)).toEqual([["c"], ["b", "d"], ["a"]]);
  });

  test("of rooms has one arrow for many of their files, and none within a room", () => {
    const arrows = [arrow("x/a/1.ts", "x/b/1.ts", true), arrow("x/a/2.ts", "x/b/1.ts"), arrow("x/a/1.ts", "x/a/2.ts")];
    expect(roomsOf([...arrows, arrow("x/run.ts", "x/a/1.ts"), arrow("y/a.ts", "x/a/1.ts")], "x")).toEqual([
      arrow("a", "b"),
      arrow("run.ts", "a"),
    ]);
  });
});
