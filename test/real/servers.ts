import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { Duplex } from "node:stream";
import { createSecureContext, TLSSocket, type SecureContextOptions } from "node:tls";

/** Servers of one run, all on 127.0.0.1 and free ports, and how many whole requests each was sent. */
export interface Lab {
  /** Starts a server that does something with each connection; gives its port. */
  listen(meet: (socket: Socket) => void): Promise<number>;
  /** A port that was free a moment ago. */
  freePort(): Promise<number>;
  /** Counts a whole request, and says which it is. */
  arrived(): number;
  readonly arrivals: number;
  close(): Promise<void>;
}

/** Opens a lab for one situation. */
export function openLab(): Lab {
  const servers: Server[] = [];
  const sockets = new Set<Socket>();
  let arrivals = 0;
  const listen = async (meet: (socket: Socket) => void): Promise<number> => {
    const server = createServer((socket) => {
      sockets.add(socket);
      // What becomes of the connection is what the caller is asked.
      socket.on("error", () => {});
      socket.on("close", () => sockets.delete(socket));
      meet(socket);
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return (server.address() as AddressInfo).port;
  };
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    await Promise.all(servers.splice(0).map((server) => new Promise<void>((resolve) => server.close(() => resolve()))));
  };
  return {
    listen,
    async freePort() {
      const port = await listen(() => {});
      await close();
      return port;
    },
    arrived: () => ++arrivals,
    get arrivals() {
      return arrivals;
    },
    close,
  };
}

/** Reads requests, and calls back once one is whole. */
export function readRequests(socket: Duplex, lab: Lab, whole: (arrival: number) => void): void {
  let text = "";
  socket.on("error", () => {});
  socket.on("data", (chunk: Buffer) => {
    text += chunk.toString("latin1");
    const head = text.indexOf("\r\n\r\n");
    const length = /\r\ncontent-length: (\d+)/i.exec(text)?.[1];
    if (head < 0 || text.length < head + 4 + Number(length ?? 0)) return;
    text = "";
    whole(lab.arrived());
  });
}

/**
 * Speaks TLS on a connection that stays in the caller's hands: what is written to the socket itself goes out beside the TLS
 * stream, as a broken network writes it.
 */
export function speakTls(socket: Socket, options: SecureContextOptions): TLSSocket {
  const wire = new Duplex({
    read() {},
    write: (chunk: Buffer, _, done) => socket.write(chunk, () => done()),
    final: (done) => done(),
  });
  socket.on("data", (chunk) => wire.push(chunk));
  socket.on("end", () => wire.push(null));
  const secured = new TLSSocket(wire, { isServer: true, secureContext: createSecureContext(options) });
  // As servers do with what is no TLS.
  secured.on("error", () => socket.end());
  return secured;
}

/** What is told of a group. */
export const group = JSON.stringify({
  data: { id: "g", name: "x", emoji: "scissors", created_at: "2026-01-01T00:00:00Z" },
});

/** The answer to a `groups.create`. */
export const created = answer(201, group);

/** An answer in bytes; each of `headers` is a line. */
export function answer(status: number, body = "", headers: readonly string[] = []): string {
  const lines = ["content-type: application/json", `content-length: ${body.length}`, ...headers];
  return [`HTTP/1.1 ${status} Said`, ...lines, "", body].join("\r\n");
}
