import { OutcomeUnknownError } from "../../../src/index.js";
import { createClock, fakeFrameio } from "../../../src/testing/index.js";
import { createFrameio } from "../../../src/vendors/frameio/index.js";
import { check, thrownBy, type Smoke } from "./check.js";

export const smoke: Smoke = {
  async testing() {
    const clock = createClock();
    const fake = fakeFrameio({ clock, tokenLifetimeMs: 60_000, groups: [{ name: "Editors" }] });
    const { signIn: token, account_id, fetch } = fake;
    const frameio = createFrameio({ token, account_id, fetch });
    clock.advance(120_000);
    const [group] = await frameio.groups.list().toArray();
    check(group?.name === "Editors" && group.id === fake.groups[0]?.id, "it begins as told");
    clock.advance(120_000);
    await frameio.users.list().toArray();
    check(fake.requests.filter(({ status }) => status === 401).length === 1, "its tokens end when its clock says so");
    fake.fail("groups.create", { lost: "half" });
    const error = await thrownBy(() => frameio.groups.create({ name: "Reviewers", emoji: "scissors" }));
    check(error instanceof OutcomeUnknownError && fake.groups.length === 2, "what it loses is carried out");
  },
};
