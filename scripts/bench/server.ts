import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createRateLimit, limitHeaders, type Counting, type Admission } from "../limit/servers.js";

/* Run as a process of its own. The first segment of a request's path says how it is answered. */

const PAGES = 100;
const PAGE_SIZE = 100;
const PLENTY = 1_000_000_000;

const group = {
  id: "c5d2f8a0-3e6b-4f71-a9d4-8b1c0e7f6a23",
  name: "Editors",
  emoji: "scissors",
  source: "frame",
  creator_id: "0f9a3c61-2c1e-4a57-b1a4-6a3d5c8e7f10",
  created_at: "2026-03-02T09:15:00.123456Z",
  updated_at: "2026-06-18T14:40:12.654321Z",
};
const user = {
  id: "0f9a3c61-2c1e-4a57-b1a4-6a3d5c8e7f10",
  adobe_user_id: "7C1E4A5764B0F9A3@AdobeID",
  name: "Ada Okafor",
  email: "ada@northlight.example",
  avatar_url: "https://images.northlight.example/ada.png",
  active: true,
};
const oneGroup = JSON.stringify({ data: group });
const pages = Array.from({ length: PAGES }, (_, page) =>
  JSON.stringify({
    data: Array.from({ length: PAGE_SIZE }, () => ({ role: "admin", user })),
    links: { next: page + 1 < PAGES ? `/users?after=${page + 1}` : null },
  }),
);

const MEMBERS_MS = 50;
const members = Array.from({ length: PAGES * PAGE_SIZE }, (_, index) => ({
  userId: `0f9a3c61-2c1e-4a57-b1a4-${String(index).padStart(12, "0")}`,
  userName: user.name,
  email: user.email,
  userStatus: "active",
}));

type Handle = (request: IncomingMessage, response: ServerResponse, segments: readonly string[], query: string) => void;

let served = 0;
const limits = new Map<string, (now: number) => Admission>();

const ways: Readonly<Record<string, Handle>> = {
  group: (_request, response) => end(response, 200, plenty(), oneGroup),
  users: (_request, response, _segments, query) =>
    end(response, 200, plenty(), pages[Number(new URLSearchParams(query).get("after") ?? 0)]),
  members(_request, response, _segments, query) {
    const asked = new URLSearchParams(query);
    const [from, count] = [Number(asked.get("start_position") ?? 0), Number(asked.get("count") ?? PAGE_SIZE)];
    const users = members.slice(from, from + count);
    const sizes = { resultSetSize: String(users.length), totalSetSize: String(members.length) };
    const body = JSON.stringify({
      users,
      ...sizes,
      startPosition: String(from),
      endPosition: String(from + users.length - 1),
    });
    setTimeout(() => end(response, 200, {}, body), MEMBERS_MS);
  },
  busy: (_request, response) => end(response, 503, {}, ""),
  narrow: (_request, response) =>
    end(response, 200, limitHeaders({ admitted: true, remaining: 0, waitMs: 60_000 }, 1, 60_000), oneGroup),
  silent: () => {},
  half: (_request, response) => {
    response.writeHead(200, { "content-type": "application/json", "content-length": oneGroup.length });
    response.write(oneGroup.slice(0, 20));
  },
  // limit/<job>/<counting>/<calls>/<windowMs>/<Retry-After or not>
  limit(request, response, [job = "", counting, calls, windowMs, retryAfter]) {
    let admit = limits.get(job);
    if (!admit) {
      admit = createRateLimit(counting!.replaceAll("-", " ") as Counting, Number(calls), Number(windowMs));
      limits.set(job, admit);
    }
    const verdict = admit(performance.now());
    const headers = limitHeaders(verdict, Number(calls), Number(windowMs));
    if (verdict.admitted) {
      end(response, 200, headers, request.method === "GET" ? '{"data":[],"links":{}}' : oneGroup);
    } else {
      const seconds = String(Math.ceil(verdict.waitMs / 1000));
      end(response, 429, { ...headers, ...(retryAfter === "true" && { "retry-after": seconds }) }, "");
    }
  },
};

const server = createServer((request, response) => {
  const [path = "", query = ""] = request.url!.split("?");
  const [way = "", ...segments] = path.slice(1).split("/");
  const handle = ways[way];
  if (!handle) return end(response, 404, {}, "");
  request.resume().on("end", () => handle(request, response, segments, query));
});
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (typeof address === "object") process.send!(address?.port);
});
process.on("disconnect", () => process.exit());

function plenty(): Record<string, string> {
  return limitHeaders({ admitted: true, remaining: PLENTY - ++served, waitMs: 0 }, PLENTY, 60_000);
}

function end(
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  body: string | undefined,
): void {
  const bytes = Buffer.from(body ?? "");
  response.writeHead(status, { ...headers, "content-type": "application/json", "content-length": bytes.length });
  response.end(bytes);
}
