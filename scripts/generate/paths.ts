import ts from "typescript";

/**
 * The types of an API as openapi-typescript prints them, without what is written elsewhere: schemas that are answered are those of
 * the operations file, headers that several answers carry stand once, parameters of a short type have it where they are taken, and
 * methods and bodies that are not there do not stand at all.
 */
export function printPaths(text: string, api: string, declared: ReadonlySet<string>): string {
  const file = ts.createSourceFile("types.ts", text, ts.ScriptTarget.ES2022, true);
  const headers = repeatedHeaders(file);
  const short = shortComponents(file);
  const used = new Set<string>();
  const edits: Edit[] = [];
  const visit = (node: ts.Node, path: readonly string[]): void => {
    const within = [...path, ...nameOf(node)];
    const schema = referenced(node);
    const component = short.get(ts.isIndexedAccessTypeNode(node) ? node.getText() : referenceTo(within));
    const carried = within.at(-1) === "headers" && headers.get(textOf(node));
    if (isNeedless(node, within) || isDeclared(within, declared) || (component && ts.isPropertySignature(node))) {
      edits.push({ from: node.pos, to: node.end, instead: "" });
    } else if (component) {
      edits.push({ from: node.getStart(), to: node.end, instead: component });
    } else if (schema !== undefined && declared.has(schema)) {
      used.add(schema);
      edits.push({ from: node.getStart(), to: node.end, instead: schema });
    } else if (carried) {
      edits.push({ from: node.getStart(), to: node.end, instead: `headers: ${carried};` });
    } else ts.forEachChild(node, (child) => visit(child, within));
  };
  ts.forEachChild(file, (node) => visit(node, []));
  const imports = `import type { ${[...used].sort().join(", ")} } from "./${api}.operations.js";\n\n`;
  return [
    used.size === 0 ? "" : imports,
    apply(text, edits),
    ...[...headers].map(([type, name]) => {
      const inlined = type.replaceAll(/components(\["[^"]+"\]){2}/g, (reference) => short.get(reference) ?? reference);
      return `\n/** Headers that several answers carry. */\nexport type ${name} = ${inlined}\n`;
    }),
  ].join("");
}

/**
 * Whether openapi-fetch reads the same without it: it finds methods and bodies by what is there, and parameters with the operation.
 * Where an operation has none of a kind, `never` refuses them.
 */
function isNeedless(node: ts.Node, within: readonly string[]): boolean {
  if (!ts.isPropertySignature(node)) return false;
  const absent = node.questionToken !== undefined && node.type?.kind === ts.SyntaxKind.NeverKeyword;
  const inPath = within[0] === "paths" && within.length === 3;
  return (absent && (inPath || within.at(-1) === "requestBody")) || (inPath && within[2] === "parameters");
}

function isDeclared([top, kind, name = "", ...inside]: readonly string[], declared: ReadonlySet<string>): boolean {
  return top === "components" && kind === "schemas" && inside.length === 0 && declared.has(name);
}

/** The parameters and headers whose types are shorter than what refers to them, by that: `string`, mostly. */
function shortComponents(file: ts.SourceFile): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const visit = (node: ts.Node, path: readonly string[]): void => {
    const within = [...path, ...nameOf(node)];
    const reference = referenceTo(within);
    const type = textOf(node);
    if (reference !== "" && type !== "" && type.length <= reference.length) found.set(reference, type);
    ts.forEachChild(node, (child) => visit(child, within));
  };
  ts.forEachChild(file, (node) => visit(node, []));
  return found;
}

function referenceTo([top, kind = "", name, ...inside]: readonly string[]): string {
  const isShared =
    top === "components" && /^(parameters|headers)$/.test(kind) && name !== undefined && inside.length === 0;
  return isShared ? `components["${kind}"]["${name}"]` : "";
}

function referenced(node: ts.Node): string | undefined {
  return ts.isIndexedAccessTypeNode(node)
    ? /^components\["schemas"\]\["(\w+)"\]$/.exec(node.getText())?.[1]
    : undefined;
}

/** The names for the headers that more than one answer has, by their text. */
function repeatedHeaders(file: ts.SourceFile): ReadonlyMap<string, string> {
  const all: string[] = [];
  const visit = (node: ts.Node): void => {
    if (nameOf(node)[0] === "headers" && /\[name: string\]/.test(textOf(node))) all.push(textOf(node));
    ts.forEachChild(node, visit);
  };
  visit(file);
  const repeated = [...new Set(all)].filter((text) => all.indexOf(text) < all.lastIndexOf(text));
  return new Map(repeated.map((text, index) => [text, `AnswerHeaders${index === 0 ? "" : index + 1}`]));
}

function nameOf(node: ts.Node): string[] {
  if (ts.isInterfaceDeclaration(node)) return [node.name.text];
  return ts.isPropertySignature(node) && !ts.isComputedPropertyName(node.name) ? [node.name.text] : [];
}

/** The type of a property, on one line: how far it is indented makes no difference. */
function textOf(node: ts.Node): string {
  const printer = ts.createPrinter({ removeComments: true });
  if (!ts.isPropertySignature(node) || !node.type) return "";
  return printer.printNode(ts.EmitHint.Unspecified, node.type, node.getSourceFile()).replace(/\s+/g, " ");
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly instead: string;
}

function apply(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((rest, { from, to, instead }) => rest.slice(0, from) + instead + rest.slice(to), text);
}
