import { inspect } from "node:util";
import { expect, vi } from "vitest";
import { InvalidInputError } from "../../src/index.js";
import { createDocusign } from "../../src/vendors/docusign/index.js";
import { createFrameioLegacy } from "../../src/vendors/frameio-legacy/index.js";
import { createFrameio } from "../../src/vendors/frameio/index.js";
import { answer } from "./answers.js";

/** A client as a program without types sees it. */
export type Loose = Readonly<Record<string, Readonly<Record<string, LooseMethod>>>> & {
  readonly withOptions: (...given: readonly unknown[]) => Loose;
  readonly request: (...given: readonly unknown[]) => Promise<unknown>;
};
type LooseMethod = ((...given: readonly unknown[]) => Promise<unknown> & LooseList) & {
  readonly raw: (...given: readonly unknown[]) => Promise<unknown>;
  readonly safe: (...given: readonly unknown[]) => Promise<unknown>;
};
interface LooseList extends AsyncIterable<unknown> {
  toArray(...given: readonly unknown[]): Promise<unknown>;
}
type LooseFactory = (...given: readonly unknown[]) => Loose;

/** What no message may quote. */
export const secret = "s3cr3t-t0k3n";

/** The factories as a program without types sees them, and what each needs. */
export const factories = {
  frameio: { create: createFrameio as unknown as LooseFactory, needed: { token: secret, account_id: "a" } },
  "frameio-legacy": {
    create: createFrameioLegacy as unknown as LooseFactory,
    needed: { token: secret, account_id: "a" },
  },
  docusign: {
    create: createDocusign as unknown as LooseFactory,
    needed: { token: secret, accountId: "a", baseUrl: "https://demo.docusign.net" },
  },
};

/** A way to make clients of Frame.io or DocuSign with any options over what they need. */
export type Make = (options?: object, vendor?: keyof typeof factories) => Loose;

/** Does what must be refused, and gives the error: it has these words and quotes no secret, nothing was sent and no timer is left. */
export async function refused(act: (make: Make) => unknown, ...words: readonly RegExp[]): Promise<InvalidInputError> {
  const { fetch, sent } = answer({ body: { data: [], groups: [] } });
  vi.useFakeTimers({ toFake: ["setTimeout", "setInterval"] });
  try {
    const make: Make = (options = {}, vendor = "frameio") => {
      const { create, needed } = factories[vendor];
      return create({ ...needed, fetch, ...options });
    };
    const error = await Promise.resolve(make)
      .then(act)
      .then(
        (given) => expect.fail(`Nothing was thrown, and given was ${inspect(given, { depth: 1 })}.`),
        (thrown: unknown) => thrown,
      );
    if (!(error instanceof InvalidInputError)) throw error;
    expect(error).toMatchObject({ code: "invalid_input", attempts: [], mayHaveHappened: false });
    for (const word of words) expect(error.message).toMatch(word);
    expect(error.message).toMatch(/(\S\.|…)$/);
    const printed = [String(error), inspect(error, { depth: 9, showHidden: true }), JSON.stringify(error)].join("\n");
    expect(printed).not.toContain(secret);
    expect(sent).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
    return error;
  } finally {
    vi.useRealTimers();
  }
}
