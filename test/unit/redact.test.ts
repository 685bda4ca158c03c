import * as fc from "fast-check";
import { expect, test } from "vitest";
import { formsOf, redactReply } from "../../src/transport/redact.js";
import { createFrameio } from "../../src/vendors/frameio/index.js";
import { unlimited } from "../faults/fault.js";
import { outcomeOf } from "../faults/outcome.js";
import { answer } from "../support/script.js";
import { scriptFetch } from "../support/scripted-fetch.js";

const visible = Array.from({ length: 0x7e - 0x20 }, (_, i) => String.fromCharCode(0x21 + i));
const tokens = fc.array(fc.constantFrom(...visible), { minLength: 8, maxLength: 30 }).map((all) => all.join(""));
const spellings = {
  plain: (token: string) => token,
  encoded: encodeURIComponent,
  base64: btoa,
};

/** Writes a text as a string of JSON, each character as it is or as an escape. */
function escaped(text: string, escape: readonly boolean[]): string {
  const characters = [...text].map((character, i) => {
    const code = character.charCodeAt(0).toString(16).padStart(4, "0");
    if (escape[i % escape.length]) return `\\u${i % 2 ? code : code.toUpperCase()}`;
    return JSON.stringify(character).slice(1, -1);
  });
  return `"${characters.join("")}"`;
}

test("whatever a token is and however a vendor writes it, neither data nor an error carries it on", async () => {
  await fc.assert(
    fc.asyncProperty(
      tokens,
      fc.constantFrom("plain", "encoded", "base64"),
      fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }),
      fc.constantFrom(200, 403),
      async (token, spelling, escape, status) => {
        const written = spellings[spelling](token);
        const quoted = escaped(`of ${written}.`, escape);
        const body = `{"data":{"id":${quoted},${escaped(written, escape)}:1},"errors":[{"detail":${quoted}}]}`;
        const { fetch } = scriptFetch(() => answer(status, body, { "x-request-id": written }));
        const { groups } = createFrameio({ token, account_id: "a", fetch, limiter: unlimited });
        const outcome = await outcomeOf(groups.get.raw({ group_id: "g1" }));
        const { headers, ...rest } = ("value" in outcome ? outcome.value : outcome.error) as { headers?: Headers };
        const told = [
          ...textsIn(rest),
          ...("error" in outcome ? [(outcome.error as Error).message, String((outcome.error as Error).stack)] : []),
          ...(headers ? [...headers].flat() : []),
        ];
        for (const form of [token, encodeURIComponent(token), btoa(token)]) {
          for (const text of told) expect(text).not.toContain(form);
        }
        expect(told.some((text) => text.includes("[token]"))).toBe(true);
      },
    ),
    { seed: 1, numRuns: 300 },
  );
});

test.each(["plain", String.raw`C:\\tmp \"quoted\" \u0041`])(
  "an answer that does not hold the token is passed on as it is: %s",
  (text) => {
    // Written again, this number would become null.
    const body = `{"data":{"name":"${text}","size":1e999}}`;
    const reply = { status: 200, headers: new Headers(), text: body, json: JSON.parse(body) as unknown };
    expect(redactReply(formsOf("s3cr3t-t0k3n"), reply)).toBe(reply);
  },
);

test("a token that is as short as a word is looked for nowhere", () => {
  expect(formsOf("group-1")).toEqual([]);
  expect(formsOf("group-12")).toContain("group-12");
});

/** Every text in a value, keys included. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...textsIn(inner)]);
}
