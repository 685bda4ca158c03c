import { ok, type Script, type Step } from "../../support/script.js";
import type { Chapter, Fault, World } from "../fault.js";
import { describeOutcome, outcomeOf } from "../outcome.js";

type Read = (world: World) => AsyncIterable<object>;

const ofDocusign = { call: "docusign groups.list", read: ({ docusign }: World) => docusign().groups.list() };
const ofFrameio = { call: "frameio groups.list", read: ({ frameio }: World) => frameio().groups.list() };

function whole(
  { call, read }: { readonly call: string; readonly read: Read },
  name: string,
  promise: string,
  script: Script,
  sees: string,
  requests: number,
): Fault {
  return {
    over: "clock",
    call,
    name,
    promise,
    script,
    run: (world) => readAll(world, read),
    sees,
    requests,
    waitedMs: 0,
  };
}

/** Reads a list to its end, and tells how many items came, how it ended and what was asked for. */
async function readAll(world: World, read: Read): Promise<string> {
  const items: object[] = [];
  const outcome = await outcomeOf(
    (async () => {
      for await (const item of read(world)) items.push(item);
    })(),
  );
  const asked = world.requests.slice(0, 4).map(({ url }) => `?${url.split("?")[1] ?? ""}`);
  const more = world.requests.length > 4 ? " …" : "";
  return `${items.length} items${"error" in outcome ? `, then ${describeOutcome(outcome)}` : ""}; asked ${asked.join(", ")}${more}`;
}

const groups = (count: number, rest: object = {}): Step =>
  ok({ groups: Array.from({ length: count }, (_, i) => ({ groupId: String(i) })), ...rest });
const data = (count: number, next: string | null, rest: object = {}): Step =>
  ok({ data: Array.from({ length: count }, (_, i) => ({ id: `g${i}` })), links: { next }, ...rest });
const stopped = "then UnexpectedResponseError (unexpected_response) 200; attempts: 200";

const to250 = "250 items; asked ?, ?start_position=100, ?start_position=200";
const counted = "Positions that are missing are counted, and the list is read to its total.";

export const wholeLists: Chapter = {
  title: "Lists are whole",
  faults: [
    ...(
      [
        ["missing", undefined],
        ["empty", ""],
        ["null", null],
        ["no number", "last"],
      ] as const
    ).map(([what, endPosition]) =>
      whole(
        ofDocusign,
        `a list of 250 in pages of 100 whose endPosition is ${what}`,
        counted,
        [100, 100, 50].map((count) => groups(count, { totalSetSize: "250", endPosition })),
        to250,
        3,
      ),
    ),
    whole(
      ofDocusign,
      "a list of 250 whose endPosition is always the same",
      counted,
      [100, 100, 50].map((count) => groups(count, { totalSetSize: "250", endPosition: "99" })),
      to250,
      3,
    ),
    whole(
      ofDocusign,
      "a list whose total is a number",
      "A number counts like the text that is documented.",
      [groups(2, { totalSetSize: 3 }), groups(1, { totalSetSize: 3 })],
      "3 items; asked ?, ?start_position=2",
      2,
    ),
    ...(
      [
        ["missing", {}],
        ["null", { groups: null }],
      ] as const
    ).map(([what, page]) =>
      whole(
        ofDocusign,
        `a page whose array is ${what}, beside a total of 250`,
        "A list that does not come is no empty list.",
        [ok({ ...page, totalSetSize: "250" })],
        `0 items, ${stopped}; asked ?`,
        1,
      ),
    ),
    ...(
      [
        ["null beside a total of 0", { groups: null, totalSetSize: "0" }],
        ["null and all there is", { groups: null }],
        ["missing beside a total of 0 and positions", { resultSetSize: "0", startPosition: "0", totalSetSize: "0" }],
      ] as const
    ).map(([what, page]) =>
      whole(
        ofDocusign,
        `a page whose array is ${what}`,
        "DocuSign leaves empty arrays out: this is an empty list.",
        [ok(page)],
        "0 items; asked ?",
        1,
      ),
    ),
    whole(
      ofDocusign,
      "an empty page that links on, of a list of 3",
      "A page that still links on is followed, with items or without.",
      [
        groups(0, { totalSetSize: "3", nextUri: "/accounts/a/groups?start_position=100" }),
        groups(3, { totalSetSize: "3" }),
      ],
      "3 items; asked ?, ?start_position=100",
      2,
    ),
    whole(
      ofDocusign,
      "an empty page that links nowhere, of a list of 1,000",
      "A list that ends short of its total is an error, never a short list.",
      [groups(0, { totalSetSize: "1000" })],
      `0 items, ${stopped}; asked ?`,
      1,
    ),
    whole(
      ofDocusign,
      "a second page that is empty and links nowhere, of a list of 250",
      "The items that came are given before the error.",
      [groups(100, { totalSetSize: "250" }), groups(0, { totalSetSize: "250" })],
      `100 items, ${stopped}; asked ?, ?start_position=100`,
      2,
    ),
    whole(
      ofDocusign,
      "empty pages that link to each other",
      "A link that repeats is an error, never an endless loop.",
      [5, 0, 5].map((position) => groups(0, { totalSetSize: "9", nextUri: `/x?start_position=${position}` })),
      `0 items, ${stopped}; asked ?, ?start_position=5, ?start_position=0`,
      3,
    ),
    whole(
      ofDocusign,
      "groups that are added while they are read",
      "What is there at the beginning is read; what is added may be.",
      [groups(2, { totalSetSize: "3" }), groups(1, { totalSetSize: "4" }), groups(1, { totalSetSize: "4" })],
      "4 items; asked ?, ?start_position=2, ?start_position=3",
      3,
    ),
    whole(
      ofDocusign,
      "groups that are removed while they are read",
      "A total that shrinks is no loss: the last that was told counts.",
      [groups(2, { totalSetSize: "4" }), groups(1, { totalSetSize: "3" })],
      "3 items; asked ?, ?start_position=2",
      2,
    ),
    whole(
      ofDocusign,
      "groups that are all removed while they are read",
      "An empty page at its total is the end.",
      [groups(2, { totalSetSize: "4" }), groups(0, { totalSetSize: "2" })],
      "2 items; asked ?, ?start_position=2",
      2,
    ),
    whole(
      { ...ofDocusign, read: ({ docusign }) => docusign().groups.list({ start_position: 100 }) },
      "a list that you begin at a position",
      "The total counts from the first of all, and so does the position that follows.",
      [groups(100, { totalSetSize: "250" }), groups(50, { totalSetSize: "250" })],
      "150 items; asked ?start_position=100, ?start_position=200",
      2,
    ),
    whole(
      ofFrameio,
      "a list that comes to its total_count",
      "A total that is reached is the end.",
      [data(2, "/v4/x?after=a", { total_count: 3 }), data(1, null, { total_count: 3 })],
      "3 items; asked ?, ?after=a",
      2,
    ),
    whole(
      ofFrameio,
      "a list that ends short of its total_count",
      "A list that ends short of its total is an error, never a short list.",
      [data(2, null, { total_count: 5 })],
      `2 items, ${stopped}; asked ?`,
      1,
    ),
    whole(
      { ...ofFrameio, read: ({ frameio }) => frameio().groups.list({ after: "a" }) },
      "a list that you begin after a cursor, with the total_count of all",
      "Nobody knows how many are left after a cursor: the total is not held against it.",
      [data(2, null, { total_count: 5 })],
      "2 items; asked ?after=a",
      1,
    ),
    whole(
      ofFrameio,
      "people who are removed while a list with a total_count is read",
      "A total that shrinks is no loss.",
      [data(2, "/v4/x?after=a", { total_count: 4 }), data(1, null, { total_count: 3 })],
      "3 items; asked ?, ?after=a",
      2,
    ),
    whole(
      ofFrameio,
      "people who are added while a list with a total_count is read",
      "The least that was told counts, for who is added may stand before what was read.",
      [data(2, "/v4/x?after=a", { total_count: 3 }), data(1, null, { total_count: 4 })],
      "3 items; asked ?, ?after=a",
      2,
    ),
    whole(
      ofFrameio,
      "empty pages without end",
      "After 100 empty pages in a row the list is an error, never an endless loop.",
      (_, index) => data(0, `/v4/x?after=${index}`),
      `0 items, ${stopped}; asked ?, ?after=0, ?after=1, ?after=2 …`,
      100,
    ),
    whole(
      ofFrameio,
      "99 empty pages, then one with items",
      "Pages without items are followed as long as they lead anywhere.",
      (_, index) => (index < 99 ? data(0, `/v4/x?after=${index}`) : data(1, null)),
      "1 items; asked ?, ?after=0, ?after=1, ?after=2 …",
      100,
    ),
    ...["R&D", "a+b", "50% #1", "ä=1"].map((search_text) =>
      whole(
        { ...ofDocusign, read: ({ docusign }) => docusign().groups.list({ search_text }) },
        `a search for ${search_text}, and a link that writes it otherwise`,
        "What you search for stands above the link's, page by page.",
        [
          groups(1, { totalSetSize: "2", nextUri: `/accounts/a/groups?start_position=1&search_text=${search_text}` }),
          groups(1, { totalSetSize: "2" }),
        ],
        `2 items; asked ?search_text=${encodeURIComponent(search_text)}, ?search_text=${encodeURIComponent(search_text)}&start_position=1`,
        2,
      ),
    ),
    whole(
      { ...ofDocusign, read: ({ docusign }) => docusign().groups.list({ search_text: "#1" }) },
      "a link whose position is lost behind a # that it does not escape",
      "A link that leads nowhere is an error, never another list.",
      [groups(1, { totalSetSize: "2", nextUri: "/x?search_text=#1&start_position=1" })],
      `1 items, ${stopped}; asked ?search_text=%231`,
      1,
    ),
    whole(
      { ...ofDocusign, read: ({ docusign }) => docusign().groups.list({ count: 50 }) },
      "a link with a count of its own",
      "How many you ask for stands above the link's.",
      [groups(1, { totalSetSize: "2", nextUri: "/x?count=1&start_position=1" }), groups(1, { totalSetSize: "2" })],
      "2 items; asked ?count=50, ?count=50&start_position=1",
      2,
    ),
    whole(
      { ...ofFrameio, read: ({ frameio }) => frameio().groups.list({ page_size: 50 }) },
      "a link with a page size of its own",
      "How many you ask for stands above the link's.",
      [data(1, "/v4/x?page_size=1&after=a"), data(1, null)],
      "2 items; asked ?page_size=50, ?page_size=50&after=a",
      2,
    ),
  ],
};
