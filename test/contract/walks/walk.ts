import assert from "node:assert/strict";
import { inspect } from "node:util";
import fc, { type Arbitrary, type AsyncCommand } from "fast-check";
import type { Event, Limiter } from "../../../src/index.js";
import { start } from "../../../scripts/mock/prism.js";
import { record } from "../../../scripts/mock/recorder.js";
import type { WalkReport } from "../../../scripts/contract/random-runs.js";
import type { Fake } from "../../../src/testing/fake.js";
import { serve } from "../../../src/testing/node.js";

/** What a walk needs of a fake. */
export type Played = Pick<Fake, "fetch" | "requests">;

/** A vendor that can be walked through: its fake, and the steps of a walk. */
export interface Walkable<Model extends object, Real, Vendor extends Played = Played> {
  /** The name of the description. */
  readonly api: string;
  /** Makes the vendor anew, for each walk. */
  createFake(): Vendor;
  /** What is there before the first step, by what the facade tells. */
  begin(connection: Connection, fake: Vendor): { readonly model: Model; readonly real: Real };
  /** The steps, those that change something and those that look. */
  readonly steps: readonly Arbitrary<AsyncCommand<Model, Real>>[];
}

/** How a walk reaches the fake. */
export interface Connection {
  /** What its clients are created with. */
  readonly options: {
    readonly baseUrl: string;
    readonly fetch: typeof globalThis.fetch;
    readonly limiter: Limiter;
    readonly onEvent: (event: Event) => void;
  };
  /** How many requests were sent in this walk. */
  sent(): number;
}

/**
 * Walks at random through a stateful fake, behind a proxy that holds every request and answer against the description,
 * and compares what the facade gives at each step with a model of what should be there.
 */
export async function walk<Model extends object, Real, Vendor extends Played>(
  { api, createFake, begin, steps }: Walkable<Model, Real, Vendor>,
  {
    walks,
    seed,
    most,
  }: { readonly walks: number; readonly seed: number; /** Steps of a walk. */ readonly most: number },
): Promise<WalkReport> {
  let fake = createFake();
  const served = await serve({ fetch: (url, init) => fake.fetch(url, init) });
  const proxy = await start(api, served.url);
  // One by one, so that a step that is never taken shows as that.
  const taken = Object.fromEntries(
    steps.flatMap((kind) => fc.sample(kind, { numRuns: 1, seed }).map(nameOf)).map((name) => [name, 0]),
  );
  let requests = 0;
  try {
    const property = fc.asyncProperty(fc.commands([...steps], { maxCommands: most, size: "max" }), async (commands) => {
      fake = createFake();
      const before = fake.requests.length;
      const recorder = record();
      const sent = () => recorder.exchanges.length;
      const drift: Event[] = [];
      const onEvent = (event: Event) => {
        if (event.type === "drift") drift.push(event);
      };
      const options = { baseUrl: proxy.url, fetch: recorder.fetch, limiter: unlimited, onEvent };
      try {
        await fc.asyncModelRun(() => begin({ options, sent }, fake), watched(commands, taken));
      } finally {
        requests += sent();
        // What the proxy objects to explains whatever the facade made of it.
        assert.deepEqual(recorder.violations, [], "the description is broken");
        assert.deepEqual(drift, [], "the contract finds drift where the proxy finds none");
      }
      assert.equal(fake.requests.length - before, sent(), "requests were answered by something else than the fake");
    });
    const violations: string[] = [];
    await fc.assert(property, { numRuns: walks, seed }).catch((error: unknown) => {
      const { message, cause } = error as Error;
      violations.push(`${message}\n${inspect(cause)}`);
    });
    return { api, seed, walks, requests, taken, violations };
  } finally {
    await proxy.close();
    await served.close();
  }
}

/** A step of a walk: what it does with the facade, what it expects, and what the model is afterwards. */
export function step<Model extends object, Real>(
  name: string,
  run: (model: Model, real: Real) => Promise<void>,
  may: (model: Readonly<Model>) => boolean = () => true,
): AsyncCommand<Model, Real> {
  return { check: may, run, toString: () => name };
}

/** The error that a call ends with, which must be of a class. */
export async function refusal<Type>(
  promise: PromiseLike<unknown>,
  type: new (...args: never[]) => Type,
): Promise<Type> {
  const outcome = await promise.then(
    (value) => assert.fail(`It succeeds, with ${JSON.stringify(value)}`),
    (error: unknown) => error,
  );
  if (outcome instanceof type) return outcome;
  throw outcome;
}

/** Pacing is tested elsewhere; the ten writes a minute that are documented would make a walk last for minutes. */
const unlimited: Limiter = { join: () => ({ waitMs: 0, settle: () => {}, release: () => {} }) };

function watched<Model extends object, Real>(
  commands: Iterable<AsyncCommand<Model, Real>>,
  taken: Record<string, number>,
): Iterable<AsyncCommand<Model, Real>> {
  // The walk itself is not wrapped: what it prints when it fails is how it can be repeated.
  return {
    *[Symbol.iterator]() {
      for (const command of commands) {
        yield {
          check: (model) => command.check(model),
          async run(model, real) {
            const name = nameOf(command);
            taken[name] = (taken[name] ?? 0) + 1;
            await command.run(model, real);
          },
          toString: () => command.toString(),
        };
      }
    },
  };
}

function nameOf(command: { toString(): string }): string {
  return command.toString().replace(/[ (].*/s, "");
}
