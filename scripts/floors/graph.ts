import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** One file, or one room, that imports another. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
  /** Whether it is gone once the program runs. */
  readonly typeOnly: boolean;
}

/** Reads the imports of the files of some folders, without those of packages. */
export function arrowsOf(root: string, folders: readonly string[]): Arrow[] {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !name.includes("node_modules"))
      .map((name) => join(folder, name)),
  );
  return files.flatMap((from) => {
    const text = readFileSync(join(root, from), "utf8");
    const found = [
      ...text.matchAll(/^(?:import|export) (type )?[^"]*?from "(\.[^"]+)";$/gm),
      ...text.matchAll(/^import ()"(\.[^"]+)";$/gm),
      ...text.matchAll(/\bimport\(\s*()"(\.[^"]+)"/g),
    ];
    return found.map(([, type, to = ""]) => ({
      from,
      to: relative(root, join(root, dirname(from), to)).replace(/\.js$/, ".ts"),
      typeOnly: type === "type ",
    }));
  });
}

/**
 * The arrows between the rooms of a folder: what stands directly in it, files and folders. Types count too: who moves into a
 * room has to know them.
 */
export function roomsOf(arrows: readonly Arrow[], folder: string): Arrow[] {
  const roomOf = (file: string): string | undefined =>
    file.startsWith(`${folder}/`) ? file.slice(folder.length + 1).split("/")[0] : undefined;
  const found = new Map<string, Arrow>();
  for (const arrow of arrows) {
    const [from, to] = [roomOf(arrow.from), roomOf(arrow.to)];
    if (from !== undefined && to !== undefined && from !== to) {
      const before = found.get(`${from} ${to}`);
      found.set(`${from} ${to}`, { from, to, typeOnly: arrow.typeOnly && (before?.typeOnly ?? true) });
    }
  }
  return [...found.values()];
}

/** The circles: sets of files or rooms of which each leads to all the others. */
export function circlesOf(arrows: readonly Arrow[]): string[][] {
  const below = neighbours(arrows);
  const reached = new Map([...below.keys()].map((name) => [name, reachOf(name, below)] as const));
  const circles = new Map<string, string[]>();
  for (const [name, own] of reached) {
    if (!own.has(name)) continue;
    const circle = [...own].filter((other) => reached.get(other)?.has(name)).sort();
    circles.set(circle.join(), circle);
  }
  return [...circles.values()];
}

/** The floors, from the ground up: each stands one above the highest that it leads to. There must be no circle. */
export function floorsOf(arrows: readonly Arrow[]): string[][] {
  const below = neighbours(arrows);
  const known = new Map<string, number>();
  const floorOf = (name: string): number => {
    const floor = known.get(name) ?? Math.max(-1, ...[...(below.get(name) ?? [])].map(floorOf)) + 1;
    known.set(name, floor);
    return floor;
  };
  const floors: string[][] = [];
  if (circlesOf(arrows).length > 0) throw new Error("There are no floors in a circle.");
  for (const name of new Set(arrows.flatMap(({ from, to }) => [from, to]))) (floors[floorOf(name)] ??= []).push(name);
  return floors;
}

function neighbours(arrows: readonly Arrow[]): Map<string, Set<string>> {
  const below = new Map<string, Set<string>>();
  for (const { from, to } of arrows) below.set(from, (below.get(from) ?? new Set()).add(to));
  return below;
}

function reachOf(start: string, below: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const reached = new Set<string>();
  const open = [...(below.get(start) ?? [])];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    open.push(...(below.get(name) ?? []));
  }
  return reached;
}
