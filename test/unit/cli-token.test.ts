import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Refusal } from "../../src/cli/refusal.js";
import { keepSecrets } from "../../src/cli/secrets.js";
import { readSettings, settingsFile } from "../../src/cli/settings.js";
import { tokenOf, tokenOfCommand, valueOf, valuesOf } from "../../src/cli/token.js";
import type { Origin } from "../../src/cli/vendors/vendor.js";
import type { World } from "../../src/cli/world.js";
import { AuthError } from "../../src/errors.js";
import type { TokenSource } from "../../src/transport/token.js";
import { createMachine, type MachineOptions } from "../support/machine.js";

function originOf(options: MachineOptions, tokenCommand?: readonly string[]): Origin {
  return {
    ...{ world: createMachine(options).world, secrets: keepSecrets(), appName: "test", writes: false },
    settings: tokenCommand ? { tokenCommand } : {},
  };
}

describe("a variable", () => {
  test("that is empty is as one that is not set", () => {
    const { world } = originOf({ env: { FULL: "a", EMPTY: "" } });
    expect(["FULL", "EMPTY", "NONE"].map((name) => valueOf(world, name))).toEqual(["a", undefined, undefined]);
  });

  test("with a token gives it, and it is never printed", () => {
    const origin = originOf({ env: { TOKEN: "a-token-of-mine" } });
    expect([tokenOf("TOKEN", origin), tokenOf("NONE", origin)]).toEqual(["a-token-of-mine", undefined]);
    expect(origin.secrets.redact("it is a-token-of-mine.")).toBe("it is [token].");
  });

  test("that belongs with others is needed by them", () => {
    const variables = { id: "ID", key: "KEY", user: "USER" };
    const valuesIn = (env: Record<string, string>) => valuesOf(originOf({ env }).world, variables);
    const refusalOf = (env: Record<string, string>) => {
      try {
        return valuesIn(env);
      } catch (error) {
        return error instanceof Refusal ? error.message : error;
      }
    };
    expect(valuesIn({ OTHER: "1" })).toBeUndefined();
    expect(valuesIn({ ID: "", KEY: "", USER: "" })).toBeUndefined();
    expect(valuesIn({ ID: "1", KEY: "2", USER: "3" })).toEqual({ id: "1", key: "2", user: "3" });
    expect(refusalOf({ KEY: "2" })).toBe("KEY is set, and ID and USER not.");
    expect(refusalOf({ ID: "1", USER: "3", KEY: "" })).toBe("ID and USER are set, and KEY not.");
  });
});

describe("a program that prints a token", () => {
  const failing = (failure: Error) =>
    tokenOfCommand(originOf({ execute: () => Promise.reject(failure) }, ["pass"])) as TokenSource;

  test("is there where the settings name one", () => {
    expect(tokenOfCommand(originOf({}))).toBeUndefined();
    expect(tokenOfCommand(originOf({}, []))).toBeUndefined();
  });

  test("is run with its arguments; blanks around what it prints are none of the token, which is never printed", async () => {
    const ran: unknown[] = [];
    const execute: World["execute"] = (...call) => Promise.resolve((ran.push(call), " a-token-of-mine\n"));
    const origin = originOf({ execute }, ["pass", "show", "adobe"]);
    const source = tokenOfCommand(origin) as TokenSource;
    expect(ran).toEqual([]);
    expect(await source.get(1000)).toBe("a-token-of-mine");
    expect(ran).toEqual([["pass", ["show", "adobe"]]]);
    expect(origin.secrets.redact("a-token-of-mine")).toBe("[token]");
  });

  test.each([
    [Object.assign(new Error(), { code: 7, stdout: "half-a-token" }), "ended with 7"],
    [Object.assign(new Error(), { code: "ENOENT" }), "could not be run (ENOENT)"],
    [new Error("half-a-token"), "could not be run (undefined)"],
  ])("that fails with %o is named, and nothing it printed is", async (failure, how) => {
    const error: unknown = await failing(failure)
      .get(1000)
      .catch((error: unknown) => error);
    expect(error).toBeInstanceOf(AuthError);
    expect((error as AuthError).message).toBe(
      `got no token: pass, the tokenCommand, ${how}. Run it yourself to see why.`,
    );
    expect((error as AuthError).cause).toBeUndefined();
  });
});

test("what was kept is taken out of every text, in each of its forms, and what was not is left", () => {
  const { keep, redact } = keepSecrets();
  expect(redact("one secret/of+mine")).toBe("one secret/of+mine");
  expect([keep("secret/of+mine"), keep('an"other"one')]).toEqual(["secret/of+mine", 'an"other"one']);
  const forms = ["secret/of+mine", "secret%2Fof%2Bmine", btoa("secret/of+mine"), 'an"other"one', 'an\\"other\\"one'];
  expect(redact(`${forms.join(" ")} secret`)).toBe("[token] [token] [token] [token] [token] secret");
});

describe("the settings", () => {
  const vendors = ["alpha", "beta"];
  const folderOf = (world: World) => join(world.home, ".config", "rollcall");
  const settingsOf = async (text: string) => {
    const { world } = createMachine();
    await mkdir(folderOf(world), { recursive: true });
    await writeFile(settingsFile(world), text);
    try {
      return await readSettings(world, vendors);
    } catch (error) {
      return (error as Error).message.replaceAll(folderOf(world), "");
    }
  };

  test("are under the user's home, or where the user keeps such files", () => {
    const { world } = createMachine();
    expect(settingsFile({ ...world, env: {}, home: "/home/ada" })).toBe("/home/ada/.config/rollcall/config.yaml");
    const env = { XDG_CONFIG_HOME: "/etc/ada" };
    expect(settingsFile({ ...world, env, home: "/home/ada" })).toBe("/etc/ada/rollcall/config.yaml");
  });

  test("are none where there is no file", async () => {
    expect(await readSettings(createMachine().world, vendors)).toEqual({});
  });

  test("name a program for each vendor", async () => {
    expect(await settingsOf("alpha: { tokenCommand: [pass, show me, '-x'] }\nbeta: {}")).toEqual({
      alpha: { tokenCommand: ["pass", "show me", "-x"] },
      beta: {},
    });
  });

  test.each([
    ["alpha: [pass]", "/config.yaml:1:8: alpha must have keys (tokenCommand), but is a list."],
    ["alpha: { tokenCommand: pass }", '/config.yaml:1:24: tokenCommand must be a list, but is "pass".'],
    ["alpha: { tokenCommand: [[]] }", "/config.yaml:1:25: tokenCommand: item 1 must be text, but is a list."],
    ["alpha: { tokenCommand: [''] }", "/config.yaml:1:25: tokenCommand: item 1 must be text, but is empty."],
    [
      "alpha: { tokenCommand: [7] }\ngamma: {}",
      "/config.yaml:1:25: tokenCommand: item 1 must be text, but is the number 7. Put it in quotes, as it is written.\n/config.yaml:2:1: gamma is unknown. Known are alpha, beta.",
    ],
    ["alfa: {}", "/config.yaml:1:1: alfa is unknown. Known are alpha, beta."],
    ["alpah: {}", "/config.yaml:1:1: alpah is unknown. Did you mean alpha?"],
    ["", "/config.yaml:1:1: The file has nothing behind it. Give it a value, or leave it out."],
  ])("that read %j are refused", async (text, why) => expect(await settingsOf(text)).toBe(why));
});
