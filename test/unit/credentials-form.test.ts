import { expect, test } from "vitest";
import { postForm } from "../../src/credentials/form.js";
import { serverOf } from "../../src/credentials/options.js";
import { answer } from "../support/answers.js";

/* What of a form is secret, when a server quotes all of it. */

test("the fields of a form are secret but those that say of what kind it is, and for whom", async () => {
  const shown = {
    grant_type: "kind-of-grant",
    scope: "scope-of-grant",
    client_id: "id-of-client",
    redirect_uri: "https://a.example/back",
  };
  const hidden = {
    token: "token-of-user",
    old_scope: "secret-with-a-name-before",
    scope_key: "secret-with-a-name-behind",
  };
  const form = { ...shown, ...hidden };
  const { fetch } = answer({ status: 400, body: { error: "no", error_description: Object.values(form).join(" ") } });
  const request = { operation: "tokens.create", path: "/token", repeatable: false, form: () => form };
  const sent = postForm("got no token", serverOf("https://a.example", { fetch }), request, () => undefined);
  await expect(sent).rejects.toHaveProperty(
    "error_description",
    [...Object.values(shown), ...Object.values(hidden).map(() => "[token]")].join(" "),
  );
});
