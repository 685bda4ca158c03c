import { docusignWalk } from "./docusign.js";
import { frameioLegacyWalk } from "./frameio-legacy.js";
import { frameioWalk } from "./frameio.js";
import { walk, type WalkReport } from "./walk.js";

/** Walks through every vendor, one after the other. */
export async function walkEverywhere(options: Parameters<typeof walk>[1]): Promise<WalkReport[]> {
  return [await walk(frameioWalk, options), await walk(frameioLegacyWalk, options), await walk(docusignWalk, options)];
}
