import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = fileURLToPath(new URL("../..", import.meta.url));

/* Modules may be loaded anew for a file of tests; what is parsed stays, as the compiler itself does. */
const kept = globalThis as { [key: symbol]: unknown };

/** What was parsed in this process: each file once for all programs and editors, and again where its text has changed. */
export const parsed = (kept[Symbol.for("rollcall: parsed files")] ??=
  ts.createDocumentRegistry()) as ts.DocumentRegistry;

/* The compiler's own declarations, which are the same under all options, and longer than everything else together. */
const library = (kept[Symbol.for("rollcall: parsed library")] ??= new Map()) as Map<string, ts.SourceFile>;

/** The compiler's options of the project. */
export const options = optionsOf(
  (
    ts.readConfigFile(join(root, "tsconfig.json"), (path) => ts.sys.readFile(path)).config as {
      compilerOptions: object;
    }
  ).compilerOptions,
);

/** Options as a tsconfig.json in a folder has them, the project's own folder without one. */
export function optionsOf(written: object, folder = root): ts.CompilerOptions {
  const { options, errors } = ts.convertCompilerOptionsFromJson(written, folder);
  if (errors.length > 0) throw new Error(errors.map(messageOf).join("\n"));
  return options;
}

/** A program of files, of which some are texts that stand nowhere on the disk. */
export function compile(
  files: readonly string[],
  options: ts.CompilerOptions,
  texts: ReadonlyMap<string, string> = new Map(),
): ts.Program {
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  const libraries = dirname(host.getDefaultLibFileName(options));
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.getSourceFile = (path, how) => {
    const text = host.readFile(path);
    const own = texts.get(path);
    // What is no file may be another text in a program that is still asked.
    if (own !== undefined) return ts.createSourceFile(path, own, how);
    if (text === undefined) return undefined;
    if (dirname(path) === libraries) {
      const file = library.get(path) ?? ts.createSourceFile(path, text, how);
      library.set(path, file);
      return file;
    }
    return parsed.acquireDocument(path, options, ts.ScriptSnapshot.fromString(text), text, undefined, how);
  };
  return ts.createProgram(files, options, host);
}

/** What the compiler says of files of a program. */
export function diagnosticsOf(program: ts.Program, files: readonly (ts.SourceFile | undefined)[]): ts.Diagnostic[] {
  return files.flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]);
}

/** A diagnostic in words. */
export function messageOf({ messageText }: ts.Diagnostic): string {
  return ts.flattenDiagnosticMessageText(messageText, "\n");
}
