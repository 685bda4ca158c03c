import assert from "node:assert/strict";
import fc from "fast-check";
import { ApiError } from "../../../../src/index.js";
import type { BoundDocusign, UserInformation } from "../../../../src/vendors/docusign/index.js";
import { refusal, step } from "../walk.js";
import {
  anyKey,
  builtIn,
  count,
  index,
  keyAt,
  membersOf,
  outcomeOf,
  people,
  strangers,
  uncoded,
  type Model,
  type Person,
  type Real,
} from "./model.js";

const NO_DATE = "0001-01-01T08:00:00.0000000Z";

const emails = [...people.map(({ email }) => email), "dana@northlight.example", "Eve+x&y=z@northlight.example"];
const email = fc.constantFrom(...emails);
const newUser = fc.record({
  email,
  userName: fc.constantFrom(...people.map(({ userName }) => userName), "Ünïcode ☕"),
  profileAt: fc.option(index, { nil: undefined }),
  groupAt: fc.option(index, { nil: undefined }),
  jobTitle: fc.constantFrom("Editor", ""),
});

/** People: invited, accepted, changed, closed and reopened, and found by what is asked for. */
export const peopleSteps = [
  fc.array(newUser, { minLength: 1, maxLength: 3 }).map((wanted) =>
    step<Model, Real>(`invite(${wanted.map((one) => one.email).join()})`, async (model, { docusign }) => {
      const newUsers = wanted.map(({ profileAt, groupAt, ...rest }) => ({
        ...rest,
        ...(profileAt !== undefined && { permissionProfileId: anyProfile(model, profileAt) }),
        ...(groupAt !== undefined && { groupList: [{ groupId: anyKey(model.groups, model.deleted, groupAt) }] }),
      }));
      const before = new Map(model.people);
      const invited: (Person & { groupId: string | undefined })[] = [];
      const verdicts = newUsers.map(({ email, userName, permissionProfileId, groupList: [group] = [], jobTitle }) => {
        const there = [...before.values(), ...invited].filter((one) => one.status !== "Closed" && one.email === email);
        if (there.some(({ name }) => name === userName)) return "USER_ALREADY_EXISTS_IN_ACCOUNT";
        if (there.length > 0) return uncoded;
        if (permissionProfileId !== undefined && !model.profiles.has(permissionProfileId)) return uncoded;
        if (group && !model.groups.has(group.groupId)) return uncoded;
        const status = "ActivationSent";
        invited.push({
          name: userName,
          email,
          status,
          profile: permissionProfileId,
          jobTitle,
          groupId: group?.groupId,
        });
        return undefined;
      });
      const items = await outcomeOf(docusign.users.create({ newUsers }), "newUsers", verdicts);
      items.forEach(({ userId, userStatus, createdDateTime }, at) => {
        if (verdicts[at] === uncoded) return;
        if (verdicts[at] !== undefined) {
          const { name, email } = model.people.get(String(userId))!;
          assert.deepEqual([name, email], [wanted[at]!.userName, wanted[at]!.email]);
          assert.deepEqual([userStatus, createdDateTime], [undefined, NO_DATE]);
          return;
        }
        assert.ok(!model.people.has(String(userId)));
        assert.equal(userStatus, "ActivationSent");
        const { groupId, ...person } = invited.shift()!;
        model.people.set(String(userId), person);
        const group = model.groups.get(groupId ?? "");
        if (group?.type === "customGroup") group.users.add(String(userId));
      });
      await comparePeople(model, docusign);
    }),
  ),
  index.map((at) =>
    step<Model, Real>(
      `accept(${at})`,
      async (model, { docusign, accept }) => {
        const invited = [...model.people].filter(([, { status }]) => status === "ActivationSent");
        const [userId, person] = invited[at % invited.length]!;
        accept(userId);
        person.status = "Active";
        await comparePeople(model, docusign);
      },
      ({ people }) => [...people.values()].some(({ status }) => status === "ActivationSent"),
    ),
  ),
  fc
    .record({
      at: index,
      jobTitle: fc.constantFrom(undefined, "Studio Lead"),
      userName: fc.constantFrom(undefined, "Ada N. Okafor"),
      userStatus: fc.constantFrom(undefined, "active", "Closed"),
      profileAt: fc.option(index, { nil: undefined }),
    })
    .map(({ at, profileAt, ...changes }) =>
      step<Model, Real>(`change(${at}, ${JSON.stringify(changes)})`, async (model, { docusign }) => {
        const userId = keyAt(model.people, at);
        const person = model.people.get(userId)!;
        const permissionProfileId = profileAt === undefined ? undefined : anyProfile(model, profileAt);
        const call = docusign.users.update({ userId, permissionProfileId, ...changes });
        const reopened = changes.userStatus === "active" && person.status === "Closed";
        const others = [...model.people.values()].filter(
          ({ email, status }) => email === person.email && status !== "Closed",
        );
        const unknown = permissionProfileId !== undefined && !model.profiles.has(permissionProfileId);
        if (unknown || (reopened && others.length > 0)) {
          assert.equal((await refusal(call, ApiError)).problems[0]?.code, undefined);
        } else {
          const answer = await call;
          assert.deepEqual(
            [answer.userId, answer.createdDateTime, answer.jobTitle],
            [userId, NO_DATE, changes.jobTitle],
          );
          person.name = changes.userName ?? person.name;
          person.jobTitle = changes.jobTitle ?? person.jobTitle;
          person.profile = permissionProfileId ?? person.profile;
          if (changes.userStatus === "Closed") person.status = "Closed";
          if (reopened) person.status = "ActivationSent";
        }
        await comparePeople(model, docusign);
      }),
    ),
  fc
    .tuple(
      fc.array(index, { minLength: 1, maxLength: 2 }),
      fc.subarray(strangers),
      fc.option(fc.subarray(["Groups", "PermissionSet", "SigningGroupsEmail"] as const, { minLength: 1 }), {
        nil: undefined,
      }),
    )
    .map(([ats, unknown, taken]) =>
      step<Model, Real>(`close(${ats.join()}, ${unknown.length}, ${taken?.join()})`, async (model, { docusign }) => {
        const ids = [...ats.map((at) => keyAt(model.people, at)), ...unknown];
        const verdicts = ids.map((id) => {
          const person = model.people.get(id);
          if (!person) return uncoded;
          person.status = "Closed";
          if (taken?.includes("PermissionSet")) person.profile = undefined;
          if (taken?.includes("Groups")) for (const { users } of model.groups.values()) users.delete(id);
          return undefined;
        });
        const users = ids.map((userId) => ({ userId }));
        const items = await outcomeOf(docusign.users.close({ users, delete: taken }), "users", verdicts);
        items.forEach(({ userStatus }, at) => {
          if (verdicts[at] === undefined) assert.equal(userStatus, "closed");
        });
        await comparePeople(model, docusign);
      }),
    ),
  fc
    .record({
      count,
      status: fc.option(fc.subarray(["ActivationSent", "Active", "Closed", "Disabled"] as const, { minLength: 1 }), {
        nil: undefined,
      }),
      email_substring: fc.constantFrom(undefined, "northlight", "Eve+x&y=z", "nobody"),
      user_name_substring: fc.constantFrom(undefined, "a", "☕"),
      groupAt: fc.option(index, { nil: undefined }),
      isIn: fc.boolean(),
    })
    .map(({ groupAt, isIn, ...query }) =>
      step<Model, Real>(
        `find(${JSON.stringify(query)}, ${groupAt}, ${isIn})`,
        async (model, { docusign, connection }) => {
          const groupId = groupAt === undefined ? undefined : keyAt(model.groups, groupAt);
          const members = groupId === undefined ? [] : membersOf(model, groupId);
          const wanted = [...model.people].filter(
            ([id, { name, email, status }]) =>
              (query.status === undefined || (query.status as readonly string[]).includes(status)) &&
              email.toLowerCase().includes((query.email_substring ?? "").toLowerCase()) &&
              name.toLowerCase().includes(query.user_name_substring ?? "") &&
              (groupId === undefined || members.includes(id) === isIn),
          );
          const before = connection.sent();
          const filter = isIn ? { group_id: groupId } : { not_group_id: groupId };
          const found = await docusign.users.list({ ...query, ...filter }).toArray();
          assert.equal(connection.sent() - before, Math.max(1, Math.ceil(wanted.length / (query.count ?? 100))));
          assert.deepEqual(
            found.map(({ userId }) => userId),
            wanted.map(([id]) => id),
          );
        },
      ),
    ),
  email.map((address) =>
    step<Model, Real>(`findByEmail(${address})`, async ({ people }, { docusign }) => {
      const wanted = [...people].filter(([, { email }]) => email === address);
      const call = docusign.users.list({ email: address }).toArray();
      if (wanted.length === 0) {
        const { status, problems } = await refusal(call, ApiError);
        assert.deepEqual([status, problems[0]?.code], [400, "USER_LACKS_MEMBERSHIP"]);
        return;
      }
      assert.deepEqual(
        (await call).map(({ userId }) => userId),
        wanted.map(([id]) => id),
      );
    }),
  ),
  index.map((at) =>
    step<Model, Real>(`person(${at})`, async (model, { docusign }) => {
      const userId = keyAt(model.people, at);
      const person = await docusign.users.get({ userId });
      assert.deepEqual(told(person), expected([userId, model.people.get(userId)!]));
      assert.deepEqual(
        person.groupList!.map(({ groupId }) => groupId),
        [...model.groups.keys()].filter((id) => membersOf(model, id).includes(userId)),
      );
      const stranger = docusign.users.get({ userId: strangers[0]! });
      assert.equal((await refusal(stranger, ApiError)).problems[0]?.code, undefined);
      await refusal(docusign.users.update({ userId: strangers[0]!, jobTitle: "Editor" }), ApiError);
    }),
  ),
];

/* A profile that is there, or one that is not any more. */
function anyProfile({ profiles, deletedProfiles }: Model, at: number): string {
  return at % 3 === 0 ? builtIn[at % builtIn.length]! : anyKey(profiles, deletedProfiles, at);
}

async function comparePeople({ people }: Model, docusign: BoundDocusign): Promise<void> {
  const listed = await docusign.users.list({ count: 3 }).toArray();
  assert.deepEqual(listed.map(told), [...people].map(expected));
}

function told({ userId, userName, email, userStatus, permissionProfileId, jobTitle }: UserInformation): object {
  return { userId, userName, email, userStatus, permissionProfileId, jobTitle };
}

function expected([userId, { name, email, status, profile = "", jobTitle }]: [string, Person]): object {
  return { userId, userName: name, email, userStatus: status, permissionProfileId: profile, jobTitle };
}
