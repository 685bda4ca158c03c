import { AbortedError, NotFoundError, RollcallError, type Event } from "../../../src/index.js";
import { fakeFrameio, type Failure } from "../../../src/testing/index.js";
import { contract } from "../../../src/vendors/frameio/contract.js";
import { serverToServer } from "../../../src/vendors/frameio/credentials.js";
import { createFrameio, type FrameioOptions, type Group } from "../../../src/vendors/frameio/index.js";
import { frameioPaths } from "../../../src/vendors/frameio/paths.js";
import { check, checkRefused, isPage, thrownBy, type Smoke } from "./check.js";

/** A client of a fake of its own. */
function play(options: Partial<FrameioOptions> = {}) {
  const fake = fakeFrameio();
  const { token, account_id, fetch } = fake;
  return { fake, frameio: createFrameio({ token, fetch, ...options, account_id }) };
}

export const smoke: Smoke = {
  async create() {
    const { fake, frameio } = play();
    const group: Group = await frameio.groups.create({ name: "Editors", emoji: "scissors" });
    check(group.name === "Editors" && fake.groups.length === 1, "a group is created, and its envelope opened");
  },

  async list() {
    const { fake, frameio } = play();
    for (const name of ["Editors", "Reviewers", "Producers"]) await frameio.groups.create({ name, emoji: "scissors" });
    const names: string[] = [];
    for await (const { name } of frameio.groups.list({ page_size: 2 })) names.push(name);
    check(names.sort().join() === "Editors,Producers,Reviewers", "a list is read to its end");
    check(fake.requests.filter(({ operation }) => operation === "groups.list").length === 2, "in two pages");
  },

  async "404"() {
    const { frameio } = play();
    const error = await thrownBy(() => frameio.groups.get({ group_id: "c5d2f8a0-3e6b-4f71-a9d4-8b1c0e7f6a23" }));
    check(
      error instanceof NotFoundError && error instanceof RollcallError && error.status === 404,
      "its class is known",
    );
    const result = await frameio.groups.get.safe({ group_id: "c5d2f8a0-3e6b-4f71-a9d4-8b1c0e7f6a23" });
    check("error" in result && result.error instanceof NotFoundError, "safe returns it");
  },

  async abort() {
    const { fake, frameio } = play();
    fake.fail("groups.list", { delayMs: 60_000 });
    const controller = new AbortController();
    const call = frameio.groups.list.raw({}, { signal: controller.signal });
    setTimeout(() => controller.abort("enough"), 20);
    const error = await thrownBy(() => call);
    check(error instanceof AbortedError && error.cause === "enough", "the call ends, with the reason");
  },

  async retry() {
    const { fake, frameio } = play();
    const failure: Failure = { status: 503, headers: { "retry-after": "0" }, body: "busy" };
    fake.fail("users.list", failure);
    const { attempts } = await frameio.users.list.raw();
    check(attempts.map(({ status }) => status).join() === "503,200", "a read is sent again");
  },

  async drift() {
    const told: string[] = [];
    const onEvent = (event: Event) => {
      if (event.type === "drift") told.push(event.pointer);
    };
    const { fake, frameio } = play({ contract, onEvent });
    fake.fail("groups.create", { status: 201, body: { data: { id: 7 } } });
    await frameio.groups.create({ name: "Editors", emoji: "scissors" });
    check(told.includes("/data/id"), "an answer that differs from the description is reported");
  },

  async paths() {
    const { fake, frameio } = play();
    const { account_id, users } = fake;
    const paths = frameioPaths(frameio);
    const { data } = await paths.GET("/v4/accounts/{account_id}/users", { params: { path: { account_id } } });
    check(data?.data.length === users.length, "openapi-fetch's client reads the same");
  },

  async credentials() {
    const { fetch, account_id, oauth, requests } = fakeFrameio();
    const { clientId, clientSecret } = oauth;
    const source = () => serverToServer({ clientId, clientSecret, fetch });
    if (isPage) return checkRefused(source);
    const frameio = createFrameio({ token: source(), account_id, fetch });
    await Promise.all([frameio.groups.list().toArray(), frameio.users.list().toArray()]);
    const asked = requests.map(({ operation }) => operation).sort();
    check(asked.join() === "groups.list,tokens.create,users.list", "one token is got, and serves both calls");
  },
};
