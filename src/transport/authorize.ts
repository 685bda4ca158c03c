import { AuthError } from "../errors.js";
import { after, contextOf, during, redact, timeoutOf, type Emit, type Send } from "./call.js";
import { parseJson } from "./read.js";
import type { Tokens } from "./token.js";

/** Puts the token on each attempt; a 401 makes the next attempt ask for a new one. */
export function authorize(send: Send, tokens: Tokens, emit: Emit): Send {
  return async (call) => {
    const token =
      tokens.current() ??
      (await during<string>(call, "token", (resolve, reject) => {
        const { timeoutMs } = call.settings;
        tokens.get(timeoutMs).then(resolve, (error: unknown) => {
          const { message, cause } = error as AuthError;
          reject(new AuthError(message, contextOf(call, { cause })));
        });
        const timer = after(timeoutMs, () => reject(timeoutOf(call, "timeoutMs", timeoutMs)));
        return () => clearTimeout(timer);
      }));
    call.token = token;
    const reply = await send(call);
    if (reply.status === 401) {
      // Many calls may meet one expired token; the first of them to answer has it renewed.
      if (tokens.renewable && tokens.current() === token) emit({ type: "token", operation: call.operation });
      tokens.invalidate(token);
      call.renewable = tokens.renewable;
    }
    // A vendor may quote the token, here or behind an escape of JSON; nothing may carry it on.
    if (!reply.text.includes(token) && !reply.text.includes("\\")) return reply;
    return { ...reply, text: redact(call, reply.text), json: parseJson(reply.text, (text) => redact(call, text)) };
  };
}
