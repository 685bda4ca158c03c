import type { Person } from "../../../../src/directory/types.js";
import {
  fakeDocusign,
  type Clock,
  type FakeDocusignOptions,
  type FakeDocusignStatus,
  type FakeDocusignUserOptions,
} from "../../../../src/testing/index.js";
import { docusignDirectory } from "../../../../src/vendors/docusign/directory.js";
import { createDocusign } from "../../../../src/vendors/docusign/index.js";
import type { Draw } from "../../random/draw.js";
import { drawNames, uuid } from "../drawn.js";
import type { Holding, PlayedAccount, PlayedVendor } from "../played.js";

const accountId = uuid(9000);
const permissionProfiles = [
  { permissionProfileName: "Sender", permissionProfileId: "901" },
  { permissionProfileName: "Viewer", permissionProfileId: "902" },
];

// Less room than is documented, so that it counts: the client learns it from the answers.
const limits = { burst: 20 };
const narrow = { burst: 10 };

export const vendor: PlayedVendor = {
  name: "docusign",
  draw(draw) {
    const users = drawUsers(draw);
    const groups = drawNames(draw).map((groupName, index) => ({
      ...{ groupName, groupId: String(501 + index), permissionProfileId: draw.one(["901", "902", undefined]) },
      users: draw.some(users, draw.number(0, 60)).flatMap(({ userId }) => userId ?? []),
    }));
    return (clock) => play({ accountId, users, groups, permissionProfiles, limits: narrow }, clock, uuid(0));
  },
  large(people, groups) {
    const users = Array.from({ length: people }, (_, index) => ({
      ...{ userId: uuid(index), email: `person${index}@example.com` },
    }));
    const some = Array.from({ length: groups }, (_, index) => ({
      ...{ groupName: `Group ${index}`, groupId: String(10_000 + index) },
      users: users.slice(index, index + 12).map(({ userId }) => userId),
    }));
    return (clock) => play({ accountId, users, groups: some, limits }, clock, uuid(0));
  },
};

function drawUsers(draw: Draw): FakeDocusignUserOptions[] {
  return Array.from({ length: draw.number(12, 30) }, (_, index) => {
    const userStatus: FakeDocusignStatus =
      index < 4
        ? "Active"
        : draw.one(["Active", "Active", "Active", "ActivationRequired", "ActivationSent", "Closed", "Disabled"]);
    // Whoever is closed may have had the address of somebody who is there.
    const address = userStatus === "Closed" && draw.chance(50) ? draw.number(0, index - 1) : index;
    return {
      ...{ userId: uuid(index), userName: `Person ${index}`, email: draw.recased(`person${address}@example.com`) },
      ...{ userStatus, permissionProfile: draw.chance(15) ? "Account Administrator" : "DocuSign Sender" },
    };
  });
}

function play(options: FakeDocusignOptions, clock: Clock, self: string): PlayedAccount {
  const fake = fakeDocusign({ ...options, clock });
  const { token, fetch, requests, users, groups, permissionProfiles } = fake;
  const administers = new Set(
    permissionProfiles
      .filter(({ settings }) => settings["allowAccountManagement"] === "true")
      .map(({ permissionProfileId }) => permissionProfileId),
  );
  const people = (): Person[] =>
    users.map(({ userId, email, userName, userStatus, permissionProfileId = "" }) => ({
      ...{ key: userId.toLowerCase(), id: userId, email, name: userName, state: STATES[userStatus] },
      ...{ writable: true, role: null, admin: administers.has(permissionProfileId), owner: false },
    }));
  return {
    ...{ fetch, requests },
    holding: (): Holding => ({
      people: new Map(people().map((person) => [person.key, person])),
      groups: new Map(
        groups.map(({ groupId: id, groupName: name, groupType, permissionProfileId, users: members }) => [
          id,
          {
            ...{ id, name, kind: KINDS[groupType], members: new Set(members.map((member) => member.toLowerCase())) },
            attributes: permissionProfileId === undefined ? {} : { permissionProfile: permissionProfileId },
          },
        ]),
      ),
    }),
    adapter: (baseUrl, options) =>
      docusignDirectory(createDocusign({ ...options, token, accountId: fake.accountId, baseUrl }), { self }),
  };
}

const STATES = {
  ...{ Active: "active", ActivationRequired: "pending", ActivationSent: "pending" },
  ...{ Closed: "closed", Disabled: "inactive" },
} as const satisfies Record<FakeDocusignStatus, Person["state"]>;

const KINDS = { adminGroup: "admins", everyoneGroup: "everyone", customGroup: "own" } as const;
