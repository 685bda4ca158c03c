import { apis } from "../openapi/read.js";
import { start } from "../mock/prism.js";

/** The mock servers of all descriptions, by the name of the file. */
export interface Mocks {
  readonly urls: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** Starts a mock server for each description, the same that the tests use. */
export async function startMocks(): Promise<Mocks> {
  const servers = await Promise.all(apis.map(async (api) => [api, await start(api)] as const));
  return {
    urls: Object.fromEntries(servers.map(([name, { url }]) => [name, url])),
    async close() {
      await Promise.all(servers.map(([, server]) => server.close()));
    },
  };
}
