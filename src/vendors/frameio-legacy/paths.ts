import createOpenapiClient, { type Client } from "openapi-fetch";
import { api, type FrameioLegacyResources } from "../../../generated/frameio-legacy.operations.js";
import type { paths } from "../../../generated/frameio-legacy.types.js";
import { overStack } from "../../client/paths.js";

export type { paths };
// Named by the declarations of programs that export such a client.
export type { Client, FetchResponse } from "openapi-fetch";

/**
 * Gives openapi-fetch's own client of the Frame.io v2 API, typed by `paths`, over the layers of a client that `createFrameioLegacy` made: it
 * shares its token, rate limits and options. A failure is answered as `error`, in the vendor's words; where it has none, `error` is the
 * `ApiError` that the methods would throw. A success that is no JSON, or is empty where an answer is described, throws an
 * `UnexpectedResponseError`; `parseAs` takes it as it is.
 */
export function frameioLegacyPaths(frameioLegacy: FrameioLegacyResources): Client<paths, "application/json"> {
  return overStack(createOpenapiClient<paths, "application/json">, api, frameioLegacy, "createFrameioLegacy");
}
