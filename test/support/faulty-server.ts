import { createServer, type AddressInfo, type Socket } from "node:net";
import { gzipSync } from "node:zlib";
import { bytesOf, stepFor, type Script, type SeenRequest, type Step } from "./script.js";

/** A server on 127.0.0.1 that plays a script byte by byte, so that it can lie about everything. */
export interface FaultyServer {
  readonly url: string;
  readonly requests: readonly SeenRequest[];
  /** Open connections that have carried a request; Node keeps one ready after an abort that never carries any. */
  readonly sockets: number;
  /** Closes every connection, and goes on listening. */
  hangUp(): void;
  close(): Promise<void>;
}

/** Starts a faulty server on a free port. */
export async function startFaultyServer(script: Script): Promise<FaultyServer> {
  const requests: SeenRequest[] = [];
  const sockets = new Set<Socket>();
  const used = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    // A caller that goes away is what is tested here.
    socket.on("error", () => {});
    socket.on("close", () => {
      sockets.delete(socket);
      used.delete(socket);
    });
    let unread = Buffer.alloc(0);
    socket.on("data", (chunk) => {
      used.add(socket);
      unread = Buffer.concat([unread, chunk]);
      for (let found; (found = readRequest(unread));) {
        unread = unread.subarray(found.length);
        const step = stepFor(script, found.request, requests.push(found.request) - 1);
        step.meanwhile?.();
        if (step.delayMs && step.cut !== "drip") setTimeout(() => play(step, socket), step.delayMs);
        else play(step, socket);
      }
    });
  });
  const hangUp = () => {
    for (const socket of sockets) socket.destroy();
  };
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    get sockets() {
      return used.size;
    },
    hangUp,
    close() {
      hangUp();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function readRequest(bytes: Buffer): { readonly request: SeenRequest; readonly length: number } | undefined {
  const end = bytes.indexOf("\r\n\r\n");
  if (end < 0) return undefined;
  const [first = "", ...lines] = bytes.toString("latin1", 0, end).split("\r\n");
  const [method = "", url = ""] = first.split(" ");
  const headers = new Headers(lines.map((line) => line.split(/: ?(.*)/s).slice(0, 2) as [string, string]));
  const length = end + 4 + Number(headers.get("content-length") ?? 0);
  if (bytes.length < length) return undefined;
  const body = bytes.toString("utf8", end + 4, length);
  return { request: { method, url, headers, body, at: performance.now() }, length };
}

function play(step: Step, socket: Socket): void {
  const { fault, cut, keepAlive = false } = step;
  if (fault === "stall") return;
  if (fault === "reset") return void socket.resetAndDestroy();
  if (fault === "close") return void socket.end();
  if (fault === "raw") return void socket.end(step.text ?? "");
  const { head, body } = message(step);
  const half = body.subarray(0, Math.ceil(body.length / 2));
  if (!cut)
    return keepAlive ? void socket.write(Buffer.concat([head, body])) : void socket.end(Buffer.concat([head, body]));
  if (cut === "drip") {
    socket.write(head);
    return drip(socket, body, step.delayMs ?? 1);
  }
  socket.write(Buffer.concat([head, half]), () => {
    if (cut === "close") socket.end();
    // A reset that overtakes the bytes before it would drop them at the other end.
    else if (cut === "reset") setTimeout(() => socket.resetAndDestroy(), 10);
    else if (cut === "endless") drip(socket, body, 0);
  });
}

function drip(socket: Socket, body: Buffer, everyMs: number, at = 0): void {
  if (socket.destroyed) return;
  if (everyMs === 0) socket.write(body, () => setImmediate(drip, socket, body, 0));
  else if (at === body.length) socket.end();
  else socket.write(body.subarray(at, at + 1), () => setTimeout(() => drip(socket, body, everyMs, at + 1), everyMs));
}

function message(step: Step): { readonly head: Buffer; readonly body: Buffer } {
  const { status = 200, gzip, cut, keepAlive } = step;
  const { bytes, type } = bytesOf(step);
  const packed = gzip ? gzipSync(bytes) : Buffer.from(bytes);
  const body = gzip === "short" ? packed.subarray(0, -12) : packed;
  const headers: Record<string, string> = {
    ...(type && { "content-type": type }),
    ...(gzip && { "content-encoding": "gzip" }),
    // What never ends has no length; a length of the whole makes half a body a broken promise.
    ...(cut !== "endless" && { "content-length": String(body.length) }),
    connection: keepAlive ? "keep-alive" : "close",
  };
  for (const [name, value] of Object.entries(step.headers ?? {})) {
    // An empty value takes the header away.
    if (value === "") delete headers[name];
    else headers[name] = value;
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return { head: Buffer.from(`HTTP/1.1 ${status} Scripted\r\n${lines.join("")}\r\n`, "latin1"), body };
}
