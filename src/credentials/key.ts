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

/** What a key must be, and the line that makes it so. */
export const wantedKey =
  "a private RSA key of 2,048 bits or more, not encrypted: PEM as text, JWK or CryptoKey. To convert a file: " +
  "openssl pkey -in key.pem -out pkcs8.pem (first, if OpenSSH made it: ssh-keygen -p -m PEM -f key.pem)";

/** Tells whether a key can be taken, as far as its form tells. */
export function isPrivateKey(key: unknown): boolean {
  if (typeof key === "string") return readPem(key) !== undefined;
  const { kty, d, algorithm, usages } = (key ?? {}) as Partial<PrivateJwk & SigningCryptoKey>;
  // Its public half may only verify.
  const signs = algorithm?.name === "RSASSA-PKCS1-v1_5" && usages?.includes("sign") === true;
  return signs || (kty === "RSA" && typeof d === "string");
}

/** Reads a key that can be taken by its form; one that cannot be by its content rejects. */
export async function importKey(key: PrivateKey): Promise<Imported> {
  if (typeof key !== "string") return "kty" in key ? ((await importJWK(key, "RS256")) as Imported) : (key as Imported);
  const [label, body] = readPem(key) as PemBlock;
  const inside = label === "PRIVATE KEY" ? body : inPkcs8(body);
  return importPKCS8(`-----BEGIN PRIVATE KEY-----${inside}-----END PRIVATE KEY-----`, "RS256");
}

type PemBlock = readonly [label: string, body: string];

/** The first block of a PEM text that may hold the key. One that is encrypted has a dash in it, as in DEK-Info, or another label. */
function readPem(text: string): PemBlock | undefined {
  const found = /-----BEGIN ((?:RSA )?PRIVATE KEY)-----([^-]+)-----END \1-----/.exec(text.replaceAll("\\n", ""));
  return found?.slice(1) as PemBlock | undefined;
}

/** Puts a key of PKCS#1 into the frame of PKCS#8, which is all that the web platform reads. */
function inPkcs8(body: string): string {
  const key = atob(body.replaceAll(/\s/g, ""));
  // Version 0, and rsaEncryption without parameters.
  const head = "\x02\x01\x00\x30\x0d\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01\x05\x00";
  return btoa(der("\x30", head + der("\x04", key)));
}

/** Writes a value of DER: its kind, its length and itself. */
function der(kind: string, value: string): string {
  // Every key needs the long form, and none is longer than two bytes can say.
  return `${kind}\x82${String.fromCharCode(value.length >> 8, value.length & 0xff)}${value}`;
}
