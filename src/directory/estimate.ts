import { isDemotion } from "./taking.js";
import type { Change, Estimate, Pace, Snapshot, Work } from "./types.js";

/**
 * Works out how many requests a plan takes, and how long at least: by the vendor's limits, as if every answer came at once and nobody
 * else used them. It goes through the requests in the order in which `apply` sends them; `takings` is how many changes, the last ones, take something.
 */
export function estimate(changes: readonly Change[], takings: number, { people, groups, shape }: Snapshot): Estimate {
  if (changes.length === 0) return { requests: 0, atLeastMs: 0 };
  const pace = createPace(shape.limits);
  const pagesOf = (items: number, size: number) => Math.max(1, Math.ceil(items / size));
  const members = new Map(groups.map((group) => [group.id, group.members?.length ?? group.counted ?? 0]));
  const readAccount = () => {
    pace("people", pagesOf(people.length, shape.pages.people));
    pace("groups", pagesOf(groups.length, shape.pages.groups));
  };
  const isReadAlone = shape.limits.group !== undefined;
  const readGroup = (id: string) => {
    if (isReadAlone) pace("group", 1);
    pace("members", pagesOf(members.get(id) ?? 0, shape.pages.members));
  };

  const read = new Set<string>();
  const guard = (id: string | undefined) => {
    if (id === undefined || read.has(id)) return;
    read.add(id);
    readGroup(id);
  };
  const send = (change: Change) => {
    guard(change.group);
    const isOfMembers = change.kind === "add" || change.kind === "remove";
    pace(change.kind, isOfMembers ? Math.ceil(change.people.length / shape.batch[change.kind]) : 1);
  };
  const given = changes.slice(0, changes.length - takings);
  if (given.length > 0 && changes.some(({ kind }) => NAMED.has(kind))) readAccount();
  given.forEach(send);
  if (takings > 0) readAccount();
  const taken = changes.slice(given.length);
  taken.filter(isDemotion).forEach((change, index) => {
    if (index > 0) readAccount();
    send(change);
  });
  taken.filter((change) => !isDemotion(change)).forEach(send);

  if (!isReadAlone) pace("groups", pagesOf(groups.length, shape.pages.groups));
  for (const id of new Set(
    changes.filter(({ kind }) => kind !== "role").map(({ group, of, id }) => group ?? of ?? id),
  )) {
    readGroup(id);
  }
  if (changes.some(({ kind }) => kind === "role")) readAccount();
  return pace.total();
}

/** What needs the lists of groups and people first. */
const NAMED: ReadonlySet<Change["kind"]> = new Set(["create", "update", "role"]);

interface Pacing {
  (work: Work, times: number): void;
  total(): Estimate;
}

/** Sends requests in thought, one after the other, each as soon as the limits let it. */
function createPace(limits: Snapshot["shape"]["limits"]): Pacing {
  const pools = new Map<string, number[]>();
  let now = 0;
  let requests = 0;
  const start = ({ pool, calls, windowMs, remaining = calls, resetsInMs = windowMs }: Pace) => {
    const used = Math.max(0, calls - remaining);
    const starts = pools.get(pool) ?? Array.from({ length: used }, () => resetsInMs - windowMs);
    pools.set(pool, starts);
    const before = starts.at(-calls);
    return { starts, at: before === undefined ? 0 : before + windowMs };
  };
  const pace = (work: Work, times: number) => {
    requests += times;
    for (let count = 0; count < times; count++) {
      const found = (limits[work] ?? []).map(start);
      now = Math.max(now, ...found.map(({ at }) => at));
      for (const { starts } of found) starts.push(now);
    }
  };
  return Object.assign(pace, { total: () => ({ requests, atLeastMs: now }) });
}
