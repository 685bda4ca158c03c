import type { Reply } from "./call.js";
import { parseJson } from "./read.js";

/** Takes a token out of a text, however a vendor has written it. */
export function redactText(token: string, text: string): string {
  return formsOf(token).reduce((rest, form) => rest.replaceAll(form, "[token]"), text);
}

/** Takes a token out of an answer, also where escapes of JSON hide it. */
export function redactReply(token: string, reply: Reply): Reply {
  const text = redactText(token, reply.text);
  const hides = text.includes("\\") && redactText(token, unescaped(text)) !== unescaped(text);
  if (text === reply.text && !hides) return reply;
  const json = parseJson(text);
  // JSON.stringify writes each text in one way only.
  return { ...reply, text, json: hides ? parseJson(redactText(token, JSON.stringify(json))) : json };
}

/** The token as it is, in a URL, in JSON and in base64. */
function formsOf(token: string): string[] {
  // No vendor's token is so short; a made-up one may be part of any word.
  return token.length < 8 ? [] : [token, encodeURIComponent(token), JSON.stringify(token).slice(1, -1), btoa(token)];
}

/** The characters that the escapes of a JSON text stand for. */
function unescaped(text: string): string {
  return text.replace(/\\(?:u([\da-f]{4})|(.))/gi, (_, code: string | undefined, plain: string) =>
    code ? String.fromCharCode(parseInt(code, 16)) : plain,
  );
}
