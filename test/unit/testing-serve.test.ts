import { afterEach, expect, test } from "vitest";
import { OutcomeUnknownError } from "../../src/index.js";
import { fakeFrameio } from "../../src/testing/frameio.js";
import { serve, type Answering, type Served } from "../../src/testing/node.js";
import { createFrameio } from "../../src/vendors/frameio/index.js";

/* A fake over real sockets: what breaks there is the connection. */

let served: Served | undefined;

afterEach(async () => {
  await served?.close();
  served = undefined;
});

async function start() {
  const fake = fakeFrameio({ groups: [{ name: "Editors", members: ["ada@northlight.example"] }] });
  served = await serve(fake);
  const { token, account_id } = fake;
  return { fake, frameio: createFrameio({ token, account_id, baseUrl: served.url }) };
}

test("answers on a port of this machine, and not once it is closed", async () => {
  const { fake, frameio } = await start();
  expect(served!.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const { headers, data } = await frameio.groups.list.raw({ include: "creator" });
  expect(data.data).toMatchObject([{ name: "Editors", member_count: 1, creator: { email: "ada@northlight.example" } }]);
  expect(headers.get("x-ratelimit-remaining")).toBe("99");
  await frameio.groups.update({ group_id: fake.groups[0]!.id, name: "Ünïcode ☕" });
  expect(fake.groups[0]!.name).toBe("Ünïcode ☕");
  await frameio.groups.delete({ group_id: fake.groups[0]!.id });
  expect(fake.requests.map(({ status }) => status)).toEqual([200, 200, 204]);
  await served!.close();
  const call = await frameio
    .withOptions({ retry: false })
    .groups.list.raw()
    .catch((error: unknown) => error);
  expect(call).toMatchObject({ code: "connection_error" });
});

test("a lost answer is a connection that breaks, after all was done", async () => {
  const { fake, frameio } = await start();
  fake.fail("groups.create", { lost: "answer" });
  const error = await frameio.groups.create({ name: "New", emoji: "e" }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(OutcomeUnknownError);
  expect(error).toMatchObject({ mayHaveHappened: true, phase: "headers" });
  expect(fake.groups.map(({ name }) => name)).toEqual(["Editors", "New"]);
});

test("half a body arrives, and then the connection breaks", async () => {
  const { fake, frameio } = await start();
  fake.fail("groups.create", { lost: "half" });
  const error = await frameio.groups.create({ name: "New", emoji: "e" }).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: "outcome_unknown", phase: "body" });
  fake.fail("groups.list", { lost: "half" });
  const { attempts } = await frameio.groups.list.raw();
  expect(attempts.map(({ failure, status }) => failure ?? status)).toEqual(["connection_error", 200]);
});

test("a lost request did not arrive, though nobody can tell from there", async () => {
  const { fake, frameio } = await start();
  fake.fail("groups.create", { lost: "request" });
  const error = await frameio.groups.create({ name: "New", emoji: "e" }).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: "outcome_unknown" });
  expect(fake.groups).toHaveLength(1);
});

test("a caller that does not wait for a slow answer is let go", async () => {
  const { fake, frameio } = await start();
  fake.fail("groups.list", { delayMs: 3_600_000 });
  const call = frameio.groups.list.raw({}, { timeoutMs: 200, retry: false }).catch((error: unknown) => error);
  expect(await call).toMatchObject({ code: "timeout", phase: "headers" });
});

test("a fault of what is served looks neither like the vendor's nor like the network's", async () => {
  const broken: Answering = { fetch: () => Promise.reject(new Error("a mistake of the test")) };
  served = await serve(broken);
  const answer = await fetch(served.url);
  expect([answer.status, await answer.text()]).toEqual([599, "The fake failed: Error: a mistake of the test"]);
});
