import ts from "typescript";

/** The declarations of a generated file, by their names. */
export type Declarations = ReadonlyMap<string, ts.InterfaceDeclaration | ts.TypeAliasDeclaration>;

/** A way to call an operation. */
export interface Signature {
  /** What is added to the name of the method: nothing, `.raw` or `.safe`. */
  readonly variant: string;
  readonly parameters: readonly string[];
  readonly returns: string;
}

/** Reads the types that a generated file declares. */
export function readDeclarations(text: string): Declarations {
  const { statements } = ts.createSourceFile("operations.ts", text, ts.ScriptTarget.ES2022, true);
  const own = statements.filter(
    (statement) => ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement),
  );
  return new Map(own.map((declaration) => [declaration.name.text, declaration]));
}

/** The ways to call a method, as the first of the named interfaces that has it says. */
export function signaturesOf(types: Declarations, interfaces: readonly string[], method: string): Signature[] {
  const member = interfaces.flatMap((name) => membersOf(types, name)).find((one) => one.name.getText() === method);
  if (!member?.type || !ts.isTypeLiteralNode(member.type)) throw new Error(`${interfaces.join()} has no ${method}.`);
  return member.type.members.flatMap((one) => {
    if (!ts.isCallSignatureDeclaration(one) && !ts.isMethodSignature(one)) return [];
    const parameters = one.parameters.map((parameter) => parameter.getText());
    const variant = ts.isMethodSignature(one) ? `.${one.name.getText()}` : "";
    return [{ variant, parameters, returns: one.type?.getText() ?? "void" }];
  });
}

/** The type of a property of the first of the named interfaces that has it. */
export function typeOf(types: Declarations, interfaces: readonly string[], property: string): string {
  const member = interfaces.flatMap((name) => membersOf(types, name)).find((one) => nameOf(one) === property);
  if (!member?.type) throw new Error(`${interfaces.join()} has no ${property}.`);
  return member.type
    .getText()
    .replace(/ \| undefined$/, "")
    .replaceAll(/\s+/g, " ");
}

/** The text of the declarations that a type names, and of those that these name. */
export function declarationsBehind(types: Declarations, type: string): string {
  const found = new Map<string, string>();
  const visit = (text: string): void => {
    for (const [name] of text.matchAll(/\b[A-Z]\w*\b/g)) {
      const declaration = types.get(name);
      if (!declaration || found.has(name)) continue;
      // As it is, with its comment, and without the word that matters to modules alone.
      found.set(
        name,
        declaration
          .getFullText()
          .trim()
          .replace(/^export /m, ""),
      );
      // A comment names others in passing.
      visit(declaration.getText().replaceAll(/\/\*[^]*?\*\//g, ""));
    }
  };
  visit(type);
  return [...found.values()].join("\n\n");
}

/* A page has room for lines of some 80 characters, and for comments of one paragraph. */
function withNarrowComments(text: string): string {
  return text.replaceAll(/^( *)\/\*\*([^]*?)\*\/$/gm, (_, indent: string, inner: string) => {
    const words = inner.replaceAll(/^\s*\*(?!\/)/gm, "").trim().split(/\s+/);
    const lines = [""];
    for (const word of words) {
      const longer = `${lines.at(-1)!} ${word}`;
      if (indent.length + longer.length < 76) lines[lines.length - 1] = longer;
      else lines.push(` ${word}`);
    }
    return lines.map((line) => `${indent}//${line}`).join("\n");
  });
}

function membersOf(types: Declarations, name: string): ts.PropertySignature[] {
  const declaration = types.get(name);
  return declaration && ts.isInterfaceDeclaration(declaration)
    ? declaration.members.filter((member) => ts.isPropertySignature(member))
    : [];
}

function nameOf({ name }: ts.PropertySignature): string {
  return ts.isStringLiteral(name) ? name.text : name.getText();
}
