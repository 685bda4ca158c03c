import createOpenapiClient, { type Client } from "openapi-fetch";
import { api, type FrameioResources, type ReadOnlyFrameioResources } from "../../../generated/frameio.operations.js";
import type { paths } from "../../../generated/frameio.types.js";
import { overStack } from "../../client/paths.js";

export type { paths };
// Named by the declarations of programs that export such a client.
export type { Client, FetchResponse } from "openapi-fetch";

/** What openapi-fetch's client has for a client that is read-only. */
export type ReadOnlyClient = Pick<Client<paths, "application/json">, "GET" | "use" | "eject">;

/**
 * Gives openapi-fetch's own client of the Frame.io v4 API, typed by `paths`, over the layers of a client that `createFrameio` made: it
 * shares its token, rate limits and options. A failure is answered as `error`, in the vendor's words; where it has none, `error` is the
 * `ApiError` that the methods would throw. A success that is no JSON, or is empty where an answer is described, throws an
 * `UnexpectedResponseError`; `parseAs` takes it as it is.
 */
export function frameioPaths(frameio: FrameioResources): Client<paths, "application/json">;
export function frameioPaths(frameio: ReadOnlyFrameioResources): ReadOnlyClient;
export function frameioPaths(frameio: object): Client<paths, "application/json"> {
  return overStack(createOpenapiClient<paths, "application/json">, api, frameio, "createFrameio");
}
