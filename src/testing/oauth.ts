import { createIds } from "./ids.js";
import type { Asked, FakeAnswer } from "./request.js";

/* What the servers of tokens of all vendors have in common. */

/** The fields of a form. */
export type Form = Readonly<Record<string, string | undefined>>;

/** Reads the form that was sent; one that is none has no fields. */
export function formOf({ body }: Asked): Form {
  return Object.fromEntries(new URLSearchParams(typeof body === "string" ? body : ""));
}

/** Who a client says it is, and how it proves that: in the header, or else in the form. */
export function clientOf(
  { headers }: Asked,
  { client_id, client_secret }: Form,
): readonly [id: string | undefined, secret: string | undefined] {
  const [, basic] = /^Basic (.+)$/.exec(headers["authorization"] ?? "") ?? [];
  if (basic === undefined) return [client_id, client_secret];
  const [id = "", ...secret] = atob(basic).split(":");
  return [id, secret.join(":")];
}

/** A refusal in the words of OAuth. */
export function refuse(status: number, error?: string, error_description?: string): FakeAnswer {
  if (error === undefined) return { status };
  return { status, body: { error, ...(error_description !== undefined && { error_description }) } };
}

/** A sign-in whose user has come back, and whose code was not exchanged yet. */
export interface OpenSignIn {
  readonly scopes: readonly string[];
  readonly challenge: string | null;
  readonly at: number;
}

/** The codes and refresh tokens that a fake has given out. */
export interface Sessions {
  /** An id or a secret. */
  uuid(): string;
  /** The good refresh tokens, and for each whether its client proved who it is when it got it: then it has to again. */
  readonly refreshTokens: Map<string, boolean>;
  /** Plays the user, who signs in at an address and comes back. */
  signIn(url: string): string;
  /** Takes a code, which is good once; gives the sign-in if the verifier is the one that it began with. */
  takeCode(form: Form): Promise<OpenSignIn | undefined>;
  /** Gives out a new refresh token. */
  issue(proven: boolean): string;
}

/** Opens the sessions of a fake; `home` is where a user comes back to who was sent without an address. */
export function openSessions(prefix: string, home: string, seed: number, now: () => number): Sessions {
  // Ids of their own: how many there are changes no other.
  const ids = createIds(`${prefix} ${seed}`);
  const open = new Map<string, OpenSignIn>();
  const refreshTokens = new Map<string, boolean>();
  return {
    uuid: ids.uuid,
    refreshTokens,
    signIn(url) {
      const asked = new URL(url).searchParams;
      const code = `${prefix}-code-${ids.uuid()}`;
      open.set(code, {
        scopes: (asked.get("scope") ?? "").split(/[ ,]+/),
        challenge: asked.get("code_challenge"),
        at: now(),
      });
      const back = new URL(asked.get("redirect_uri") ?? home);
      back.searchParams.set("code", code);
      back.searchParams.set("state", asked.get("state") ?? "");
      return back.href;
    },
    async takeCode({ code = "", code_verifier }) {
      const found = open.get(code);
      open.delete(code);
      if (!found || found.challenge === null) return found;
      return found.challenge === (await challengeOf(code_verifier ?? "")) ? found : undefined;
    },
    issue(proven) {
      const token = `${prefix}-refresh-${ids.uuid()}`;
      refreshTokens.set(token, proven);
      return token;
    },
  };
}

async function challengeOf(verifier: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier)));
  return btoa(String.fromCharCode(...hash))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}
