import { execFile } from "node:child_process";
import { mkdir, readdir, symlink, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import type { Cell } from "./cell.js";
import type { Consumer } from "./consumer.js";
import { fileOf, matrixFolder, versionIn } from "./packages.js";

const run = promisify(execFile);

/** The compilers, and which of Node's types go with each: the newest want a newer one than the oldest. */
const compilers: readonly { readonly name: string; readonly types: string }[] = [
  { name: "5.4", types: "@types/node-20" },
  { name: "5.9", types: "@types/node" },
  { name: "6", types: "@types/node" },
  { name: "7", types: "@types/node" },
];

interface Way {
  readonly module: "nodenext" | "bundler";
  readonly dom: boolean;
  readonly strict: boolean;
}

/** What a program is compiled with, by the words for it. */
const ways: Readonly<Record<string, Way>> = {
  "`nodenext`, DOM": { module: "nodenext", dom: true, strict: true },
  "`nodenext`, Node's types": { module: "nodenext", dom: false, strict: true },
  "`bundler`, DOM": { module: "bundler", dom: true, strict: true },
  "`bundler`, Node's types": { module: "bundler", dom: false, strict: true },
  "`bundler`, DOM, not `strict`": { module: "bundler", dom: true, strict: false },
};

/** The types of the package, and of programs that export what it makes, by each compiler. */
export function typeCells(consumer: Consumer): Cell[] {
  return compilers.flatMap(({ name, types }) =>
    Object.entries(ways).map(([column, way]) => ({
      table: "Types",
      row: `TypeScript ${versionIn("matrix", `typescript-${name}`)}`,
      column,
      attempt: () => compile(consumer, name, types, way),
    })),
  );
}

async function compile({ folder, whole, portable }: Consumer, name: string, types: string, way: Way): Promise<void> {
  const { module, dom, strict } = way;
  // What needs Node has Node's types in it.
  const program = dom ? portable : whole;
  const own = join(folder, "types", [name, module, dom ? "dom" : "node", strict ? "strict" : "loose"].join("-"));
  await mkdir(join(own, "types"), { recursive: true });
  await symlink(join(matrixFolder, "node_modules", types), join(own, "types/node"));
  const compilerOptions = {
    ...{ target: "es2022", skipLibCheck: false, declaration: true, outDir: join(own, "out"), rootDir: folder },
    module: module === "nodenext" ? "nodenext" : "esnext",
    moduleResolution: module,
    lib: ["es2022", ...(dom ? ["dom", "dom.iterable", "dom.asynciterable"] : [])],
    ...(dom ? { types: [] } : { types: ["node"], typeRoots: [join(own, "types")] }),
    strict,
    ...(strict && { exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, verbatimModuleSyntax: true }),
  };
  await writeFile(join(own, "tsconfig.json"), JSON.stringify({ compilerOptions, files: [program] }));
  await run(process.execPath, [fileOf(`typescript-${name}/bin/tsc`), "-p", own], { cwd: folder });
  const printed = await readdir(join(own, "out"));
  const wanted = `${basename(program, ".ts")}.d.ts`;
  if (!printed.includes(wanted)) throw new Error(`It has printed no ${wanted}.`);
}
