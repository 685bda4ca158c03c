import { authorize } from "../transport/authorize.js";
import { createTokens, type Token } from "../transport/token.js";
import { exchange, type AuthorizationServer, type Exchange } from "./server.js";

/** Asks a server who is behind a token, and gives the answer, whatever its status. */
export async function askForUserinfo(server: AuthorizationServer, path: string, token: Token): Promise<Exchange> {
  const layer = authorize({ tokens: createTokens(token), forbids: undefined });
  return exchange(server, { operation: "userinfo.get", method: "GET", path, repeatable: true }, layer);
}

export type { Token };
