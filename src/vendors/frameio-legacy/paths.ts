import createOpenapiClient, { type Client } from "openapi-fetch";
import { api } from "../../../generated/frameio-legacy.operations.js";
import type { paths } from "../../../generated/frameio-legacy.types.js";
import { pathsOptions } from "../../client/paths.js";
import type { ClientOptions } from "../../client/options.js";
import { frameioLegacy } from "./declaration.js";

export type { paths };

/** Makes openapi-fetch's own client of the Frame.io v2 API, typed by `paths`, over the layers of Rollcall. */
export function createFrameioLegacyPaths(options: ClientOptions): Client<paths, "application/json"> {
  return createOpenapiClient<paths, "application/json">(pathsOptions(api, frameioLegacy, options));
}
