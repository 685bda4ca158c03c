import type { CallOptions, List, Raw } from "../../src/client/api.js";
import type { Contract } from "../../src/client/contract.js";
import { isRollcallError, type Difference, type Event } from "../../src/index.js";
import type { DescribedApi, Operation } from "../openapi/operations.js";
import type { Json } from "../openapi/json.js";
import type { Account } from "./account.js";
import { unknownFields } from "./fields.js";
import { keptPointer, namesIn } from "./names.js";
import { createRedactor, type RedactedExchange } from "./redact.js";
import type { Read } from "./report.js";

/** What reading an account came to. */
export interface Everything {
  readonly operations: readonly Read[];
  readonly drift: readonly ({ readonly operation: string } & Difference)[];
  /** Where the answers hold more than is described; a vendor may add what it likes. */
  readonly news: readonly { readonly operation: string; readonly pointer: string }[];
  readonly exchanges: readonly RedactedExchange[];
}

interface Method {
  (input: object, options?: CallOptions): List<unknown, unknown>;
  raw(input: object, options?: CallOptions): Promise<Raw<unknown>>;
}

type Client = Readonly<Record<string, Readonly<Record<string, Method>>>>;

// Enough to see whether the next page is found; an account may have thousands of groups.
const mostPages = 2;
const pageSize = 2;

/** Calls every GET of a description through the facade, with the ids that the lists before it gave. */
export async function readEverything(description: DescribedApi, account: Account): Promise<Everything> {
  const redact = createRedactor(description);
  const names = namesIn(description.document);
  const drift: ({ operation: string } & Difference)[] = [];
  const news = new Map<string, { operation: string; pointer: string }>();
  const exchanges: RedactedExchange[] = [];
  const operations: Read[] = [];
  const bound = Object.fromEntries(bindableIn(description).map((name) => [name, account.account]));
  const ids: Record<string, string> = { ...bound };
  const reads = description.operations.filter(({ method }) => method === "GET");
  let current = reads[0]!;
  const client = await createClient(description, account, {
    async fetch(url, init) {
      const response = await fetch(url, init);
      const text = await response.text();
      exchanges.push(redact(current, new URL(url as string), response, text));
      return new Response(text || null, { status: response.status, headers: response.headers });
    },
    onEvent(event) {
      if (event.type !== "drift") return;
      const { type: _, ...difference } = event;
      drift.push({ ...difference, pointer: keptPointer(difference.pointer, names) });
    },
  });
  // Lists of the account come first: from them come the ids of everything below.
  for (const operation of [...reads].sort((a, b) => placeholders(a).length - placeholders(b).length)) {
    current = operation;
    const { id, path } = operation;
    const unknown = placeholders(operation).filter((name) => ids[name] === undefined);
    if (unknown.length > 0) {
      operations.push({
        operation: id,
        path,
        requests: 0,
        outcome: `not read: the account holds no ${unknown.join(", ")}`,
      });
      continue;
    }
    const before = exchanges.length;
    const outcome = await read(client, operation, inputOf(operation, ids)).then(
      (answers) => {
        for (const answer of answers) {
          for (const found of unknownFields(description, operation, answer)) {
            const pointer = keptPointer(found, names);
            news.set(`${id} ${pointer}`, { operation: id, pointer });
          }
          // A list of accounts leads to no other than the one that was asked for.
          Object.assign(ids, idsIn(operation, reads, answer), bound);
        }
        return "read";
      },
      // The vendor's words may name somebody; the class and the status do not.
      (error: unknown) => {
        if (!isRollcallError(error)) throw error;
        return ["failed:", error.code, "status" in error ? error.status : undefined].filter(Boolean).join(" ");
      },
    );
    operations.push({ operation: id, path, requests: exchanges.length - before, outcome });
  }
  return { operations, drift, news: [...news.values()], exchanges };
}

async function createClient(
  { api }: DescribedApi,
  { baseUrl, token }: Account,
  options: { fetch: typeof fetch; onEvent: (event: Event) => void },
): Promise<Client> {
  const entry = (await import(`../../src/vendors/${api}/index.ts`)) as Record<string, unknown>;
  const { contract } = (await import(`../../src/vendors/${api}/contract.ts`)) as { contract: Contract };
  const create = Object.entries(entry).find(([name]) => name.startsWith("create"))![1] as (options: object) => Client;
  return create({ baseUrl, token, contract, ...options });
}

/** The pages of a list, or the one answer of anything else. */
async function read(client: Client, { id, items }: Operation, input: object): Promise<Json[]> {
  const [resource = "", member = ""] = id.split(".");
  const method = client[resource]![member]!;
  if (items === undefined) return [(await method.raw(input)).data as Json];
  const pages: Json[] = [];
  for await (const page of method(input).pages()) {
    if (pages.push(page as Json) === mostPages) break;
  }
  return pages;
}

function inputOf({ parameters, path }: Operation, ids: Readonly<Record<string, string>>): object {
  const given = placeholdersIn(path).map((name) => [name, ids[name]] as const);
  const sizes = parameters.filter(({ name }) => name === "page_size" || name === "count");
  return { ...Object.fromEntries(given), ...Object.fromEntries(sizes.map(({ name }) => [name, pageSize])) };
}

/** What stands below a list's own path is named by its items: `…/groups/{group_id}` by those of `…/groups`. */
function idsIn({ items, path }: Operation, reads: readonly Operation[], page: Json): Record<string, string> {
  if (items === undefined) return {};
  const listed = items ? (page as Readonly<Record<string, Json>>)[items] : page;
  const names = reads.flatMap((read) => {
    const [below] = read.path.startsWith(`${path}/`) ? read.path.slice(path.length + 1).split("/") : [];
    return placeholdersIn(below ?? "");
  });
  const found = names.flatMap((name) => {
    const values = ((listed ?? []) as readonly Readonly<Record<string, Json>>[]).map(
      (item) => item[name] ?? item["id"],
    );
    const value = values.find((each) => typeof each === "string");
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(found);
}

function bindableIn({ operations }: DescribedApi): string[] {
  // The account stands first in every path that has one.
  return [...new Set(operations.flatMap(({ path }) => placeholdersIn(path).slice(0, 1)))];
}

function placeholders({ path }: Operation): string[] {
  return placeholdersIn(path);
}

function placeholdersIn(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
}
