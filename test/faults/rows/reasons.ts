import { answer, ok, type Step } from "../../support/script.js";
import { once, type Chapter, type Fault } from "../fault.js";
import { describeOutcome, outcomeOf } from "../outcome.js";

const get = { over: "clock", call: "frameio groups.get" } as const;
const legacy = { over: "clock", call: "frameio-legacy accounts.get" } as const;
const docusign = { over: "clock", call: "docusign permissionProfiles.get" } as const;
const update = { over: "clock", call: "docusign groups.update" } as const;
const updateUser = { over: "clock", call: "docusign users.update" } as const;
const deleteProfile = { over: "clock", call: "docusign permissionProfiles.delete" } as const;

const secret = "sk/live+secret==";
const encoded = encodeURIComponent(secret);
const base64 = btoa(secret);

/** A read whose failure, or success, quotes the token. */
function quoting(name: string, promise: string, step: Step, sees: string): Fault {
  return {
    ...get,
    name,
    promise,
    script: [step],
    run: async ({ frameio }) => {
      const outcome = await outcomeOf(frameio({ token: secret }).groups.get.raw({ group_id: "g1" }));
      const told = describeOutcome(outcome);
      const headers = "value" in outcome ? (outcome.value as { headers: Headers }).headers.get("x-echo") : null;
      return headers === null ? told : `${told}; x-echo: ${headers}`;
    },
    sees,
    requests: 1,
    waitedMs: 0,
  };
}

export const reasons: Chapter = {
  title: "Reasons",
  faults: [
    once(
      get,
      "400 with a text",
      "A reason in plain text is carried on.",
      answer(400, "The account is suspended.", { "content-type": "text/plain" }),
      "ApiError (api_error) 400 [The account is suspended.]; attempts: 400",
    ),
    once(
      get,
      "400 with a text that fills the screen",
      "It is cut to a readable length.",
      answer(400, "x".repeat(5000)),
      `ApiError (api_error) 400 [${"x".repeat(2000)}…]; attempts: 400`,
    ),
    once(
      get,
      "400 as problem+json",
      "Title and detail of RFC 9457 are told.",
      answer(400, { type: "about:blank", title: "Bad input", status: 400, detail: "name is missing" }),
      "ApiError (api_error) 400 [Bad input; name is missing]; attempts: 400",
    ),
    once(
      get,
      "400 as problem+json with a title alone",
      "A title is a reason too.",
      answer(400, { type: "about:blank", title: "Bad input", status: 400 }),
      "ApiError (api_error) 400 [Bad input; Bad input]; attempts: 400",
    ),
    once(
      get,
      "403 of a gateway that writes Message with a capital",
      "Its reason is told.",
      answer(403, { Message: "User is not authorized to access this resource" }),
      "ForbiddenError (forbidden) 403 [User is not authorized to access this resource]; attempts: 403",
    ),
    once(
      get,
      "422 with errors that are texts",
      "Each text is a reason.",
      answer(422, { errors: ["name is too long", "emoji is missing"] }),
      "ApiError (api_error) 422 [name is too long] [emoji is missing]; attempts: 422",
    ),
    once(
      get,
      "422 with one error that is a text",
      "It is a reason too.",
      answer(422, { errors: "name is too long" }),
      "ApiError (api_error) 422 [name is too long]; attempts: 422",
    ),
    once(
      get,
      "422 with a detail alone",
      "It is a reason too.",
      answer(422, { detail: "name is too long" }),
      "ApiError (api_error) 422 [name is too long]; attempts: 422",
    ),
    once(
      get,
      "401 of Adobe's gateway",
      "Its error_code is kept, by which Adobe's support finds the cause.",
      answer(401, { error_code: "401013", message: "Oauth token is not valid" }),
      "UnauthorizedError (unauthorized) 401 [401013; Oauth token is not valid]; attempts: 401",
    ),
    once(
      get,
      "403 of Adobe's gateway with a request id",
      "The name of the exchange is kept, whoever answered.",
      answer(403, { error_code: "403003", message: "Api Key is invalid" }, { "x-request-id": "req-1" }),
      "ForbiddenError (forbidden) 403 with requestId req-1 [403003; Api Key is invalid]; attempts: 403",
    ),
    once(
      get,
      "403 of a firewall",
      "A page of HTML gives no reason, and the name of the exchange is kept.",
      answer(403, "<html><title>Request blocked</title></html>", { "x-request-id": "ray-1" }),
      "ForbiddenError (forbidden) 403 with requestId ray-1; attempts: 403",
    ),
    once(
      docusign,
      "400 of DocuSign with a request id alone",
      "Where DocuSign's own trace is missing, the gateway's is kept.",
      answer(400, { errorCode: "NO", message: "No." }, { "x-request-id": "req-2" }),
      "ApiError (api_error) 400 with requestId req-2 [NO; No.]; attempts: 400",
    ),
    once(
      docusign,
      "400 of DocuSign with both ids",
      "DocuSign's own trace stands above the gateway's.",
      answer(400, { errorCode: "NO", message: "No." }, { "x-request-id": "req-2", "x-docusign-tracetoken": "trace-2" }),
      "ApiError (api_error) 400 with requestId trace-2 [NO; No.]; attempts: 400",
    ),
    once(
      update,
      "400 of DocuSign with error details of each item",
      "The reasons of the items are told.",
      answer(400, {
        groups: [
          { groupId: "1", errorDetails: { errorCode: "INVALID_GROUP_ID", message: "No such group." } },
          { groupId: "2", errorDetails: { errorCode: "NAME_TOO_LONG", message: "Shorten it." } },
        ],
      }),
      "ApiError (api_error) 400 [INVALID_GROUP_ID; No such group.] [NAME_TOO_LONG; Shorten it.]; attempts: 400",
    ),
    once(
      update,
      "400 of DocuSign with error details of the whole",
      "So are those of the whole request.",
      answer(400, { errorDetails: { errorCode: "INVALID_REQUEST", message: "No groups." } }),
      "ApiError (api_error) 400 [INVALID_REQUEST; No groups.]; attempts: 400",
    ),
    once(
      update,
      "400 of DocuSign with error details that are a text",
      "So is a text in their place.",
      answer(400, { errorDetails: "INVALID" }),
      "ApiError (api_error) 400 [INVALID]; attempts: 400",
    ),
    once(
      legacy,
      "422 of Frame.io v2 with errors that are texts",
      "Each text is a reason.",
      answer(422, { errors: ["name is too long"] }),
      "ApiError (api_error) 422 [name is too long]; attempts: 422",
    ),
    ...(
      [
        ["a page of HTML", "<html><h1>Not Found</h1></html>", ""],
        ["nothing", undefined, ""],
        [
          "the words of a gateway",
          { message: "no Route matched with those values" },
          " [no Route matched with those values]",
        ],
        ["a text", "404 page not found", " [404 page not found]"],
      ] as [string, unknown, string][]
    ).flatMap(([what, body, told]) =>
      [get, legacy, docusign].map((kind) =>
        once(
          kind,
          `404 with ${what}, ${kind.call.split(" ")[0] ?? ""}`,
          "What is not the vendor's own answer does not say that the thing is not there: it says that the base URL may be wrong.",
          answer(404, body),
          `ApiError (api_error) 404${told}; attempts: 404`,
        ),
      ),
    ),
    {
      ...get,
      name: "404 with a page of HTML, to somebody who wonders what to do",
      promise: "The advice of a 404 that is nobody's own is to check the base URL.",
      script: [answer(404, "<html></html>")],
      run: async ({ frameio }) => {
        const outcome = await outcomeOf(frameio().groups.get({ group_id: "g1" }));
        return (outcome as { error: Error }).error.message.replace(/.*(check baseUrl\.)$/, "$1");
      },
      sees: "check baseUrl.",
      requests: 1,
      waitedMs: 0,
    },
    once(
      docusign,
      "200 with a code of failure where data was promised",
      "A success that holds DocuSign's form of a failure is one.",
      ok({ errorCode: "INVALID_REQUEST", message: "No." }),
      "ApiError (api_error) 200 [INVALID_REQUEST; No.]; attempts: 200",
    ),
    ...(
      [
        ["a code and a message", { errorCode: "NO", message: "No." }, "[NO; No.]"],
        ["a code alone", { errorCode: "NO" }, "[NO; NO]"],
        ["a message alone", { message: "No." }, "[No.]"],
      ] as [string, unknown, string][]
    ).map(([what, errorDetails, told]) =>
      once(
        updateUser,
        `200 of DocuSign with error details of the one thing that was to change, ${what}`,
        "A success whose one thing failed is a failure.",
        ok({ userId: "u1", jobTitle: "Editor", errorDetails }),
        `ApiError (api_error) 200 ${told} that may have happened; attempts: 200`,
      ),
    ),
    ...[{}, null, { errorCode: "SUCCESS" }, { errorCode: "", message: "" }].map((errorDetails) =>
      once(
        updateUser,
        `200 of DocuSign with error details that say nothing, ${JSON.stringify(errorDetails)}`,
        "Details that name neither a code nor a reason, or a success, are no failure.",
        ok({ userId: "u1", errorDetails }),
        `${JSON.stringify({ userId: "u1", errorDetails })}; attempts: 200`,
      ),
    ),
    once(
      deleteProfile,
      "200 of DocuSign with nothing where something was deleted",
      "A delete that is answered with nothing is done.",
      answer(200),
      "done; attempts: 200",
    ),
    once(
      deleteProfile,
      "200 of DocuSign with error details where something was deleted",
      "A success whose one thing failed is a failure.",
      ok({ errorDetails: { errorCode: "NO", message: "No." } }),
      "ApiError (api_error) 200 [NO; No.] that may have happened; attempts: 200",
    ),
    quoting(
      "an error that quotes the token percent-encoded",
      "The token is known in the form that URLs have it.",
      answer(403, { errors: [{ detail: `no ${encoded} here` }] }),
      "ForbiddenError (forbidden) 403 [no [token] here]; attempts: 403",
    ),
    quoting(
      "an error that quotes the token in base64",
      "The token is known in the form that logs have it.",
      answer(403, { errors: [{ detail: `no ${base64} here` }] }),
      "ForbiddenError (forbidden) 403 [no [token] here]; attempts: 403",
    ),
    quoting(
      "an error in plain text that quotes the token",
      "A text is cleaned like JSON.",
      answer(403, `no ${secret} here`),
      "ForbiddenError (forbidden) 403 [no [token] here]; attempts: 403",
    ),
    quoting(
      "data in which the token is a key",
      "Keys are cleaned like values.",
      ok({ data: { id: "g1", [secret]: 1 } }),
      '{"id":"g1","[token]":1}; attempts: 200',
    ),
    quoting(
      "data in which the token is a key that is written with escapes",
      "Escapes hide it nowhere.",
      ok('{"data":{"id":"g1","sk\\/live\\u002bsecret==":1}}'),
      '{"id":"g1","[token]":1}; attempts: 200',
    ),
    quoting(
      "data that holds the token percent-encoded and written with escapes",
      "Two spellings in one hide it nowhere.",
      ok('{"data":{"id":"g1","at":"sk\\u00252Flive%2Bsecret%3D%3D"}}'),
      '{"id":"g1","at":"[token]"}; attempts: 200',
    ),
    quoting(
      "a header that quotes the token",
      "The headers that raw gives are cleaned too.",
      ok({ data: { id: "g1" } }, { "x-echo": `Bearer ${secret}` }),
      '{"id":"g1"}; attempts: 200; x-echo: Bearer [token]',
    ),
    quoting(
      "a header that quotes the token in base64",
      "They are cleaned of every spelling.",
      ok({ data: { id: "g1" } }, { "x-echo": base64 }),
      '{"id":"g1"}; attempts: 200; x-echo: [token]',
    ),
    quoting(
      "a request id that is the token percent-encoded",
      "So is the name of the exchange.",
      answer(403, { errors: [{ detail: "No." }] }, { "x-request-id": encoded }),
      "ForbiddenError (forbidden) 403 with requestId [token] [No.]; attempts: 403",
    ),
    {
      ...get,
      name: "3,000 levels of nesting and one backslash",
      promise: "Looking for the token behind escapes needs no more stack than JSON itself.",
      script: [ok(`{"data":{"id":"g1","text":"a\\\\b","deep":${"[".repeat(3000)}${"]".repeat(3000)}}}`)],
      run: async ({ frameio }) => {
        const { id } = await frameio({ token: secret }).groups.get({ group_id: "g1" });
        return id;
      },
      sees: "g1",
      requests: 1,
      waitedMs: 0,
    },
    {
      over: "clock",
      call: "docusign groups.create",
      name: "a write of which 1,000 items failed",
      promise: "The message stays readable, and every failure is in the error.",
      script: [
        ok({
          groups: Array.from({ length: 1000 }, (_, i) => ({
            groupName: `G${i}`,
            errorDetails: { errorCode: "DUPLICATE", message: `Group ${i} exists already.` },
          })),
        }),
      ],
      run: async ({ docusign }) => {
        const groups = Array.from({ length: 1000 }, (_, i) => ({ groupName: `G${i}` }));
        const outcome = await outcomeOf(docusign().groups.create({ groups }));
        const { message, failed } = (outcome as { error: Error & { failed: readonly unknown[] } }).error;
        const isCut = message.includes("failed for 1000 of 1000 items: [0] Group 0 exists already (DUPLICATE); ");
        return `${message.length < 800 && isCut ? "readable" : message}, ${failed.length} failed`;
      },
      sees: "readable, 1000 failed",
      requests: 1,
      waitedMs: 0,
    },
  ],
};
