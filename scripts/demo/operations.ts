import type { Api, CallOptions, Raw } from "../../src/client/api.js";
import { readDescriptions } from "../openapi/read.js";
import type { DescribedApi } from "../openapi/operations.js";
import { object, type JsonObject } from "../openapi/json.js";
import { record } from "../mock/recorder.js";
import { exampleInput } from "./input.js";
import { summaryOf } from "./summary.js";

/** One description with its operations, ready to be called. */
export interface DemoApi {
  readonly name: string;
  readonly title: string;
  /** Where the vendor has it: the host, and the path that every request begins with. */
  readonly host: string;
  /** The day on which its vendor removes all of it. */
  readonly sunset: string | undefined;
  readonly operations: readonly DemoOperation[];
}

/** One operation of a route table. */
export interface DemoOperation {
  /** Calls it through the public client with the first examples of its description. */
  call(baseUrl: string): Promise<Outcome>;
}

/** What one call did, for one row of the table. */
export interface Outcome {
  readonly ok: boolean;
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly status: string;
  readonly what: Said;
}

/** What came back, or what went wrong, in so many columns as there are. */
export type Said = (width: number) => string;

interface Method {
  raw(input: object, options?: CallOptions): Promise<Raw<unknown>>;
}

type Factory = (options: object) => Readonly<Record<string, Readonly<Record<string, Method>>>>;

/** Finds every operation of the generated route tables; APIs that their vendor removes come last. */
export async function findApis(): Promise<DemoApi[]> {
  const descriptions = readDescriptions().sort((a, b) => Number(!!sunsetOf(a)) - Number(!!sunsetOf(b)));
  return Promise.all(
    descriptions.map(async (description) => {
      const name = description.api;
      const { api } = (await import(`../../generated/${name}.operations.ts`)) as { api: Api };
      const entry = (await import(`../../src/vendors/${name}/index.ts`)) as Record<string, Factory>;
      const create = Object.entries(entry).find(([key]) => key.startsWith("create"))?.[1];
      if (!create) throw new Error(`src/vendors/${name}/index.ts exports no factory.`);
      const operations = Object.entries(api.routes).flatMap(([resource, routes]) =>
        Object.keys(routes).map((method) => demoOperation(description, create, resource, method)),
      );
      const title = String((description.document["info"] as JsonObject)["title"]);
      const host = new URL(description.server).host + basePathOf(description);
      return { name, title, host, sunset: sunsetOf(description), operations };
    }),
  );
}

/* The last of the days on which its operations are removed, if all of them are. */
function sunsetOf({ document }: DescribedApi): string | undefined {
  const days = Object.values(object(document["paths"]))
    .flatMap((item) => Object.values(object(item)))
    .filter((operation) => object(operation)["operationId"] !== undefined)
    .map((operation) => object(operation)["x-sunset"] as string | undefined);
  return days.includes(undefined) ? undefined : days.sort().at(-1);
}

function basePathOf({ server }: DescribedApi): string {
  return new URL(server).pathname.replace(/\/$/, "");
}

function demoOperation(description: DescribedApi, create: Factory, resource: string, member: string): DemoOperation {
  const id = `${resource}.${member}`;
  const operation = description.operations.find((candidate) => candidate.id === id);
  if (!operation) throw new Error(`${id} is in the route table and not in openapi/${description.api}.yaml.`);
  return {
    async call(baseUrl) {
      // The mock answers a wrong request with an example of a refusal; the recorder tells what was wrong with it.
      const recorder = record();
      const row = { operation: id, method: operation.method, path: operation.path, status: "" };
      try {
        const client = create({ token: "demo", baseUrl, fetch: recorder.fetch });
        const { data } = await client[resource]![member]!.raw(exampleInput(description, operation), { retry: false });
        const { path: sent, status } = recorder.single();
        const path = sent.slice(basePathOf(description).length);
        const what: Said = (width) => summaryOf(operation, data, width);
        return { ...row, path, status: String(status), ok: true, what };
      } catch (error) {
        const wrong = [...recorder.violations, String(error)].join(" ");
        return { ...row, status: String(recorder.exchanges[0]?.status ?? "none"), ok: false, what: () => wrong };
      }
    },
  };
}
