import assert from "node:assert/strict";
import fc from "fast-check";
import { ApiError } from "../../../../src/index.js";
import { refusal, step } from "../walk.js";
import { anyKey, brands, builtIn, index, keyAt, type Model, type Real } from "./model.js";

const name = fc.constantFrom("Night shift", "Day shift", "Ünïcode ☕", "DocuSign Sender");
const settings = fc.option(
  fc.record(
    {
      allowAccountManagement: fc.constantFrom("true", "false"),
      allowBulkSending: fc.constantFrom("true", "false"),
      useNewDocuSignExperienceInterface: fc.constantFrom(0, "optional"),
    },
    { requiredKeys: [] },
  ),
  { nil: undefined },
);

/** Permission profiles, and what the account has besides. */
export const profileSteps = [
  fc.tuple(name, settings).map(([permissionProfileName, sent]) =>
    step<Model, Real>(`createProfile(${permissionProfileName})`, async ({ profiles }, { docusign }) => {
      const call = docusign.permissionProfiles.create({ permissionProfileName, settings: sent });
      if (isTaken({ profiles }, permissionProfileName)) return refusedUncoded(call);
      const made = await call;
      assert.ok(!profiles.has(made.permissionProfileId!));
      const profile = { name: permissionProfileName, settings: answered(sent) };
      assert.deepEqual([made.permissionProfileName, made.settings ?? {}], [profile.name, profile.settings]);
      profiles.set(made.permissionProfileId!, profile);
    }),
  ),
  fc.tuple(index, fc.option(name, { nil: undefined }), settings).map(([at, permissionProfileName, sent]) =>
    step<Model, Real>(`updateProfile(${at}, ${permissionProfileName})`, async (model, { docusign }) => {
      const permissionProfileId = anyKey(model.profiles, model.deletedProfiles, at);
      const call = docusign.permissionProfiles.update({ permissionProfileId, permissionProfileName, settings: sent });
      const profile = model.profiles.get(permissionProfileId);
      if (!profile) return refused(call);
      if (permissionProfileName !== undefined && isTaken(model, permissionProfileName, permissionProfileId))
        return refusedUncoded(call);
      await call;
      profile.name = permissionProfileName ?? profile.name;
      Object.assign(profile.settings, answered(sent));
    }),
  ),
  fc.tuple(index, fc.option(index, { nil: undefined })).map(([at, heirAt]) =>
    step<Model, Real>(`deleteProfile(${at}, ${heirAt})`, async (model, { docusign }) => {
      const { profiles, deletedProfiles, people, groups } = model;
      const permissionProfileId = anyKey(profiles, deletedProfiles, at);
      const heir = heirAt === undefined ? undefined : anyKey(profiles, deletedProfiles, heirAt);
      const call = docusign.permissionProfiles.delete.raw({ permissionProfileId, move_users_to: heir });
      if (!profiles.has(permissionProfileId)) return refused(call);
      const own = [...people.values(), ...groups.values()].filter(({ profile }) => profile === permissionProfileId);
      const isOwned = [...people.values()].some(({ profile }) => profile === permissionProfileId);
      const isKnown = heir !== permissionProfileId && profiles.has(heir ?? "");
      if (builtIn.includes(permissionProfileId) || (heir === undefined ? isOwned : !isKnown))
        return refusedUncoded(call);
      const { status, data } = await call;
      assert.deepEqual([status, data], [200, undefined]);
      profiles.delete(permissionProfileId);
      deletedProfiles.push(permissionProfileId);
      for (const one of own) one.profile = heir;
    }),
  ),
  fc.tuple(index, fc.boolean(), fc.boolean()).map(([at, counted, closed]) =>
    step<Model, Real>(`profiles(${at}, ${counted}, ${closed})`, async ({ profiles, people }, { docusign }) => {
      const include = [...(counted ? (["user_count"] as const) : []), ...(closed ? (["closed_users"] as const) : [])];
      const listed = await docusign.permissionProfiles
        .list({ include: include.length > 0 ? include : undefined })
        .toArray();
      const users = [...people.values()].filter(({ status }) => closed || status !== "Closed");
      assert.deepEqual(
        listed.map(({ permissionProfileId, permissionProfileName, userCount, settings }) => [
          ...[permissionProfileId, permissionProfileName, userCount, settings],
        ]),
        [...profiles].map(([id, { name, settings }]) => {
          const { length } = users.filter(({ profile }) => profile === id);
          return [id, name, counted ? String(length) : undefined, settings];
        }),
      );
      const permissionProfileId = keyAt(profiles, at);
      const one = await docusign.permissionProfiles.get({ permissionProfileId });
      assert.equal(one.permissionProfileName, profiles.get(permissionProfileId)!.name);
      await refusal(docusign.permissionProfiles.get({ permissionProfileId: "1" }), ApiError);
    }),
  ),
  fc.boolean().map((more) =>
    step<Model, Real>(`account(${more})`, async ({ people }, { docusign }) => {
      const input = more ? { include_account_settings: true, include_trial_eligibility: true } : undefined;
      const { seatsInUse, accountSettings } = await docusign.accounts.get(input);
      const there = [...people.values()].filter(({ status }) => status !== "Closed");
      assert.equal(seatsInUse, String(there.length));
      assert.equal(accountSettings !== undefined, more);
      const listed = await docusign.brands.list(more ? { include_logos: true } : undefined).toArray();
      assert.deepEqual(
        listed.map(({ brandId, brandName }) => ({ brandId, brandName })),
        brands,
      );
    }),
  ),
];

function isTaken({ profiles }: Pick<Model, "profiles">, name: string, by?: string): boolean {
  return [...profiles].some(([id, other]) => id !== by && other.name === name);
}

/* Settings are answered as text, and one of them in another word. */
function answered(sent: object = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(sent).map(([key, value]) => [key, value === 0 ? "never" : String(value)]));
}

async function refused(call: Promise<unknown>): Promise<void> {
  await refusal(call, ApiError);
}

async function refusedUncoded(call: Promise<unknown>): Promise<void> {
  const { status, problems } = await refusal(call, ApiError);
  assert.deepEqual([status, problems.map(({ code }) => code)], [400, [undefined]]);
}
