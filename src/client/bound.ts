import { InvalidInputError } from "../errors.js";
import type { Api } from "./api.js";
import { connections } from "./connect.js";

/** Gives what a client is bound to; refuses a client that another factory made, or that is bound to nothing. */
export function boundTo(client: object, api: Api, factory: string): string {
  const connection = connections.get(client);
  const [name = ""] = api.bindable;
  const bound = connection?.api === api ? (connection.options as unknown as Record<string, unknown>)[name] : undefined;
  if (typeof bound === "string" && bound) return bound;
  throw new InvalidInputError([{ message: `Give a client that ${factory} made with ${name}.` }]);
}
