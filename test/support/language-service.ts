import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { options } = ts.convertCompilerOptionsFromJson(
  (
    ts.readConfigFile(join(root, "tsconfig.json"), (path) => readFileSync(path, "utf8")).config as {
      compilerOptions: object;
    }
  ).compilerOptions,
  root,
);

/** Opens a program text in a folder, beside the tests without one, in TypeScript's language service, as an editor does. */
export function openInEditor(text: string, folder = join(root, "test/types")) {
  const file = join(folder, "virtual.ts");
  const host: ts.LanguageServiceHost = {
    getScriptFileNames: () => [file],
    getScriptVersion: () => "1",
    getScriptSnapshot: (name) => {
      const found = name === file ? text : ts.sys.readFile(name);
      return found === undefined ? undefined : ts.ScriptSnapshot.fromString(found);
    },
    getCurrentDirectory: () => folder,
    getCompilationSettings: () => options,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (name) => name === file || ts.sys.fileExists(name),
    readFile: ts.sys.readFile,
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  };
  const service = ts.createLanguageService(host);
  const at = (marker: string) => {
    const position = text.indexOf(marker);
    if (position < 0) throw new Error(`the text does not hold ${marker}`);
    return position + marker.length - 1;
  };
  return {
    /** The hover at the end of a marker: its documentation, without the tags, and its signature. */
    hover(marker: string) {
      const info = service.getQuickInfoAtPosition(file, at(marker));
      return {
        documentation: ts.displayPartsToString(info?.documentation),
        signature: ts.displayPartsToString(info?.displayParts),
      };
    },
    /** The errors of the text, one line each. */
    errors() {
      return [...service.getSyntacticDiagnostics(file), ...service.getSemanticDiagnostics(file)].map(
        ({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"),
      );
    },
  };
}

const parsed = new Map<string, ts.SourceFile | undefined>();

/** Counts the type instantiations of a program text, checked on its own. */
export function instantiationsOf(text: string): number {
  const file = join(root, "test/types/virtual.ts");
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.getSourceFile = (name, ...rest) => {
    if (name === file) return ts.createSourceFile(name, text, ts.ScriptTarget.ES2022);
    if (!parsed.has(name)) parsed.set(name, getSourceFile(name, ...rest));
    return parsed.get(name);
  };
  host.fileExists = (name) => name === file || fileExists(name);
  const program = ts.createProgram([file], options, host);
  // The whole program, as tsc checks it: what only declares is paid for with and without calls.
  const errors = [...program.getSyntacticDiagnostics(), ...program.getSemanticDiagnostics()];
  if (errors.length > 0) throw new Error(ts.formatDiagnostics(errors, host));
  return program.getInstantiationCount();
}
