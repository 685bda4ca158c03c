import { stepsOf } from "../../exchanges/paging.js";
import type { Rules } from "../rule.js";

/** That a list is read page by page to its end. It takes several exchanges to show it: `exchanges/paging.ts` reads them. */
export const paging: Rules = {
  operation: {
    flow: {
      facet: (step = "") => {
        // That a link which repeats ends the reading is a promise of the client, and no vendor's.
        if (step === "repeated") return undefined;
        // Whoever says what leads to the next page says that there are pages.
        return ["first", "middle", "last"].includes(step) ? "cursor" : "items";
      },
      list: ({ node }) =>
        stepsOf(node).map((detail) => ({ polarity: detail === "repeated" ? "refuse" : "accept", detail })),
      shows: () => false,
    },
  },
};
