import { generateKeyPairSync, randomBytes, sign, type KeyObject } from "node:crypto";

/** A certificate and its key, as a TLS server takes them. */
export interface Identity {
  readonly cert: string;
  readonly key: string;
}

/** An identity that can sign others. */
export interface Authority extends Identity {
  readonly name: string;
  readonly signer: KeyObject;
}

/** What a certificate says; by default it is a server's, for 127.0.0.1 and localhost, and valid today. */
export interface Claims {
  readonly name: string;
  readonly from?: Date;
  readonly until?: Date;
  /** For which host, instead of this machine. */
  readonly host?: string;
  readonly purpose?: "server" | "client";
  readonly authority?: boolean;
}

/** Makes a certificate that `issuer` signs, or itself where there is none: nothing of a test's keys is ever kept. */
export function issue(claims: Claims, issuer?: Authority): Authority {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const signer = issuer?.signer ?? privateKey;
  const body = sequence(
    der(0xa0, integer(Buffer.of(2))),
    integer(Buffer.concat([Buffer.of(1), randomBytes(8)])),
    ecdsaWithSha256,
    nameOf(issuer?.name ?? claims.name),
    sequence(time(claims.from ?? day(-1)), time(claims.until ?? day(30))),
    nameOf(claims.name),
    publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, sequence(...extensionsOf(claims))),
  );
  const certificate = sequence(body, ecdsaWithSha256, bits(sign("sha256", body, signer)));
  const lines = certificate.toString("base64").match(/.{1,64}/g)!;
  return {
    name: claims.name,
    cert: ["-----BEGIN CERTIFICATE-----", ...lines, "-----END CERTIFICATE-----", ""].join("\n"),
    key: privateKey.export({ type: "pkcs8", format: "pem" }) as string,
    signer: privateKey,
  };
}

/** So many days from now. */
export function day(days: number): Date {
  return new Date(Date.now() + days * 86_400_000);
}

function extensionsOf({ host, purpose = "server", authority = false }: Claims): Buffer[] {
  // keyCertSign and cRLSign: bits 5 and 6 of a byte whose last bit is unused.
  if (authority) return [extension("2.5.29.19", sequence(yes)), extension("2.5.29.15", der(0x03, Buffer.of(1, 0x06)))];
  const here = [der(0x82, Buffer.from("localhost")), der(0x87, Buffer.of(127, 0, 0, 1))];
  return [
    extension("2.5.29.19", sequence()),
    extension("2.5.29.17", sequence(...(host ? [der(0x82, Buffer.from(host))] : here))),
    extension("2.5.29.37", sequence(oid(purpose === "server" ? "1.3.6.1.5.5.7.3.1" : "1.3.6.1.5.5.7.3.2"))),
  ];
}

/* DER, as much of it as a certificate needs. */

function der(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.of(tag, ...size), content]);
}

function sequence(...parts: Buffer[]): Buffer {
  return der(0x30, ...parts);
}

function integer(bytes: Buffer): Buffer {
  return der(0x02, bytes);
}

function bits(bytes: Buffer): Buffer {
  return der(0x03, Buffer.of(0), bytes);
}

function oid(dotted: string): Buffer {
  const [first, second, ...rest] = dotted.split(".").map(Number) as [number, number, ...number[]];
  const tail = rest.flatMap((arc) => {
    const bytes = [arc & 127];
    for (let left = arc >> 7; left > 0; left >>= 7) bytes.unshift((left & 127) | 128);
    return bytes;
  });
  return der(0x06, Buffer.of(first * 40 + second, ...tail));
}

function extension(id: string, value: Buffer): Buffer {
  return sequence(oid(id), der(0x04, value));
}

function nameOf(name: string): Buffer {
  return sequence(der(0x31, sequence(oid("2.5.4.3"), der(0x0c, Buffer.from(name)))));
}

function time(date: Date): Buffer {
  return der(0x18, Buffer.from(date.toISOString().replace(/[-:T]|\.\d+/g, "")));
}

const yes = der(0x01, Buffer.of(0xff));
const ecdsaWithSha256 = sequence(oid("1.2.840.10045.4.3.2"));
