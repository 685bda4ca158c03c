import type { Draw } from "../random/draw.js";

/** A UUID that ends with a number. */
export function uuid(end: number): string {
  return `0a000000-0000-4000-8000-${String(end).padStart(12, "0")}`;
}

/** Draws the names of 5 to 8 groups. */
export function drawNames(draw: Draw): string[] {
  const names = ["Editors", "Cutters", "Group 3", "Sound", "Colour", "Legal", "Interns", "Guests"];
  return draw.shuffled(names).slice(0, draw.number(5, 8));
}
