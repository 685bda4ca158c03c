import { execFile } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { version } from "../../src/client/user-agent.js";
import { findRuntimes, type Runtime } from "../../scripts/runtimes/runtimes.js";

/* What a program tells in each runtime: its name to the vendor, and its lines to whoever runs it, where they ask for them. */

const run = promisify(execFile);
const project = inject("project");
const program = join(project, "told.mjs");
const named: (string | undefined)[] = [];
const vendor = createServer((request, response) => {
  named.push(request.headers["user-agent"]);
  response.setHeader("content-type", "application/json").end("{}");
});

beforeAll(async () => {
  await writeFile(
    program,
    `import process from "node:process";
     const [, , entry, baseUrl] = process.argv;
     const { createFrameio } = await import(entry);
     const frameio = createFrameio({ token: "t", baseUrl, appName: "acme-sync/1.2" });
     await frameio.request("GET", "/v4/me", { tag: "first" });
     console.log("done");`,
  );
  vendor.listen(0, "127.0.0.1");
  await once(vendor, "listening");
});

afterAll(() => vendor.close());

const without = ["run", "--allow-net", "--allow-read", "--node-modules-dir=manual"];

/** A runtime, what it says of itself, and whether it lets a program read its environment. */
const told: readonly (readonly [what: string, name: Runtime["name"], says: RegExp, lines: number, args?: string[]])[] =
  [
    ["Node", "Node", /^(?: Node\.js\/\d+)?$/, 1],
    ["Bun", "Bun", /^ Bun\/\d/, 1],
    ["Deno", "Deno", /^ Deno\/\d/, 1],
    ["Deno, by one permission", "Deno", /^ Deno\/\d/, 1, [...without, "--allow-env=ROLLCALL_LOG"]],
    ["Deno, without permission to read it", "Deno", /^ Deno\/\d/, 0, without],
  ];

for (const [what, name, says, lines, args] of told) {
  const runtime = findRuntimes().find((runtime) => runtime.name === name)!;
  // Where the checks are made all three have to be there.
  test.skipIf(!runtime.command && !process.env["CI"])(`${what}: ${lines} lines by ROLLCALL_LOG`, async () => {
    const env = { ...process.env, ROLLCALL_LOG: "debug", DENO_NO_UPDATE_CHECK: "1" };
    const entry = pathToFileURL(join(project, "dist/frameio.js")).href;
    const baseUrl = `http://127.0.0.1:${(vendor.address() as AddressInfo).port}`;
    const { stdout, stderr } = await run(runtime.command!, [...(args ?? runtime.args), program, entry, baseUrl], {
      env,
    });
    expect(stdout).toBe("done\n");
    const [head, rest] = [`acme-sync/1.2 rollcall/${version}`, named.at(-1)!];
    expect(rest.slice(0, head.length)).toBe(head);
    expect(rest.slice(head.length)).toMatch(says);
    const written = stderr.split("\n").filter((line) => line.startsWith("rollcall "));
    expect(written).toHaveLength(lines);
    for (const line of written) {
      expect(line).toMatch(
        /^rollcall debug \{"operation":"GET \/v4\/me","tag":"first","type":"attempt",.*"status":200/,
      );
    }
  });
}
