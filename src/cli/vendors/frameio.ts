import type { Token } from "../../transport/token.js";
import { createFrameio } from "../../vendors/frameio/index.js";
import { serverToServer } from "../../vendors/frameio/credentials.js";
import { frameioDirectory, frameioVendor } from "../../vendors/frameio/directory.js";
import { tokenOf, tokenOfCommand, valueOf, valuesOf } from "../token.js";
import type { CliVendor, Origin } from "./vendor.js";

/** Frame.io, by a token or by a credential of Adobe's. */
export const frameio: CliVendor = {
  ...frameioVendor,
  ways: [
    ["ROLLCALL_FRAMEIO_TOKEN", "an access token of Adobe's"],
    [
      "ROLLCALL_FRAMEIO_CLIENT_ID, ROLLCALL_FRAMEIO_CLIENT_SECRET",
      "an OAuth Server-to-Server credential of Adobe's Developer Console",
    ],
  ],
  connect(origin) {
    const token = tokenOf("ROLLCALL_FRAMEIO_TOKEN", origin) ?? credential(origin) ?? tokenOfCommand(origin);
    if (token === undefined) return undefined;
    const { world, writes, appName } = origin;
    const baseUrl = valueOf(world, "ROLLCALL_FRAMEIO_BASE_URL");
    const client = createFrameio({ token, baseUrl, appName, readOnly: !writes });
    return {
      async listAccounts(signal) {
        const accounts = await client.accounts.list({}, { signal }).toArray();
        return accounts.map(({ id }) => id);
      },
      openAccount: (account_id) => Promise.resolve(frameioDirectory(client.withOptions({ account_id }))),
    };
  },
};

function credential({ world, secrets }: Origin): Token | undefined {
  const variables = { clientId: "ROLLCALL_FRAMEIO_CLIENT_ID", clientSecret: "ROLLCALL_FRAMEIO_CLIENT_SECRET" };
  const found = valuesOf(world, variables);
  if (!found) return undefined;
  const { clientId, clientSecret } = found;
  const baseUrl = valueOf(world, "ROLLCALL_FRAMEIO_AUTH_BASE_URL");
  return serverToServer({ clientId, clientSecret: secrets.keep(clientSecret), baseUrl });
}
