import { entriesOf } from "./schemas.js";

/** @import { Rule } from "./redocly.js" */

/**
 * Demands named examples of every request and answer, because mocks, tests and documentation are made of them.
 * @type {Rule}
 */
export const contentHasExample = () => ({
  MediaType(mediaType, { report, location }) {
    if (entriesOf(mediaType["examples"]).length > 0) return;
    report({
      message: `This content has no named examples. The mock server answers with them, the contract tests send them and the documentation shows them. Add examples with at least one entry; a single example does not count, as it has no name.`,
      location: location.key(),
    });
  },
});
