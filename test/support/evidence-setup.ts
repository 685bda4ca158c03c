import { mkdirSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeEach, expect, inject, vi, type RunnerTask } from "vitest";
import type { Fetch } from "../../src/transport/fetch.js";
import type * as Transmit from "../../src/transport/transmit.js";
import type { Heading, Heard } from "../../scripts/contract/exchanges/heard.js";
import { serving, sourceOf } from "../../scripts/mock/responder.js";

declare module "vitest" {
  interface TaskMeta {
    /** Why the exchanges of a test are not as described, where it wants them so; they are no evidence then. */
    wrong?: string;
  }
}

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = new URL("../../coverage/contract/exchanges/", import.meta.url);
const seam = fileURLToPath(new URL("../../src/transport/transmit.ts", import.meta.url));

/**
 * Writes down what a file of contract tests exchanges through the facade. Every client ends in `transmit`, whatever `fetch` it
 * was given, so that is where all of it passes; what `transmit` itself does stays as it is.
 */
async function listen(file: string): Promise<void> {
  // Imported here: the tests of everything else need not wait for it.
  const { heard, linesOf } = await import("../../scripts/contract/exchanges/heard.js");
  const { exchangesStateOf } = await import("../../scripts/contract/fingerprint.js");
  // As it is before the tests: what is changed while they run was not tested.
  const heading: Heading = { state: exchangesStateOf(root) };
  let test = "";
  let wrong: string | undefined;

  vi.doMock(seam, async (importOriginal) => {
    const original = await importOriginal<typeof Transmit>();
    const transmit: typeof original.transmit = (endpoint) => async (call) => {
      let request: Pick<Heard, "url" | "init"> | undefined;
      const fetch: Fetch = (url, init) => {
        const { method, headers, body } = init;
        request = { url, init: { method, headers, body } };
        return (endpoint.fetch ?? globalThis.fetch)(url, init);
      };
      const reply = await original.transmit({ ...endpoint, fetch })(call);
      if (request) heard.push({ test, ...request, reply, source: { wrong, ...sourceOf(endpoint.fetch, request.url) } });
      return reply;
    };
    return { ...original, transmit };
  });

  beforeEach(({ task }) => {
    for (const url of Object.values(inject("mocks"))) serving("prism", url);
    test = task.fullTestName;
    wrong = task.meta.wrong;
  });

  afterAll(async ({}, suite) => {
    vi.doUnmock(seam);
    // A part of a file is no evidence for what the whole of it shows.
    if (isPartial(suite)) return;
    mkdirSync(folder, { recursive: true });
    const lines = [JSON.stringify(heading), ...(await linesOf(heard))];
    writeFileSync(new URL(`${file}.ndjson`, folder), lines.map((line) => `${line}\n`).join(""));
  });
}

function isPartial(task: Readonly<RunnerTask>): boolean {
  return "tasks" in task ? task.tasks.some(isPartial) : task.mode !== "run";
}

const path = expect.getState().testPath ?? "";
if (path.includes("/test/contract/")) await listen(basename(path, ".test.ts"));
