import { isObject, type Json, type JsonObject } from "../../../scripts/openapi/json.js";
import { isVendors } from "../../../scripts/contract/exchanges/failures.js";
import type { DescribedAnswer, DescribedApi, Operation } from "../../../scripts/openapi/operations.js";
import type { Random } from "./random.js";
import { objectsOf, sitesOf } from "./sites.js";

/** What is about to be answered; changes write to it. */
export interface Draft {
  status: number;
  readonly headers: Record<string, string>;
  /** The body, where there is one and nothing else is sent in its place. */
  body: Json | undefined;
  /** What is sent in place of the body. */
  text?: string;
  /** How the body is written. */
  spelling: (body: Json) => string;
}

/** The answer of which the draft is made. */
export interface Subject {
  readonly description: DescribedApi;
  readonly operation: Operation;
  readonly answer: DescribedAnswer;
}

/** Something that a vendor may do without telling anyone; gives `false` where it cannot be done to this answer. */
export type Change = (draft: Draft, subject: Subject, random: Random) => boolean;

/** Every kind of change, by its name. */
export const changes: Readonly<Record<string, Change>> = {
  "new field": (draft, _subject, random) => {
    const object = pickOne(objectsOf(draft.body ?? null), random);
    const key = random.pick(["added_lately", "then", "toString", "__proto__", "constructor", "warnings", "success"]);
    if (!object || Object.hasOwn(object, key)) return false;
    const value = random.pick<Json>([null, 0, true, "new", [], [1, 2], {}, { deep: { deeper: null } }]);
    // Assigned, `__proto__` would be no property of the answer.
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
    return true;
  },
  "new enum value": (draft, { description, answer }, random) => {
    const sites = sitesOf(description.document, answer.schema, draft.body ?? null).filter(({ open }) => open);
    const site = pickOne(sites, random);
    if (site) site.holder[site.key] = "a_value_of_next_year";
    return site !== undefined;
  },
  "missing optional field": (draft, subject, random) => {
    const site = pickOne(optional(draft, subject), random);
    if (site) delete site.holder[site.key];
    return site !== undefined;
  },
  "null for an optional field": (draft, subject, random) => {
    const site = pickOne(optional(draft, subject), random);
    if (site) site.holder[site.key] = null;
    return site !== undefined;
  },
  "fields in another order": (draft, _subject, random) => {
    const object = pickOne(objectsOf(draft.body ?? null), random);
    if (!object || Object.keys(object).length < 2) return false;
    const [[first, value] = ["", null]] = Object.entries(object);
    delete object[first];
    object[first] = value;
    return true;
  },
  "new parameter in the next link": (draft, _subject, random) =>
    changeLink(draft, (link) =>
      random.pick([`${link}&new_parameter=1`, link.replace("?", "?new_parameter=a%2Fb&"), `${link}#part`]),
    ),
  "next link written as a URL": (draft, { description: { server } }) =>
    changeLink(draft, (link) => (link.startsWith("/") ? server + link : link)),
  "empty page before the last": (draft, { operation }) => {
    // What does not lead on is the last.
    if (!operation.items || !isObject(draft.body) || linkIn(draft.body) === undefined) return false;
    draft.body = { ...draft.body, [operation.items]: [] };
    return true;
  },
  "new header": (draft, _subject, random) => {
    const [name, value] = random.pick([
      ["x-new-header", "1"],
      ["ratelimit-policy", '"burst";q=100;w=60'],
      ["deprecation", "@1796083200"],
      ["sunset", "Tue, 01 Dec 2026 00:00:00 GMT"],
      ["link", '<https://host.example/next>; rel="next"'],
      ["warning", '299 - "soon"'],
      ["x-ratelimit-limit-day", "many"],
      ["x-ratelimit-remaining", "soon"],
      ["set-cookie", "session=1"],
      ["content-language", "en"],
      ["etag", 'W/"1"'],
    ] as const);
    draft.headers[name] = value;
    return true;
  },
  "missing header": (draft, { answer }, random) => {
    const name = pickOne(Object.keys(answer.headers), random);
    if (name) delete draft.headers[name];
    return name !== undefined;
  },
  "another spelling of the media type": (draft, _subject, random) => {
    draft.headers["content-type"] = random.pick([
      "application/json; charset=utf-8",
      "Application/JSON",
      "application/vnd.vendor.v5+json",
      "text/json",
    ]);
    return true;
  },
  "another spelling of the JSON": (draft, _subject, random) => {
    draft.spelling = random.pick<Draft["spelling"]>([
      (body) => JSON.stringify(body, null, 2),
      (body) => `\uFEFF${JSON.stringify(body)}`,
      (body) => `\r\n ${JSON.stringify(body)}\r\n`,
      (body) => JSON.stringify(body).replaceAll("/", "\\/"),
      (body) => JSON.stringify(body).replace(/[aeiou](?=[^"\\]*":)/g, escaped),
    ]);
    return draft.body !== undefined;
  },
  "new status of a known class": (draft, { operation, answer }, random) => {
    const known = operation.answers.map(({ status }) => status);
    const statuses =
      answer.status < 300
        ? [200, 201, 202, 203, 206, 207, 226, 299]
        : [
            402,
            403,
            404,
            405,
            406,
            409,
            410,
            413,
            415,
            418,
            422,
            423,
            424,
            426,
            428,
            431,
            451,
            ...[500, 501, 502, 503, 507, 529],
          ];
    draft.status = random.pick(statuses.filter((status) => !known.includes(status)));
    return true;
  },
  "HTML error page": (draft, { answer }, random) => {
    if (draft.status < 400) return false;
    const [status, title] = random.pick([
      [502, "Bad Gateway"],
      [503, "Service Unavailable"],
      [504, "Gateway Timeout"],
      [answer.status, "Something went wrong"],
    ] as const);
    draft.status = status;
    draft.headers["content-type"] = "text/html; charset=utf-8";
    draft.text = `<!DOCTYPE html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;
    return true;
  },
  "error without a readable body": (draft, _subject, random) => {
    if (draft.status < 400) return false;
    draft.text = random.pick(["", "upstream connect error", "{", "null", "[]", '"no"', "{}"]);
    return true;
  },
  "another code in a refusal": (draft, _subject, random) => {
    if (!isObject(draft.body) || typeof draft.body["errorCode"] !== "string") return false;
    const errorCode = random.pick([
      "USER_LACKS_PERMISSIONS",
      "Account_Lacks_Permissions",
      "USER_NOT_ACCOUNT_ADMIN",
      "USER_DOES_NOT_BELONG_TO_SPECIFIED_ACCOUNT",
      "HOURLY_ENVELOPE_POLLING_LIMIT_EXCEEDED",
      "Burst_APIInvocation_Envelope_Limit_Exceeded",
      "A_CODE_OF_NEXT_YEAR",
    ]);
    draft.body = { ...draft.body, errorCode };
    return true;
  },
  "failure with the status of a success": (draft, _subject, random) => {
    if (draft.status < 400 || draft.text !== undefined || !isVendors(draft.body)) return false;
    draft.status = random.pick([200, 202]);
    return true;
  },
  "another error of an item": (draft, { operation: { itemErrors } }, random) => {
    const item = pickOne(itemsIn(draft, itemErrors?.items), random);
    if (!item || !itemErrors) return false;
    item[itemErrors.error] = random.pick<Json>([
      ...[null, {}, { errorCode: null, message: null }, { errorCode: "", message: "" }, "It cannot be done."],
      ...[{ errorCode: "SUCCESS", message: "" }, { errorCode: "Success" }],
      ...[{ errorCode: "NOT_NOW" }, { message: "Not now." }, { errorCode: "NOT_NOW", message: "Come back." }],
    ]);
    return true;
  },
  "item left out": (draft, { operation: { itemErrors } }, random) => {
    const items = itemsIn(draft, itemErrors?.items);
    if (items.length === 0) return false;
    items.splice(random.below(items.length), 1);
    return true;
  },
  "removal without a word": (draft, { operation: { method, itemErrors } }, random) => {
    if (draft.status >= 300 || method !== "DELETE" || !itemErrors) return false;
    draft.text = random.pick(["", "{}", " { } "]);
    return true;
  },
  "a body where none was": (draft, { answer }, random) => {
    if (answer.status !== 204) return false;
    draft.status = random.pick([200, 202]);
    draft.text = random.pick(["", "{}", '{"data":{"queued":true}}']);
    return true;
  },
};

/** Fields that may go: without the others, the same answer would mean something else. */
function optional(draft: Draft, { description, operation, answer }: Subject) {
  const steering = ["totalSetSize", operation.items, operation.itemErrors?.items];
  // Nothing else says that a success is none.
  if (draft.status < 300 && answer.status >= 400) steering.push("errorCode");
  return sitesOf(description.document, answer.schema, draft.body ?? null).filter(
    // An item that failed and no longer says so would be taken for done, by anybody.
    ({ required, key }) => !required && !steering.includes(key) && key !== "errorDetails",
  );
}

function changeLink(draft: Draft, change: (link: string) => string): boolean {
  const found = isObject(draft.body) ? linkIn(draft.body) : undefined;
  if (found) found.holder[found.key] = change(found.link);
  return found !== undefined;
}

/** The link to the next page, and where it stands. */
function linkIn(body: JsonObject) {
  const holder = (isObject(body["links"]) ? body["links"] : body) as Record<string, Json>;
  const key = holder === body ? "nextUri" : "next";
  const link = holder[key];
  return typeof link === "string" && link !== "" ? { holder, key, link } : undefined;
}

/** The items of a write, of which each tells how it went. */
function itemsIn({ body, status }: Draft, name: string | undefined): Record<string, Json>[] {
  const items = name !== undefined && status < 300 && isObject(body) ? body[name] : undefined;
  return Array.isArray(items) ? (items as Record<string, Json>[]) : [];
}

function pickOne<Item>(items: readonly Item[], random: Random): Item | undefined {
  return items.length === 0 ? undefined : random.pick(items);
}

function escaped(letter: string): string {
  return `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
