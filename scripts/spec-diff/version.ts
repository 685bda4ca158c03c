import { Refusal } from "../openapi/refusal.js";
import type { Class } from "./change.js";

/** The least version that may follow one, when something of a class has changed. Before 1.0 a minor version may break. */
export function leastVersion(last: string, found: Class | undefined): string {
  const [major, minor, patch] = partsOf(last);
  if (found === undefined) return last;
  const step = { breaking: 0, compatible: 1, words: 2 }[found] + (major === 0 ? 1 : 0);
  if (step === 0) return `${major + 1}.0.0`;
  return step === 1 ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

/** Whether a version is at least another. */
export function isAtLeast(version: string, least: string): boolean {
  const [one, other] = [partsOf(version), partsOf(least)];
  const index = one.findIndex((part, at) => part !== other[at]);
  return index < 0 || one[index]! > other[index]!;
}

function partsOf(version: string): [major: number, minor: number, patch: number] {
  const parts = /^(\d+)\.(\d+)\.(\d+)$/.exec(version)?.slice(1).map(Number);
  if (!parts) throw new Refusal(`${version} is no version: write it as 1.2.3.`);
  return parts as [number, number, number];
}
