/** Takes a secret out of texts, however a vendor has written it. */
export interface Redactor {
  /** Gives the text without the secret. */
  text(text: string): string;
  /** Gives a value of JSON without the secret, also in its keys. */
  json(json: unknown): unknown;
  /** Tells whether an escape of JSON hides the secret. */
  isHiddenIn(text: string): boolean;
}

/** Makes a redactor of a token. */
export function createRedactor(token: string): Redactor {
  // No vendor's token is so short; a made-up one may be part of any word.
  if (token.length < 8) return { text: (text) => text, json: (json) => json, isHiddenIn: () => false };
  const forms = [...new Set([token, encodeURIComponent(token), btoa(token)])];
  const replace = (text: string, written: readonly string[]) =>
    written.reduce((rest, form) => (rest.includes(form) ? rest.replaceAll(form, "[token]") : rest), text);
  return {
    text: (text) => replace(text, forms),
    json(json) {
      // JSON.stringify writes each text in one way only, and goes as deep as the value does.
      const quoted = forms.map((form) => JSON.stringify(form).slice(1, -1));
      try {
        return JSON.parse(replace(JSON.stringify(json), quoted)) as unknown;
      } catch {
        // Too deep to be written: nothing of it can be shown.
        return undefined;
      }
    },
    isHiddenIn(text) {
      const plain = unescaped(text);
      return forms.some((form) => plain.includes(form));
    },
  };
}

/** The characters that the escapes of a JSON text stand for. */
function unescaped(text: string): string {
  return text.replace(/\\(?:u([\da-f]{4})|(.))/gi, (_, code: string | undefined, plain: string) =>
    code ? String.fromCharCode(parseInt(code, 16)) : plain,
  );
}
