import type { Desired } from "../../../src/directory/types.js";
import { fakeFrameio, type FakeFrameio } from "../../../src/testing/index.js";
import { serve } from "../../../src/testing/node.js";

/** An account on a local port, and what a command needs to reach it. */
export interface Sample {
  readonly fake: FakeFrameio;
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

const people = ["ada", "kim", "bo", "mia", "ian", "zoe", "leo", "eva", "max", "ida"];
const emailOf = (name: string) => `${name}@northlight.example`;

/** Opens the sample: ten people and four groups. */
export async function openSample(): Promise<Sample> {
  const fake = fakeFrameio({
    ...{ account_id: "6b1f0c5e-8d54-4c0e-9b52-0a4c7f1d2e30", limits: false },
    users: people.map((name, index) => ({
      email: emailOf(name),
      role: index < 3 ? ("admin" as const) : ("member" as const),
    })),
    groups: ["Editors", "Cutters", "Sound", "Colour"].map((name, index) => ({
      name,
      members: people.slice(index, index + 4).map(emailOf),
    })),
  });
  const { url, close } = await serve(fake);
  return { fake, env: { ROLLCALL_FRAMEIO_TOKEN: fake.token, ROLLCALL_FRAMEIO_BASE_URL: url }, close };
}

/** What is wished of the sample: groups made, named anew and deleted, people put in and out, a role given. */
export function wishOf({ fake }: Sample): Desired {
  const [editors, , sound, colour] = fake.groups;
  return {
    policy: {
      ...{ removals: "all", perGroup: { number: 9, fraction: 1 }, total: { number: 30, fraction: 1 } },
      ...{ demotions: { number: 1, fraction: 1 }, minAdmins: 1 },
    },
    accounts: [
      {
        ...{ vendor: "frameio", account: fake.account_id, roles: { [emailOf("ida")]: "admin" } },
        groups: [
          { name: "Editors", id: editors!.id, members: ["ada", "kim", "leo", "eva", "max"].map(emailOf) },
          { name: "Montage", previously: ["Cutters"], emoji: "scissors", members: ["bo", "mia"].map(emailOf) },
          { name: "Sound", id: sound!.id, members: ["ada", "bo", "mia", "ian", "ida"].map(emailOf) },
          { name: "Colour", id: colour!.id, absent: true },
          { name: "Writers", members: ["zoe", "leo"].map(emailOf) },
          { name: "Drivers", members: ["eva"].map(emailOf) },
        ],
      },
    ],
  };
}

/** What is there, so that two accounts can be compared: without what time and chance have given. */
export function stateOf({ fake: { groups, users } }: Sample): unknown {
  const names = new Map(users.map(({ id, email }) => [id, email]));
  return {
    groups: groups
      .map(({ name, emoji, members }) => ({ name, emoji, members: members.map((id) => names.get(id)).sort() }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    roles: users.map(({ email, role }) => [email, role]),
  };
}

/** What was done more than once: groups created under one name, people removed from one group, roles given. */
export function repeatedIn({ fake: { requests } }: Sample): string[] {
  const wrote = requests.filter(({ method, status = 0 }) => method !== "GET" && status < 300);
  const done = wrote
    .filter(({ operation }) => operation === "groups.create" || operation === "groups.removeUser")
    .map(({ operation, path, body }) =>
      [operation, path, operation === "groups.create" ? JSON.stringify(body) : ""].join(" "),
    );
  return done.filter((one, index) => done.indexOf(one) < index);
}
