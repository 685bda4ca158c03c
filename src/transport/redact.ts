import type { Reply } from "./call.js";
import { parseJson } from "./read.js";

/** The forms in which a vendor may write a secret: as it is, in a URL, in JSON and in base64. */
export function formsOf(token: string): string[] {
  // No vendor's token is so short; a made-up one may be part of any word.
  if (token.length < 8) return [];
  return [...new Set([token, encodeURIComponent(token), JSON.stringify(token).slice(1, -1), btoa(token)])];
}

/** Takes what is secret out of a text. */
export function redactText(forms: readonly string[], text: string): string {
  return forms.reduce((rest, form) => rest.replaceAll(form, "[token]"), text);
}

/** Takes what is secret out of an answer, also where escapes of JSON hide it. */
export function redactReply(forms: readonly string[], reply: Reply): Reply {
  const text = redactText(forms, reply.text);
  const hides = text.includes("\\") && redactText(forms, unescaped(text)) !== unescaped(text);
  if (text === reply.text && !hides) return reply;
  const json = parseJson(text);
  if (!hides) return { ...reply, text, json };
  const clean = redactJson(forms, json);
  // The text is written anew, without what was hidden in it; of what is no JSON nothing can be shown.
  return { ...reply, text: clean === undefined ? "" : JSON.stringify(clean), json: clean };
}

function redactJson(forms: readonly string[], json: unknown): unknown {
  try {
    // JSON.stringify writes each text in one way only.
    return JSON.parse(redactText(forms, JSON.stringify(json)));
  } catch {
    // Too deep to be written, or no JSON at all: nothing of it can be shown.
    return undefined;
  }
}

/** The characters that the escapes of a JSON text stand for. */
function unescaped(text: string): string {
  return text.replace(/\\(?:u([\da-f]{4})|(.))/gi, (_, code: string | undefined, plain: string) =>
    code ? String.fromCharCode(parseInt(code, 16)) : plain,
  );
}
