import type { AuthError } from "../errors.js";
import { contextOf, type Call, type CallLog, type Layer, type Reply } from "./call.js";
import { inPhase } from "./phase.js";
import { formsOf, redactReply } from "./redact.js";
import { tokenFailure, type TokenSource } from "./token.js";

/** What authorizing draws on. */
export interface Authorizing {
  readonly tokens: TokenSource;
  /** Tells whether a refusal is over what the token's owner may do, which no other token of theirs mends. */
  readonly forbids: ((reply: Reply) => boolean) | undefined;
}

/** Puts the token on each attempt; a 401 makes the next attempt ask for a new one. */
export function authorize({ tokens, forbids }: Authorizing): Layer {
  let known: (Pick<CallLog, "forms"> & { readonly token: string }) | undefined;
  return (next) => async (call) => {
    const { timeoutMs } = call.settings;
    const token =
      tokens.current() ?? (await inPhase(call, "token", () => tokens.get(timeoutMs).catch(explain(call)), timeoutMs));
    if (known?.token !== token) known = { token, forms: formsOf(token) };
    // An answer may quote the token before it, too.
    call.log.forms = [...call.log.forms, ...known.forms];
    call.log.authorization = `Bearer ${token}`;
    // A vendor may quote the token; nothing may carry it on.
    const reply = redactReply(call.log.forms, await next(call));
    if (reply.status !== 401 || forbids?.(reply)) {
      tokens.accept();
      return reply;
    }
    // Many calls may meet one expired token; the first of them to answer has it renewed.
    const first = tokens.current() === token;
    const renewable = tokens.refuse(token);
    if (renewable && first) call.tell({ type: "token" });
    return { ...reply, renewable };
  };
}

function explain(call: Call): (error: unknown) => never {
  return (error) => {
    const failure = tokenFailure(error);
    const { constructor, message, cause } = failure;
    // Each call has its own, of the same class: many may wait for one flight.
    throw new (constructor as typeof AuthError)(message, { ...failure, ...contextOf(call, { cause }) });
  };
}
