import { follow } from "./schemas.js";

/** @import { Rule } from "./redocly.js" */

/**
 * Demands that a request body is required, because the client always sends one where it is described.
 * @type {Rule}
 */
export const requiredRequestBody = () => ({
  Operation(operation, context) {
    if (operation["requestBody"] === undefined) return;
    if (follow(context, operation["requestBody"])?.node["required"] === true) return;
    context.report({
      message: `The request body is not marked required. Left out it means optional, and mock and tests would then accept a call without it. Write required: true.`,
      location: context.location.child("requestBody").key(),
    });
  },
});
