import { fileURLToPath } from "node:url";
import ts from "typescript";
import { printOperations } from "../../generate/operations.js";
import { printTypes } from "../../generate/types.js";
import type { Description } from "../document.js";
import { described } from "./facade.js";
import type { Judge } from "./replay.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/**
 * Generates the types from a document and compiles the expectations in `test/types` against them. One program stays warm: only
 * the generated file is read anew.
 */
export async function typed(original: Description): Promise<Judge> {
  const take = described(original);
  const generate = async (document: Description["document"]): Promise<string> => {
    const api = take(document);
    const { printer } = await printTypes(api.description);
    // Comments are no types, and parsing them again for every text that is changed would take longest.
    return printOperations(api, printer).replaceAll(/\/\*\*[\s\S]*?\*\//g, "");
  };
  const check = openProgram(original.api);
  const before = await generate(original.document);
  const first = check(before);
  if (first !== undefined)
    throw new Error(`The types of ${original.file} are not those that are written down: ${first}`);
  return async (document) => {
    const text = await generate(document);
    return text === before ? undefined : check(text);
  };
}

function openProgram(api: string): (text: string) => string | undefined {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, (path) => ts.sys.readFile(path)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const expectations = `${root}test/types/${api}.ts`;
  const generated = `${root}generated/${api}.operations.ts`;
  const files = new Map<string, ts.SourceFile | undefined>();
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  let current: ts.SourceFile | undefined;
  let program: ts.Program | undefined;
  host.getSourceFile = (name, ...rest) => {
    if (name === generated) return current;
    if (!files.has(name)) files.set(name, read(name, ...rest));
    return files.get(name);
  };
  return (text) => {
    current = ts.createSourceFile(
      generated,
      text,
      { languageVersion: ts.ScriptTarget.ES2022, impliedNodeFormat: ts.ModuleKind.ESNext },
      true,
    );
    program = ts.createProgram([expectations], options, host, program);
    const said = [generated, expectations].flatMap((name) => {
      const file = program!.getSourceFile(name);
      return [...program!.getSyntacticDiagnostics(file), ...program!.getSemanticDiagnostics(file)];
    });
    const [fault] = said;
    return fault && ts.flattenDiagnosticMessageText(fault.messageText, " ");
  };
}
