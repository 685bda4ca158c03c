import { namedIn, outcomeOf } from "../../src/directory/adapter/outcome.js";
import { createFingerprinter } from "../../src/directory/fingerprint.js";
import { ledgerOf } from "../../src/directory/ledger.js";
import { completePolicy } from "../../src/directory/policy.js";
import type { Run } from "../../src/directory/run.js";
import type {
  AccountPlan,
  Adapter,
  ApplyOptions,
  Change,
  Entry,
  Fingerprint,
  GroupState,
  Outcome,
  Policy,
  Progress,
  Request,
  Snapshot,
} from "../../src/directory/types.js";
import { shape, snapshot } from "./directory.js";

/** What a run is begun with: an account as it was planned, as it is now, and what was written down so far. */
export interface Given {
  readonly changes?: readonly Change[];
  readonly base?: readonly GroupState[];
  readonly self?: string | null;
  /** What a read of the account gives. */
  readonly now?: Partial<Snapshot>;
  /** What each read of groups gives, by their ids; the last one again and again. @default the groups of `now` */
  readonly shown?: readonly (readonly GroupState[])[];
  readonly entries?: readonly Entry[];
  readonly policy?: Partial<Policy>;
  readonly options?: Partial<ApplyOptions>;
  /** What comes of each request, in order; without one all of it is done. */
  readonly outcomes?: readonly (Partial<Outcome> | Error)[];
}

/** A run of one account, and what can be seen of it. */
export interface SeenRun extends Run {
  /** What was written down in this run. */
  readonly notes: readonly Entry[];
  readonly sent: readonly Request[];
  /** What was read: `account` and the groups whose members were wanted, or the ids of groups. */
  readonly reads: readonly (readonly string[])[];
  readonly told: readonly Pick<Progress, "phase" | "label" | "waitMs">[];
  readonly waits: readonly number[];
}

/** Begins a run in which nothing is sent anywhere. */
export function createRun(given: Given = {}): SeenRun {
  const { changes = [], base = [], self = null, now = {}, entries = [], outcomes = [] } = given;
  const fingerprints = createFingerprinter();
  const [notes, sent, reads, told, waits] = [[], [], [], [], []] as [
    Entry[],
    Request[],
    string[][],
    Pick<Progress, "phase" | "label" | "waitMs">[],
    number[],
  ];
  const account: AccountPlan = {
    ...{ vendor: "alpha", account: "A1", readAt: "2026-11-27T12:00:00.000Z", self, changes, findings: [] },
    base: Object.fromEntries(base.map((group): [string, Fingerprint] => [group.id, fingerprints.of(group)])),
    estimate: { requests: 0, atLeastMs: 0 },
  };
  const ledger = ledgerOf(
    { format: "rollcall-plan/1", digest: "digest", policy: completePolicy(), accounts: [account] },
    [...entries],
  );
  const shown = [...(given.shown ?? [now.groups ?? []])];
  const results = [...outcomes];
  const adapter: Adapter = {
    ...{ vendor: "alpha", account: "A1", shape },
    read(wanted) {
      const { groups, ...rest } = snapshot(now);
      if (groups.some((group) => typeof wanted(group) !== "boolean")) throw new TypeError("It is wanted or not.");
      reads.push(["account", ...groups.filter(wanted).map(({ id }) => id)]);
      // Whose members nobody wants are not read.
      return Promise.resolve({
        ...rest,
        groups: groups.map((group) => (wanted(group) ? group : { ...group, members: null, complete: false })),
      });
    },
    async *readGroups(ids) {
      if (ids.length === 0) return;
      reads.push([...ids]);
      const groups = (shown.length > 1 ? shown.shift() : shown[0]) ?? [];
      for (const id of ids) yield* await Promise.resolve(groups.filter((group) => isOne(group.id, id)));
    },
    send(request) {
      sent.push(request);
      const outcome = results.shift() ?? allDone(request);
      return outcome instanceof Error ? Promise.reject(outcome) : Promise.resolve(outcomeOf(outcome));
    },
  };
  return {
    ...{ plan: "digest", adapter, account, policy: completePolicy(given.policy), ledger, fingerprints },
    ...{ findings: [], born: new Set<string>(), notes, sent, reads, told, waits },
    options: {
      journal: { read: () => notYet(), append: () => Promise.resolve() },
      sleep(ms) {
        waits.push(ms);
        return Promise.resolve();
      },
      ...given.options,
    },
    note(entry) {
      notes.push(entry);
      ledger.note(entry);
      return Promise.resolve();
    },
    progress: (progress) => void told.push(progress),
  };
}

/** The entry that says what came of something. */
export function result(change: string, parts: Partial<Entry & { kind: "result" }> = {}): Entry {
  return { ...{ kind: "result", change, done: [], already: [], failed: [], unknown: [], sure: true }, ...parts };
}

/** The entry that says that something is about to be sent. */
export function intent(change: string, ...ids: string[]): Entry {
  return { kind: "intent", change, ids };
}

function allDone(request: Request): Partial<Outcome> {
  const done = namedIn(request);
  return { done, ...(request.kind === "create" && { created: `=${done[0]}` }) };
}

function isOne(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function notYet(): never {
  throw new Error("A run reads no journal.");
}
