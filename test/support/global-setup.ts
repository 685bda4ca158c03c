import type {} from "vitest";
import type { TestProject } from "vitest/node";
import { describedApis } from "../../scripts/openapi/read.js";
import { start } from "../../scripts/mock/prism.js";

declare module "vitest" {
  interface ProvidedContext {
    /** The address of the mock server of each description, by the name of its file. */
    mocks: Record<string, string>;
  }
}

/** Starts one mock server for each description before the tests and stops them afterwards. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const servers = await Promise.all(describedApis.map(async (api) => ({ api, prism: await start(api) })));
  project.provide("mocks", Object.fromEntries(servers.map(({ api, prism }) => [api, prism.url])));
  return async () => {
    await Promise.all(servers.map(({ prism }) => prism.close()));
  };
}
