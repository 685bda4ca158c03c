import { isDeepStrictEqual } from "node:util";
import { createClient } from "../../src/client/client.js";
import { docusign } from "../../src/vendors/docusign/declaration.js";
import { frameioLegacy } from "../../src/vendors/frameio-legacy/declaration.js";
import { frameio } from "../../src/vendors/frameio/declaration.js";
import { places, pointer, tree, type Description, type Keys, type Tree } from "./document.js";
import { exchangeOf } from "./exchange.js";
import { readLists } from "./flows.js";
import { described, tableOf } from "./layers/facade.js";
import type { Evidence } from "./layers/replay.js";
import { typed } from "./layers/types.js";
import { dimensions, oblige, typedSchemas, type Dimension, type Obligation } from "./obligations.js";
import { outcomeOf, token, type Client } from "./record.js";
import { strict } from "./strict.js";

/** An obligation, and what shows it. */
export interface Shown extends Obligation {
  /** Names of exchanges or cases; empty when nothing shows it. */
  readonly by: readonly string[];
}

/** How much of a dimension is shown. */
export interface Share {
  readonly covered: number;
  readonly of: number;
}

/** What is shown of a description, all of it and by dimension. */
export interface Coverage {
  readonly obligations: readonly Shown[];
  readonly dimensions: Readonly<Record<Dimension, Share>>;
  /** Answers that went through the facade and came out as they went in. */
  readonly roundTrips: number;
}

/**
 * Finds for each obligation what shows it. A case counts only if its exchange is judged as it says: refused with its defect,
 * accepted once that is repaired; and an answer only if the facade also gives it unchanged.
 */
export async function cover(description: Description, evidence: Evidence): Promise<Coverage> {
  const { document } = description;
  const { obligations, witnessed } = oblige(description, evidence.recorded);
  const by = new Map<string, string[]>();
  const show = (id: string, what: string) => void by.set(id, [...(by.get(id) ?? []), what]);
  const reader = strict(document);
  const sound = new Set(
    evidence.recorded
      .filter((one) => reader.request(one).length + reader.answer(one).length === 0)
      .map(({ name }) => name),
  );
  for (const [id, name] of witnessed) if (sound.has(name)) show(id, name);
  const byName = new Map(evidence.recorded.map((one) => [one.name, one]));
  let roundTrips = 0;
  for (const one of evidence.cases) {
    const from = byName.get(one.of)!;
    if (reader[one.side](exchangeOf(from, one, "repaired")).length > 0) continue;
    if (one.verdict === "refused" && reader[one.side](exchangeOf(from, one)).length === 0) continue;
    if (one.side === "answer" && one.verdict === "accepted") {
      if (!(await isGivenUnchanged(description, evidence, one))) continue;
      roundTrips += 1;
    }
    show(one.obligation, one.verdict === "refused" ? `near miss of ${one.of}` : `variant of ${one.of}`);
  }
  const ids = new Map(operations(document).map(({ id, keys }) => [id, pointer(keys)]));
  for (const step of await readLists(evidence.api, document, evidence.recorded)) {
    const [id = "", name = ""] = step.split(" ");
    show(`${ids.get(id) ?? ""}#flow:${name}`, `list of ${id}`);
  }
  // It throws when what is written down is not what is generated, so everything that an operation reaches is exact.
  await typed(description);
  for (const { keys } of operations(document)) {
    for (const part of ["input", "output"]) show(`${pointer(keys)}#exact:${part}`, `test/types/${evidence.api}.ts`);
  }
  for (const keys of typedSchemas(document)) show(`${pointer(keys)}#exact`, `test/types/${evidence.api}.ts`);
  const shown = obligations.map((one) => ({ ...one, by: [...new Set(by.get(one.id) ?? [])] }));
  const share = (dimension: Dimension): Share => {
    const own = shown.filter((one) => one.dimension === dimension);
    return { covered: own.filter((one) => one.by.length > 0).length, of: own.length };
  };
  return {
    obligations: shown,
    dimensions: Object.fromEntries(dimensions.map((name) => [name, share(name)])) as Record<Dimension, Share>,
    roundTrips,
  };
}

const vendors = { frameio, "frameio-legacy": frameioLegacy, docusign };

async function isGivenUnchanged(
  description: Description,
  { api, recorded }: Evidence,
  one: Evidence["cases"][number],
): Promise<boolean> {
  const from = recorded.find(({ name }) => name === one.of)!;
  const { answer } = exchangeOf(from, one);
  const table = tables.get(api) ?? tableOf(described(description)(description.document));
  tables.set(api, table);
  const client = createClient(table, vendors[api as keyof typeof vendors], {
    token,
    baseUrl: api === "docusign" ? "https://demo.docusign.net" : undefined,
    fetch: () =>
      Promise.resolve(
        new Response(answer.body === undefined ? null : JSON.stringify(answer.body), {
          status: answer.status,
          headers: answer.headers,
        }),
      ),
  }) as Client;
  const [resource = "", method = ""] = from.operation.split(".");
  const { "(headers)": _, ...input } = from.input;
  const outcome = tree(await outcomeOf(client[resource]![method]!.raw(input, { retry: false })));
  if (outcome["error"] !== undefined) return answer.status >= 400 || isPartial(outcome);
  const route = table.routes[resource]![method]!;
  const isOpened = table.envelope !== undefined && route.items === undefined && !route.empty;
  const whole = isOpened ? tree(answer.body)[table.envelope] : (answer.body ?? null);
  return isDeepStrictEqual(outcome["data"], whole);
}

const tables = new Map<string, ReturnType<typeof tableOf>>();

/* A write that failed in part is an error for the facade, and an answer without its list of items is none that it can read. */
function isPartial(outcome: Tree): boolean {
  return outcome["error"] === "partial_failure" || outcome["error"] === "unexpected_response";
}

function operations(document: Tree): { id: string; keys: Keys }[] {
  return places(document)
    .filter(({ kind }) => kind === "operation")
    .map(({ keys, node }) => ({ id: String(node["operationId"]), keys }));
}
