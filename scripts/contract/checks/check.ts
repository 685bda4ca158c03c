import type { JsonObject } from "../../openapi/json.js";

/** Says what a layer notices about a document; nothing when it takes it for the right one. */
export type Judge = (document: JsonObject) => string | undefined | Promise<string | undefined>;
