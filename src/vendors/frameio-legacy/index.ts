import {
  api,
  type BoundFrameioLegacyResources,
  type FrameioLegacyResources,
  type ReadOnlyBoundFrameioLegacyResources,
  type ReadOnlyFrameioLegacyResources,
} from "../../../generated/frameio-legacy.operations.js";
import { createClient, type ClientMethods, type ReadOnlyMethods, type ReadOnlyOption } from "../../client/client.js";
import type { ClientOptions } from "../../client/options.js";
import { frameioLegacy } from "./declaration.js";

export type * from "../../../generated/frameio-legacy.operations.js";

/** What `createFrameioLegacy` accepts. */
export interface FrameioLegacyOptions extends ClientOptions {
  /** The account of every call that names none. */
  readonly account_id?: string | undefined;
}

type Binding = { readonly account_id: string };

/** A client of the Frame.io v2 API whose calls name their account. */
export interface FrameioLegacy
  extends
    FrameioLegacyResources,
    ClientMethods<
      FrameioLegacyOptions,
      Binding,
      BoundFrameioLegacy,
      ReadOnlyFrameioLegacy,
      ReadOnlyBoundFrameioLegacy
    > {}

/** A client of the Frame.io v2 API that is bound to an account. */
export interface BoundFrameioLegacy
  extends
    BoundFrameioLegacyResources,
    ClientMethods<
      FrameioLegacyOptions,
      Binding,
      BoundFrameioLegacy,
      ReadOnlyBoundFrameioLegacy,
      ReadOnlyBoundFrameioLegacy
    > {}

/** A client of the Frame.io v2 API that reads only, and whose calls name their account. */
export interface ReadOnlyFrameioLegacy
  extends ReadOnlyFrameioLegacyResources, ReadOnlyMethods<FrameioLegacyOptions, Binding, ReadOnlyBoundFrameioLegacy> {}

/** A client of the Frame.io v2 API that reads only, and is bound to an account. */
export interface ReadOnlyBoundFrameioLegacy
  extends
    ReadOnlyBoundFrameioLegacyResources,
    ReadOnlyMethods<FrameioLegacyOptions, Binding, ReadOnlyBoundFrameioLegacy> {}

/** Makes a client of the Frame.io v2 API. */
export function createFrameioLegacy(
  options: FrameioLegacyOptions & Binding & ReadOnlyOption,
): ReadOnlyBoundFrameioLegacy;
export function createFrameioLegacy(options: FrameioLegacyOptions & ReadOnlyOption): ReadOnlyFrameioLegacy;
export function createFrameioLegacy(options: FrameioLegacyOptions & Binding): BoundFrameioLegacy;
export function createFrameioLegacy(options: FrameioLegacyOptions): FrameioLegacy;
export function createFrameioLegacy(options: FrameioLegacyOptions): unknown {
  // The table that fills the object and the interface that types it are generated from one description.
  return createClient(api, frameioLegacy, options);
}
