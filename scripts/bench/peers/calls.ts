import createClient from "openapi-fetch";
import type { paths } from "../../../src/vendors/frameio/paths.js";
import type { Contender } from "../compare.js";
import { load, titleOf } from "./load.js";

interface Where {
  readonly baseUrl: string;
  readonly token: string;
  readonly account_id: string;
  readonly group_id: string;
}

type Call = () => Promise<unknown>;

/** One call of one group by each peer, as its documentation shows it, with a timeout where it has one. */
export async function callsOfPeers(where: Where): Promise<Contender[]> {
  return Promise.all(
    Object.entries(peers).map(async ([name, make]): Promise<Contender> => [titleOf(name), await make(where)]),
  );
}

const timeout = 60_000;

const peers: Readonly<Record<string, (where: Where) => Promise<Call>>> = {
  async "docusign-esign"({ baseUrl, token, account_id }) {
    const { default: docusign } = await load<{ default: DocusignEsign }>("docusign-esign");
    const client = new docusign.ApiClient({ basePath: baseUrl });
    client.addDefaultHeader("Authorization", `Bearer ${token}`);
    const groups = new docusign.GroupsApi(client);
    // It knows no other vendor's operations: this is the nearest of its own, over node:http.
    return () => groups.listGroups(account_id);
  },

  async ofetch({ baseUrl, token, account_id, group_id }) {
    const { ofetch } = await load<{ ofetch: (url: string, options: object) => Promise<unknown> }>("ofetch");
    const headers = headersOf(token);
    return () => ofetch(`/v4/accounts/${account_id}/groups/${group_id}`, { baseURL: baseUrl, headers, timeout });
  },

  async openai({ baseUrl, token, account_id, group_id }) {
    const { default: OpenAI } = await load<{ default: OpenAi }>("openai");
    const client = new OpenAI({ apiKey: token, baseURL: baseUrl, timeout });
    return async () => client.get(`/v4/accounts/${account_id}/groups/${group_id}`);
  },

  "openapi-fetch"({ baseUrl, token, account_id, group_id }) {
    const client = createClient<paths>({ baseUrl, headers: { authorization: `Bearer ${token}` } });
    const path = { account_id, group_id };
    return Promise.resolve(async () => {
      const options = { params: { path }, signal: AbortSignal.timeout(timeout) };
      return (await client.GET("/v4/accounts/{account_id}/groups/{group_id}", options)).data?.data;
    });
  },

  async "@octokit/core"({ baseUrl, token, account_id, group_id }) {
    const { Octokit } = await load<{ Octokit: OctokitCore }>("@octokit/core");
    const octokit = new Octokit({ baseUrl, auth: token });
    return () => octokit.request("GET /v4/accounts/{account_id}/groups/{group_id}", { account_id, group_id });
  },

  async ky({ baseUrl, token, account_id, group_id }) {
    const { default: ky } = await load<{ default: Ky }>("ky");
    const client = ky.create({ prefixUrl: baseUrl, headers: headersOf(token), timeout });
    return () => client.get(`v4/accounts/${account_id}/groups/${group_id}`).json();
  },
};

function headersOf(token: string): Record<string, string> {
  return { accept: "application/json", authorization: `Bearer ${token}` };
}

/* What is used of each; their own types are there only once they are installed. */

interface DocusignEsign {
  readonly ApiClient: new (options: { basePath: string }) => { addDefaultHeader(name: string, value: string): void };
  readonly GroupsApi: new (client: object) => { listGroups(accountId: string): Promise<unknown> };
}
type OpenAi = new (options: { apiKey: string; baseURL: string; timeout: number }) => {
  get(path: string): PromiseLike<unknown>;
};
type OctokitCore = new (options: { baseUrl: string; auth: string }) => {
  request(route: string, parameters: object): Promise<unknown>;
};
interface Ky {
  create(options: object): { get(path: string): { json(): Promise<unknown> } };
}
