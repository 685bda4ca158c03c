import assert from "node:assert/strict";
import fc from "fast-check";
import { ApiError, PartialFailureError, UnauthorizedError } from "../../../src/index.js";
import { fakeDocusign, type FakeDocusign } from "../../../src/testing/docusign.js";
import { contract } from "../../../src/vendors/docusign/contract.js";
import { createDocusign, type BoundDocusign } from "../../../src/vendors/docusign/index.js";
import { refusal, step, type Connection, type Walkable } from "./walk.js";

interface Group {
  name: string;
  readonly type: string;
  profile: string | undefined;
  readonly users: Set<string>;
  readonly brands: Set<string>;
}

interface Model {
  readonly groups: Map<string, Group>;
  readonly deleted: string[];
}

interface Real {
  readonly docusign: BoundDocusign;
  readonly connection: Connection;
}

/** What is to become of each item of a write: nothing, or the code of its failure. */
type Verdicts = readonly (string | undefined)[];

/** The failure of an item that has no code. */
const uncoded = "";

const people = [
  { userId: "0f9a3c61-2c1e-4a57-b1a4-6a3d5c8e7f10", userName: "Ada Okafor", email: "ada@northlight.example" },
  { userId: "3d7e9b24-91f0-4c3b-8f6d-52b0c4a1e8d7", userName: "Ben Lindqvist", email: "ben@northlight.example" },
  { userId: "a8c4e6f0-7b2d-4e19-9c35-1d0f8b6a2e54", userName: "Chiara Rossi", email: "chiara@northlight.example" },
  { userId: "5e2b8d0c-4f71-4a93-8d16-7c9e0a3b5f28", userName: "Emeka Obi", email: "emeka@northlight.example" },
];

const brands = [
  { brandId: "9e1f4c7a-6b38-4d25-8c0e-3a7b5d9f1e62", brandName: "Northlight" },
  { brandId: "2c7a5e90-1d48-4b36-9f02-8e6d4a1b3c57", brandName: "Northlight Film" },
];

const profiles = [
  { permissionProfileId: "52114901", permissionProfileName: "Account Administrator" },
  { permissionProfileId: "52114902", permissionProfileName: "DocuSign Sender" },
  { permissionProfileId: "52114903", permissionProfileName: "DocuSign Viewer" },
];

const strangers = ["d0c4b8a2-7e6f-4195-8c3d-2b1a0f9e8d7c"];
const userIds = people.map(({ userId }) => userId);
const brandIds = brands.map(({ brandId }) => brandId);

const index = fc.nat({ max: 1000 });
const name = fc.constantFrom("Editors", "Senior editors", "Ünïcode ☕", "a/b?c#d", "Everyone");
const profile = fc.constantFrom(undefined, ...profiles.map(({ permissionProfileId }) => permissionProfileId));
const count = fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined });

/** DocuSign: writes that fail item by item, groups that are fixed, and pages whose links come and go. */
export const docusignWalk: Walkable<Model, Real, FakeDocusign> = {
  api: "docusign",
  createFake: () =>
    withChangingLinks(fakeDocusign({ users: people, brands, permissionProfiles: profiles, limits: false })),
  begin: (connection, { token, accountId, groups }) => ({
    model: {
      // The fixed groups.
      groups: new Map(
        groups.map(({ groupId, groupName, groupType, permissionProfileId, users }) => [
          groupId,
          made(groupName, groupType, permissionProfileId, users),
        ]),
      ),
      deleted: [],
    },
    real: {
      docusign: createDocusign({ ...connection.options, contract, token, accountId, retry: false }),
      connection,
    },
  }),
  steps: [
    fc
      .array(fc.record({ groupName: name, permissionProfileId: profile }), { minLength: 1, maxLength: 3 })
      .map((groups) =>
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
            ...{ groupId: anyGroup(model, at), groupName, permissionProfileId },
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
        const groups = ats.map((at) => ({ groupId: anyGroup(model, at) }));
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
    fc.tuple(index, fc.subarray([...userIds, ...strangers], { minLength: 1 }), fc.boolean()).map(([at, ids, add]) =>
      step<Model, Real>(`${add ? "addUsers" : "removeUsers"}(${at}, ${ids.length})`, async (model, { docusign }) => {
        const groupId = groupAt(model, at);
        const { type, users } = model.groups.get(groupId)!;
        const verdicts = ids.map((id) => {
          if (strangers.includes(id)) return uncoded;
          if (type === "everyoneGroup") return uncoded;
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
        const groupId = groupAt(model, at);
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
        step<Model, Real>(`list(${JSON.stringify(query)})`, async ({ groups }, { docusign, connection }) => {
          const wanted = [...groups].filter(
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
            wanted.map(([id, { name, type, users }]) => [id, name, type, counted ? String(users.size) : undefined]),
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
        await compareUsers(model, groupAt(model, at), docusign, size);
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
    fc.tuple(index, fc.boolean()).map(([at, counted]) =>
      step<Model, Real>(`profiles(${at}, ${counted})`, async ({ groups }, { docusign }) => {
        const include = counted ? (["user_count", "metadata"] as const) : undefined;
        const listed = await docusign.permissionProfiles.list({ include }).toArray();
        assert.deepEqual(
          listed,
          profiles.map((each) => {
            const own = [...groups.values()].filter(({ profile }) => profile === each.permissionProfileId);
            const owners = new Set(own.flatMap(({ users }) => [...users]));
            return { ...each, ...(counted && { userCount: String(owners.size) }) };
          }),
        );
        const { permissionProfileId } = profiles[at % profiles.length]!;
        const one = await docusign.permissionProfiles.get({ permissionProfileId });
        assert.deepEqual(one, profiles[at % profiles.length]);
        await refusal(docusign.permissionProfiles.get({ permissionProfileId: "1" }), ApiError);
      }),
    ),
    fc.constant(
      step<Model, Real>("wrongToken", async (_model, { docusign }) => {
        const call = docusign.withOptions({ token: "another" }).groups.list().toArray({ max: 1 });
        assert.equal((await refusal(call, UnauthorizedError)).problems[0]?.code, "AUTHORIZATION_INVALID_TOKEN");
        await refusal(docusign.groups.create({ accountId: "1", groups: [{ groupName: "x" }] }), UnauthorizedError);
      }),
    ),
  ],
};

/**
 * Changes how the way to the next page is told from one page to the next, which is no use of the vendor's: nobody has recorded a second
 * page of groups, so that a client must find its way by the total.
 */
function withChangingLinks(fake: FakeDocusign): FakeDocusign {
  let links = 0;
  return {
    ...fake,
    async fetch(input, init) {
      const answer = await fake.fetch(input, init);
      const text = await answer.text();
      const { nextUri, ...rest } = (text ? JSON.parse(text) : {}) as Record<string, unknown>;
      const ways = [{ nextUri }, {}, { nextUri: "" }, { nextUri: null }];
      const told = nextUri === undefined ? text : JSON.stringify({ ...rest, ...ways[links++ % ways.length] });
      const headers = new Headers(answer.headers);
      headers.delete("content-length");
      return new Response(told || null, { status: answer.status, headers });
    },
  };
}

function made(name: string, type: string, profile: string | undefined, users: readonly string[]): Group {
  return { name, type, profile, users: new Set(users), brands: new Set() };
}

function groupAt({ groups }: Model, at: number): string {
  return [...groups.keys()][at % groups.size]!;
}

/** A group that is there, or one that is not any more. */
function anyGroup({ groups, deleted }: Model, at: number): string {
  const all = [...groups.keys(), ...deleted];
  return all[at % all.length]!;
}

type Item = Readonly<Record<string, unknown>>;

/** The items of a write in their order, once it is clear that each has come to what it should. */
async function outcomeOf(call: Promise<object>, name: string, verdicts: Verdicts): Promise<readonly Item[]> {
  if (verdicts.every((verdict) => verdict === undefined)) {
    const items = ((await call) as Readonly<Record<string, readonly Item[]>>)[name]!;
    assert.equal(items.length, verdicts.length);
    return items;
  }
  const { failed, succeeded } = await refusal(call, PartialFailureError);
  const expected = verdicts.flatMap((code, at) => (code === undefined ? [] : [[at, code]]));
  assert.deepEqual(
    failed.map(({ index: at, problem }) => [at, problem.code ?? uncoded]),
    expected,
  );
  assert.equal(succeeded.length, verdicts.length - failed.length);
  const done = [...succeeded] as Item[];
  const refused = failed.map(({ item }) => item as Item);
  return verdicts.map((code) => (code === undefined ? done : refused).shift()!);
}

async function compareAll({ groups }: Model, docusign: BoundDocusign): Promise<void> {
  const listed = await docusign.groups.list({ count: 3 }).toArray();
  assert.deepEqual(
    listed.map(({ groupId, groupName, permissionProfileId }) => [groupId, groupName, permissionProfileId]),
    [...groups].map(([id, { name, profile }]) => [id, name, profile]),
  );
}

async function compareUsers({ groups }: Model, groupId: string, docusign: BoundDocusign, size?: number): Promise<void> {
  const users = await docusign.groups.listUsers({ groupId, count: size }).toArray();
  same(
    users.map(({ userId }) => userId),
    [...groups.get(groupId)!.users],
  );
}

function same(found: readonly unknown[], expected: readonly string[]): void {
  assert.deepEqual([...found].sort(), [...expected].sort());
}
