/** @import { Rule } from "./redocly.js" */

/**
 * Holds summaries to a capital at the start and no full stop, because they are the headings of the documentation.
 * @type {Rule}
 */
export const summarySentenceCase = () => ({
  Operation(operation, { report, location }) {
    const summary = operation["summary"];
    if (typeof summary !== "string" || (/^\p{Lu}/u.test(summary) && !/[.\s]$/.test(summary))) return;
    report({
      message: `The summary "${summary}" is not in sentence case. It is a heading of the documentation and the first line in the editor. Start with a capital and end without a full stop.`,
      location: location.child("summary"),
    });
  },
});
