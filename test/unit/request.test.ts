import { describe, expect, test } from "vitest";
import { answer } from "../support/answers.js";
import { factories, refused } from "../support/refused.js";

/* request(): it can be asked for anything, and sends what was written or nothing. */

const ids = { path: { group_id: "g" } };

test("a method that is none, or not in capitals", async () => {
  for (const method of ["get", "Post", "HEAD", "OPTIONS", "TRACE", "CONNECT", "", " GET", "GET\n"]) {
    await refused((make) => make().request(method, "/v4/things"), /The method must be GET, POST, PUT, PATCH or DELETE/);
  }
});

describe("a path", () => {
  test.each([
    ["is none", ["", "things", "https://elsewhere.example/things"]],
    ["leads to another origin", ["//elsewhere.example", "/\\elsewhere.example", "\\things"]],
    ["has segments of dots", ["/..", "/v4/../things", "/v4/./things", "/v4/."]],
    ["has an escape, whole or half", ["/v4/a%2fb", "/v4/100%", "/v4/%zz", "/v4/%"]],
    ["has a query or a fragment", ["/v4/things?a=b", "/v4/things#a"]],
    ["has what nobody can send", ["/v4/a\nb", "/v4/a\0b", "/v4/\ud800"]],
  ])("that %s", async (_, paths) => {
    for (const path of paths) {
      await refused((make) => make().request("GET", path), /The path must be what follows https:\/\/api\.frame\.io:/);
    }
  });

  test("that repeats the path of the base URL", async () => {
    for (const path of ["/restapi/v2.1/accounts", "/RESTAPI/v2.1/accounts", "/restapi", "/restapi/"]) {
      const words = /The path must be what follows https:\/\/demo\.docusign\.net\/restapi:/;
      await refused((make) => make({}, "docusign").request("GET", path), words);
    }
    const baseUrl = "https://proxy.example/Team";
    await refused(
      (make) => make({ baseUrl }).request("GET", "/team/v4/things"),
      /follows https:\/\/proxy\.example\/Team:/,
    );
  });

  test("whose placeholders have no value, or one that changes it", async () => {
    await refused((make) => make().request("GET", "/v4/things/{id}"), /id is missing/);
    for (const id of ["", ".", "..", "a/b", " a", "{id}", "undefined", null, 5, {}]) {
      await refused(
        (make) => make().request("GET", "/v4/things/{id}", { path: { id } }),
        /id must be a non-empty string/,
      );
    }
    for (const path of [null, "g", ["g"], new Map([["id", "g"]])]) {
      await refused((make) => make().request("GET", "/v4/things/{id}", { path }), /path must be a plain object/);
    }
  });
});

describe("a body", () => {
  test.each<[string, unknown]>([
    ["FormData", new FormData()],
    ["URLSearchParams", new URLSearchParams("a=b")],
    ["a Blob", new Blob(["{}"])],
    ["a Map", new Map([["a", "b"]])],
    ["a Set", new Set(["a"])],
    ["a stream", new ReadableStream()],
    ["bytes", new TextEncoder().encode("{}")],
    ["a Buffer", Buffer.from("{}")],
    ["an ArrayBuffer", new ArrayBuffer(2)],
    ["a promise", Promise.resolve({ a: "b" })],
    ["an Error", new Error("no")],
    ["a function", () => ({ a: "b" })],
    ["a symbol", Symbol("a")],
    ["a bigint", 5n],
  ])("that is %s is not written as something else", async (_, body) => {
    await refused(
      (make) => make().request("POST", "/v4/things", { body }),
      /^POST \/v4\/things was not sent: The body/,
    );
  });

  test("that holds itself", async () => {
    const body: object[] = [];
    body.push(body);
    await refused((make) => make().request("POST", "/v4/things", { body }), /The body cannot be written/);
  });

  test("of a GET", async () => {
    await refused((make) => make().request("GET", "/v4/things", { body: {} }), /A GET takes no body: give it as query/);
  });

  test.each<[unknown, string]>([
    [{ name: "a" }, '{"name":"a"}'],
    [{}, "{}"],
    [Object.create(null), "{}"],
    [[], "[]"],
    [null, "null"],
    [5, "5"],
    [false, "false"],
    ["name=a", "name=a"],
    ["", ""],
    [new Date(0), '"1970-01-01T00:00:00.000Z"'],
    [{ a: undefined }, "{}"],
  ])("%j goes out as %s", async (body, written) => {
    const { fetch, sent } = answer({ body: {} });
    const { create, needed } = factories.frameio;
    await create({ ...needed, fetch }).request("POST", "/v4/things", { body });
    expect(sent.map(({ body }) => body)).toEqual([written]);
  });
});

describe("a query", () => {
  test("that is no object, or keeps what it holds to itself", async () => {
    for (const query of [null, "after=x", 5, [], [["after", "x"]], new URLSearchParams("a=b"), new Map([["a", "b"]])]) {
      await refused((make) => make().request("GET", "/v4/things", { query }), /query must be a plain object/);
    }
  });

  test("that holds what has no text of its own", async () => {
    for (const value of [null, {}, [null], [["a"]], [{}], NaN, Infinity, () => "a", Symbol("a"), 5n, new Date(0)]) {
      await refused(
        (make) => make().request("GET", "/v4/things", { query: { after: value } }),
        /The query cannot be written/,
      );
    }
  });

  test("that holds half of a character", async () => {
    for (const query of [{ after: "\ud800" }, { after: ["a", "\udc00"] }, { "\ud800": "a" }]) {
      await refused((make) => make().request("GET", "/v4/things", { query }), /The query cannot be written/);
    }
  });

  test("goes out as written", async () => {
    const { fetch, sent } = answer({ body: {} });
    const { create, needed } = factories.frameio;
    const query = { text: "a&b=c#d%", n: 0, on: false, many: ["a", "b"], none: undefined, empty: "", "a&b": "c" };
    await create({ ...needed, fetch }).request("GET", "/v4/things", { query });
    expect(sent[0]?.url).toBe(
      "https://api.frame.io/v4/things?text=a%26b%3Dc%23d%25&n=0&on=false&many=a&many=b&empty=&a%26b=c",
    );
  });
});

test("whether it may be repeated is said with true or false", async () => {
  for (const repeatable of ["no", "false", 0, null]) {
    await refused((make) => make().request("POST", "/v4/things", { repeatable }), /repeatable must be true or false/);
  }
});

test("an option that is unknown is refused with those that are known", async () => {
  for (const name of ["params", "json", "data", "method"]) {
    const options = { ...ids, [name]: {} };
    await refused(
      (make) => make().request("POST", "/v4/things/{group_id}", options),
      new RegExp(`${name} is unknown`),
      /path, query, body, repeatable/,
    );
  }
});
