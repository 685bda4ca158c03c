import createOpenapiClient, { type Client } from "openapi-fetch";
import { api } from "../../../generated/frameio.operations.js";
import type { paths } from "../../../generated/frameio.types.js";
import { pathsOptions } from "../../client/paths.js";
import type { ClientOptions } from "../../client/options.js";
import { frameio } from "./declaration.js";

export type { paths };

/** Makes openapi-fetch's own client of the Frame.io v4 API, typed by `paths`, over the layers of Rollcall. */
export function createFrameioPaths(options: ClientOptions): Client<paths, "application/json"> {
  return createOpenapiClient<paths, "application/json">(pathsOptions(api, frameio, options));
}
