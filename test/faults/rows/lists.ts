import { answer, ok, type Script } from "../../support/script.js";
import type { Chapter, Fault, World } from "../fault.js";
import { describeOutcome, outcomeOf } from "../outcome.js";

type Client = "frameio" | "legacy" | "docusign";

function reading(client: Client, name: string, promise: string, script: Script, sees: string, requests: number): Fault {
  const call = {
    frameio: "frameio groups.list",
    legacy: "frameio-legacy accounts.list",
    docusign: "docusign groups.list",
  };
  return {
    over: "clock",
    call: call[client],
    name,
    promise,
    script,
    run: (world) => readAll(world, client),
    sees,
    requests,
    waitedMs: 0,
  };
}

const pages = (...links: (string | null | undefined)[]): Script =>
  links.map((next, i) => ok({ data: [{ id: `g${i + 1}` }], links: { next } }));
const groups = (id: number, rest: object) => ok({ groups: [{ groupId: String(id) }], ...rest });

export const lists: Chapter = {
  title: "Lists",
  faults: [
    reading(
      "frameio",
      "a next link that leads back to the first page",
      "A link that repeats is an error, never an endless loop, and the items before it have been seen.",
      pages("/v4/x?after=a", "/v4/x?after=b", "/v4/x?after=a"),
      "g1 g2 g3, then UnexpectedResponseError (unexpected_response) 200; attempts: 200; asked ?, ?after=a, ?after=b",
      3,
    ),
    reading(
      "frameio",
      "a next link that leads to itself",
      "A link that repeats is an error, never an endless loop.",
      pages("/v4/x?"),
      "g1, then UnexpectedResponseError (unexpected_response) 200; attempts: 200; asked ?",
      1,
    ),
    reading(
      "frameio",
      "a next link to another origin",
      "Only the query of a link is taken: the other origin sees nothing.",
      pages("https://elsewhere.example/v4/stolen?after=a", null),
      "g1 g2; asked ?, ?after=a",
      2,
    ),
    reading(
      "frameio",
      "a next link with parameters that nobody described",
      "Only described parameters of a link are taken, and names like constructor are none.",
      pages("/v4/x?after=a&constructor=1&__proto__=2&token=3#after=z", null),
      "g1 g2; asked ?, ?after=a",
      2,
    ),
    reading(
      "frameio",
      "a next link that is empty, or no text",
      "Such a link ends the list.",
      pages(""),
      "g1; asked ?",
      1,
    ),
    reading(
      "frameio",
      "503 for the second page",
      "A page is repeated like any call, and no item comes twice.",
      [...(pages("/v4/x?after=a") as []), answer(501)],
      "g1, then ApiError (api_error) 501; attempts: 501; asked ?, ?after=a",
      2,
    ),
    reading(
      "docusign",
      "a nextUri that is missing before the end",
      "A missing nextUri is no proof of the end: the positions say where to go on.",
      [
        groups(1, { endPosition: "0", totalSetSize: "3" }),
        groups(2, { endPosition: "1", totalSetSize: "3", nextUri: "" }),
        groups(3, { endPosition: "2", totalSetSize: "3" }),
      ],
      "1 2 3; asked ?, ?start_position=1, ?start_position=2",
      3,
    ),
    reading(
      "docusign",
      "a nextUri on the last page",
      "The positions say that the list has ended.",
      [groups(1, { endPosition: "0", totalSetSize: "1", nextUri: "/accounts/a/groups?start_position=1" })],
      "1; asked ?",
      1,
    ),
    reading(
      "docusign",
      "a nextUri without positions",
      "The link alone is followed too.",
      [groups(1, { nextUri: "/accounts/a/groups?start_position=1&count=1" }), groups(2, { nextUri: null })],
      "1 2; asked ?, ?start_position=1",
      2,
    ),
    reading(
      "docusign",
      "an empty page before the end",
      "A page without items that links on is followed.",
      [
        ok({ groups: [], totalSetSize: "3", nextUri: "/accounts/a/groups?start_position=1" }),
        ok({ groups: [{ groupId: "1" }, { groupId: "2" }, { groupId: "3" }], totalSetSize: "3" }),
      ],
      "1 2 3; asked ?, ?start_position=1",
      2,
    ),
    reading(
      "docusign",
      "an empty list whose array is left out",
      "Beside paging fields, or in an empty object, an array that is left out is empty.",
      [ok({ totalSetSize: "0" })],
      "; asked ?",
      1,
    ),
    reading(
      "docusign",
      "an empty list that is an empty object",
      "The same holds for an empty object.",
      [ok({})],
      "; asked ?",
      1,
    ),
    reading(
      "docusign",
      "an object that has nothing of a list",
      "Anything else without its array is not what was promised.",
      [ok({ status: "fine" })],
      ", then UnexpectedResponseError (unexpected_response) 200; attempts: 200; asked ?",
      1,
    ),
    reading(
      "legacy",
      "the first of several pages, Frame.io v2",
      "There is no documented way to the others, and a cut list never passes for a whole one.",
      [ok([{ id: "a1" }], { "total-pages": "2" })],
      "a1, then UnexpectedResponseError (unexpected_response) 200; attempts: 200; asked ?",
      1,
    ),
    reading(
      "legacy",
      "the only page, Frame.io v2",
      "One page is the whole list.",
      [ok([{ id: "a1" }], { "total-pages": "1" })],
      "a1; asked ?",
      1,
    ),
    {
      over: "clock",
      call: "frameio groups.list",
      name: "more pages than are asked for",
      promise: "toArray({ max }) asks for no further page than it needs.",
      script: pages("/v4/x?after=a", "/v4/x?after=b"),
      run: async ({ frameio }) => (await frameio().groups.list().toArray({ max: 2 })).map(({ id }) => id).join(" "),
      sees: "g1 g2",
      requests: 2,
      waitedMs: 0,
    },
    {
      over: "clock",
      call: "frameio groups.list",
      name: "a caller who stops reading",
      promise: "The next page is not asked for.",
      script: pages("/v4/x?after=a"),
      run: async ({ frameio }) => {
        for await (const { id } of frameio().groups.list()) return id;
        return "nothing";
      },
      sees: "g1",
      requests: 1,
      waitedMs: 0,
    },
    undescribed(
      "a next link to another origin, of a list that is not described",
      "Only what the described lists take of a link is taken, and the other origin sees nothing.",
      pages("https://elsewhere.example/v4/stolen?after=a&page_size=9&token=3", null),
      "g1 g2; asked ?, ?after=a",
    ),
    undescribed(
      "a next link that leads back, of a list that is not described",
      "A link that repeats is an error, never an endless loop.",
      pages("/v4/x?after=a", "/v4/x?page=3"),
      "g1 g2, then UnexpectedResponseError (unexpected_response) 200; attempts: 200; asked ?, ?after=a",
    ),
  ],
};

function undescribed(name: string, promise: string, script: Script, sees: string): Fault {
  const run = (world: World) => readList(world, world.frameio().request.list("/v4/things", { items: "data" }));
  return { over: "clock", call: "frameio request.list", name, promise, script, run, sees, requests: 2, waitedMs: 0 };
}

function readAll(world: World, client: Client): Promise<string> {
  return readList(world, client === "legacy" ? world.legacy().accounts.list() : world[client]().groups.list());
}

async function readList(world: World, list: AsyncIterable<unknown>): Promise<string> {
  const seen: string[] = [];
  const outcome = await outcomeOf(
    (async () => {
      for await (const item of list as AsyncIterable<{ id?: string; groupId?: string }>) {
        seen.push(String(item.id ?? item.groupId));
      }
    })(),
  );
  const asked = world.requests.map(({ url }) => `?${url.split("?")[1] ?? ""}`).join(", ");
  return `${seen.join(" ")}${"error" in outcome ? `, then ${describeOutcome(outcome)}` : ""}; asked ${asked}`;
}
