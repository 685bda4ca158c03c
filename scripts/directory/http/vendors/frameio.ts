import type { Person } from "../../../../src/directory/types.js";
import {
  fakeFrameio,
  type Clock,
  type FakeFrameioOptions,
  type FakeFrameioUser,
} from "../../../../src/testing/index.js";
import { frameioDirectory } from "../../../../src/vendors/frameio/directory.js";
import { createFrameio } from "../../../../src/vendors/frameio/index.js";
import type { Draw } from "../../random/draw.js";
import { drawNames, uuid } from "../drawn.js";
import type { Holding, PlayedAccount, PlayedVendor } from "../played.js";

export const vendor: PlayedVendor = {
  name: "frameio",
  draw(draw) {
    const users = drawUsers(draw);
    const names = drawNames(draw);
    // Names may be equal, and differ in case alone.
    if (draw.chance(40)) names[names.length - 1] = names[0]!.toLowerCase();
    const ids = users.flatMap(({ id }) => id ?? []);
    const groups = names.map((name, index) => ({
      ...{ name, id: uuid(1000 + index), emoji: draw.one(["busts", "scissors", "film"]) },
      source: index === 1 ? ("adobe" as const) : ("frame" as const),
      members: draw.some(ids, draw.number(0, 60)),
    }));
    return (clock) => play({ account_id: uuid(9000), users, groups }, clock);
  },
  large(people, groups) {
    const users = Array.from({ length: people }, (_, index) => ({
      ...{ id: uuid(index), email: `person${index}@example.com`, role: index === 0 ? ("owner" as const) : undefined },
    }));
    const some = Array.from({ length: groups }, (_, index) => ({
      ...{ name: `Group ${index}`, id: uuid(10_000 + index) },
      members: users.slice(index, index + 12).map(({ id }) => id),
    }));
    return (clock) => play({ account_id: uuid(9000), users, groups: some }, clock);
  },
};

function drawUsers(draw: Draw) {
  return Array.from({ length: draw.number(12, 30) }, (_, index) => {
    const isInvited = index > 3 && draw.chance(10);
    const email = draw.recased(`person${index}@example.com`);
    if (isInvited) return { email, id: null, role: draw.one(["reviewer", null] as const) };
    const role = draw.one(["member", "member", "member", "admin", "admin", "reviewer", null] as const);
    return {
      ...{ email, name: draw.chance(50) ? `Person ${index}` : null, role: index === 0 ? ("owner" as const) : role },
      // Lists have ids in the form of Adobe's too, which no write takes.
      id: index > 3 && draw.chance(5) ? `196C0${index}@techacct.adobe.com.e` : uuid(index),
      active: index < 4 || !draw.chance(15),
    };
  });
}

function play(options: FakeFrameioOptions, clock: Clock): PlayedAccount {
  const fake = fakeFrameio({ ...options, clock });
  const { token, account_id, fetch, requests, users, groups } = fake;
  return {
    ...{ fetch, requests },
    holding: (): Holding => ({
      people: new Map(users.map(personOf).map((person) => [person.key, person])),
      groups: new Map(
        groups.map(({ id, name, source, emoji, members }) => [
          id,
          {
            ...{ id, name, kind: source === "frame" ? ("own" as const) : ("foreign" as const), attributes: { emoji } },
            members: new Set(members.map((member) => member.toLowerCase())),
          },
        ]),
      ),
    }),
    adapter: (baseUrl, options) => frameioDirectory(createFrameio({ ...options, token, account_id, baseUrl })),
  };
}

function personOf({ id, email, name, role, active }: FakeFrameioUser): Person {
  return {
    ...{ key: (id ?? email).toLowerCase(), id, email, name, role },
    state: id === null ? "pending" : active ? "active" : "inactive",
    writable: id !== null && !id.includes("@"),
    ...{ admin: role === "admin" || role === "owner", owner: role === "owner" },
  };
}
