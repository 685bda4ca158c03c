import { fakeFrameioLegacy } from "../../../src/testing/index.js";
import { serve } from "../../../src/testing/node.js";
import { createFrameioLegacy } from "../../../src/vendors/frameio-legacy/index.js";
import { check, type Smoke } from "./check.js";

export const smoke: Smoke = {
  async serve() {
    const fake = fakeFrameioLegacy();
    const { url, close } = await serve(fake);
    try {
      const accounts = await createFrameioLegacy({ token: fake.token, baseUrl: url }).accounts.list().toArray();
      check(accounts.length === fake.accounts.length, "the same is read from a port of this machine");
    } finally {
      await close();
    }
  },
};
