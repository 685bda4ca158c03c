import { readFileSync } from "node:fs";
import type { Json } from "../../openapi/json.js";

/** The bodies that the vendor of an API published as samples. */
export function samplesOf(api: string): Json[] {
  return samples.filter((one) => one.api === api).map(({ file }) => sample(file));
}

/** A body that a vendor published. */
export interface Sample {
  readonly api: string;
  readonly file: string;
  readonly operation: string;
  /** Absent for a request. */
  readonly status?: number;
  /** Whether the vendor shows placeholders alone, for which values were written by hand. */
  readonly isFilledIn?: boolean;
}

/** What the vendors published. */
export const samples: readonly Sample[] = [
  { api: "frameio", file: "000-create-group.request", operation: "groups.create" },
  { api: "frameio", file: "000-create-group.response", operation: "groups.create", status: 201 },
  { api: "frameio", file: "001-add-users.request", operation: "groups.addUsers" },
  { api: "docusign", file: "002-create-groups.request", operation: "groups.create" },
  { api: "frameio-legacy", file: "003-get-account.response", operation: "accounts.get", status: 200, isFilledIn: true },
  { api: "frameio", file: "004-update-role.request", operation: "users.updateRole" },
  { api: "frameio", file: "004-update-role.response", operation: "users.updateRole", status: 200 },
];

/** Reads a sample. */
export function sample(name: string): Json {
  const path = new URL(`../../../test/data/seeds/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(path, "utf8")) as Json;
}
