/** @import { Rule } from "./redocly.js" */

const order = [
  "operationId",
  "summary",
  "description",
  "tags",
  "deprecated",
  "x-stability",
  "x-sunset",
  "x-retry",
  "x-rate-limit",
  "x-items",
  "x-cursor",
  "x-item-errors",
  "security",
  "parameters",
  "requestBody",
  "responses",
];

/**
 * Holds the keys of an operation to one order, so that two operations can be compared line by line.
 * @type {Rule}
 */
export const operationKeyOrder = () => ({
  Operation(operation, { report, location }) {
    const keys = Object.keys(operation).filter((key) => order.includes(key));
    for (const [index, key] of keys.entries()) {
      const before = keys[index - 1];
      if (before === undefined || order.indexOf(before) < order.indexOf(key)) continue;
      report({
        message: `"${key}" stands after "${before}". Operations are read and compared side by side. Keep to the order ${order.join(", ")}.`,
        location: location.child(key).key(),
      });
      return;
    }
  },
});
