/** Throws when a text that is about to be written holds a secret, in any of the ways in which one is written. */
export function refuseSecrets(text: string, secrets: readonly string[]): void {
  const sought = [...new Set(secrets.flatMap(partsOf).flatMap(formsOf).map(bare))];
  const isTold = readings(text)
    .map(bare)
    .some((reading) => sought.some((form) => reading.includes(form)));
  if (isTold) throw new Error("A file would have held a secret. None was written.");
}

/** The whole, and each part of a token in three parts that says something by itself. */
function partsOf(secret: string): string[] {
  return [secret, ...secret.split(".").filter((part) => part.length >= 16)];
}

function formsOf(secret: string): string[] {
  const spelled = [secret, secret.toLowerCase(), secret.toUpperCase()];
  return [...new Set([...spelled, ...spelled.map((one) => one.replaceAll(/[-_]/g, ""))])].flatMap((one) => [
    one,
    Buffer.from(one).toString("hex"),
    ...[0, 1, 2].map((before) => base64Within(one, before)).filter((form) => form.length >= 6),
  ]);
}

/** What is the same in the base64 of every text that holds a secret after so many bytes, or that many and threes. */
function base64Within(secret: string, before: number): string {
  const whole = Buffer.concat([Buffer.alloc(before), Buffer.from(secret)]).toString("base64");
  // What shares a character with the byte before or after it differs with that byte.
  return whole.replace(/.=+$/, "").slice([0, 2, 3][before]);
}

/** A text as it stands, and with what is escaped in it read, as often as it was escaped. */
function readings(text: string): string[] {
  const read = text
    .replaceAll(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replaceAll(/(?:%[\da-f]{2})+/gi, (escaped) => Buffer.from(escaped.replaceAll("%", ""), "hex").toString());
  return read === text ? [text] : [text, ...readings(read)];
}

/* Letters and digits alone, for neither case nor what stands between them hides a secret. */
function bare(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}
