import { readdir } from "node:fs/promises";
import type { ClientOptions } from "../../../src/client/options.js";
import type { Adapter, Person } from "../../../src/directory/types.js";
import type { Clock, FakeRequest } from "../../../src/testing/index.js";
import type { FakeGroup } from "../fake/vendor.js";
import type { Draw } from "../random/draw.js";

/** What an account holds. */
export interface Holding {
  readonly people: ReadonlyMap<string, Person>;
  readonly groups: ReadonlyMap<string, FakeGroup>;
}

/** An account of a vendor that is played, behind a `fetch`. */
export interface PlayedAccount {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly requests: readonly FakeRequest[];
  /** What it holds at this moment, without being asked. */
  holding(): Holding;
  /** The way to it, where it is served. */
  adapter(baseUrl: string, options: Pick<ClientOptions, "limiter" | "onEvent">): Adapter;
}

/** Begins an account, the same each time. */
export type Begin = (clock: Clock) => PlayedAccount;

/** A vendor that is played, and asked over HTTP. */
export interface PlayedVendor {
  readonly name: string;
  /** Draws an account with everything that has hurt somebody. */
  draw(draw: Draw): Begin;
  /** An account of so many people and groups of its own, each with twelve members. */
  large(people: number, groups: number): Begin;
}

/** Every vendor that is played: each has a file that is called like its API. */
export async function listPlayedVendors(): Promise<readonly PlayedVendor[]> {
  const folder = new URL("vendors/", import.meta.url);
  const files = (await readdir(folder)).filter((file) => file.endsWith(".ts")).sort();
  const modules = files.map(async (file) => (await import(new URL(file, folder).href)) as { vendor: PlayedVendor });
  return (await Promise.all(modules)).map(({ vendor }) => vendor);
}
