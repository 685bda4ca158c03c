import { there, type Rules } from "../rule.js";

/** That generated types are exactly those expected. The compiler shows it, and no exchange. */
export const type: Rules = {
  operation: {
    exact: { list: () => ["input", "output"].map((detail) => ({ ...there, detail })), shows: () => false },
  },
  component: { exact: { list: () => [there], shows: () => false } },
};
