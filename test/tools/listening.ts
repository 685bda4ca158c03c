import { basename } from "node:path";
import { expect } from "vitest";
import { loadAnew } from "../support/anew.js";

/* Tests of what is heard import this before the client: what listens has to be in place when that is loaded. */

loadAnew();
const { listen } = await import("../support/listen.js");
listen(basename(expect.getState().testPath ?? "", ".test.ts"));
