import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { chromium } from "playwright-core";
import { findRuntimes, findWorkerd } from "../runtimes/runtimes.js";
import { serveWorker, versionOf } from "../runtimes/workerd.js";
import type { Cell } from "./cell.js";
import type { Consumer, Tried } from "./consumer.js";
import { nodeOf, nodes, versionIn } from "./packages.js";

const run = promisify(execFile);

/** The package in each runtime: imported, and where the runtime knows that, required. */
export async function runtimeCells(consumer: Consumer): Promise<Cell[]> {
  const { wholeModule, wholeScript } = consumer;
  const table = "Runtimes";
  const script = (
    row: string,
    command: string,
    args: readonly string[],
    version: RegExp,
    also?: (command: string) => Promise<void>,
  ): Cell[] =>
    [wholeModule, wholeScript].map((file) => ({
      table,
      row,
      column: file === wholeModule ? "`import`" : "`require`",
      attempt: async () => {
        const shown = (await run(command, ["--version"])).stdout;
        if (!version.test(shown)) throw new Error(`It calls itself ${shown}.`);
        const { stdout, stderr } = await run(command, [...args, file.replace(/(\.[cm]js)$/, ".run$1")], {
          cwd: consumer.folder,
          env: { ...process.env, DENO_NO_UPDATE_CHECK: "1" },
        });
        holds(JSON.parse(stdout) as Tried);
        await also?.(command);
        if (stderr === "") return;
        if (!/ExperimentalWarning: CommonJS module \S+ is loading ES Module/.test(stderr))
          throw new Error(`It says ${stderr}`);
        return "with a warning that this is experimental";
      },
    }));
  const startsCommand = async (node: string) => {
    const file = join(consumer.folder, "empty.yaml");
    await writeFile(file, "accounts: []\n");
    const { stdout: version } = await run(node, [consumer.command, "--version"]);
    const { stdout: checked } = await run(node, [consumer.command, "check", file]);
    if (!/^\d+\.\d+\.\d+\n$/.test(version) || checked !== `${file}: nothing is wrong. Accounts: 0, groups: 0.\n`)
      throw new Error(`The command says ${version}${checked}`);
  };
  const missing = (row: string): Cell[] => [{ table, row, column: "`import`", missing: noPackage }];
  const exactly = (version: string) => new RegExp(`(?<![\\d.])${version.replaceAll(".", "\\.")}\\b`);

  const ofNode = nodes().flatMap(({ name, version }) => {
    const command = nodeOf(name);
    return command
      ? script(`Node ${version}`, command, [], exactly(version), startsCommand)
      : missing(`Node ${version}`);
  });
  const others = findRuntimes().filter(({ name }) => name !== "Node");
  const ofOthers = others.flatMap(({ name, command, args }) => {
    const version = versionIn("runtimes", name === "Bun" ? "@oven/bun-" : "@deno/");
    const row = `${name} ${version}`;
    return command ? script(row, command, args, exactly(version)) : missing(row);
  });
  return [...ofNode, ...ofOthers, await workerdCell(consumer), chromiumCell(consumer)];
}

const noPackage = `no package of the registry holds it for ${process.platform}-${process.arch}`;

async function workerdCell({ folder, bundle }: Consumer): Promise<Cell> {
  const command = findWorkerd();
  const cell = { table: "Runtimes", column: "`import`" };
  if (!command) return { ...cell, row: "workerd", missing: noPackage };
  const version = await versionOf(command);
  return {
    ...cell,
    row: `workerd ${version}`,
    attempt: async () => {
      const own = join(folder, "worker");
      await mkdir(own, { recursive: true });
      const handler = "\nexport default { fetch: async () => Response.json(await run()) };\n";
      await writeFile(join(own, "worker.js"), (await readFile(bundle, "utf8")) + handler);
      const worker = await serveWorker({ command, folder: own, compatibilityDate: version });
      try {
        const response = await fetch(worker.url, { signal: AbortSignal.timeout(30_000) });
        const text = await response.text();
        if (response.status !== 200) throw new Error(`It answers ${response.status}: ${text}`);
        holds(JSON.parse(text) as Tried);
      } finally {
        await worker.stop();
      }
    },
  };
}

function chromiumCell({ folder, bundle }: Consumer): Cell {
  const executablePath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
  const cell = { table: "Runtimes", row: "Chromium", column: "`import`" };
  if (!existsSync(executablePath)) return { ...cell, missing: `there is no browser at ${executablePath}` };
  return {
    ...cell,
    attempt: async () => {
      const page = join(folder, "page");
      await mkdir(page, { recursive: true });
      await copyFile(bundle, join(page, "bundle.js"));
      const server = createServer((request, response) => {
        const isScript = request.url === "/bundle.js";
        response.setHeader("content-type", isScript ? "text/javascript" : "text/html");
        void (
          isScript ? readFile(join(page, "bundle.js")) : Promise.resolve("<!doctype html><title>page</title>")
        ).then((body) => response.end(body));
      });
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      const args = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking"];
      const browser = await chromium.launch({ executablePath, args });
      try {
        const tab = await browser.newPage();
        const said: string[] = [];
        tab.on("console", (message) => said.push(message.text()));
        tab.on("pageerror", (error) => said.push(String(error)));
        await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
        // As text, or the compiler of this file would look for the module.
        holds(await tab.evaluate<Tried>(`import("/bundle.js").then(({ run }) => run())`));
        const complaints = said.filter((text) => !text.includes("favicon"));
        if (complaints.length > 0) throw new Error(`The page says ${complaints.join("; ")}`);
      } finally {
        await browser.close();
        server.close();
      }
    },
  };
}

/** Throws what has failed of what was tried. That something has to be tried, the program itself sees to. */
export function holds({ done, failed }: Tried): void {
  if (failed.length > 0 || done.length === 0) throw new Error(failed.join("\n") || "Nothing was tried.");
}
