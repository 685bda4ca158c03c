import { clientWith } from "../clients.js";
import { object, type JsonObject } from "../../openapi/json.js";
import type { Description } from "../../openapi/read.js";
import { operationsIn } from "../../openapi/walk.js";
import { exchangeOf, type Evidence, type Recorded } from "../exchanges/exchange.js";
import { followed, readLists } from "../exchanges/paging.js";
import { described, tableOf } from "../checks/client.js";
import { exactTypes } from "../checks/types.js";
import { dimensions, listObligations, type Dimension, type Obligation } from "./obligations.js";
import { idOf } from "./rule.js";
import { typedSchemas } from "./walk.js";
import { ofChecks, outcomeOf, token } from "../exchanges/golden.js";
import { passageOf, type Passage } from "../exchanges/expected.js";
import { strict } from "../exchanges/closed-world.js";
import type { Tested } from "./from-tests.js";
import { shownBy } from "./shown-by.js";

/**
 * The ways in which something is shown: a contract test met it; it is recorded, or derived from what is: a near miss, a variant,
 * a list read page by page; or types were compiled.
 */
export const ways = ["tested", "derived", "compiled"] as const;

/** One of the ways. */
export type Way = (typeof ways)[number];

/** An obligation, and what shows it. */
export interface Shown extends Obligation {
  /** Names of exchanges or cases; empty when nothing shows it. */
  readonly by: readonly string[];
  /** The ways in which they do. */
  readonly ways: ReadonlySet<Way>;
}

/** How much of a dimension is shown, and in which ways. */
export interface Share {
  readonly covered: number;
  readonly of: number;
  readonly ways: Readonly<Record<Way, number>>;
  /** How much is about refusing, which no exchange that went well can show. */
  readonly refusals: number;
}

/** What is shown of a description, all of it and by dimension. */
export interface Coverage {
  readonly obligations: readonly Shown[];
  readonly dimensions: Readonly<Record<Dimension, Share>>;
  /** Answers that went through the facade and came out as they went in. */
  readonly roundTrips: number;
}

/** What shows something, by its name, and the way in which it does. */
export type Exhibits = Map<string, Way>;

/**
 * Finds what exchanges show as they stand: those that were recorded, where they are sound, and those of the contract tests.
 * Of each way there is one for each obligation, which is enough.
 */
export function attest(
  document: JsonObject,
  recorded: readonly Recorded[],
  tested: readonly Tested[],
): Map<string, Exhibits> {
  const found = new Map<string, Exhibits>();
  const shown = shownBy(document);
  const add = (id: string, what: string, way: Way) => {
    const own = found.get(id) ?? new Map<string, Way>();
    if (![...own.values()].includes(way)) found.set(id, own.set(what, way));
  };
  const reader = strict(document);
  for (const one of recorded) {
    if (reader.request(one).length + reader.answer(one).length > 0) continue;
    for (const id of shown(one)) add(id, one.name, "derived");
  }
  for (const one of tested) {
    if (one.oracle === "check") continue;
    for (const id of shown(one)) add(id, `${one.file}, ${one.test}`, "tested");
  }
  // The mock server gives each page as it is asked for, whatever it told before.
  for (const by of ["fake", "scripted"] as const) {
    const pages = tested.filter(({ oracle }) => oracle === by);
    for (const step of followed(document, pages)) add(flowOf(document, step), `pages of ${by}`, "tested");
  }
  return found;
}

/**
 * Finds for each obligation what shows it. A case counts only if its exchange is read as it says: refused with its defect,
 * accepted once that is repaired; and an answer only if the facade also gives it unchanged, or tells what it reports.
 */
export async function cover(
  description: Description,
  evidence: Evidence,
  tested: readonly Tested[] = [],
): Promise<Coverage> {
  const { document } = description;
  const { obligations } = listObligations(description, evidence.recorded);
  const by = attest(document, evidence.recorded, tested);
  const add = (id: string, what: string, way: Way) =>
    void by.set(id, (by.get(id) ?? new Map<string, Way>()).set(what, way));
  const reader = strict(document);
  const byName = new Map(evidence.recorded.map((one) => [one.name, one]));
  let roundTrips = 0;
  for (const one of evidence.cases) {
    const from = byName.get(one.of)!;
    if (reader[one.side](exchangeOf(from, one, "repaired")).length > 0) continue;
    if (one.verdict === "refused" && reader[one.side](exchangeOf(from, one)).length === 0) continue;
    if (one.side === "answer" && one.verdict === "accepted") {
      const passage = await passed(description, evidence, one);
      if (passage === "lost") continue;
      if (passage === "given") roundTrips += 1;
    }
    add(one.obligation, one.verdict === "refused" ? `near miss of ${one.of}` : `variant of ${one.of}`, "derived");
  }
  for (const step of await readLists(evidence.api, document, evidence.recorded)) {
    add(flowOf(document, step), "lists", "derived");
  }
  const exact = await exactTypes(description);
  const types = `test/data/sources/${evidence.api}.yaml, compiled`;
  for (const { id, keys } of operationsIn(document)) {
    for (const part of ["input", "output"])
      if (exact.has(`${id} ${part}`)) add(idOf(keys, "exact", part), types, "compiled");
  }
  for (const keys of typedSchemas(document)) if (exact.has(keys.at(-1)!)) add(idOf(keys, "exact"), types, "compiled");
  const shown = obligations.map((one): Shown => {
    const own = by.get(one.id) ?? new Map<string, Way>();
    return { ...one, by: [...own.keys()], ways: new Set(own.values()) };
  });
  return {
    obligations: shown,
    dimensions: Object.fromEntries(
      dimensions.map((name) => [name, shareOf(shown.filter(({ dimension }) => dimension === name))]),
    ) as Record<Dimension, Share>,
    roundTrips,
  };
}

/** Counts how much of some obligations is shown, and in which ways. */
export function shareOf(shown: readonly Shown[]): Share {
  const count = (is: (ways: ReadonlySet<Way>) => boolean) => shown.filter((one) => is(one.ways)).length;
  return {
    covered: count(({ size }) => size > 0),
    of: shown.length,
    ways: Object.fromEntries(ways.map((way) => [way, count((all) => all.has(way))])) as Record<Way, number>,
    refusals: shown.filter(({ polarity }) => polarity === "refuse").length,
  };
}

/** Has the facade read the answer of a case, and tells what it makes of it. */
export async function passed(
  description: Description,
  { api, recorded }: Evidence,
  one: Evidence["cases"][number],
): Promise<Passage> {
  const from = recorded.find(({ name }) => name === one.of)!;
  const { answer } = exchangeOf(from, one);
  const table = tables.get(api) ?? tableOf(described(description)(description.document));
  tables.set(api, table);
  const body = answer.body === undefined ? null : JSON.stringify(answer.body);
  const fetch = ofChecks(() => Promise.resolve(new Response(body, { status: answer.status, headers: answer.headers })));
  const client = clientWith(api, table, token, fetch);
  const [resource = "", method = ""] = from.operation.split(".");
  const { "(headers)": _, ...input } = from.input;
  const outcome = object(await outcomeOf(client[resource]![method]!.raw(input, { retry: false })));
  return passageOf(table.routes[resource]![method]!, table.envelope, answer, outcome, input);
}

const tables = new Map<string, ReturnType<typeof tableOf>>();

function flowOf(document: JsonObject, step: string): string {
  const [id, name] = step.split(" ");
  return idOf(operationsIn(document).find((operation) => operation.id === id)?.keys ?? [], "flow", name);
}
