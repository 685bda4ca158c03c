import { join } from "node:path";
import type { FieldsRule } from "../directory/desired/rule.js";
import { readByRule, readDocument } from "./document/read.js";
import { statOf } from "./file.js";
import type { World } from "./world.js";

/** What the user has set for one vendor. */
export interface VendorSettings {
  /** A program that prints a token, and its arguments. */
  readonly tokenCommand?: readonly string[];
}

/** What the user has set. */
export type Settings = Readonly<Record<string, VendorSettings>>;

/** The file of the user's settings. */
export function settingsFile({ env, home }: World): string {
  return join(env["XDG_CONFIG_HOME"] ?? join(home, ".config"), "rollcall", "config.yaml");
}

/** Reads the user's settings; there are none where there is no file. */
export async function readSettings(world: World, vendors: readonly string[]): Promise<Settings> {
  const path = settingsFile(world);
  if (!(await statOf(path))) return {};
  // Where nothing is complained of, the value has the types that the rules ask for.
  return readByRule(rulesFor(vendors), await readDocument(path)) as Settings;
}

function rulesFor(vendors: readonly string[]): FieldsRule {
  const word = { kind: "text", pattern: /[^]/, wanted: "text" } as const;
  const vendor: FieldsRule = { kind: "fields", fields: { tokenCommand: { kind: "list", of: word } } };
  return { kind: "fields", fields: Object.fromEntries(vendors.map((name) => [name, vendor])) };
}
