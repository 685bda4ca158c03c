import { fakeFrameioLegacy } from "../../../src/testing/index.js";
import { createFrameioLegacy } from "../../../src/vendors/frameio-legacy/index.js";
import { check, type Smoke } from "./check.js";

export const smoke: Smoke = {
  async get() {
    const { token, accounts, fetch } = fakeFrameioLegacy();
    const [account] = accounts;
    const legacy = createFrameioLegacy({ token, fetch });
    const { id } = await legacy.accounts.get({ account_id: account?.id ?? "" });
    check(id === account?.id, "an account is read");
  },
};
