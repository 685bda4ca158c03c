import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fetch, ProxyAgent } from "undici";
import { createFrameio } from "../../src/vendors/frameio/index.js";
import { openProxy, type Proxy } from "../support/proxy.js";

/* What the guide on proxies says, against a proxy on 127.0.0.1; `npm run test:real -- proxy` asks the environment of each runtime. */

let asked: string[], opened: Proxy, dispatcher: ProxyAgent;

beforeEach(async () => {
  asked = [];
  opened = await openProxy((url, { method, headers }) => {
    asked.push(`${method} ${url} ${new Headers(headers).get("authorization")}`);
    return Promise.resolve(Response.json({ data: { id: "g", name: "Editors" } }));
  });
});

afterEach(async () => {
  await dispatcher.destroy();
  await opened.close();
});

function through(options: object) {
  dispatcher = new ProxyAgent({ uri: opened.proxy, ...options });
  return createFrameio({
    ...{ token: "t", account_id: "a", retry: false },
    fetch: (url, init) => fetch(url, { ...init, dispatcher }),
  });
}

describe("through undici's agent", () => {
  test("a call goes to the proxy, which sees the host, and the token inside the tunnel alone", async () => {
    const group = await through({ requestTls: { ca: opened.ca } }).groups.get({ group_id: "g" });
    expect(group.name).toBe("Editors");
    expect(opened.tunnels).toEqual(["api.frame.io:443"]);
    expect(asked).toEqual(["GET https://api.frame.io/v4/accounts/a/groups/g Bearer t"]);
  });

  test("an authority that nobody trusts is a certificate refused, and nothing was sent", async () => {
    const { ok, ...rest } = await through({}).groups.get.safe({ group_id: "g" });
    expect(ok).toBe(false);
    expect(rest).toMatchObject({
      error: { code: "connection_error", certificate: true, permanent: true, sent: false },
    });
    expect(asked).toEqual([]);
  });

  test("a proxy that is gone has sent nothing, not even a write", async () => {
    const frameio = through({ requestTls: { ca: opened.ca } });
    await opened.close();
    const gone = await frameio.groups.create.safe({ name: "Editors", emoji: "scissors" });
    expect(gone).toMatchObject({ ok: false, error: { code: "connection_error", sent: false, mayHaveHappened: false } });
  });
});
