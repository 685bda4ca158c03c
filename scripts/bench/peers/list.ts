import { load, titleOf } from "./load.js";

interface Where {
  readonly baseUrl: string;
  readonly token: string;
  readonly accountId: string;
  readonly groupId: string;
}

/** Reads a whole list of members in pages of `count`, and gives how many there were. */
export type ReadAll = (count: number) => Promise<number>;

/** The whole list by the peer that knows it. It reads a page when it is asked for one, so a loop asks for one after the other. */
export async function listOfPeers({
  baseUrl,
  token,
  accountId,
  groupId,
}: Where): Promise<[name: string, read: ReadAll][]> {
  const { default: docusign } = await load<{ default: DocusignEsign }>("docusign-esign");
  const client = new docusign.ApiClient({ basePath: `${baseUrl}/restapi` });
  client.addDefaultHeader("Authorization", `Bearer ${token}`);
  const groups = new docusign.GroupsApi(client);
  const read: ReadAll = async (count) => {
    let seen = 0;
    for (;;) {
      const options = { count: String(count), startPosition: String(seen) };
      const { users = [], totalSetSize } = await groups.listGroupUsers(accountId, groupId, options);
      seen += users.length;
      if (users.length === 0 || seen >= Number(totalSetSize)) return seen;
    }
  };
  return [[titleOf("docusign-esign"), read]];
}

interface DocusignEsign {
  readonly ApiClient: new (options: { basePath: string }) => { addDefaultHeader(name: string, value: string): void };
  readonly GroupsApi: new (client: object) => {
    listGroupUsers(
      accountId: string,
      groupId: string,
      options: object,
    ): Promise<{ users?: readonly unknown[]; totalSetSize?: string }>;
  };
}
