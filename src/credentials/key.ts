import { importJWK, importPKCS8 } from "jose/key/import";

/**
 * A private RSA key: PEM text, PKCS#8 (`BEGIN PRIVATE KEY`) or PKCS#1 (`BEGIN RSA PRIVATE KEY`), its line breaks as they are or written
 * as `\n`; a JWK; or a `CryptoKey` that may sign with RSASSA-PKCS1-v1_5 and SHA-256.
 */
export type PrivateKey = string | PrivateJwk | SigningCryptoKey;

/** A private RSA key as a JWK. */
export interface PrivateJwk {
  readonly kty?: string;
  readonly n?: string;
  readonly e?: string;
  readonly d?: string;
}

/** A `CryptoKey`, as every runtime has it. */
export interface SigningCryptoKey {
  readonly type: string;
  readonly algorithm: { readonly name: string };
  readonly usages: readonly string[];
}

type Imported = Awaited<ReturnType<typeof importPKCS8>>;

const CONVERT = "This converts it: openssl pkey -in key.pem -out pkcs8.pem";
const MAKE = "This makes a pair: openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out key.pem";

/** What to do about a key that could be read by its form and not by its content. */
export const unreadable = `must be a private RSA key of 2,048 bits or more. ${CONVERT}. ${MAKE}.`;

/** Says why a key cannot be taken, by its form; none of it is quoted. */
export function keyProblem(key: unknown): string | undefined {
  if (typeof key === "string") {
    const [label, body] = readPem(key);
    if (label === "PRIVATE KEY") return undefined;
    if (label === "RSA PRIVATE KEY") return body.includes("ENCRYPTED") ? encrypted : undefined;
    return problems[label] ?? unreadable;
  }
  const { kty, d, type, algorithm, usages } = (key ?? {}) as Partial<PrivateJwk & SigningCryptoKey>;
  if (kty !== undefined)
    return kty === "RSA" && d ? undefined : `as a JWK must have kty "RSA" and its private part d. ${MAKE}.`;
  const signs = type === "private" && algorithm?.name === "RSASSA-PKCS1-v1_5" && usages?.includes("sign");
  return signs ? undefined : `must be PEM text, a JWK, or a CryptoKey to sign with RSASSA-PKCS1-v1_5. ${CONVERT}.`;
}

const encrypted = `is encrypted. ${CONVERT}, asking for the passphrase.`;
const isPublic = "is the public half, which the vendor gets: give the private key.";
const isOther = `is no RSA key. ${MAKE}.`;
const problems: Readonly<Record<string, string>> = {
  "ENCRYPTED PRIVATE KEY": encrypted,
  "PUBLIC KEY": isPublic,
  "RSA PUBLIC KEY": isPublic,
  CERTIFICATE: isPublic,
  "EC PRIVATE KEY": isOther,
  "DSA PRIVATE KEY": isOther,
  "OPENSSH PRIVATE KEY":
    "is written as OpenSSH has it. This converts it in its place: ssh-keygen -p -N '' -m PKCS8 -f key",
};

/** Reads a key that has no problem by its form; one that has by its content rejects. */
export async function importKey(key: PrivateKey): Promise<Imported> {
  if (typeof key !== "string") return "kty" in key ? ((await importJWK(key, "RS256")) as Imported) : (key as Imported);
  const [label, body] = readPem(key);
  return importPKCS8(label === "PRIVATE KEY" ? pem(body) : pem(inPkcs8(body)), "RS256");
}

/** The label and the body of the first block of a PEM text. */
function readPem(text: string): readonly [label: string, body: string] {
  const plain = text.replaceAll("\\n", "\n");
  const [, label = "", body = ""] = /-----BEGIN ([A-Z ]+)-----([^]+?)-----END \1-----/.exec(plain) ?? [];
  return [label, body];
}

function pem(body: string): string {
  return `-----BEGIN PRIVATE KEY-----${body}-----END PRIVATE KEY-----`;
}

/** Puts a key of PKCS#1 into the frame of PKCS#8, which is all that the web platform reads. */
function inPkcs8(body: string): string {
  const key = Array.from(atob(body.replaceAll(/\s/g, "")), (sign) => sign.charCodeAt(0));
  // Version 0, and rsaEncryption without parameters.
  const head = [0x02, 1, 0, 0x30, 13, 0x06, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 1, 0x05, 0];
  return btoa(String.fromCharCode(...der(0x30, [...head, ...der(0x04, key)])));
}

/** Writes a value of DER: its kind, its length and itself. */
function der(kind: number, value: readonly number[]): number[] {
  // Every key needs the long form, and none is longer than two bytes can say.
  return [kind, 0x82, value.length >> 8, value.length & 0xff, ...value];
}
