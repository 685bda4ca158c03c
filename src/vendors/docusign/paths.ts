import createOpenapiClient, { type Client } from "openapi-fetch";
import { api, type DocusignResources, type ReadOnlyDocusignResources } from "../../../generated/docusign.operations.js";
import type { paths } from "../../../generated/docusign.types.js";
import { overStack } from "../../client/paths.js";

export type { paths };
// Named by the declarations of programs that export such a client.
export type { Client, FetchResponse } from "openapi-fetch";

/** What openapi-fetch's client has for a client that is read-only. */
export type ReadOnlyClient = Pick<Client<paths, "application/json">, "GET" | "use" | "eject">;

/**
 * Gives openapi-fetch's own client of the DocuSign eSignature API, typed by `paths`, over the layers of a client that `createDocusign` made: it
 * shares its token, rate limits and options. A failure is answered as `error`, in the vendor's words; where it has none, `error` is the
 * `ApiError` that the methods would throw. A success that is no JSON, or is empty where an answer is described, throws an
 * `UnexpectedResponseError`; `parseAs` takes it as it is. Items that failed
 * inside a success carry `errorDetails`, and are no `error`.
 */
export function docusignPaths(docusign: DocusignResources): Client<paths, "application/json">;
export function docusignPaths(docusign: ReadOnlyDocusignResources): ReadOnlyClient;
export function docusignPaths(docusign: object): Client<paths, "application/json"> {
  return overStack(createOpenapiClient<paths, "application/json">, api, docusign, "createDocusign");
}
