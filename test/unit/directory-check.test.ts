import { describe, expect, test } from "vitest";
import { checkDesired, readDesired, type Vendor } from "../../src/directory/check-desired.js";
import { InvalidInputError } from "../../src/errors.js";

const vendors: readonly Vendor[] = [
  { vendor: "alpha", attributes: ["emoji"], roles: ["admin", "member"] },
  { vendor: "beta", attributes: ["permissionProfile"], roles: [] },
];

const account = "6b1f0c5e-8d54-4c0e-9b52-0a4c7f1d2e30";

/** What is wrong with a value, each with its place. */
function wrong(value: unknown): string[] {
  return readDesired(value, vendors).complaints.map(
    ({ pointer, message, about }) => `${pointer}${about === "key" ? " (key)" : ""}: ${message}`,
  );
}

const oneGroup = (group: object, more: object = {}) => ({
  accounts: [{ vendor: "alpha", account, groups: [{ name: "Editors", ...group }], ...more }],
});

describe("what is right", () => {
  test("is given back as a copy without what is undefined", () => {
    const value = {
      policy: { removals: "listed", perGroup: { number: 3, fraction: 0.5 }, minAdmins: 2, protect: ["it@a.example"] },
      accounts: [
        {
          ...{ vendor: "alpha", account, roles: { "ada@a.example": "admin", "17": "member" } },
          groups: [
            {
              ...{ name: "Editors", previously: ["Cutters"], emoji: "scissors", remove: ["bo@a.example"] },
              members: ["ada@a.example", { email: "kim@a.example", id: "0b7c" }, { id: "77" }],
            },
            { name: "Old", id: "9c1e", absent: true },
            { name: " odd\n", id: "9c1f", members: [], allowEmpty: true },
          ],
        },
        { vendor: "beta", account: "36030000", groups: [{ name: "Everybody", permissionProfile: "DS Viewer" }] },
      ],
    };
    expect(checkDesired(value, vendors)).toEqual(value);
    expect(checkDesired(oneGroup({ emoji: undefined }), vendors)).toStrictEqual(oneGroup({}));
    expect(checkDesired(oneGroup({ permissionProfile: "whatever" }))).toBeTruthy();
  });
});

describe("what is wrong is told with its place", () => {
  test.each([
    [null, [": The file has nothing behind it. Give it a value, or leave it out."]],
    ["text", [': The file must have keys (accounts, policy), but is "text".']],
    [[], [": The file must have keys (accounts, policy), but is a list."]],
    [{}, [": The file has no accounts."]],
    [{ accounts: {} }, ["/accounts: accounts must be a list, but is an object."]],
    [{ accounts: [null] }, ["/accounts/0: accounts: item 1 has nothing behind it. Give it a value, or leave it out."]],
    [{ accounts: [{}] }, ["/accounts/0: accounts: item 1 has no vendor and no account."]],
    [
      { accounts: [{ vendor: "alpah", account }] },
      ['/accounts/0/vendor: vendor must be one of alpha, beta, but is "alpah". Did you mean alpha?'],
    ],
    [
      { accounts: [{ vendor: "alpha", account: 36030000 }] },
      ["/accounts/0/account: account must be text, but is the number 36030000. Put it in quotes, as it is written."],
    ],
    [{ acounts: [], accounts: [] }, ["/acounts (key): acounts is unknown. Did you mean accounts?"]],
    [
      { accounts: [], "<<": {} },
      ["/<< (key): << is a merge key, and those are not read. Use an alias for each list instead."],
    ],
    [{ accounts: [], "a/b~c": 1 }, ["/a~1b~0c (key): a/b~c is unknown. Known are accounts, policy."]],
    [
      oneGroup({ name: 2024 }),
      ["/accounts/0/groups/0/name: name must be text, but is the number 2024. Put it in quotes, as it is written."],
    ],
    [
      oneGroup({ name: true }),
      ["/accounts/0/groups/0/name: name must be text, but is the boolean true. Put it in quotes, as it is written."],
    ],
    [
      oneGroup({ name: " Editors" }),
      ['/accounts/0/groups/0/name: name must have no blanks around it, but is " Editors".'],
    ],
    [oneGroup({ name: "" }), ["/accounts/0/groups/0/name: name must be text on one line, but is empty."]],
    [oneGroup({ member: [] }), ["/accounts/0/groups/0/member (key): member is unknown. Did you mean members?"]],
    [
      oneGroup({ members: null }),
      ["/accounts/0/groups/0/members: members has nothing behind it. Give it a value, [] for none, or leave it out."],
    ],
    [
      oneGroup({ members: [] }),
      [
        "/accounts/0/groups/0/members: members is empty. Write allowEmpty: true beside it if the group is to have none.",
      ],
    ],
    [
      oneGroup({ members: ["Ada <ada@a.example>"] }),
      [
        '/accounts/0/groups/0/members/0: members: item 1 must be an e-mail address, but is "Ada <ada@a.example>". Write ada@a.example alone.',
      ],
    ],
    [
      oneGroup({ members: ["ada@a.example", "Ada@A.example"] }),
      ["/accounts/0/groups/0/members/1: members: item 2 stands twice, first as item 1."],
    ],
    [
      oneGroup({ members: [{ id: "7" }, { id: "7", email: "ada@a.example" }, {}] }),
      [
        "/accounts/0/groups/0/members/2: members: item 3 must have one of email, id.",
        "/accounts/0/groups/0/members/1: members: item 2 stands twice, first as item 1.",
      ],
    ],
    [
      oneGroup({ members: ["ada@a.example"], remove: ["ADA@a.example"] }),
      ["/accounts/0/groups/0/remove/0: remove: item 1 is under members too."],
    ],
    [
      oneGroup({ absent: true }),
      [
        "/accounts/0/groups/0/absent (key): absent needs the group's id: what is deleted is found by that, and never by its name.",
      ],
    ],
    [
      oneGroup({ absent: true, id: "9", members: ["ada@a.example"] }),
      ["/accounts/0/groups/0/members (key): members cannot be kept by a group that is absent."],
    ],
    [oneGroup({ absent: "yes" }), ['/accounts/0/groups/0/absent: absent must be true or false, but is "yes".']],
    [
      oneGroup({ permissionProfile: "7" }),
      ["/accounts/0/groups/0/permissionProfile (key): permissionProfile is nothing that groups of alpha have."],
    ],
    [
      oneGroup(
        {},
        { groups: [{ name: "Editors" }, { name: "editors" }, { name: "Editors", id: "7" }, { name: "x", id: "7" }] },
      ),
      [
        "/accounts/0/groups/3/id: id stands twice, first as item 3.",
        "/accounts/0/groups/1/name: name stands twice, first as item 1.",
      ],
    ],
    [
      oneGroup({}, { roles: { "ada@a.example": "amdin", "Ada@a.example": "member", "Ada <x@y.z>": "admin" } }),
      [
        '/accounts/0/roles/Ada <x@y.z> (key): Ada <x@y.z> must be an e-mail address, or the id of a person who has none, but is "Ada <x@y.z>". Write x@y.z alone.',
        "/accounts/0/roles/Ada@a.example (key): Ada@a.example stands twice: ada@a.example is the same address.",
        '/accounts/0/roles/ada@a.example: ada@a.example must be one of admin, member, but is "amdin". Did you mean admin?',
      ],
    ],
    [
      { accounts: [{ vendor: "beta", account, roles: { "ada@a.example": "admin" } }] },
      ["/accounts/0/roles (key): roles cannot be managed for beta."],
    ],
    [
      {
        accounts: [
          { vendor: "alpha", account },
          { vendor: "alpha", account: account.toUpperCase() },
        ],
      },
      ["/accounts/1/account: account stands twice, first as item 1."],
    ],
    [
      { accounts: [{ vendor: "alpha", account: "../x" }] },
      ['/accounts/0/account: account must be an id of the vendor\'s, without blanks and / \\ ? # %, but is "../x".'],
    ],
    [
      {
        accounts: [],
        policy: { removals: "some", minAdmins: 1.5, total: { number: -1, fraction: 2 }, perGroup: { number: 1 } },
      },
      [
        '/policy/removals: removals must be one of none, listed, all, but is "some".',
        "/policy/minAdmins: minAdmins must be a whole number, 0 or more, but is 1.5.",
        "/policy/total/number: number must be a whole number, 0 or more, but is -1.",
        "/policy/total/fraction: fraction must be a number from 0 to 1, but is 2.",
        "/policy/perGroup: perGroup has no fraction.",
      ],
    ],
  ])("%j", (value, complaints) => {
    expect(wrong(value)).toEqual(complaints);
  });

  test("in an error whose problems have pointers", () => {
    const error = (() => {
      try {
        return checkDesired({ accounts: [{ vendor: "alpha", account: 1 }] });
      } catch (error) {
        return error;
      }
    })();
    expect(error).toBeInstanceOf(InvalidInputError);
    expect((error as InvalidInputError).problems[0]?.pointer).toBe("/accounts/0/account");
  });
});

describe("whatever a program gives", () => {
  test("is refused without failing: circles, holes, symbols, functions, huge numbers, keys of the prototype", () => {
    const circle: { accounts: unknown[] } = { accounts: [] };
    circle.accounts.push(circle);
    const hole: unknown[] = [];
    hole.length = 2;
    for (const value of [
      ...[circle, { accounts: hole }, { accounts: [Symbol("x")] }, { accounts: () => [] }, { accounts: 10n }],
      ...[{ accounts: [{ vendor: "alpha", account: NaN }] }, JSON.parse('{"__proto__": 1, "accounts": []}')],
      { accounts: [], constructor: 1 },
      { accounts: [], policy: { minAdmins: Infinity } },
    ])
      expect(wrong(value).length, String(value)).toBeGreaterThan(0);
  });
});
