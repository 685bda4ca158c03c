import assert from "node:assert/strict";
import fc from "fast-check";
import { ApiError } from "../../../../src/index.js";
import type { BoundDocusign } from "../../../../src/vendors/docusign/index.js";
import { refusal, step } from "../walk.js";
import {
  anyKey,
  brands,
  builtIn,
  count,
  index,
  keyAt,
  made,
  membersOf,
  outcomeOf,
  same,
  strangers,
  uncoded,
  type Model,
  type Real,
} from "./model.js";

const brandIds = brands.map(({ brandId }) => brandId);
const name = fc.constantFrom("Editors", "Senior editors", "Ünïcode ☕", "a/b?c#d", "Everyone");
const profile = fc.constantFrom(undefined, ...builtIn);

/** Groups, their members and their brands. */
export const groupSteps = [
  fc.array(fc.record({ groupName: name, permissionProfileId: profile }), { minLength: 1, maxLength: 3 }).map((groups) =>
    step<Model, Real>(`create(${groups.map(({ groupName }) => groupName).join()})`, async (model, { docusign }) => {
      const taken = new Map([...model.groups].map(([id, group]) => [group.name, id]));
      const verdicts = groups.map(({ groupName }) => {
        const known = taken.has(groupName);
        if (!known) taken.set(groupName, "");
        return known ? "INVALID_GROUP_NAME" : undefined;
      });
      const items = await outcomeOf(docusign.groups.create({ groups }), "groups", verdicts);
      items.forEach(({ groupId, groupName }, at) => {
        if (verdicts[at] === undefined) {
          assert.ok(!model.groups.has(String(groupId)));
          const { permissionProfileId } = groups[at]!;
          model.groups.set(String(groupId), made(groups[at]!.groupName, "customGroup", permissionProfileId, []));
        } else {
          // The item of a name that exists is the group that has it.
          assert.equal(model.groups.get(String(groupId))?.name, groupName);
        }
      });
    }),
  ),
  fc
    .array(fc.tuple(index, fc.option(name, { nil: undefined }), profile), { minLength: 1, maxLength: 3 })
    .map((changes) =>
      step<Model, Real>(`update(${JSON.stringify(changes)})`, async (model, { docusign }) => {
        const groups = changes.map(([at, groupName, permissionProfileId]) => ({
          ...{ groupId: anyKey(model.groups, model.deleted, at), groupName, permissionProfileId },
        }));
        const verdicts = groups.map(({ groupId, groupName, permissionProfileId }) => {
          const group = model.groups.get(groupId);
          if (!group) return "INVALID_GROUP_ID";
          if (group.type !== "customGroup") return uncoded;
          const clash = [...model.groups].some(([id, other]) => id !== groupId && other.name === groupName);
          if (clash) return "INVALID_GROUP_NAME";
          group.name = groupName ?? group.name;
          group.profile = permissionProfileId ?? group.profile;
          return undefined;
        });
        await outcomeOf(docusign.groups.update({ groups }), "groups", verdicts);
        await compareAll(model, docusign);
      }),
    ),
  fc.array(index, { minLength: 1, maxLength: 3 }).map((ats) =>
    step<Model, Real>(`delete(${ats.join()})`, async (model, { docusign }) => {
      const groups = ats.map((at) => ({ groupId: anyKey(model.groups, model.deleted, at) }));
      const verdicts = groups.map(({ groupId }) => {
        const group = model.groups.get(groupId);
        if (!group) return "INVALID_GROUP_ID";
        if (group.type !== "customGroup") return uncoded;
        model.groups.delete(groupId);
        model.deleted.push(groupId);
        return undefined;
      });
      await outcomeOf(docusign.groups.delete({ groups }), "groups", verdicts);
      await compareAll(model, docusign);
    }),
  ),
  fc
    .tuple(index, fc.array(index, { maxLength: 3 }), fc.subarray(strangers), fc.boolean())
    .map(([at, ats, unknown, add]) =>
      step<Model, Real>(`${add ? "addUsers" : "removeUsers"}(${at}, ${ats.join()})`, async (model, { docusign }) => {
        const ids = [...ats.map((one) => keyAt(model.people, one)), ...unknown];
        const groupId = keyAt(model.groups, at);
        const { type, users } = model.groups.get(groupId)!;
        const verdicts = ids.map((id) => {
          if (strangers.includes(id)) return uncoded;
          if (type !== "customGroup") return uncoded;
          if (add) users.add(id);
          else users.delete(id);
          return undefined;
        });
        const input = { groupId, users: ids.map((userId) => ({ userId })) };
        const { addUsers, removeUsers } = docusign.groups;
        await outcomeOf(add ? addUsers(input) : removeUsers(input), "users", verdicts);
        await compareUsers(model, groupId, docusign);
      }),
    ),
  fc.tuple(index, fc.subarray([...brandIds, ...strangers], { minLength: 1 }), fc.boolean()).map(([at, ids, add]) =>
    step<Model, Real>(`${add ? "addBrands" : "removeBrands"}(${at}, ${ids.length})`, async (model, { docusign }) => {
      const groupId = keyAt(model.groups, at);
      const own = model.groups.get(groupId)!.brands;
      const verdicts = ids.map((id) => {
        if (strangers.includes(id)) return uncoded;
        if (add) own.add(id);
        else own.delete(id);
        return undefined;
      });
      const input = { groupId, brands: ids.map((brandId) => ({ brandId })) };
      const { addBrands, removeBrands } = docusign.groups;
      await outcomeOf(add ? addBrands(input) : removeBrands(input), "brandOptions", verdicts);
      const listed = await docusign.groups.listBrands({ groupId }).toArray();
      same(
        listed.map(({ brandId }) => brandId),
        [...own],
      );
    }),
  ),
  fc
    .record({
      count,
      group_type: fc.constantFrom(undefined, "AdminGroup", "CustomGroup", "EveryoneGroup"),
      search_text: fc.constantFrom(undefined, "edit", "e", "☕", "nobody"),
      include_usercount: fc.constantFrom(undefined, true, false),
    })
    .map((query) =>
      step<Model, Real>(`list(${JSON.stringify(query)})`, async (model, { docusign, connection }) => {
        const wanted = [...model.groups].filter(
          ([, { name, type }]) =>
            (query.group_type === undefined || query.group_type.toLowerCase() === type.toLowerCase()) &&
            name.toLowerCase().includes(query.search_text ?? ""),
        );
        const before = connection.sent();
        const found = await docusign.groups.list(query).toArray();
        assert.equal(connection.sent() - before, Math.max(1, Math.ceil(wanted.length / (query.count ?? 100))));
        const counted = query.include_usercount !== false;
        assert.deepEqual(
          found.map(({ groupId, groupName, groupType, usersCount }) => [groupId, groupName, groupType, usersCount]),
          wanted.map(([id, { name, type }]) => [
            ...[id, name, type],
            counted ? String(membersOf(model, id).length) : undefined,
          ]),
        );
      }),
    ),
  fc.integer({ min: 1, max: 3 }).map((size) =>
    step<Model, Real>(`pages(${size})`, async ({ groups }, { docusign }) => {
      let seen = 0;
      for await (const page of docusign.groups.list({ count: size }).pages()) {
        assert.equal(page.totalSetSize, String(groups.size));
        assert.equal(page.startPosition, String(seen));
        seen += page.groups?.length ?? 0;
      }
      assert.equal(seen, groups.size);
    }),
  ),
  fc.tuple(index, count).map(([at, size]) =>
    step<Model, Real>(`listUsers(${at}, ${size})`, async (model, { docusign }) => {
      await compareUsers(model, keyAt(model.groups, at), docusign, size);
    }),
  ),
  index.map((at) =>
    step<Model, Real>(
      `gone(${at})`,
      async ({ deleted, groups }, { docusign }) => {
        const groupId = deleted[at % deleted.length]!;
        assert.ok(!groups.has(groupId));
        const { status, problems } = await refusal(
          docusign.groups.listUsers({ groupId }).toArray({ max: 1 }),
          ApiError,
        );
        assert.deepEqual([status, problems[0]?.code], [400, "INVALID_REQUEST_PARAMETER"]);
        await refusal(docusign.groups.listBrands({ groupId }).toArray({ max: 1 }), ApiError);
        await refusal(docusign.groups.addUsers({ groupId, users: [] }), ApiError);
      },
      ({ deleted }) => deleted.length > 0,
    ),
  ),
];

async function compareAll({ groups }: Model, docusign: BoundDocusign): Promise<void> {
  const listed = await docusign.groups.list({ count: 3 }).toArray();
  assert.deepEqual(
    listed.map(({ groupId, groupName, permissionProfileId }) => [groupId, groupName, permissionProfileId]),
    [...groups].map(([id, { name, profile }]) => [id, name, profile]),
  );
}

async function compareUsers(model: Model, groupId: string, docusign: BoundDocusign, size?: number): Promise<void> {
  const users = await docusign.groups.listUsers({ groupId, count: size }).toArray();
  same(
    users.map(({ userId }) => userId),
    membersOf(model, groupId),
  );
  for (const { userId, userStatus } of users) {
    assert.equal(userStatus!.toLowerCase(), model.people.get(userId!)!.status.toLowerCase());
  }
}
