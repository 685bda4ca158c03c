import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { matrixFolder, nodeOf, nodes } from "../../scripts/matrix/packages.js";
import { installPackages } from "../../scripts/runtimes/install.js";
import { findRuntimes } from "../../scripts/runtimes/runtimes.js";
import { openProxy, type Proxy } from "../support/proxy.js";

/* Which runtime sends through the proxy that its environment names: what the guide says in a table. */

const run = promisify(execFile);
const project = inject("project");
const program = join(project, "through-the-proxy.mjs");
const trust = join(project, "proxy.pem");
// A name that nobody has: what does not go through the proxy goes nowhere.
const host = "frameio.test";
const told: string[] = [];

interface Runtime {
  readonly name: string;
  readonly command: string | undefined;
  readonly args: readonly string[];
}

// They are large, and where the checks are made the matrix needs them anyway.
if (process.env["CI"]) await installPackages(matrixFolder);
const runtimes: readonly Runtime[] = [
  ...["20.19", "22", "24", "26"].map((name) => ({
    name: `Node ${name.replace(/\..*/, "")}`,
    command: nodes().some((node) => node.name === name) ? nodeOf(name) : undefined,
    args: [],
  })),
  ...findRuntimes().filter(({ name }) => name !== "Node"),
];

let opened: Proxy;

beforeAll(async () => {
  opened = await openProxy(() => Promise.resolve(Response.json({ data: { id: "g", name: "Editors" } })));
  await writeFile(trust, opened.ca);
  await writeFile(
    program,
    `import { createFrameio } from ${JSON.stringify(pathToFileURL(join(project, "dist/frameio.js")).href)};
    const frameio = createFrameio({ token: "t", account_id: "a", baseUrl: "https://${host}", retry: false });
    const got = await frameio.groups.get.safe({ group_id: "g" });
    console.log(got.ok ? got.data.name : got.error.code);`,
  );
});

afterAll(async () => {
  await opened.close();
  console.log(told.join("\n"));
});

for (const { name, command, args } of runtimes) {
  // Where the checks are made each has to be there; elsewhere a line says what was not looked at.
  if (!command) {
    const missing = `${name}: NOT RUN, it is not here; npm run matrix installs what a package has for ${process.platform}-${process.arch}`;
    told.push(missing);
    test.skipIf(!process.env["CI"])(`${name} is there`, () => expect.fail(missing));
    continue;
  }
  test(`${name} does with HTTPS_PROXY what the guide says`, async () => {
    const [byItself, wanting] = [
      await asks({ command, args }, {}),
      await asks({ command, args }, { NODE_USE_ENV_PROXY: "1" }),
    ];
    const does = byItself ? "by itself" : wanting ? "with `NODE_USE_ENV_PROXY=1`" : "no";
    told.push(`${name}: reads HTTPS_PROXY ${does.replaceAll("`", "")}`);
    const guide = await readFile(new URL("../../scripts/docs/guides/network.md", import.meta.url), "utf8");
    const [, said] = new RegExp(`^\\| ${name} +\\| ([^|]+?) +\\|$`, "m").exec(guide) ?? [];
    expect(said?.startsWith(does), `the guide says: ${said}`).toBe(true);
  });
}

/** Whether a call of that runtime reaches the proxy, and nothing else. */
async function asks({ command, args }: Pick<Runtime, "args"> & { command: string }, more: object): Promise<boolean> {
  const before = opened.tunnels.length;
  const own = Object.entries(process.env).filter(([name]) => !/proxy$/i.test(name));
  const env = {
    ...Object.fromEntries(own),
    ...{ HTTPS_PROXY: opened.proxy, NODE_EXTRA_CA_CERTS: trust, DENO_CERT: trust, DENO_NO_UPDATE_CHECK: "1" },
    ...more,
  };
  const { stdout } = await run(command, [...args, program], { cwd: project, env });
  const through = opened.tunnels.slice(before);
  expect([stdout, through]).toEqual(through.length > 0 ? ["Editors\n", [`${host}:443`]] : ["connection_error\n", []]);
  return through.length > 0;
}
