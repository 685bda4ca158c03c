import { basename } from "node:path";
import { expect } from "vitest";
import { listen } from "../support/listen.js";

/* Tests of what is heard import this before the client: what listens has to be in place when that is loaded. */

listen(basename(expect.getState().testPath ?? "", ".test.ts"));
