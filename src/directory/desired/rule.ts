/** What a value of the file must be. A table of rules checks, and the schema for editors is made from it. */
export type Rule = { readonly about?: string } & (
  | TextRule
  | { readonly kind: "flag" }
  | { readonly kind: "number"; readonly least: number; readonly most?: number; readonly whole?: boolean }
  | { readonly kind: "choice"; readonly of: readonly string[] }
  | { readonly kind: "list"; readonly of: Rule }
  | FieldsRule
  | { readonly kind: "entries"; readonly keys: TextRule; readonly values: Rule }
  | { readonly kind: "either"; readonly text: TextRule; readonly fields: FieldsRule }
);

/** Text without spaces around it; `wanted` continues "must be". */
export interface TextRule {
  readonly kind: "text";
  readonly pattern: RegExp;
  readonly wanted: string;
  /** What to write instead, where that can be told from what was written. */
  readonly instead?: (text: string) => string | undefined;
}

/** An object whose keys are known. */
export interface FieldsRule {
  readonly kind: "fields";
  readonly fields: { readonly [name: string]: Rule };
  readonly needed?: readonly string[];
  /** Whether it must have at least one of its fields. */
  readonly some?: boolean;
}
