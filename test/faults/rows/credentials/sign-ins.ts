import { exchangeCode as exchangeDocusignCode } from "../../../../src/vendors/docusign/credentials.js";
import type { Chapter, Fault } from "../../fault.js";
import { describeError, describeOutcome, outcomeOf } from "../../outcome.js";
import { auth, get, granting, profile, script, server } from "./scripts.js";

/* What comes back from a sign-in. */

/** Comes back from a sign-in with a query, and tells what comes of it. */
function back(name: string, promise: string, query: string, sees: string, requests = 0): Fault {
  return {
    ...profile,
    ...{ name, promise, script: script(granting()), sees, requests, waitedMs: 0 },
    run: async ({ wire }) => {
      const callback = { callbackUrl: `https://northlight.example/callback?${query}`, state: "the-state" };
      const app = { integrationKey: "northlight", secretKey: "5ecr3t-of-northlight", environment: "demo" } as const;
      const outcome = await outcomeOf(exchangeDocusignCode({ ...app, ...callback, ...wire }));
      return "error" in outcome ? describeError(outcome.error) : "a token";
    },
  };
}

export const signIns: Chapter = {
  title: "Sign-ins",
  faults: [
    back("a user who comes back with a code", "It is exchanged.", "code=c0de&state=the-state", "a token", 1),
    back("a user who comes back from another sign-in", "Nothing is exchanged.", "code=c0de&state=another", auth),
    back("a user who comes back without the state", "Nothing is exchanged.", "code=c0de", auth),
    back(
      "a user who has refused",
      "What came back is told.",
      "error=access_denied&state=the-state",
      `${auth} access_denied`,
    ),
    back(
      "a user for whom the scope is too wide",
      "What came back is told.",
      "error=invalid_scope&error_description=No&state=the-state",
      `${auth} invalid_scope: No`,
    ),
    back("a user who comes back with nothing", "It is told so.", "state=the-state", auth),
    {
      ...get,
      name: "a secret in a page of a browser",
      promise: "It is refused before anything is sent: everybody who opens the page could read it.",
      script: [],
      run: async (world) => {
        Object.assign(globalThis, { window: globalThis, document: {} });
        try {
          return describeOutcome(await outcomeOf(Promise.resolve().then(() => server(world))));
        } finally {
          for (const name of ["window", "document"]) Reflect.deleteProperty(globalThis, name);
        }
      },
      sees: "InvalidInputError (invalid_input) [clientSecret must not be in a page of a browser: get the token on a server.; /clientSecret]",
      requests: 0,
      waitedMs: 0,
    },
  ],
};
