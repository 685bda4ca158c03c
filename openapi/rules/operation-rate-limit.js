/** @import { Rule } from "./redocly.js" */

/**
 * Demands that every operation states its rate limit, or that none is published.
 * @type {Rule}
 */
export const operationRateLimit = () => ({
  Operation(operation, { report, location }) {
    if (operation["x-rate-limit"] !== undefined) return;
    report({
      message: `The operation has no x-rate-limit. Pacing starts from the published limit, and silence could mean that nobody looked. Add the limit as a list of {calls, windowMs, per}, or none-published.`,
      location: location.child("operationId"),
    });
  },
});
