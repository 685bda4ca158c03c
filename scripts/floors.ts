import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { arrowsOf, circlesOf, floorsOf, roomsOf } from "./floors/graph.js";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Says in lines how many arrows, circles and floors there are. */
export function figures(): string[] {
  const arrows = arrowsOf(root, ["src", "scripts", "test"]);
  const up = arrows.filter(({ from, to }) => from.startsWith("scripts/") && to.startsWith("test/"));
  // A type is gone when the program runs, and two files may describe each other; two rooms may not.
  const circles = circlesOf(arrows.filter(({ typeOnly }) => !typeOnly));
  const rooms = roomsOf(arrows, "scripts/contract");
  const circlesOfRooms = circlesOf(rooms);
  const stairs = circlesOfRooms.length > 0 ? [] : floorsOf(rooms);
  return [
    `arrows from scripts to test: ${up.length}${up.map(({ from, to }) => `\n  ${from} -> ${to}`).join("")}`,
    `circles of files: ${circles.length}${circles.map((files) => `\n  ${files.join(" -> ")}`).join("")}`,
    `circles of rooms in scripts/contract: ${circlesOfRooms.length}${circlesOfRooms.map((names) => `\n  ${names.join(" -> ")}`).join("")}`,
    `scripts/contract: ${stairs.flat().length} rooms on ${stairs.length} floors, ${rooms.length} arrows`,
    ...stairs.map((floor, index) => `  ${index + 1}  ${floor.join(" ")}`).reverse(),
  ];
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) console.log(figures().join("\n"));
