import { randomUUID } from "node:crypto";
import { serve, type Asked, type Fake, type Told } from "./serve.js";

/* Frame.io v2 as far as accounts can be read, with a memory that somebody else writes to. */

/** The token that the fake takes. */
export const token = "fio-u-fake-token";

/** The account that is there from the start. */
export const account = "6b1f0c5e-8d54-4c0e-9b52-0a4c7f1d2e30";

/** How many accounts one answer holds; there is no documented way to ask for more. */
export const perPage = 5;

/** An account of the fake. */
export interface LegacyAccount {
  readonly id: string;
  readonly display_name: string;
}

/** A fake v2 whose accounts can be changed behind the client's back, as other people do. */
export interface FakeLegacy extends Fake {
  open(name: string): LegacyAccount;
  rename(id: string, name: string): void;
  shut(id: string): void;
}

/** Starts a v2 of its own with one account. */
export async function startFrameioLegacy(): Promise<FakeLegacy> {
  const accounts = new Map<string, LegacyAccount>();
  const open = (name: string, id: string = randomUUID()) => {
    const opened = { id, display_name: name };
    accounts.set(id, opened);
    return opened;
  };
  const answer = ({ method, path, headers }: Asked): Told => {
    if (headers.authorization !== `Bearer ${token}`) return refuse(401, "Not Authorized");
    const [version, resource, id, inner, ...rest] = path;
    if (method !== "GET" || version !== "v2" || resource !== "accounts" || rest.length > 0)
      return refuse(404, "Not Found");
    if (id === undefined) return list([...accounts.values()]);
    const found = accounts.get(id);
    if (!found) return refuse(404, "Not Found");
    if (inner === "membership") return tell(200, { account: "admin", reviewer: false, team: "team_manager" });
    return inner === undefined ? tell(200, shown(found)) : refuse(404, "Not Found");
  };
  const fake = await serve(() => {
    accounts.clear();
    open("Northlight Studio", account);
    return answer;
  });
  return Object.assign(fake, {
    open: (name: string) => open(name),
    rename: (id: string, name: string) => void open(name, id),
    shut: (id: string) => void accounts.delete(id),
  });
}

function list(accounts: readonly LegacyAccount[]): Told {
  const { status, headers, body } = tell(200, accounts.slice(0, perPage).map(shown));
  const paging = {
    "page-number": "1",
    "per-page": String(perPage),
    "total-pages": String(Math.ceil(accounts.length / perPage)),
    total: String(accounts.length),
  };
  return { status, headers: { ...headers, ...paging }, body };
}

function shown({ id, display_name }: LegacyAccount): object {
  const at = "2026-03-02T09:15:00.123456Z";
  return { id, display_name, member_count: 3, team_count: 0, inserted_at: at, updated_at: at, teams: [] };
}

function refuse(status: number, title: string): Told {
  return tell(status, { code: status, message: title, errors: [{ code: status, status, title, detail: title }] });
}

function tell(status: number, body: object): Told {
  const headers = {
    "x-ratelimit-limit": "100000",
    "x-ratelimit-remaining": "99999",
    "x-ratelimit-window": "60000",
  };
  return { status, headers, body };
}
