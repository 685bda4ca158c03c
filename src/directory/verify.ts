import { isSame } from "./identity.js";
import { noteFound } from "./look-up.js";
import { idOf } from "./ledger.js";
import { createPeople, notFound, UNREAD, type People } from "./people.js";
import { itemsOf, restOf, wait, type Run } from "./run.js";
import type { Attributes, Change, ChangeReport, Finding, GroupState } from "./types.js";
import { lackOf } from "./whole.js";

// A vendor may show what was done only after a while.
const REREADS = 3;
const REREAD_MS = 5000;

/** What an account shows after a run: the groups that are there, by id, and people where a role is asked for. */
interface Shown {
  readonly groups: ReadonlyMap<string, GroupState>;
  readonly people: People | undefined;
}

/** Reads what the plan is about once more, and compares it with the plan: not with what was answered. */
export async function verify(run: Run): Promise<readonly ChangeReport[]> {
  const { changes } = run.account;
  const reports = new Map<string, ChangeReport>();
  const findings = new Map<string, Finding>();
  run.progress({ phase: "verify" });
  let open: readonly Change[] = changes;
  for (let reading = 0; open.length > 0 && reading <= REREADS; reading++) {
    if (reading > 0) await wait(run, REREAD_MS);
    const shown = await show(run, open);
    for (const change of open) {
      const group = groupOf(run, change, shown);
      if (group) await noteFound(run, change, group);
      const report = reportOn(run, change, (id) => isShown(run, change, id, shown));
      const lack = report.status === "different" ? lackIn(run, change, shown) : undefined;
      reports.set(change.id, lack ? unread(run, change) : report);
      findings.set(
        change.id,
        lack ?? { code: "not_settled", severity: "warning", at: change.label, message: UNSETTLED },
      );
    }
    open = open.filter(({ id }) => /different|unread/.test(reports.get(id)?.status ?? ""));
  }
  run.findings.push(...open.flatMap(({ id }) => findings.get(id) ?? []));
  return changes.flatMap(({ id }) => reports.get(id) ?? []);
}

const UNSETTLED = "It was done by what was answered, and the vendor shows something else.";

/** Says that what a change is about was not read whole. */
function lackIn(run: Run, change: Change, shown: Shown): Finding | undefined {
  const { people } = shown;
  const isUnread = change.kind === "role" && people?.isWhole === false && !people.byKey(change.people[0].id);
  if (isUnread) return notFound(UNREAD, change.label, "held");
  const group = groupOf(run, change, shown);
  const isOfMembers = change.kind === "add" || change.kind === "remove";
  return isOfMembers && group?.complete === false ? lackOf(group) : undefined;
}

/** The report on a change of which the vendor could not be asked. */
export function unread(run: Run, change: Change): ChangeReport {
  return { ...reportOn(run, change, () => false), status: "unread", done: [], left: [], different: [] };
}

async function show(run: Run, changes: readonly Change[]): Promise<Shown> {
  const { adapter, options } = run;
  const ids = changes.map((change) => idOf(run.ledger, change)).filter((id) => id !== undefined);
  const groups = new Map<string, GroupState>();
  for await (const group of adapter.readGroups([...new Set(ids)], options)) groups.set(group.id.toLowerCase(), group);
  if (!changes.some(({ kind }) => kind === "role")) return { groups, people: undefined };
  const { people, gaps } = await adapter.read(() => false, options);
  return { groups, people: createPeople(people, gaps) };
}

function groupOf({ ledger }: Run, change: Change, { groups }: Shown): GroupState | undefined {
  const id = idOf(ledger, change);
  return id === undefined ? undefined : groups.get(id.toLowerCase());
}

function reportOn(run: Run, change: Change, isSeen: (id: string) => boolean): ChangeReport {
  const { ledger } = run;
  const seen = new Set(itemsOf(run, change).filter(isSeen));
  const rest = itemsOf(run, change).filter((id) => !seen.has(id));
  const open = new Set(restOf(run, change));
  const left = rest.filter((id) => open.has(id));
  const different = rest.filter((id) => !open.has(id));
  const created = ledger.createdBy(change.id);
  return {
    id: change.id,
    status: different.length > 0 ? "different" : left.length > 0 ? "left" : "done",
    ...{ done: [...seen], left, different, failed: ledger.failures(change.id) },
    ...(created !== undefined && { created }),
  };
}

/** Whether the vendor shows an item as it was planned. */
function isShown(run: Run, change: Change, id: string, shown: Shown): boolean {
  const group = groupOf(run, change, shown);
  switch (change.kind) {
    case "add":
      return group?.members?.includes(id.toLowerCase()) ?? false;
    case "remove":
      return group?.members?.includes(id.toLowerCase()) === false && group.complete;
    case "role":
      return shown.people?.byKey(id)?.role === change.to;
    case "delete":
      return !group;
    case "create":
      return group !== undefined && isSame(group.name, change.label);
    case "update": {
      if (!group) return false;
      const now: Attributes = { ...group.attributes, name: group.name };
      return Object.entries(change.to).every(([name, value]) => value === change.from[name] || value === now[name]);
    }
  }
}
