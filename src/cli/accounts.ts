import type { Adapter } from "../directory/types.js";
import { Refusal } from "./refusal.js";
import type { Secrets } from "./secrets.js";
import { readSettings, settingsFile } from "./settings.js";
import { docusign } from "./vendors/docusign.js";
import { frameio } from "./vendors/frameio.js";
import type { CliVendor, Connection } from "./vendors/vendor.js";
import type { World } from "./world.js";

/** The vendors whose accounts the command line can reach. */
export const vendors: readonly CliVendor[] = [frameio, docusign];

/** An account, by its vendor's name and its id. */
export interface AccountName {
  readonly vendor: string;
  readonly account: string;
}

/** How accounts are reached. */
export interface Reach {
  readonly world: World;
  readonly secrets: Secrets;
  readonly appName: string;
  /** Whether anything may be changed; nothing may where it is left out. */
  readonly writes?: boolean;
}

/** Opens accounts, each vendor by one connection. Throws a `Refusal` that says how to give a token, where there is none. */
export async function openAccounts(accounts: readonly AccountName[], reach: Reach): Promise<Adapter[]> {
  const names = [...new Set(accounts.map(({ vendor }) => vendor))];
  const wanted = names.map((name) => {
    const vendor = vendors.find((one) => one.vendor === name);
    if (!vendor)
      throw new Refusal(`There is no vendor ${name}. There are ${vendors.map((one) => one.vendor).join(", ")}.`);
    return vendor;
  });
  const connections = await connect(wanted, reach);
  const missing = wanted.filter(({ vendor }) => !connections.has(vendor));
  if (missing.length > 0) throw new Refusal(missing.map((vendor) => howToConnect(vendor, reach.world)).join("\n\n"));
  return Promise.all(
    // Every vendor has a connection now.
    accounts.map(({ vendor, account }) => (connections.get(vendor) as Connection).openAccount(account)),
  );
}

/** Finds every account that the tokens reach. Throws a `Refusal` that says how to give one, where there is none. */
export async function findAccounts(reach: Reach, signal: AbortSignal): Promise<AccountName[]> {
  const connections = await connect(vendors, reach);
  if (connections.size === 0)
    throw new Refusal(vendors.map((vendor) => howToConnect(vendor, reach.world)).join("\n\n"));
  const found = await Promise.all(
    [...connections].map(async ([vendor, connection]) =>
      (await connection.listAccounts(signal)).map((account) => ({ vendor, account })),
    ),
  );
  return found.flat();
}

async function connect(some: readonly CliVendor[], { world, ...reach }: Reach): Promise<Map<string, Connection>> {
  const settings = await readSettings(
    world,
    vendors.map(({ vendor }) => vendor),
  );
  const connections = new Map<string, Connection>();
  for (const { vendor, connect } of some) {
    const connection = await connect({ ...reach, world, settings: settings[vendor] ?? {} });
    if (connection) connections.set(vendor, connection);
  }
  return connections;
}

function howToConnect({ vendor, ways }: CliVendor, world: World): string {
  return [
    `There is no token for ${vendor}. Set`,
    ...ways.map(([set, what]) => `  ${set}\n      ${what}`),
    `  ${vendor}: { tokenCommand: [PROGRAM, ARGUMENT] } in ${settingsFile(world)}`,
    "      a program that prints an access token, run again when that is refused",
    "The guide to credentials says how to get each: scripts/docs/guides/credentials.md in the package.",
  ].join("\n");
}
