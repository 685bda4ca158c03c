import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { exampleInput } from "../demo/input.js";
import { readDescription } from "../openapi/read.js";
import { typedPeers, type TypedClient } from "./peers/types.js";
import { printTable } from "./table.js";

const CALLS = 20;

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Counts what the compiler instantiates for calls of 20 operations, one of each, beside the peers. It counts the same each time. */
export async function benchTypes(): Promise<void> {
  const description = readDescription("frameio");
  const operations = description.operations.slice(0, CALLS);
  const folder = await mkdtemp(join(tmpdir(), "rollcall-bench-types-"));
  try {
    await install(folder);
    const ours: TypedClient = {
      name: "rollcall",
      client: 'import { createFrameio } from "rollcall/frameio";\nexport const client = createFrameio({ token: "t" });',
      call(operation) {
        const call = `client.${operation.id}(${JSON.stringify(exampleInput(description, operation))})`;
        return operation.items === undefined ? `void (await ${call});` : `for await (const item of ${call}) void item;`;
      },
    };
    const again = { ...ours, name: "control: rollcall again" };
    const nothing = { ...ours, name: "control: no call", call: () => "" };
    const peers = await typedPeers(join(root, "dist/openapi/frameio.json"), folder);
    const rows: string[][] = [];
    for (const [index, { name, client, call }] of [ours, again, nothing, ...peers].entries()) {
      const own = join(folder, `client-${index}`);
      await mkdir(own);
      await writeFile(join(own, "client.ts"), client);
      const text = `import { client } from "./client.js";\nvoid client;\n${operations.map(call).join("\n")}\n`;
      await writeFile(join(own, "calls.ts"), text);
      rows.push([name, String(instantiationsOf(join(own, "calls.ts"), folder))]);
    }
    const title = `Type instantiations of ${operations.length} calls, one of each operation, beside what only declares.`;
    printTable(`${title} Target: 100 or less.`, ["", "instantiations"], rows);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function install(folder: string): Promise<void> {
  await mkdir(join(folder, "node_modules"));
  await symlink(root, join(folder, "node_modules/rollcall"));
  await symlink(join(root, "node_modules/openapi-fetch"), join(folder, "node_modules/openapi-fetch"));
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
}

const compilerOptions = {
  ...{ target: "es2022", lib: ["es2022", "dom", "dom.iterable", "dom.asynciterable"], types: [] },
  ...{ module: "esnext", moduleResolution: "bundler", strict: true, exactOptionalPropertyTypes: true },
  ...{ skipLibCheck: true, noEmit: true },
};

/* What only declares is paid for without calls too: it is checked first. */
function instantiationsOf(file: string, folder: string): number {
  const { options } = ts.convertCompilerOptionsFromJson(compilerOptions, folder);
  const program = ts.createProgram([file], options);
  const own = program.getSourceFile(file);
  for (const other of program.getSourceFiles()) if (other !== own) program.getSemanticDiagnostics(other);
  const before = program.getInstantiationCount();
  const wrong = [...program.getSyntacticDiagnostics(own), ...program.getSemanticDiagnostics(own)];
  if (wrong.length > 0) throw new Error(ts.formatDiagnostics(wrong, ts.createCompilerHost(options)));
  return program.getInstantiationCount() - before;
}
