import { readFile } from "node:fs/promises";
import { AccountError, type DiscoveredAccount } from "../../errors.js";
import type { Token } from "../../transport/token.js";
import { discoverAccount, jwt } from "../../vendors/docusign/credentials.js";
import { docusignDirectory, docusignVendor } from "../../vendors/docusign/directory.js";
import { createDocusign } from "../../vendors/docusign/index.js";
import { atFile } from "../file.js";
import { Refusal } from "../refusal.js";
import { tokenOf, tokenOfCommand, valueOf, valuesOf } from "../token.js";
import type { World } from "../world.js";
import type { CliVendor, Origin } from "./vendor.js";

/** DocuSign, by a token or by an app that acts for a user. */
export const docusign: CliVendor = {
  ...docusignVendor,
  ways: [
    ["ROLLCALL_DOCUSIGN_TOKEN", "an access token"],
    [
      "ROLLCALL_DOCUSIGN_INTEGRATION_KEY, ROLLCALL_DOCUSIGN_USER_ID, ROLLCALL_DOCUSIGN_PRIVATE_KEY (or …_KEY_FILE)",
      "an app of Apps and Keys, and the user for whom it acts",
    ],
    ["ROLLCALL_DOCUSIGN_ENVIRONMENT", "with either: demo or production"],
  ],
  async connect(origin) {
    const app = await credential(origin);
    const token = tokenOf("ROLLCALL_DOCUSIGN_TOKEN", origin) ?? app?.token ?? tokenOfCommand(origin);
    if (token === undefined) return undefined;
    const { world, writes, appName } = origin;
    const known = valueOf(world, "ROLLCALL_DOCUSIGN_BASE_URL");
    const discover = (accountId?: string) =>
      discoverAccount(token, { environment: environmentOf(world), baseUrl: authBaseUrl(world), accountId });
    return {
      async listAccounts() {
        const accounts = await discover().then((found) => found.accounts, accountsWithoutDefault);
        return accounts.map(({ accountId }) => accountId);
      },
      async openAccount(account) {
        // Without an environment nobody can be asked where the account is, and who calls.
        const found = known === undefined || hasEnvironment(world) ? await discover(account) : undefined;
        // Whoever has no base URL was asked for one.
        const baseUrl = known ?? (found as DiscoveredAccount).baseUrl;
        const self = found?.userId ?? app?.userId;
        const client = createDocusign({ token, baseUrl, accountId: account, appName, readOnly: !writes });
        return docusignDirectory(client, { self });
      },
    };
  },
};

function accountsWithoutDefault(error: unknown): readonly DiscoveredAccount[] {
  if (error instanceof AccountError && error.reason === "several") return error.accounts;
  throw error;
}

async function credential({ world, secrets }: Origin): Promise<{ token: Token; userId: string } | undefined> {
  const file = valueOf(world, "ROLLCALL_DOCUSIGN_PRIVATE_KEY_FILE");
  const variables = {
    integrationKey: "ROLLCALL_DOCUSIGN_INTEGRATION_KEY",
    userId: "ROLLCALL_DOCUSIGN_USER_ID",
    privateKey: file === undefined ? "ROLLCALL_DOCUSIGN_PRIVATE_KEY" : "ROLLCALL_DOCUSIGN_PRIVATE_KEY_FILE",
  };
  const found = valuesOf(world, variables);
  if (!found) return undefined;
  const privateKey = secrets.keep(file === undefined ? found.privateKey : await readKey(file, variables.privateKey));
  const environment = environmentOf(world);
  return {
    token: jwt({ ...found, privateKey, environment, baseUrl: authBaseUrl(world) }),
    userId: found.userId,
  };
}

function environmentOf(world: World): "demo" | "production" {
  const environment = valueOf(world, "ROLLCALL_DOCUSIGN_ENVIRONMENT");
  if (environment === "demo" || environment === "production") return environment;
  throw new Refusal("ROLLCALL_DOCUSIGN_ENVIRONMENT must be demo or production: neither knows the other's accounts.");
}

function hasEnvironment(world: World): boolean {
  return valueOf(world, "ROLLCALL_DOCUSIGN_ENVIRONMENT") !== undefined;
}

function authBaseUrl(world: World): string | undefined {
  return valueOf(world, "ROLLCALL_DOCUSIGN_AUTH_BASE_URL");
}

function readKey(path: string, variable: string): Promise<string> {
  return atFile(`${variable}: ${path}`, "read", () => readFile(path, "utf8"));
}
