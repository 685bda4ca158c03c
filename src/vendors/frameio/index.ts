import {
  api,
  type BoundFrameioResources,
  type FrameioResources,
  type ReadOnlyBoundFrameioResources,
  type ReadOnlyFrameioResources,
} from "../../../generated/frameio.operations.js";
import { createClient, type ClientMethods, type ReadOnlyMethods, type ReadOnlyOption } from "../../client/client.js";
import type { ClientOptions } from "../../client/options.js";
import { frameio } from "./declaration.js";

export type * from "../../../generated/frameio.operations.js";

/** What `createFrameio` accepts. */
export interface FrameioOptions extends ClientOptions {
  /** The account of every call that names none: a Frame.io UUID, or `adobe:` and an Adobe organisation id. */
  readonly account_id?: string | undefined;
}

type Binding = { readonly account_id: string };

/** A client of the Frame.io v4 API whose calls name their account. */
export interface Frameio
  extends
    FrameioResources,
    ClientMethods<FrameioOptions, Binding, BoundFrameio, ReadOnlyFrameio, ReadOnlyBoundFrameio> {}

/** A client of the Frame.io v4 API that is bound to an account. */
export interface BoundFrameio
  extends
    BoundFrameioResources,
    ClientMethods<FrameioOptions, Binding, BoundFrameio, ReadOnlyBoundFrameio, ReadOnlyBoundFrameio> {}

/** A client of the Frame.io v4 API that reads only, and whose calls name their account. */
export interface ReadOnlyFrameio
  extends ReadOnlyFrameioResources, ReadOnlyMethods<FrameioOptions, Binding, ReadOnlyBoundFrameio> {}

/** A client of the Frame.io v4 API that reads only, and is bound to an account. */
export interface ReadOnlyBoundFrameio
  extends ReadOnlyBoundFrameioResources, ReadOnlyMethods<FrameioOptions, Binding, ReadOnlyBoundFrameio> {}

/** Makes a client of the Frame.io v4 API. */
export function createFrameio(options: FrameioOptions & Binding & ReadOnlyOption): ReadOnlyBoundFrameio;
export function createFrameio(options: FrameioOptions & ReadOnlyOption): ReadOnlyFrameio;
export function createFrameio(options: FrameioOptions & Binding): BoundFrameio;
export function createFrameio(options: FrameioOptions): Frameio;
export function createFrameio(options: FrameioOptions): unknown {
  // The table that fills the object and the interface that types it are generated from one description.
  return createClient(api, frameio, options);
}
