import { docusignWalk } from "./docusign.js";
import { frameioLegacyWalk } from "./frameio-legacy.js";
import { frameioWalk } from "./frameio.js";
import { walk, type WalkReport } from "./walk.js";

/** How to walk through each vendor, by the name of its description. */
export const walkers: Readonly<Record<string, (options: Parameters<typeof walk>[1]) => Promise<WalkReport>>> = {
  frameio: (options) => walk(frameioWalk, options),
  "frameio-legacy": (options) => walk(frameioLegacyWalk, options),
  docusign: (options) => walk(docusignWalk, options),
};
