import { isSame } from "./identity.js";
import { noteFound } from "./look-up.js";
import { idOf } from "./ledger.js";
import { createPeople, UNREAD, type People } from "./people.js";
import { itemsOf, restOf, wait, type Run } from "./run.js";
import type { Attributes, Change, ChangeReport, Finding, GroupState } from "./types.js";
import { lackOf } from "./whole.js";

// A vendor may show what was done only after a while.
const REREADS = 3;
const REREAD_MS = 5000;

/** What an account shows after a run: the groups that are there, by id, and people where a role is asked for. */
interface Shown {
  readonly groups: ReadonlyMap<string, GroupState>;
  readonly people: People;
}

/** How a change looks after a run; what is found of it may be another the next time. */
interface Look {
  readonly change: Change;
  readonly report: ChangeReport;
  readonly finding?: Finding;
}

/** Reads what the plan is about once more, and compares it with the plan: not with what was answered. */
export async function verify(run: Run): Promise<readonly ChangeReport[]> {
  run.progress({ phase: "verify" });
  let looks = await lookAt(run, run.account.changes);
  for (let reread = 0; reread < REREADS; reread++) {
    const open = looks.filter(({ finding }) => finding).map(({ change }) => change);
    if (open.length === 0) break;
    await wait(run, REREAD_MS);
    const anew = new Map((await lookAt(run, open)).map((look) => [look.change, look]));
    looks = looks.map((look) => anew.get(look.change) ?? look);
  }
  run.findings.push(...looks.flatMap(({ finding }) => finding ?? []));
  return looks.map(({ report }) => report);
}

async function lookAt(run: Run, changes: readonly Change[]): Promise<readonly Look[]> {
  const shown = await show(run, changes);
  const looks: Look[] = [];
  for (const change of changes) {
    const group = groupOf(run, change, shown);
    if (group) await noteFound(run, change, group);
    const report = reportOn(run, change, (id) => isShown(run, change, id, shown));
    if (report.status !== "different") looks.push({ change, report });
    else {
      const lack = lackIn(run, change, shown);
      const finding: Finding = lack ?? {
        ...{ code: "not_settled", severity: "warning", at: change.label, message: UNSETTLED },
      };
      looks.push({ change, report: lack ? unread(run, change) : report, finding });
    }
  }
  return looks;
}

const UNSETTLED = "It was done by what was answered, and the vendor shows something else.";

/** Says that what a change is about was not read whole. */
function lackIn(run: Run, change: Change, shown: Shown): Finding | undefined {
  const { people } = shown;
  const isUnread = change.kind === "role" && !people.isWhole && !people.byKey(change.people[0].id);
  if (isUnread) return { ...UNREAD, severity: "held" };
  const group = groupOf(run, change, shown);
  const isOfMembers = change.kind === "add" || change.kind === "remove";
  return isOfMembers && group?.complete === false ? lackOf(group) : undefined;
}

/** The report on a change of which the vendor could not be asked. */
export function unread(run: Run, change: Change): ChangeReport {
  return reportOf(run, change, { status: "unread", done: [], left: [], different: [] });
}

async function show(run: Run, changes: readonly Change[]): Promise<Shown> {
  const { adapter, options } = run;
  const ids = changes.map((change) => idOf(run.ledger, change)).filter((id) => id !== undefined);
  const groups = new Map<string, GroupState>();
  for await (const group of adapter.readGroups([...new Set(ids)], options)) groups.set(group.id.toLowerCase(), group);
  if (!changes.some(({ kind }) => kind === "role")) return { groups, people: createPeople([]) };
  const { people, gaps } = await adapter.read(() => false, options);
  return { groups, people: createPeople(people, gaps) };
}

function groupOf({ ledger }: Run, change: Change, { groups }: Shown): GroupState | undefined {
  const id = idOf(ledger, change);
  return id === undefined ? undefined : groups.get(id.toLowerCase());
}

function reportOn(run: Run, change: Change, isSeen: (id: string) => boolean): ChangeReport {
  const seen = new Set(itemsOf(run, change).filter(isSeen));
  const rest = itemsOf(run, change).filter((id) => !seen.has(id));
  const open = new Set(restOf(run, change));
  const left = rest.filter((id) => open.has(id));
  const different = rest.filter((id) => !open.has(id));
  const status = different.length > 0 ? "different" : left.length > 0 ? "left" : "done";
  return reportOf(run, change, { status, done: [...seen], left, different });
}

function reportOf(
  { ledger }: Run,
  { id }: Change,
  seen: Pick<ChangeReport, "status" | "done" | "left" | "different">,
): ChangeReport {
  const created = ledger.createdBy(id);
  return { id, ...seen, failed: ledger.failures(id), ...(created !== undefined && { created }) };
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
      return shown.people.byKey(id)?.role === change.to;
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
