import type { JsonObject } from "../../openapi/json.js";

/** Says what a check notices about a document; nothing when it takes it for the right one. */
export type Check = (document: JsonObject) => string | undefined | Promise<string | undefined>;
