import {
  api,
  type BoundDocusignResources,
  type DocusignResources,
  type ReadOnlyBoundDocusignResources,
  type ReadOnlyDocusignResources,
} from "../../../generated/docusign.operations.js";
import { createClient, type ClientMethods, type ReadOnlyMethods, type ReadOnlyOption } from "../../client/client.js";
import type { ClientOptions } from "../../client/options.js";
import { docusign } from "./declaration.js";

export type * from "../../../generated/docusign.operations.js";

/** What `createDocusign` accepts. */
export interface DocusignOptions extends ClientOptions {
  /**
   * The `base_uri` that userinfo gives for the account, such as `https://demo.docusign.net`; a trailing `/restapi` is accepted.
   * It differs from account to account, so there is no default.
   */
  readonly baseUrl: string;
  /** The account of every call that names none: its GUID or its number. */
  readonly accountId?: string | undefined;
}

type Binding = { readonly accountId: string };

/** A client of the DocuSign eSignature API whose calls name their account. */
export interface Docusign
  extends
    DocusignResources,
    ClientMethods<DocusignOptions, Binding, BoundDocusign, ReadOnlyDocusign, ReadOnlyBoundDocusign> {}

/** A client of the DocuSign eSignature API that is bound to an account. */
export interface BoundDocusign
  extends
    BoundDocusignResources,
    ClientMethods<DocusignOptions, Binding, BoundDocusign, ReadOnlyBoundDocusign, ReadOnlyBoundDocusign> {}

/** A client of the DocuSign eSignature API that reads only, and whose calls name their account. */
export interface ReadOnlyDocusign
  extends ReadOnlyDocusignResources, ReadOnlyMethods<DocusignOptions, Binding, ReadOnlyBoundDocusign> {}

/** A client of the DocuSign eSignature API that reads only, and is bound to an account. */
export interface ReadOnlyBoundDocusign
  extends ReadOnlyBoundDocusignResources, ReadOnlyMethods<DocusignOptions, Binding, ReadOnlyBoundDocusign> {}

/** Makes a client of the DocuSign eSignature API. */
export function createDocusign(options: DocusignOptions & Binding & ReadOnlyOption): ReadOnlyBoundDocusign;
export function createDocusign(options: DocusignOptions & ReadOnlyOption): ReadOnlyDocusign;
export function createDocusign(options: DocusignOptions & Binding): BoundDocusign;
export function createDocusign(options: DocusignOptions): Docusign;
export function createDocusign(options: DocusignOptions): unknown {
  // The table that fills the object and the interface that types it are generated from one description.
  return createClient(api, docusign, options);
}
