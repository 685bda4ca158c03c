import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import ts from "typescript";
import type { Program } from "./programs.js";

/** What the compiler says of a program: `README.md:43: Cannot find name 'x'.` */
export interface Complaint {
  readonly program: string;
  readonly text: string;
}

/** Compiles programs in an empty project that has the package of `root` installed, as it was built there. */
export async function compilePrograms(
  root: string,
  folder: string,
  programs: readonly Program[],
): Promise<Complaint[]> {
  await mkdir(join(folder, "node_modules"), { recursive: true });
  await symlink(root, join(folder, "node_modules/rollcall"));
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
  const files = await Promise.all(
    programs.map(async (program, index) => [await put(folder, program, index), program] as const),
  );
  const { options } = ts.convertCompilerOptionsFromJson(
    { ...compilerOptions, typeRoots: [join(root, "node_modules/@types")] },
    folder,
  );
  const compiled = ts.createProgram(
    files.map(([file]) => file),
    options,
  );
  const whole = [...compiled.getOptionsDiagnostics(), ...compiled.getGlobalDiagnostics()].flatMap(partsOf);
  if (whole.length > 0) throw new Error(whole.join("\n"));
  return files.flatMap(([file, { name }]) => {
    const source = compiled.getSourceFile(file);
    const found = [...compiled.getSyntacticDiagnostics(source), ...compiled.getSemanticDiagnostics(source)];
    return found.flatMap(partsOf).map((text) => ({ program: name, text: `${name}: ${text}` }));
  });
}

const compilerOptions = {
  ...{ target: "es2022", lib: ["es2023", "dom", "dom.iterable", "dom.asynciterable"], types: ["node"] },
  ...{ module: "nodenext", moduleResolution: "nodenext", verbatimModuleSyntax: true, isolatedModules: true },
  ...{ strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
  ...{ skipLibCheck: true, noEmit: true, noErrorTruncation: true },
};

/* Tests of types import those beside them by their names. */
async function put(folder: string, { name, text }: Program, index: number): Promise<string> {
  const [, own] = /^test\/types\/(.*)$/.exec(name) ?? [];
  const file = join(folder, own ?? `program-${index}.ts`);
  await writeFile(file, text);
  return file;
}

/* A verdict names all that differs in one sentence. */
function partsOf({ messageText }: ts.Diagnostic): string[] {
  const text = ts.flattenDiagnosticMessageText(messageText, " ");
  const differences = [...text.matchAll(/different: ([^"|]+)"/g)].map(([, difference = ""]) => difference);
  return differences.length > 0 ? differences : [text];
}
