import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeEach, inject, vi, type RunnerTask } from "vitest";
import type { Fetch } from "../../src/transport/fetch.js";
import type * as Transmit from "../../src/transport/transmit.js";
import { hear, heard, linesOf, type Heard } from "../../scripts/contract/exchanges/heard.js";
import { readOrder } from "../../scripts/contract/order.js";
import { serving, sourceOf } from "../../scripts/mock/responder.js";

declare module "vitest" {
  interface TaskMeta {
    /** Why the exchanges of a test are not as described, where it wants them so; they are no evidence then. */
    wrong?: string;
  }
}

const seam = fileURLToPath(new URL("../../src/transport/transmit.ts", import.meta.url));

/**
 * Hears what a file of tests exchanges through the facade, and writes it down where `npm run contract` ordered that. Every client ends in `transmit`, whatever `fetch`
 * it was given, so that is where all of it passes; what `transmit` itself does stays as it is.
 */
export function listen(file: string): void {
  const order = readOrder();
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
      if (request) hear({ test, ...request, reply, source: { wrong, ...sourceOf(endpoint.fetch, request.url) } });
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
    if (!order || isPartial(suite)) return;
    const lines = await linesOf(heard);
    writeFileSync(join(order.folder, `${file}.ndjson`), lines.map((line) => `${line}\n`).join(""));
  });
}

function isPartial(task: Readonly<RunnerTask>): boolean {
  return "tasks" in task ? task.tasks.some(isPartial) : task.mode !== "run";
}
