import type { Socket } from "node:net";
import type { SecureContextOptions } from "node:tls";
import { day, issue, type Claims, type Identity } from "./certificates.js";
import type { Runtime } from "../../scripts/runtimes/runtimes.js";
import { addressOf } from "./packages.js";
import { answer, created, readRequests, speakTls, type Lab } from "./servers.js";

/** One write to be made, as the program is told of it. */
export interface Job {
  readonly id: number;
  readonly baseUrl: string;
  /** The address of a proxy, and of the undici whose agent goes through it; otherwise the runtime's own way is taken. */
  readonly proxy?: string;
  readonly undici?: string;
  readonly calls: number;
  readonly timeoutMs: number;
  readonly nameLength: number;
}

/** What the library told: "not sent", "certificate", "unknown", "done", or the name of another error. */
export interface Outcome {
  readonly id: number;
  readonly told: string;
  readonly words: string;
}

/** What a runtime lets the library tell, and how many whole requests the server was sent. */
export interface Statement {
  readonly told: string;
  readonly arrivals: number;
  /** Why nothing better can be told. */
  readonly because?: string;
}

/** A situation, and what is told of it in each runtime; one that is absent has no such situation. */
export interface Row {
  readonly situation: string;
  readonly serve: (lab: Lab) => Promise<Partial<Job>>;
  readonly stated: { readonly [name in Runtime["name"]]?: Statement };
}

/** The authority that the runtimes are told to trust. */
export const authority = issue({ name: "Rollcall tests", authority: true });

const notSent: Statement = { told: "not sent", arrivals: 0 };
const certificate: Statement = { told: "certificate", arrivals: 0 };
const unknown = (because: string): Statement => ({ told: "unknown", arrivals: 0, because });
/** The request was sent: anything but "unknown" would be a lie. */
const sent = { told: "unknown", arrivals: 1 };
const everywhere = (statement: Statement) => ({ Node: statement, Bun: statement, Deno: statement });

const bunEproto = unknown("Bun says EPROTO of a handshake and of a request that was carried out");
const bunReset = unknown("Bun says ECONNRESET of every connection that ends");
const nodeReset = unknown("a reset reads the same before the request and after it");

const beyond = issue({ name: "Beyond", authority: true });
const tls12 = { minVersion: "TLSv1.2", maxVersion: "TLSv1.2" } as const;
const tls13 = { minVersion: "TLSv1.3", maxVersion: "TLSv1.3" } as const;

export const rows: readonly Row[] = [
  {
    situation: "an answer",
    serve: plain((socket) => socket.end(created)),
    stated: everywhere({ told: "done", arrivals: 1 }),
  },
  {
    situation: "an answer over TLS: the authority is trusted",
    serve: secure(tls13, (socket) => socket.end(created)),
    stated: everywhere({ told: "done", arrivals: 1 }),
  },

  /* Nothing is sent. */
  {
    situation: "a port that nobody listens on",
    serve: async (lab) => ({ baseUrl: `http://127.0.0.1:${await lab.freePort()}` }),
    stated: everywhere(notSent),
  },
  {
    situation: "the same, by a name",
    serve: async (lab) => ({ baseUrl: `http://localhost:${await lab.freePort()}` }),
    stated: everywhere(notSent),
  },
  {
    situation: "the same, over TLS",
    serve: async (lab) => ({ baseUrl: `https://127.0.0.1:${await lab.freePort()}` }),
    stated: everywhere(notSent),
  },
  { situation: "an unknown host", serve: at("https://rollcall.invalid"), stated: everywhere(notSent) },
  ...[1, 6000, 6666, 10080].map((port) => ({
    situation: `port ${port}, which fetch blocks, or where nobody listens`,
    serve: at(`http://127.0.0.1:${port}`),
    stated: everywhere(notSent),
  })),

  /* Certificates. */
  ...certificates({
    "that signed itself": issue({ name: "localhost" }),
    "by an unknown authority": issue({ name: "localhost" }, beyond),
    "for another host": trusted({ host: "elsewhere.example" }),
    "that has expired": trusted({ from: day(-9), until: day(-2) }),
    "that is not valid yet": trusted({ from: day(9) }),
    "for another purpose": trusted({ purpose: "client" }),
    "by what is no authority": issue({ name: "localhost" }, issue({ name: "Beyond" }, authority)),
  }),

  /* TLS that does not come about. */
  {
    situation: "a handshake ended by FIN at once",
    serve: connection("https", (socket) => socket.end()),
    stated: { Node: notSent, Bun: bunReset, Deno: notSent },
  },
  {
    situation: "a handshake ended by FIN after the greeting",
    serve: connection("https", (socket) => socket.once("data", () => socket.end())),
    stated: { Node: notSent, Bun: bunReset, Deno: notSent },
  },
  {
    situation: "a handshake ended by FIN in the middle of the server's part",
    serve: cutHandshake((socket) => socket.end()),
    stated: { Node: notSent, Bun: bunReset, Deno: notSent },
  },
  {
    situation: "a handshake reset after the greeting",
    serve: connection("https", (socket) => socket.once("data", () => socket.resetAndDestroy())),
    stated: { Node: nodeReset, Bun: bunReset, Deno: notSent },
  },
  {
    situation: "a handshake reset in the middle of the server's part",
    serve: cutHandshake((socket) => socket.resetAndDestroy()),
    stated: { Node: nodeReset, Bun: bunReset, Deno: notSent },
  },
  ...Object.entries({
    protocol: 70,
    "way to encrypt": 40,
    security: 71,
    "host's name": 112,
    "application's protocol": 120,
  }).map(([what, alert]) => ({
    situation: `a handshake refused for its ${what} (alert ${alert})`,
    serve: connection("https", (socket) => socket.once("data", () => socket.end(Buffer.of(21, 3, 3, 0, 2, 2, alert)))),
    stated: { Node: notSent, Bun: bunEproto, Deno: notSent },
  })),
  {
    situation: "a handshake that fails inside the server (alert 80)",
    serve: connection("https", (socket) => socket.once("data", () => socket.end(Buffer.of(21, 3, 3, 0, 2, 2, 80)))),
    stated: {
      Node: unknown("a server may send this alert at any time"),
      Bun: bunEproto,
      Deno: notSent,
    },
  },
  {
    situation: "a server that speaks TLS 1.1 alone",
    serve: secure({ minVersion: "TLSv1", maxVersion: "TLSv1.1", ciphers: "DEFAULT@SECLEVEL=0" }, () => {}),
    stated: { Node: notSent, Bun: bunEproto, Deno: notSent },
  },
  {
    situation: "a server with a cipher that nobody has",
    serve: secure({ ...tls12, ciphers: "ECDHE-ECDSA-CAMELLIA128-SHA256" }, () => {}),
    stated: { Node: notSent, Bun: bunEproto, Deno: notSent },
  },
  {
    situation: "https to a port without TLS",
    serve: connection("https", (socket) => socket.once("data", () => socket.end(answer(400)))),
    stated: { Node: notSent, Bun: bunEproto, Deno: notSent },
  },
  {
    situation: "http to a port with TLS",
    serve: secure(tls13, () => {}, { scheme: "http" }),
    stated: everywhere(unknown("the request was sent, and only the server knows that it could not read it")),
  },

  /* Proxies. */
  ...[407, 403, 502].flatMap((status) => [
    ...["undici6", "undici7"].map((undici) => ({
      situation: `a proxy that refuses CONNECT with ${status}, through ${undici}`,
      serve: proxied((socket) => socket.end(answer(status)), { undici: addressOf(`${undici}/index.js`) }),
      stated: { Node: notSent },
    })),
    {
      situation: `a proxy that refuses CONNECT with ${status}, by the runtime's own fetch`,
      serve: proxied((socket) => socket.end(answer(status))),
      stated: { Bun: notSent, Deno: notSent },
    },
  ]),
  {
    situation: "a proxy that nobody runs, through undici7",
    serve: async (lab) => ({
      baseUrl: "https://api.example",
      proxy: `http://127.0.0.1:${await lab.freePort()}`,
      undici: addressOf("undici7/index.js"),
    }),
    stated: { Node: notSent },
  },
  {
    situation: "a proxy whose tunnel ends in the handshake, through undici7",
    serve: proxied(
      (socket) => {
        socket.write("HTTP/1.1 200 OK\r\n\r\n");
        socket.once("data", () => socket.end());
      },
      { undici: addressOf("undici7/index.js") },
    ),
    stated: { Node: notSent },
  },

  /* Controls: the request was sent, whole. */
  { situation: "an answer lost by FIN", serve: plain((socket) => socket.end()), stated: everywhere(sent) },
  { situation: "an answer lost by RST", serve: plain((socket) => socket.resetAndDestroy()), stated: everywhere(sent) },
  {
    situation: "an answer cut in its headers",
    serve: plain((socket) => socket.end(created.slice(0, 30))),
    stated: everywhere(sent),
  },
  {
    situation: "an answer cut in its body",
    serve: plain((socket) => socket.end(created.slice(0, -9))),
    stated: everywhere(sent),
  },
  {
    situation: "an answer that is no HTTP",
    serve: plain((socket) => socket.end("hello\r\n\r\n")),
    stated: everywhere(sent),
  },
  { situation: "an answer that never comes", serve: plain(() => {}, { timeoutMs: 300 }), stated: everywhere(sent) },
  ...Object.entries({ "TLS 1.2": tls12, "TLS 1.3": tls13 }).flatMap(([version, options]) => [
    {
      situation: `an answer lost by FIN over ${version}`,
      serve: secure(options, (_, socket) => socket.end()),
      stated: everywhere(sent),
    },
    {
      situation: `an answer lost by RST over ${version}`,
      serve: secure(options, (_, socket) => socket.resetAndDestroy()),
      stated: everywhere(sent),
    },
    {
      situation: `bytes beside ${version} after the request`,
      serve: secure(options, (_, socket) => socket.end(answer(502))),
      stated: everywhere(sent),
    },
    {
      situation: `an alert beside ${version} after the request`,
      serve: secure(options, (_, socket) => socket.end(Buffer.of(21, 3, 3, 0, 2, 2, 40))),
      stated: everywhere(sent),
    },
  ]),
  // Node tells then what it tells of a port without TLS, and the server has the request all the same.
  ...Object.entries({ "TLS 1.2": tls12, "TLS 1.3": tls13 }).map(([version, options]) => ({
    situation: `bytes beside ${version} while a large request is under way`,
    serve: interrupted(options),
    stated: everywhere(unknown("a part of the request was sent, and maybe all of it")),
  })),
  {
    situation: "an answer lost on a connection that was used before",
    serve: plain((socket, arrival) => (arrival === 2 ? socket.end() : socket.write(created)), { calls: 2 }),
    stated: {
      Node: { ...sent, arrivals: 2 },
      Bun: { ...sent, arrivals: 2 },
      Deno: { told: "done", arrivals: 3, because: "Deno sends a write again by itself, and says nothing of it" },
    },
  },
];

function at(baseUrl: string): Row["serve"] {
  return () => Promise.resolve({ baseUrl });
}

/** A server that does something with each connection. */
function connection(scheme: string, meet: (socket: Socket, lab: Lab) => void, job: Partial<Job> = {}): Row["serve"] {
  return async (lab) => ({
    baseUrl: `${scheme}://127.0.0.1:${await lab.listen((socket) => meet(socket, lab))}`,
    ...job,
  });
}

/** A server that does something with each whole request. */
function plain(whole: (socket: Socket, arrival: number) => void, job?: Partial<Job>): Row["serve"] {
  return connection("http", (socket, lab) => readRequests(socket, lab, (arrival) => whole(socket, arrival)), job);
}

/** The same over TLS; the second socket is the one below it. */
function secure(
  options: SecureContextOptions,
  whole: (tls: Socket, socket: Socket) => void,
  { scheme = "https", identity = trusted({}) }: { scheme?: string; identity?: Identity } = {},
): Row["serve"] {
  return connection(scheme, (socket, lab) => {
    const tls = speakTls(socket, { cert: identity.cert, key: identity.key, ...options });
    readRequests(tls, lab, () => whole(tls, socket));
  });
}

function certificates(identities: { readonly [kind: string]: Identity }): Row[] {
  return Object.entries(identities).map(([kind, identity]) => ({
    situation: `a certificate ${kind}`,
    serve: secure({}, (tls) => tls.end(created), { identity }),
    stated: everywhere(certificate),
  }));
}

function trusted(claims: Partial<Claims>): Identity {
  return issue({ name: "localhost", ...claims }, authority);
}

/** A server whose part of the handshake breaks off after its first bytes. */
function cutHandshake(cut: (socket: Socket) => void): Row["serve"] {
  const { cert, key } = trusted({});
  return connection("https", (socket) => {
    const write = socket.write.bind(socket);
    socket.write = ((bytes: Buffer, done: () => void) => {
      socket.write = () => true;
      done();
      return write(bytes.subarray(0, 100), () => setTimeout(() => cut(socket), 20));
    }) as Socket["write"];
    speakTls(socket, { cert, key });
  });
}

/** A server that answers beside the TLS stream as soon as a request begins, and reads on; it does not count. */
function interrupted(options: SecureContextOptions): Row["serve"] {
  const { cert, key } = trusted({});
  const job = { nameLength: 10_000_000, timeoutMs: 2_000 };
  return connection(
    "https",
    (socket) =>
      speakTls(socket, { cert, key, ...options })
        .resume()
        .once("data", () => socket.write(answer(413))),
    job,
  );
}

/** A proxy that does something once it is asked for a tunnel. */
function proxied(connect: (socket: Socket) => void, job: Partial<Job> = {}): Row["serve"] {
  return async (lab) => {
    const port = await lab.listen((socket) => socket.once("data", () => connect(socket)));
    return { baseUrl: "https://api.example", proxy: `http://127.0.0.1:${port}`, ...job };
  };
}
