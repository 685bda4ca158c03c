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
  // Beside what says of every method what its variants are for.
  const type = member?.type;
  const own = (type && ts.isIntersectionTypeNode(type) ? [...type.types] : [type])
    .filter((part) => part !== undefined)
    .find((part) => ts.isTypeLiteralNode(part));
  if (!own) throw new Error(`${interfaces.join()} has no ${method}.`);
  return own.members.flatMap((one) => {
    if (!ts.isCallSignatureDeclaration(one) && !ts.isMethodSignature(one)) return [];
    const parameters = one.parameters.map((parameter) => parameter.getText());
    const variant = ts.isMethodSignature(one) ? `.${one.name.getText()}` : "";
    return [{ variant, parameters, returns: one.type?.getText() ?? "void" }];
  });
}

/** The type of a property of an interface. */
export function typeOf(types: Declarations, name: string, property: string): string {
  const member = membersOf(types, name).find((one) => nameOf(one) === property);
  if (!member?.type) throw new Error(`${name} has no ${property}.`);
  return member.type
    .getText()
    .replace(/ \| undefined$/, "")
    .replaceAll(/\s+/g, " ");
}

/** The declarations that a type names. */
export function declarationsIn(types: Declarations, type: string): string[] {
  return namesIn(types, type).map((name) => textOf(types, name));
}

/** Those that these name in their turn, without those that the type names itself. */
export function declarationsBehind(types: Declarations, type: string): string[] {
  const direct = namesIn(types, type);
  const found = new Set(direct);
  // A set that grows while it is walked through is walked to its end.
  for (const name of found) for (const next of namesIn(types, types.get(name)!.getText())) found.add(next);
  return [...found].filter((name) => !direct.includes(name)).map((name) => textOf(types, name));
}

/* A comment names types in passing. */
function namesIn(types: Declarations, text: string): string[] {
  const words = text.replaceAll(/\/\*[^]*?\*\//g, "").match(/\b[A-Z]\w*\b/g) ?? [];
  return [...new Set(words)].filter((word) => types.has(word));
}

/* Without the word that matters to modules alone. */
function textOf(types: Declarations, name: string): string {
  return withNarrowComments(
    types
      .get(name)!
      .getFullText()
      .trim()
      .replace(/^export /m, ""),
  );
}

/* A page has room for lines of some 70 characters, and for comments of one paragraph. */
function withNarrowComments(text: string): string {
  return text.replaceAll(/^( *)\/\*\*([^]*?)\*\/$/gm, (_, indent: string, inner: string) => {
    const words = inner
      .replaceAll(/^\s*\*(?!\/)/gm, "")
      .trim()
      .split(/\s+/);
    const lines = [""];
    for (const word of words) {
      const longer = `${lines.at(-1)!} ${word}`;
      if (indent.length + longer.length < 70) lines[lines.length - 1] = longer;
      else lines.push(` ${word}`);
    }
    return lines.map((line) => `${indent}//${line}`).join("\n");
  });
}

/* Its own first, for they stand above those of what it extends. */
function membersOf(types: Declarations, name: string): ts.PropertySignature[] {
  const declaration = types.get(name);
  if (!declaration || !ts.isInterfaceDeclaration(declaration)) return [];
  const bases = (declaration.heritageClauses ?? []).flatMap((clause) => clause.types.map((base) => base.getText()));
  return [
    ...declaration.members.filter((member) => ts.isPropertySignature(member)),
    ...bases.flatMap((base) => membersOf(types, base)),
  ];
}

function nameOf({ name }: ts.PropertySignature): string {
  return ts.isStringLiteral(name) ? name.text : name.getText();
}
