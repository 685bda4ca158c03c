import { formsOf, redactText } from "../transport/redact.js";

/** What must never be printed. */
export interface Secrets {
  /** Takes note of a secret, and gives it back. */
  keep(secret: string): string;
  /** Takes every secret out of a text. */
  redact(text: string): string;
}

/** Begins to keep secrets. */
export function keepSecrets(): Secrets {
  const forms = new Set<string>();
  return {
    keep(secret) {
      for (const form of formsOf(secret)) forms.add(form);
      return secret;
    },
    redact: (text) => redactText([...forms], text),
  };
}
