import { generateKeyPairSync } from "node:crypto";
import type { TokenSource } from "../../../../src/index.js";
import { serverToServer } from "../../../../src/vendors/frameio/credentials.js";
import { answer, ok, type SeenRequest, type Step } from "../../../support/script.js";
import type { JwtOptions } from "../../../../src/vendors/docusign/credentials.js";
import type { Fault, World } from "../../fault.js";
import { describeOutcome, outcomeOf } from "../../outcome.js";

/* What the chapters on credentials share. The scripts answer for the servers of tokens too. */

export const get = { over: "clock", call: "frameio groups.get" } as const;
export const group = { data: { id: "g1" } };
export const HOUR_S = 3600;

/** A script in which the server of tokens, and the API, each have one of their own: steps in order, the last one again and again. */
export function script(tokens: readonly Step[], api: readonly Step[] = [ok(group)]): Fault["script"] {
  const asked = { tokens: 0, api: 0 };
  return ({ url }) => {
    const [whose, steps] = isForTokens(url) ? (["tokens", tokens] as const) : (["api", api] as const);
    return steps[Math.min(asked[whose]++, steps.length - 1)]!;
  };
}

export function isForTokens(url: string): boolean {
  return /^\/(ims|oauth)\//.test(url);
}

/** Gives out `token-1`, `token-2` and so on. */
export function granting(expires_in: unknown = HOUR_S, more: object = {}): Step[] {
  return Array.from({ length: 9 }, (_, index) => ok({ access_token: `token-${index + 1}`, expires_in, ...more }));
}

export function asked({ requests }: World): SeenRequest[] {
  return requests.filter(({ url }) => isForTokens(url));
}

/** The tokens with which the API was called, each once. */
export function sent({ requests }: World): string {
  const tokens = requests.filter(({ url }) => !isForTokens(url)).map(({ headers }) => headers.get("authorization"));
  return [...new Set(tokens)].join(", ").replaceAll("Bearer ", "");
}

export const secrets = { clientId: "northlight", clientSecret: "p8e-northlight-secret" };

export function server({ wire }: World): TokenSource {
  return serverToServer({ ...secrets, ...wire });
}

/** Reads a group with a source, and tells what came of it and how often a token was asked for. */
export async function tell(world: World, token: TokenSource = server(world)): Promise<string> {
  const outcome = await outcomeOf(world.frameio({ token }).groups.get.raw({ group_id: "g1" }));
  return `${describeOutcome(outcome)}; ${asked(world).length} asked`;
}

export const good = '{"id":"g1"}; attempts: 200';
export const refused = (error: string, error_description?: string) => answer(400, { error, error_description });
export const auth = "AuthError (auth_error)";
export const lost = { fault: "reset" } as const;

export const user = "0f9a3c61-2c1e-4a57-b1a4-6a3d5c8e7f10";
const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
export const signer: JwtOptions = {
  integrationKey: "7c2e9b14-5a3d-4f60-8b17-d9e0c1f2a3b4",
  userId: user,
  privateKey: privateKey.export({ format: "jwk" }),
  environment: "demo",
};
export const profile = { over: "clock", call: "docusign permissionProfiles.get" } as const;
