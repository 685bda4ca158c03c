import type { Layer } from "../transport/call.js";
import { formsOf } from "../transport/redact.js";
import { exchange, failed, refused, type Advise, type AuthorizationServer, type Exchange } from "./server.js";
import type { Granted } from "./source.js";

/** The fields of a form; what is `undefined` is left out. */
export type Form = Readonly<Record<string, string | undefined>>;

/** A form for an authorization server. */
export interface FormRequest {
  readonly operation: string;
  readonly path: string;
  /** Whether it may be sent again when its outcome is unknown. */
  readonly repeatable: boolean;
  /** Makes the form of an attempt: each has its own. */
  readonly form: () => Form | Promise<Form>;
  /** How the client proves who it is; nothing where the form does. */
  readonly client?: ClientProof;
}

/** How a client proves who it is: in the header of the request, or in its form. */
export type ClientProof = { readonly authorization: string } | Form;

/** The proof of a client: its secret in a header, or its id alone where it has none. */
export function proofOf(client_id: string, secret: string | undefined): ClientProof {
  return secret === undefined ? { client_id } : { authorization: `Basic ${btoa(`${client_id}:${secret}`)}` };
}

/** Sends a form, and gives the answer to it if that is a success; all else is an `AuthError` that begins with `lead`. */
export async function postForm(
  lead: string,
  server: AuthorizationServer,
  request: FormRequest,
  advise: Advise,
): Promise<Exchange> {
  const done = await exchange(server, { ...request, method: "POST" }, writeForm(request)).catch((cause: unknown) => {
    throw failed(lead, request.operation, cause);
  });
  if (done.reply.status < 400) return done;
  throw refused(lead, server, done, advise);
}

const LEAD = "got no token";

/** Asks for a token, and gives what the server gives out. */
export async function askForToken<Token extends Granted>(
  server: AuthorizationServer,
  request: FormRequest,
  advise: Advise,
): Promise<Token> {
  const done = await postForm(LEAD, server, request, advise);
  const token = done.reply.json as Partial<Granted> | null | undefined;
  if (typeof token?.access_token === "string") return token as Token;
  throw refused(LEAD, server, done, () => undefined);
}

function writeForm({ form, client = {} }: FormRequest): Layer {
  return (next) => async (call) => {
    const { authorization, ...ofClient } = client;
    const all = Object.entries({ ...(await form()), ...ofClient });
    const fields = all.filter((field): field is [string, string] => field[1] !== undefined);
    const { log, request } = call;
    log.authorization = authorization;
    // All of a form is secret, but what says of what kind it is, and for whom.
    const secrets = fields.filter(([name]) => !/^(grant_type|scope|client_id|redirect_uri)$/.test(name));
    const basic = authorization?.slice("Basic ".length) ?? "";
    const values = [...secrets.map(([, value]) => value), basic, atob(basic).replace(/.*?:/, "")];
    log.forms = [...log.forms, ...values.flatMap(formsOf)];
    const headers = [...request.headers, { "content-type": "application/x-www-form-urlencoded" }];
    return next({ ...call, request: { ...request, headers, body: new URLSearchParams(fields).toString() } });
  };
}
