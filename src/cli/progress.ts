import { clock } from "../directory/clock.js";
import { printable } from "../directory/printable.js";
import type { Plan, Progress } from "../directory/types.js";
import type { World } from "./world.js";

/** One line that says how far a run is, while somebody looks. */
export interface ProgressLine {
  readonly onProgress: (progress: Progress) => void;
  /** Takes the line away. */
  end(): void;
}

// How often the line is written anew at most.
const EVERY_MS = 100;

/** Begins the line; with a plan it says how much time is left at least, by the vendors' limits. */
export function startProgress({ err, now }: World, plan?: Plan): ProgressLine {
  const latest = new Map<string, Progress>();
  let shownAt = -Infinity;
  const show = (progress: Progress): void => {
    latest.set(keyOf(progress), progress);
    if (now() - shownAt < EVERY_MS) return;
    shownAt = now();
    const left = plan && timeLeft(plan, latest);
    const text = `${printable(textOf(progress))}${left === undefined ? "" : `, at least ${left} left`}`;
    const room = Math.max(20, err.columns) - 1;
    err.write(`\r\u001b[2K${err.paint("dim", text.length > room ? `${text.slice(0, room - 1)}…` : text)}`);
  };
  if (!err.isTerminal) return { onProgress: () => {}, end: () => {} };
  return { onProgress: show, end: () => err.write("\r\u001b[2K") };
}

function textOf({ vendor, account, phase, label, done, total, waitMs }: Progress): string {
  const what = WORDS[phase];
  const wait = waitMs === undefined ? "" : ` ${clock(waitMs)}`;
  const of = total > 0 ? `, ${done} of ${total}` : "";
  return `${vendor} ${account}: ${what}${wait}${label === undefined ? "" : ` ${label}`}${of}`;
}

const WORDS: { readonly [phase in Progress["phase"]]: string } = {
  read: "reading",
  give: "creating and adding",
  take: "removing",
  verify: "looking again",
  wait: "waiting for the vendor's limit",
  end: "done",
};

/** How long the rest takes by the limits: the share of each account that is not done. Accounts go on side by side. */
function timeLeft({ accounts }: Plan, latest: ReadonlyMap<string, Progress>): string {
  const rest = accounts.map((account) => {
    const { done = 0, total = 1, phase } = latest.get(keyOf(account)) ?? {};
    return phase === "end" ? 0 : (account.estimate.atLeastMs * (total - done)) / Math.max(1, total);
  });
  return clock(Math.max(0, ...rest));
}

function keyOf({ vendor, account }: { readonly vendor: string; readonly account: string }): string {
  return JSON.stringify([vendor, account]);
}
