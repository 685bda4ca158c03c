import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { messageOf, options, parsed } from "./compiler.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Opens a program text in a folder, beside the tests without one, in TypeScript's language service, as an editor does. */
export function openInEditor(text: string, folder = join(root, "test/types")) {
  const file = join(folder, "virtual.ts");
  const texts = new Map<string, string | undefined>([[file, text]]);
  const read = (name: string) => {
    if (!texts.has(name)) texts.set(name, ts.sys.readFile(name));
    return texts.get(name);
  };
  const host: ts.LanguageServiceHost = {
    getScriptFileNames: () => [file],
    // What is parsed is shared, and a text is another version of its file.
    getScriptVersion: (name) => read(name) ?? "",
    getScriptSnapshot: (name) => {
      const found = read(name);
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
  const service = ts.createLanguageService(host, parsed);
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
      return [...service.getSyntacticDiagnostics(file), ...service.getSemanticDiagnostics(file)].map(messageOf);
    },
  };
}
