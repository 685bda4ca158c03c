import createOpenapiClient, { type Client } from "openapi-fetch";
import { api } from "../../../generated/docusign.operations.js";
import type { paths } from "../../../generated/docusign.types.js";
import { pathsOptions } from "../../client/paths.js";
import type { ClientOptions } from "../../client/options.js";
import { docusign } from "./declaration.js";

export type { paths };

/**
 * Makes openapi-fetch's own client of the DocuSign eSignature API, typed by `paths`, over the layers of Rollcall. Answers come as
 * sent: items that failed inside a success carry `errorDetails`, and are no `error`.
 */
export function createDocusignPaths(
  options: ClientOptions & { readonly baseUrl: string },
): Client<paths, "application/json"> {
  return createOpenapiClient<paths, "application/json">(pathsOptions(api, docusign, options));
}
