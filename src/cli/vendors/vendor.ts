import type { Vendor } from "../../directory/check-desired.js";
import type { Adapter } from "../../directory/types.js";
import type { Secrets } from "../secrets.js";
import type { VendorSettings } from "../settings.js";
import type { World } from "../world.js";

/** A vendor, as the command line reaches it. */
export interface CliVendor extends Vendor {
  /** The ways to a token, each as what is to be set and what that is. */
  readonly ways: readonly (readonly [set: string, what: string])[];
  /** Connects with what the environment and the settings have; gives nothing where they have nothing for this vendor. */
  connect(origin: Origin): Connection | undefined | Promise<Connection | undefined>;
}

/** What a connection is made from. */
export interface Origin {
  readonly world: World;
  readonly settings: VendorSettings;
  readonly secrets: Secrets;
  /** Names this program to the vendor. */
  readonly appName: string;
  /** Whether anything may be changed; nothing may where it is left out. */
  readonly writes?: boolean;
}

/** A way to the accounts that one token reaches. */
export interface Connection {
  listAccounts(signal: AbortSignal): Promise<readonly string[]>;
  openAccount(account: string): Promise<Adapter>;
}
