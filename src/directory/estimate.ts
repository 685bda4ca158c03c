import type { Change, Estimate, Pace, Snapshot, Work } from "./types.js";

/**
 * Works out how many requests a plan takes, and how long at least: by the vendor's limits, as if every answer came at once and nobody
 * else used them. It goes through the requests in the order in which `apply` sends them.
 */
export function estimate(changes: readonly Change[], { people, groups, shape }: Snapshot): Estimate {
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
  const isGiving = ({ kind }: Change) => kind === "create" || kind === "update" || kind === "add";
  const given = changes.filter(isGiving);
  const rest = changes.filter((change) => !isGiving(change));
  if (changes.some(({ kind }) => kind === "create" || kind === "update" || kind === "role")) readAccount();
  for (const change of given) {
    guard(change.group);
    pace(change.kind, change.kind === "add" ? Math.ceil(change.people.length / shape.batch.add) : 1);
  }
  if (rest.length > 0) readAccount();
  for (const change of rest) {
    guard(change.group);
    pace(change.kind, change.kind === "remove" ? Math.ceil(change.people.length / shape.batch.remove) : 1);
  }
  const touched = new Set(changes.map(({ group, of, id }) => group ?? of ?? id));
  if (!isReadAlone) pace("groups", pagesOf(groups.length, shape.pages.groups));
  for (const id of touched) readGroup(id);
  return pace.total();
}

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
