import assert from "node:assert/strict";
import fc from "fast-check";
import { ConflictError, ApiError, ForbiddenError, NotFoundError, UnauthorizedError } from "../../../src/index.js";
import { fakeFrameio, type FakeFrameio } from "../../../src/testing/frameio.js";
import { contract } from "../../../src/vendors/frameio/contract.js";
import { createFrameio, type BoundFrameio } from "../../../src/vendors/frameio/index.js";
import { looks, rolesSteps } from "./frameio/roles.js";
import {
  deactivated,
  groupAt,
  index,
  modelAtStart,
  ordered,
  pageSize,
  people,
  sameIds,
  strangers,
  userIds,
  world,
  type Group,
  type Model,
  type Real,
} from "./frameio/world.js";
import { refusal, step, type Walkable } from "./walk.js";

const name = fc.constantFrom("Editors", "Colour & sound", "Ünïcode ☕", "a/b?c#d", "x".repeat(255));

/** Frame.io v4: groups come and go, and so do the people in them and the roles of both. */
export const frameioWalk: Walkable<Model, Real, FakeFrameio> = {
  api: "frameio",
  createFake: () => fakeFrameio({ ...world, limits: false }),
  begin: (connection, fake) => ({
    model: modelAtStart(),
    real: {
      frameio: createFrameio({
        ...{ ...connection.options, contract, retry: false },
        ...{ token: fake.token, account_id: fake.account_id },
      }),
      token: fake.token,
      connection,
      fake,
    },
  }),
  steps: [
    ...looks,
    ...rolesSteps,
    fc.tuple(name, name).map(([name, emoji]) =>
      step<Model, Real>(`create(${name}, ${emoji})`, async ({ groups }, { frameio }) => {
        const group = await frameio.groups.create({ name, emoji });
        assert.ok(!groups.has(group.id));
        groups.set(group.id, { name, emoji, source: "frame", members: new Set() });
        compare(group, group.id, groups);
      }),
    ),
    fc.tuple(index, fc.boolean()).map(([at, creator]) =>
      step<Model, Real>(`get(${at}, ${creator})`, async (model, { frameio }) => {
        const group_id = groupAt(model, at);
        const group = await frameio.groups.get({ group_id, include: creator ? "creator" : undefined });
        compare(group, group_id, model.groups);
        assert.equal("sync_status" in group, group.source === "adobe");
        assert.equal(group.creator?.email, creator && group.source === "frame" ? people[0].email : undefined);
      }),
    ),
    fc
      .record({
        page_size: pageSize,
        sort: fc.constantFrom(undefined, "name_asc", "name_desc"),
        include_total_count: fc.boolean(),
      })
      .map((query) =>
        step<Model, Real>(`list(${JSON.stringify(query)})`, async ({ groups }, { frameio }) => {
          const pages = [];
          for await (const page of frameio.groups.list(query)) pages.push(page);
          const all = await frameio.groups.list(query).toArray();
          assert.deepEqual(all, pages);
          sameIds(
            all.map(({ id }) => id),
            [...groups.keys()],
          );
          for (const group of all) compare(group, group.id, groups);
          ordered(
            all.map((group) => group.name),
            query.sort,
          );
        }),
      ),
    fc.integer({ min: 1, max: 3 }).map((page_size) =>
      step<Model, Real>(`pages(${page_size})`, async ({ groups }, { frameio, connection }) => {
        const before = connection.sent();
        let count = 0;
        for await (const page of frameio.groups.list({ page_size, include_total_count: true }).pages()) {
          // Each page would be of 50 and without a count if the next link's own parameters were all that is sent.
          assert.ok(page.data.length <= page_size);
          assert.equal(page.total_count, groups.size);
          count += page.data.length;
        }
        assert.equal(count, groups.size);
        assert.equal(connection.sent() - before, Math.max(1, Math.ceil(groups.size / page_size)));
      }),
    ),
    fc.integer({ min: 1, max: 3 }).map((max) =>
      step<Model, Real>(`first(${max})`, async ({ groups }, { frameio, connection }) => {
        const before = connection.sent();
        const some = await frameio.groups.list({ page_size: 1 }).toArray({ max });
        assert.equal(some.length, Math.min(max, groups.size));
        assert.equal(connection.sent() - before, Math.max(1, some.length));
      }),
    ),
    fc
      .tuple(
        index,
        fc.record({ name: fc.option(name, { nil: undefined }), emoji: fc.option(name, { nil: undefined }) }),
      )
      .map(([at, change]) =>
        step<Model, Real>(`update(${at}, ${JSON.stringify(change)})`, async (model, { frameio }) => {
          const group_id = groupAt(model, at);
          const known = model.groups.get(group_id)!;
          const call = frameio.groups.update({ group_id, ...change });
          if (known.source !== "frame" && change.emoji !== undefined) {
            await refusal(call, ConflictError);
            return;
          }
          const group = await call;
          known.name = change.name ?? known.name;
          known.emoji = change.emoji ?? known.emoji;
          compare(group, group_id, model.groups);
        }),
      ),
    index.map((at) =>
      step<Model, Real>(
        `delete(${at})`,
        async (model, { frameio }) => {
          const group_id = groupAt(model, at);
          assert.equal(await frameio.groups.delete({ group_id }), undefined);
          model.groups.delete(group_id);
          model.deleted.push(group_id);
          for (const kind of Object.values(model.on)) for (const roles of kind.values()) roles.groups.delete(group_id);
          await refusal(frameio.groups.get({ group_id }), NotFoundError);
        },
        ({ groups }) => groups.size > 1,
      ),
    ),
    index.map((at) =>
      step<Model, Real>(
        `gone(${at})`,
        async ({ deleted }, { frameio }) => {
          const group_id = deleted[at % deleted.length]!;
          const { status, problems } = await refusal(frameio.groups.get({ group_id }), NotFoundError);
          assert.deepEqual([status, problems], [404, [{ message: "Not found" }]]);
          await refusal(frameio.groups.update({ group_id, name: "again" }), NotFoundError);
          await refusal(frameio.groups.delete({ group_id }), NotFoundError);
          await refusal(frameio.groups.addUsers({ group_id, user_ids: [userIds[0]!] }), NotFoundError);
          await refusal(frameio.groups.listUsers({ group_id }).toArray({ max: 1 }), NotFoundError);
        },
        ({ deleted }) => deleted.length > 0,
      ),
    ),
    fc.tuple(index, fc.subarray([...userIds, ...strangers], { minLength: 1 })).map(([at, user_ids]) =>
      step<Model, Real>(`addUsers(${at}, ${user_ids.length})`, async (model, { frameio }) => {
        const group_id = groupAt(model, at);
        const group = model.groups.get(group_id)!;
        const call = frameio.groups.addUsers({ group_id, user_ids });
        if (group.source !== "frame") await refusal(call, ConflictError);
        else if (user_ids.some((id) => strangers.includes(id))) {
          const { status, problems } = await refusal(call, ApiError);
          assert.deepEqual([status, problems[0]?.pointer], [422, `/data/user_ids/${user_ids.length - 1}`]);
        } else {
          assert.equal(await call, undefined);
          for (const id of user_ids) group.members.add(id);
        }
        await compareMembers(model, group_id, frameio);
      }),
    ),
    fc.tuple(index, fc.constantFrom(...userIds)).map(([at, user_id]) =>
      step<Model, Real>(`removeUser(${at}, ${user_id})`, async (model, { frameio }) => {
        const group_id = groupAt(model, at);
        const { source, members } = model.groups.get(group_id)!;
        const call = frameio.groups.removeUser({ group_id, user_id });
        if (source !== "frame") await refusal(call, ConflictError);
        else if (members.has(user_id)) assert.equal(await call, undefined);
        else await refusal(call, NotFoundError);
        if (source === "frame") members.delete(user_id);
        await compareMembers(model, group_id, frameio);
      }),
    ),
    fc.tuple(index, pageSize, fc.constantFrom("name_asc", "email_desc")).map(([at, page_size, sort]) =>
      step<Model, Real>(`listUsers(${at}, ${page_size}, ${sort})`, async (model, { frameio }) => {
        const group_id = groupAt(model, at);
        const users = await frameio.groups.listUsers({ group_id, page_size, sort }).toArray();
        sameIds(
          users.map(({ id }) => id),
          [...model.groups.get(group_id)!.members],
        );
        ordered(
          users.map((user) => (sort === "name_asc" ? user.name! : user.email)),
          sort,
        );
      }),
    ),
    fc.tuple(pageSize, fc.boolean()).map(([page_size, include_deactivated]) =>
      step<Model, Real>(`users(${page_size}, ${include_deactivated})`, async ({ roles }, { frameio }) => {
        const users = await frameio.users.list({ page_size, include_deactivated }).toArray();
        const found = users.map(({ role, user }) => [user.email, role] as const);
        assert.deepEqual(
          new Map(found),
          new Map([...roles].filter(([email]) => include_deactivated || email !== deactivated.email)),
        );
        assert.equal(found.length, new Map(found).size);
      }),
    ),
    fc.tuple(fc.constantFrom(...userIds, ...strangers), fc.constantFrom("admin", "member")).map(([user_id, role]) =>
      step<Model, Real>(`updateRole(${user_id}, ${role})`, async ({ roles }, { frameio }) => {
        const person = people.find(({ id }) => id === user_id);
        const call = frameio.users.updateRole({ user_id, role });
        if (!person) await refusal(call, NotFoundError);
        else if (person === people[0]) await refusal(call, ForbiddenError);
        else {
          assert.deepEqual(await call, { role });
          roles.set(person.email, role);
        }
      }),
    ),
    fc.constant(
      step<Model, Real>("otherAccount", async (_model, { frameio }) => {
        const other = frameio.withOptions({ account_id: strangers[0]! });
        await refusal(other.groups.list().toArray({ max: 1 }), NotFoundError);
      }),
    ),
    fc.constant(
      step<Model, Real>("expiredToken", async ({ groups }, { frameio, token, connection }) => {
        await refusal(frameio.withOptions({ token: "another" }).groups.list().toArray({ max: 1 }), UnauthorizedError);
        const tokens = ["expired", token];
        const renewing = frameio.withOptions({ token: () => Promise.resolve(tokens.shift()!) });
        const before = connection.sent();
        assert.equal((await renewing.groups.list().toArray()).length, groups.size);
        assert.equal(connection.sent() - before, 2);
      }),
    ),
  ],
};

interface Shown {
  readonly id: string;
  readonly name: string;
  readonly emoji: string;
  readonly source: string;
  readonly member_count: number;
}

function compare(group: Shown, group_id: string, groups: ReadonlyMap<string, Group>): void {
  const { name, emoji, source, members } = groups.get(group_id)!;
  const { id, member_count } = group;
  const shown = { id, name: group.name, emoji: group.emoji, source: group.source, member_count };
  assert.deepEqual(shown, { id: group_id, name, emoji, source, member_count: members.size });
}

async function compareMembers({ groups }: Model, group_id: string, frameio: BoundFrameio): Promise<void> {
  const users = await frameio.groups.listUsers({ group_id }).toArray();
  sameIds(
    users.map(({ id }) => id),
    [...groups.get(group_id)!.members],
  );
}
