import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { once } from "node:events";
import type { AddressInfo, Socket } from "node:net";
import { createSecureContext, TLSSocket } from "node:tls";
import { issue } from "../real/certificates.js";

/** A proxy on 127.0.0.1 that looks into TLS, as those of companies do. */
export interface Proxy {
  /** Its address. */
  readonly proxy: string;
  /** The certificate of the authority that signs for every host. */
  readonly ca: string;
  /** The hosts to which tunnels were asked for, with their ports. */
  readonly tunnels: readonly string[];
  close(): Promise<void>;
}

/** What stands at the other end of the tunnels. */
type Answer = (url: string, init: RequestInit) => Promise<Response>;

/** Starts a proxy whose tunnels all end here: nothing leaves the machine, and `answer` is asked by the address that was meant. */
export async function openProxy(answer: Answer = (url, init) => globalThis.fetch(url, init)): Promise<Proxy> {
  const authority = issue({ name: "Rollcall's proxy", authority: true });
  const tunnels: string[] = [];
  const open = new Set<Socket>();
  // What was in a tunnel is read as what it is, HTTP.
  const inside = createServer((request, response) => void respond(answer, request, response));
  const server = createServer((_, response) => response.writeHead(405).end());
  server.on("connect", ({ url = "" }: IncomingMessage, socket: Socket) => {
    tunnels.push(url);
    open.add(socket.on("error", () => {}).once("close", () => open.delete(socket)));
    const host = url.replace(/:\d+$/, "");
    socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
    const secureContext = createSecureContext(issue({ name: host, host }, authority));
    const secure = new TLSSocket(socket, { isServer: true, secureContext });
    secure.on("error", () => socket.destroy());
    inside.emit("connection", secure);
  });
  server.listen(0, "127.0.0.1").unref();
  await once(server, "listening");
  return {
    proxy: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ca: authority.cert,
    tunnels,
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function respond(answer: Answer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = "GET", url = "/", headers } = request;
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const sent = Object.entries(headers).flatMap(([name, value]) =>
    /^(host|connection|content-length)$/.test(name) ? [] : [[name, String(value)] as [string, string]],
  );
  const body = chunks.length > 0 ? { body: Buffer.concat(chunks) } : {};
  const told = await answer(`https://${headers.host}${url}`, { method, headers: sent, ...body });
  response.writeHead(told.status, Object.fromEntries(told.headers)).end(await told.text());
}
