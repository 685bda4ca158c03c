import { plan } from "../../../src/directory/plan.js";
import type { Desired, DesiredGroup, Member, Snapshot } from "../../../src/directory/types.js";
import type { Line } from "../line.js";
import { must, tryCases } from "../random/cases.js";
import type { Draw } from "../random/draw.js";
import { drawWorld } from "../random/world.js";
import { drawAccount, drawPolicy } from "../random/wish.js";
import { setUp } from "../scene.js";

/** The order in which things are written or read, and upper and lower case, make no other plan. */
const sameDigest: Line = {
  number: 12,
  says: "order of accounts, groups, members and snapshots, case of letters and time of reading leave the digest as it is",
  count: 1000,
  async try(count, seed) {
    const digests = new Set<string>();
    await tryCases(count, seed, async (draw) => {
      const worlds = [drawWorld(draw, "1"), drawWorld(draw, "2")];
      const desired: Desired = {
        accounts: worlds.map((world) => drawAccount(draw, world)),
        policy: drawPolicy(draw, worlds[0]!),
      };
      const snapshots = await Promise.all(worlds.map((world) => setUp(world).adapter.read(() => true, {})));
      const first = plan(desired, snapshots);
      const second = plan(
        shuffledWish(draw, desired),
        draw.shuffled(snapshots.map((each) => shuffledState(draw, each))),
      );
      must(first.digest === second.digest, () => ({ first: first.accounts, second: second.accounts }));
      digests.add(first.digest);
    });
    must(digests.size > count * 0.9, () => `There are only ${digests.size} digests.`);
    return `${digests.size} digests`;
  },
};

function shuffledWish(draw: Draw, { accounts, policy = {} }: Desired): Desired {
  const members = (list: readonly Member[]) => draw.shuffled(list.map((member) => recased(draw, member)));
  const lists = (group: DesiredGroup): DesiredGroup => ({
    ...group,
    ...(group.id !== undefined && { id: draw.recased(group.id) }),
    ...(group.members && { members: members(group.members) }),
    ...(group.remove && { remove: members(group.remove) }),
  });
  return {
    policy: { ...policy, protect: members(policy.protect ?? []), requiredAdmins: members(policy.requiredAdmins ?? []) },
    accounts: draw.shuffled(accounts).map((account) => ({
      ...account,
      account: draw.recased(account.account),
      groups: draw.shuffled((account.groups ?? []).map(lists)),
      ...(account.roles && { roles: Object.fromEntries(draw.shuffled(Object.entries(account.roles))) }),
    })),
  };
}

function recased(draw: Draw, member: Member): Member {
  if (typeof member === "string") return draw.recased(member);
  const { id, email } = member;
  return {
    ...(id !== undefined && { id: draw.recased(id) }),
    ...(email !== undefined && { email: draw.recased(email) }),
  };
}

function shuffledState(draw: Draw, snapshot: Snapshot): Snapshot {
  return {
    ...snapshot,
    readAt: "2027-01-01T00:00:00.000Z",
    people: draw.shuffled(snapshot.people),
    groups: draw
      .shuffled(snapshot.groups)
      .map((group) => ({ ...group, members: group.members && draw.shuffled(group.members) })),
  };
}

export const lines = [sameDigest];
