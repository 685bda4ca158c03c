import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { jwtVerify } from "jose";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { createSigner } from "../../src/credentials/assertion.js";
import { isPrivateKey, type PrivateKey } from "../../src/credentials/key.js";
import { AuthError, InvalidInputError } from "../../src/index.js";
import { jwt, type JwtOptions } from "../../src/vendors/docusign/credentials.js";
import { stopClock } from "../support/clock.js";

/* The forms in which a key is taken, and what is signed with it. */

const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
const pem = (type: "pkcs1" | "pkcs8", key: KeyObject = rsa.privateKey) => key.export({ type, format: "pem" }) as string;
const claims = { iss: "the-key", sub: "the-user", aud: "account-d.docusign.com", scope: "signature impersonation" };
const certificate = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----";
let cryptoKey: CryptoKeyPair;

beforeAll(async () => {
  const algorithm = { name: "RSASSA-PKCS1-v1_5", modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) };
  cryptoKey = await crypto.subtle.generateKey({ ...algorithm, hash: "SHA-256" }, false, ["sign", "verify"]);
});
beforeEach(stopClock);
afterEach(() => vi.useRealTimers());

describe("an assertion verifies that is signed with a key", () => {
  const forms: readonly (readonly [string, () => PrivateKey, () => KeyObject | CryptoKey])[] = [
    ["of PKCS#8", () => pem("pkcs8"), () => rsa.publicKey],
    ["of PKCS#1", () => pem("pkcs1"), () => rsa.publicKey],
    ["of PKCS#1 and 4,096 bits", () => pem("pkcs1", large.privateKey), () => large.publicKey],
    ["whose line breaks are written as \\n", () => pem("pkcs8").replaceAll("\n", "\\n"), () => rsa.publicKey],
    ["of PKCS#1 whose lines end as in Windows", () => pem("pkcs1").replaceAll("\n", "\r\n"), () => rsa.publicKey],
    ["behind a certificate", () => `${certificate}\n${pem("pkcs1")}`, () => rsa.publicKey],
    ["with words around it", () => `Bag Attributes\n  name: key\n${pem("pkcs8")}\nend`, () => rsa.publicKey],
    ["that is a JWK", () => rsa.privateKey.export({ format: "jwk" }), () => rsa.publicKey],
    ["that is a CryptoKey", () => cryptoKey.privateKey, () => cryptoKey.publicKey],
  ];
  const large = generateKeyPairSync("rsa", { modulusLength: 4096 });

  test.each(forms)("%s", async (_, key, publicKey) => {
    expect(isPrivateKey(key())).toBe(true);
    const assertion = await createSigner(claims, key())(0);
    const now = Math.floor(Date.now() / 1000);
    const currentDate = new Date();
    const { payload, protectedHeader } = await jwtVerify(assertion, publicKey(), { currentDate });
    expect(payload).toEqual({ ...claims, iat: now - 300, exp: now + 3300 });
    expect(protectedHeader).toEqual({ alg: "RS256", typ: "JWT" });
  });
});

describe("an assertion", () => {
  const claimsOf = (assertion: string) =>
    JSON.parse(Buffer.from(assertion.split(".")[1]!, "base64url").toString()) as { iat: number; exp: number };

  test("is dated by the server's clock, as far as that is ahead", async () => {
    const sign = createSigner(claims, pem("pkcs8"));
    const { iat, exp } = claimsOf(await sign(-7_200_999));
    expect([iat, exp - iat]).toEqual([Math.floor((Date.now() - 7_200_999) / 1000) - 300, 3600]);
  });

  test("differs from every other of the same second", async () => {
    const sign = createSigner(claims, pem("pkcs8"));
    const all = [await sign(0), await sign(0), await sign(1000), await sign(0)];
    const now = Math.floor(Date.now() / 1000) - 300;
    expect(all.map((one) => claimsOf(one).iat - now)).toEqual([0, -1, 1, -2]);
  });

  test.each<readonly [string, PrivateKey]>([
    ["a PEM", pem("pkcs8")],
    ["a JWK", rsa.privateKey.export({ format: "jwk" })],
  ])("is signed with %s that is read once, and stays as it was", async (_, key) => {
    const sign = createSigner(claims, key);
    await Promise.all([sign(0), sign(0), sign(0)]);
    expect(crypto.subtle.importKey).toHaveBeenCalledTimes(1);
    if (typeof key === "object") expect(Object.isFrozen(key)).toBe(false);
  });
});

describe("a key is refused at once, with the line that converts it,", () => {
  const options: Omit<JwtOptions, "privateKey"> = {
    integrationKey: "the-key",
    userId: "0f9a3c61-2c1e-4a57-b1a4-6a3d5c8e7f10",
    environment: "demo",
  };
  const ec = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const encrypted = { cipher: "aes-256-cbc", passphrase: "open" };

  test.each<readonly [string, () => unknown]>([
    ["that is encrypted", () => rsa.privateKey.export({ type: "pkcs8", format: "pem", ...encrypted })],
    ["that is encrypted as PKCS#1 was", () => rsa.privateKey.export({ type: "pkcs1", format: "pem", ...encrypted })],
    ["that is the public half", () => rsa.publicKey.export({ type: "spki", format: "pem" })],
    ["that is the public half of PKCS#1", () => rsa.publicKey.export({ type: "pkcs1", format: "pem" })],
    ["that is of an elliptic curve", () => ec.privateKey.export({ type: "sec1", format: "pem" })],
    ["that is a JWK of an elliptic curve", () => ec.privateKey.export({ format: "jwk" })],
    ["that is a JWK of the public half", () => rsa.publicKey.export({ format: "jwk" })],
    ["that is a JWK whose private part is no text", () => ({ kty: "RSA", d: 5 })],
    ["that is a public CryptoKey", () => cryptoKey.publicKey],
    [
      "that is a private CryptoKey of another algorithm",
      () => ({ type: "private", algorithm: { name: "RSA-PSS" }, usages: ["sign"] }),
    ],
    [
      "that is a CryptoKey that may not sign",
      () => ({ type: "private", algorithm: { name: "RSASSA-PKCS1-v1_5" }, usages: [] }),
    ],
    ["that is a CryptoKey without usages", () => ({ type: "private", algorithm: { name: "RSASSA-PKCS1-v1_5" } })],
    ["that is a CryptoKey without an algorithm", () => ({ type: "private", usages: ["sign"] })],
    ["of OpenSSH", () => "-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----"],
    ["of a kind that only begins so", () => "-----BEGIN PRIVATE KEY BLOCK-----\nAAAA\n-----END PRIVATE KEY BLOCK-----"],
    ["that is a certificate", () => certificate],
    ["that has no end", () => pem("pkcs8").replace("END", "EDN")],
    ["that is a path", () => "./key.pem"],
    ["that is empty", () => ""],
    ["that is a number", () => 42],
    ["that is null", () => null],
  ])("%s", (_, key) => {
    const make = () => jwt({ ...options, privateKey: key() as PrivateKey });
    expect(make).toThrow(InvalidInputError);
    expect(make).toThrow(
      "privateKey must be a private RSA key of 2,048 bits or more, not encrypted: PEM as text, JWK or CryptoKey. " +
        "To convert a file: openssl pkey -in key.pem -out pkcs8.pem",
    );
  });
});

test.each<readonly [string, PrivateKey]>([
  ["is no key inside", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"],
  ["is no base64 inside", "-----BEGIN RSA PRIVATE KEY-----\n%%%%\n-----END RSA PRIVATE KEY-----"],
  ["is too short to sign with", pem("pkcs8", generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey)],
  ["is of an elliptic curve", pem("pkcs8", generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey)],
  ["lacks its parts", { kty: "RSA", d: "AQAB" }],
])("a key that %s is told when it is to sign, with its failure as the cause", async (_, key) => {
  const error: unknown = await createSigner(claims, key)(0).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(AuthError);
  expect((error as AuthError).message).toMatch(
    /^got no token: privateKey must be a private RSA key .*openssl pkey -in key\.pem -out pkcs8\.pem.*\.$/,
  );
  expect((error as AuthError).cause).toBeInstanceOf(Error);
});
