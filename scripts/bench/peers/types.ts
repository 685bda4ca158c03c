import { join } from "node:path";
import { pascal } from "../../generate/names.js";
import type { Operation } from "../../openapi/operations.js";
import { load, titleOf } from "./load.js";

/** A client that is generated, or typed, from a description, as a program that calls it. */
export interface TypedClient {
  readonly name: string;
  /** A module that exports `client`. */
  readonly client: string;
  /** A statement that calls an operation with the examples of its description. */
  call(operation: Operation): string;
}

/** The clients of the peers for a description, of which one is generated into a folder. */
export async function typedPeers(description: string, folder: string): Promise<TypedClient[]> {
  const { createClient } = await load<HeyApi>("@hey-api/openapi-ts");
  const output = { path: join(folder, "hey-api"), postProcess: [] };
  const plugins = ["@hey-api/client-fetch", "@hey-api/typescript", "@hey-api/sdk"];
  await createClient({ input: description, output, plugins, logs: { level: "silent", file: false } });
  return [
    {
      name: titleOf("@hey-api/openapi-ts"),
      client: 'export * as client from "../hey-api/sdk.gen";',
      call(operation) {
        const { path, query, header, body } = partsOf(operation);
        const [resource = "", method = ""] = operation.id.split(".");
        return `void (await client.${resource}${pascal(method)}(${JSON.stringify({ path, query, headers: header, body })}));`;
      },
    },
    {
      name: titleOf("openapi-fetch"),
      client: `import createClient from "openapi-fetch";
        import type { paths } from "rollcall/frameio/paths";
        export const client = createClient<paths>({ baseUrl: "https://host.example" });`,
      call(operation) {
        const { body, ...params } = partsOf(operation);
        return `void (await client.${operation.method}("${operation.path}", ${JSON.stringify({ params, body })}));`;
      },
    },
  ];
}

/* The first examples, where a peer takes them. What is absent is not written. */
function partsOf({ parameters, body }: Operation): Readonly<Record<"path" | "query" | "header" | "body", unknown>> {
  const those = (place: string): object | undefined => {
    const own = parameters.filter((parameter) => parameter.in === place);
    return own.length === 0
      ? undefined
      : Object.fromEntries(own.map(({ name, examples }) => [name, examples[0]?.value]));
  };
  return { path: those("path"), query: those("query"), header: those("header"), body: body?.examples[0]?.value };
}

/* What is used of it; its own types are there only once it is installed. */
interface HeyApi {
  createClient(config: object): Promise<unknown>;
}
