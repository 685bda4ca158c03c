import type { Asked, FakeAnswer } from "../request.js";
import type { FakeDocusignAccount } from "./account.js";
import { refuse } from "./answers.js";

/** Lists the permission profiles. Who has one is told by groups here: whose profile is whose is not played. */
export function listProfiles({ permissionProfiles, groups }: FakeDocusignAccount, { query }: Asked): FakeAnswer {
  const counted = query["include"]?.split(",").includes("user_count") === true;
  const listed = permissionProfiles.map((profile) => {
    const own = groups.filter(({ permissionProfileId }) => permissionProfileId === profile.permissionProfileId);
    const people = new Set(own.flatMap(({ users }) => users));
    return { ...profile, ...(counted && { userCount: String(people.size) }) };
  });
  return { status: 200, body: { permissionProfiles: listed } };
}

/** Shows a permission profile; what an unknown one is answered was seen for other resources and is assumed. */
export function getProfile({ permissionProfiles }: FakeDocusignAccount, { params }: Asked): FakeAnswer {
  const found = permissionProfiles.find(
    ({ permissionProfileId }) => permissionProfileId === params["permissionProfileId"],
  );
  return found ? { status: 200, body: { ...found } } : refuse(400);
}
