import { follow } from "./schemas.js";

/** @import { Rule } from "./redocly.js" */

/**
 * Demands one fixed value of every header parameter, because headers are sent by the route and are no input of the caller.
 * @type {Rule}
 */
export const headerParameterConst = () => ({
  Parameter(parameter, context) {
    if (parameter["in"] !== "header") return;
    if (typeof follow(context, parameter["schema"])?.node["const"] === "string") return;
    context.report({
      message: `Header parameter "${String(parameter["name"])}" has no fixed value. Headers are no key of a call's input; the client sends the described value itself. Give its schema type: string and a const.`,
      location: context.location,
    });
  },
});
