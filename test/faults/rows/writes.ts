import { answer, ok, type Step } from "../../support/script.js";
import { once, type Chapter, type Fault, type World } from "../fault.js";
import { describeOutcome, outcomeOf } from "../outcome.js";

const create = { over: "clock", call: "frameio groups.create" } as const;
const update = { over: "clock", call: "frameio groups.update" } as const;
const addUsers = { over: "clock", call: "frameio groups.addUsers" } as const;
const remove = { over: "clock", call: "frameio groups.delete" } as const;
const createMany = { over: "clock", call: "docusign groups.create" } as const;
const updateMany = { over: "clock", call: "docusign groups.update" } as const;
const removeMany = { over: "clock", call: "docusign groups.delete" } as const;
const page = "<!doctype html><title>Welcome</title>";

const perhaps = (status: number) =>
  `UnexpectedResponseError (unexpected_response) ${status} that may have happened; attempts: ${status}`;
const failed = "PartialFailureError (partial_failure) 200 after 0 that succeeded at 0";

/** A write of several items, in a row of its own words. */
function several(
  name: string,
  promise: string,
  body: unknown,
  run: (client: ReturnType<World["docusign"]>) => Promise<unknown>,
  sees: string,
): Fault {
  return {
    ...createMany,
    name,
    promise,
    script: [ok(body)],
    run: async ({ docusign }) => describeOutcome(await outcomeOf(run(docusign()))),
    sees,
    requests: 1,
    waitedMs: 0,
  };
}

const two = [{ groupName: "A" }, { groupName: "B" }];

export const writes: Chapter = {
  title: "Writes that were done, or not",
  faults: [
    ...(
      [
        ["an empty body", answer(201)],
        ["a page of HTML", answer(201, page)],
        ["half an object", answer(201, '{"data":{"id":"g')],
        ["an object without the envelope", answer(201, { id: "g1" })],
        ["an array", answer(201, [])],
        ["an envelope that holds null", answer(201, { data: null })],
      ] as [string, Step][]
    ).map(([what, step]) =>
      once(
        create,
        `a create that is answered with 201 and ${what}`,
        "The status says that it was done: the error says that it may have happened, so that nobody makes a second one.",
        step,
        perhaps(201),
      ),
    ),
    once(
      create,
      "a create that is answered with 204",
      "204 is no proof that nothing was done.",
      answer(204),
      perhaps(204),
    ),
    once(
      update,
      "an update that is answered with 200 and HTML",
      "What may have been changed is told as that.",
      ok(page),
      perhaps(200),
    ),
    once(
      addUsers,
      "an addition of users that is answered with 200 and HTML",
      "A page of a proxy is no proof that they were added, and none that they were not.",
      ok(page),
      perhaps(200),
    ),
    ...(
      [
        ["204", answer(204)],
        ["200 and nothing", ok(undefined)],
        ["200 and an empty object", ok({})],
      ] as [string, Step][]
    ).map(([what, step]) =>
      once(
        removeMany,
        `a removal by DocuSign that is answered with ${what}`,
        "A vendor that has nothing to say of a removal has done it.",
        step,
        `{}; attempts: ${step.status ?? 0}`,
      ),
    ),
    several(
      "the removal of the last brand, answered with an empty object",
      "A vendor that has nothing to say of a removal has done it.",
      {},
      (client) => client.groups.removeBrands.raw({ groupId: "1", brands: [{ brandId: "b1" }] }),
      "{}; attempts: 200",
    ),
    ...(
      [
        ["204", answer(204)],
        ["200 and nothing", ok(undefined)],
        ["200 and an empty object", ok({})],
        ["200 and HTML", ok(page)],
      ] as [string, Step][]
    ).map(([what, step]) =>
      once(
        updateMany,
        `an update by DocuSign that is answered with ${what}`,
        "Without the items nobody knows which of them failed: it may have happened, and the error says so.",
        step,
        perhaps(step.status ?? 0),
      ),
    ),
    once(
      removeMany,
      "a removal by DocuSign that is answered with HTML",
      "A page of a proxy is no proof that anything was removed.",
      ok(page),
      perhaps(200),
    ),
    several(
      "an addition of brands that is answered under another name",
      "The names of the arrays differ between DocuSign's pages: what was done under one is told as done perhaps.",
      { brands: [{ brandId: "b1" }] },
      (client) => client.groups.addBrands.raw({ groupId: "1", brands: [{ brandId: "b1" }] }),
      perhaps(200),
    ),
    several(
      "two groups to create, and an answer for one",
      "An answer with fewer items than were sent is no success.",
      { groups: [{ groupId: "1" }] },
      (client) => client.groups.create.raw({ groups: two }),
      perhaps(200),
    ),
    several(
      "two groups to create, and an answer for none",
      "An answer with fewer items than were sent is no success.",
      { groups: [] },
      (client) => client.groups.create.raw({ groups: two }),
      perhaps(200),
    ),
    several(
      "two groups to update, and an answer for one",
      "An answer with fewer items than were sent is no success.",
      { groups: [{ groupId: "1" }] },
      (client) => client.groups.update.raw({ groups: [{ groupId: "1" }, { groupId: "2" }] }),
      perhaps(200),
    ),
    several(
      "two groups to remove, and an answer for one",
      "A removal that tells of one of two has not told of the other.",
      { groups: [{ groupId: "1" }] },
      (client) => client.groups.delete.raw({ groups: [{ groupId: "1" }, { groupId: "2" }] }),
      perhaps(200),
    ),
    several(
      "two groups to remove, and an answer for none",
      "A vendor that has nothing to say of a removal has done it.",
      { groups: [] },
      (client) => client.groups.delete.raw({ groups: [{ groupId: "1" }, { groupId: "2" }] }),
      '{"groups":[]}; attempts: 200',
    ),
    several(
      "two groups to create, and an answer for one that failed",
      "What failed is told with its reason, though the other is not told of.",
      { groups: [{ groupName: "A", errorDetails: { errorCode: "DUPLICATE", message: "Exists." } }] },
      (client) => client.groups.create.raw({ groups: two }),
      `${failed} [DUPLICATE; Exists.]; attempts: 200`,
    ),
    ...(
      [
        ["SUCCESS and no message", { errorCode: "SUCCESS", message: "" }],
        ["success in lower case", { errorCode: "success", message: "Done." }],
        ["SUCCESS and null", { errorCode: "SUCCESS", message: null }],
        ["nothing in them", {}],
        ["null twice", { errorCode: null, message: null }],
        ["two empty texts", { errorCode: "", message: "" }],
      ] as [string, object][]
    ).map(([what, errorDetails]) =>
      several(
        `a write whose item carries error details with ${what}`,
        "Details without a code of failure and without a message are no failure.",
        { groups: [{ groupId: "1", errorDetails }] },
        (client) => client.groups.create.raw({ groups: [{ groupName: "A" }] }),
        `${JSON.stringify({ groups: [{ groupId: "1", errorDetails }] })}; attempts: 200`,
      ),
    ),
    ...(
      [
        ["a code alone", { errorCode: "NO", message: "" }, "[NO; NO]"],
        ["a message alone", { message: "In use." }, "[In use.]"],
        ["a text in their place", "INVALID", "[INVALID]"],
        ["a list in their place", [{ errorCode: "NO", message: "In use." }], "[NO; In use.]"],
      ] as [string, unknown, string][]
    ).map(([what, errorDetails, told]) =>
      several(
        `a write whose item failed with ${what}`,
        "A code or a message is enough to be a failure, in whatever form.",
        { groups: [{ groupId: "1", errorDetails }] },
        (client) => client.groups.create.raw({ groups: [{ groupName: "A" }] }),
        `${failed} ${told}; attempts: 200`,
      ),
    ),
    ...(
      [
        ["a list of errors", { errors: [{ detail: "Not allowed" }] }, "[Not allowed]"],
        ["success: false", { success: false, error: { code: "E1", message: "Not allowed" } }, "[E1; Not allowed]"],
        ["success: false and no more", { success: false }, "[no reason given]"],
        ["an error", { error: { message: "Not allowed" } }, "[Not allowed]"],
        ["an error that is a word", { error: "denied" }, "[denied; denied]"],
        ["a text", '"Not allowed"', "[Not allowed]"],
      ] as [string, unknown, string][]
    ).flatMap(([what, body, told]) =>
      [200, 202].map((status) =>
        once(
          remove,
          `a delete that is answered with ${status} and ${what}`,
          "A body that reports a failure is no success, whatever its status.",
          answer(status, body),
          `ApiError (api_error) ${status} ${told} that may have happened; attempts: ${status}`,
        ),
      ),
    ),
    once(
      remove,
      "a delete that is answered with 200 and an empty list of errors",
      "A list of no errors reports none.",
      ok({ errors: [] }),
      "done; attempts: 200",
    ),
    {
      ...removeMany,
      name: "the delete of a group that cannot be deleted, after a gateway's failure",
      promise: "An item that the answer still describes is not gone.",
      script: [
        answer(502),
        ok({
          groups: [
            { groupId: "1", groupName: "Everyone", errorDetails: { errorCode: "INVALID_GROUP_ID", message: "Fixed." } },
          ],
        }),
      ],
      sees: `${failed} [INVALID_GROUP_ID; Fixed.]; attempts: 502, 200`,
      requests: 2,
      waitedMs: 500,
    },
    ...(
      [
        ["a create", create],
        ["an update", update],
        ["a delete", remove],
        ["the delete of several", removeMany],
      ] as const
    ).map(([what, kind]): Fault => ({
      ...kind,
      name: `${what} by a client that is read-only`,
      promise: "Nothing is sent.",
      script: [],
      client: { readOnly: true },
      sees: "ReadOnlyError (read_only)",
      requests: 0,
      waitedMs: 0,
    })),
  ],
};
