import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { listLines } from "../../scripts/directory/lines.js";
import { POLICY } from "../../src/directory/desired/table.js";
import { findingCodes } from "../../src/directory/types.js";

const guide = readFileSync(fileURLToPath(new URL("../../scripts/docs/guides/directory.md", import.meta.url)), "utf8");

interface Peers {
  readonly rows: Readonly<Record<string, string>>;
  readonly peers: readonly Peer[];
}

/** A tool that others keep such files with, and what its source at a commit says of it. */
interface Peer {
  readonly peer: string;
  readonly commit: string;
  readonly files: Readonly<Record<string, unknown>>;
  readonly claims: readonly {
    readonly row: string;
    readonly cell: string;
    readonly path: string;
    readonly why: string;
  }[];
}

/** The rows of the table below a heading, with its head. */
function rowsOf(heading: string): string[][] {
  const [, section = ""] = new RegExp(`^## ${heading}\\n([^]*?)(?=^## |$(?![^]))`, "m").exec(guide) ?? [];
  const [head = "", , ...rows] = section.split("\n").filter((line) => line.startsWith("|"));
  const cells = (row: string) => row.split("|").slice(1, -1);
  return [head, ...rows].map((row) => cells(row).map((cell) => cell.trim()));
}

function firstCells(heading: string): string[] {
  return rowsOf(heading)
    .slice(1)
    .map(([first = ""]) => first);
}

test("the guide lists every finding code, in the order of the types", () => {
  expect(firstCells("Findings")).toEqual(findingCodes.map((code) => `\`${code}\``));
});

test("the guide lists every key of a policy", () => {
  const keys = firstCells("What a plan may take away").join().match(/\w+/g);
  expect([...(keys ?? [])].sort()).toEqual(Object.keys(POLICY.fields).sort());
});

test("what the guide says of other tools is what was read in their sources, cell by cell, and each of ours names a line", async () => {
  const file = new URL("../data/peers.yaml", import.meta.url);
  const { rows, peers } = parse(readFileSync(file, "utf8")) as Peers;
  const [head, ...table] = rowsOf("Beside other tools");
  expect(head).toEqual(["", ...peers.map(({ peer }) => peer), "Rollcall"]);
  const keys = Object.keys(rows);
  for (const { peer, commit, files, claims } of peers) {
    expect(commit, peer).toMatch(/^[0-9a-f]{40}$/);
    expect(
      claims.map(({ row }) => row),
      peer,
    ).toEqual(keys);
    for (const { path, why } of claims)
      expect([path in files, why.length > 10], `${peer} ${path}`).toEqual([true, true]);
  }
  const said = keys.map((key, index) => [rows[key], ...peers.map(({ claims }) => claims[index]?.cell)]);
  expect(table.map((cells) => cells.slice(0, -1))).toEqual(said);
  const lines = (await listLines()).map(({ number }) => String(number));
  const ours = table.flatMap((cells) => cells.at(-1)?.split(/ · |, /) ?? []);
  expect(ours.filter((number) => !lines.includes(number))).toEqual([]);
});
