import { AbortedError } from "../errors.js";
import type { Fingerprinter } from "./fingerprint.js";
import { withGaps } from "./gaps.js";
import { idOf, type Ledger } from "./ledger.js";
import type {
  AccountPlan,
  Adapter,
  ApplyOptions,
  Change,
  Entry,
  Finding,
  FindingCode,
  GroupState,
  Policy,
  Progress,
  Snapshot,
} from "./types.js";

/** What carrying out the plan of one account goes about with. */
export interface Run {
  /** The digest of the plan. */
  readonly plan: string;
  readonly adapter: Adapter;
  readonly account: AccountPlan;
  readonly policy: Policy;
  readonly ledger: Ledger;
  readonly fingerprints: Fingerprinter;
  readonly options: ApplyOptions;
  /** What was held, refused or lost so far. */
  readonly findings: Finding[];
  /** The changes whose groups were created in this run. */
  readonly born: Set<string>;
  /** Writes an entry, and takes it in once it is durable. */
  note(entry: Entry): Promise<void>;
  /** Says how far it is. */
  progress(progress: Pick<Progress, "phase" | "label" | "waitMs">): void;
}

/** Reads the account again, with the members of those groups that are wanted. */
export async function readAgain(run: Run, wanted: (group: GroupState) => boolean): Promise<Snapshot> {
  const { account, adapter, ledger, options } = run;
  checkStop(run);
  const deleted = account.changes.filter(
    ({ kind, id }) => kind === "delete" && ledger.items(id, "done", "unsure").length > 0,
  );
  return withGaps(await adapter.read(wanted, options), Object.keys(account.base).length > deleted.length);
}

/** Ends a run that was asked to stop. */
export function checkStop({ options: { signal, stop } }: Run): void {
  const ended = [signal, stop].find((each) => each?.aborted);
  if (ended)
    throw new AbortedError("The run was stopped between two requests.", { phase: "wait", cause: ended.reason });
}

/** Waits, unless the run is to stop. */
export async function wait(run: Run, ms: number): Promise<void> {
  run.progress({ phase: "wait", waitMs: ms });
  const { sleep, signal, stop } = run.options;
  await (sleep ? sleep(ms) : pause(ms, [signal, stop]));
  checkStop(run);
}

/** What a change is about, item by item, as its requests name it. */
export function itemsOf(run: Run, change: Change): readonly string[] {
  if (change.kind === "create") return [change.label];
  if (change.kind === "update" || change.kind === "delete") return [idOf(run.ledger, change) ?? change.label];
  return change.people.map(({ id }) => id);
}

/** The items of a change that are not done, as far as is known. */
export function restOf(run: Run, change: Change): readonly string[] {
  const over = new Set(run.ledger.items(change.id, "done", "unsure", "already"));
  return itemsOf(run, change).filter((id) => !over.has(id));
}

/** Writes down that something is as it should be, though no answer said so: by us, if one of ours was lost. */
export async function noteSeen({ ledger, note }: Run, { id: change }: Change, id: string): Promise<void> {
  const isOurs = ledger.wordOn(change, id) === "unknown";
  const lists = isOurs ? { done: [id], already: [] } : { done: [], already: [id] };
  await note({ kind: "result", change, ...lists, failed: [], unknown: [], sure: !isOurs });
}

/** Says that a change is not carried out, for safety. */
export function hold({ findings }: Run, { label }: Change, code: FindingCode, message: string): void {
  findings.push({ code, severity: "held", at: label, message });
}

async function pause(ms: number, signals: readonly (AbortSignal | undefined)[]): Promise<void> {
  await new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer);
      for (const signal of signals) signal?.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    for (const signal of signals) signal?.addEventListener("abort", end);
  });
}
