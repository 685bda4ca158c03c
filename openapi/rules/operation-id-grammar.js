/** @import { Rule } from "./redocly.js" */

const verbs = ["get", "list", "create", "update", "delete", "close", "add", "remove", "revoke"];
const part = /^[a-z][A-Za-z0-9]*$/;
/** The one method that is no verb: whoever calls. */
const caller = "me";
const method = new RegExp(`^(${verbs.join("|")})(?![a-z])|^${caller}$`);

/**
 * Holds every operationId to `resource.method`, because it is how the caller writes the call.
 * @type {Rule}
 */
export const operationIdGrammar = () => ({
  Operation(operation, { report, location }) {
    const id = operation["operationId"];
    if (typeof id !== "string") return;
    const parts = id.split(".");
    const at = location.child("operationId");
    if (parts.length !== 2 || !parts.every((text) => part.test(text))) {
      report({
        message: `operationId "${id}" is not of the form resource.method. It becomes the call, as in client.groups.list(). Write two lowerCamel words with one dot between them.`,
        location: at,
      });
    } else if (!method.test(/** @type {string} */ (parts[1]))) {
      report({
        message: `The method in operationId "${id}" starts with no known verb. The same verb means the same thing for every vendor. Start it with one of ${verbs.join(", ")}, followed by nothing or by a capitalised noun; only the caller is called ${caller}.`,
        location: at,
      });
    }
  },
});
