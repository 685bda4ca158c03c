/** A bundled OpenAPI 3.1 description, as far as generation reads it. */
export interface Bundle {
  readonly servers?: readonly { readonly url: string }[];
  readonly tags?: readonly { readonly name: string; readonly description?: string }[];
  readonly "x-facade"?: "none";
  readonly "x-envelope"?: string;
  readonly paths?: { readonly [path: string]: PathItem };
  readonly components?: {
    readonly schemas?: { readonly [name: string]: Schema };
  };
}

/** The operations of one path. */
export interface PathItem {
  readonly parameters?: readonly Referable<Parameter>[];
  readonly [key: string]: unknown;
}

/** One operation as described. */
export interface DescribedOperation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly deprecated?: boolean;
  readonly parameters?: readonly Referable<Parameter>[];
  readonly requestBody?: Referable<Content & { readonly required?: boolean }>;
  readonly responses?: { readonly [status: string]: Referable<Content> };
  readonly "x-items"?: string;
  readonly "x-cursor"?: readonly string[];
  readonly "x-item-errors"?: { readonly items: string; readonly error: string };
  readonly "x-rate-limit"?: "none-published" | readonly RateLimit[];
  readonly "x-retry"?: "repeatable" | "not-repeatable";
  readonly "x-stability"?: "stable" | "experimental" | "legacy";
  readonly "x-sunset"?: string;
}

/** One published rate limit. */
export interface RateLimit {
  readonly calls: number;
  readonly windowMs: number;
  readonly per: "operation" | "account";
}

/** A path, query or header parameter. */
export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie";
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: Schema;
  readonly style?: string;
  readonly explode?: boolean;
  readonly "x-bindable"?: boolean;
}

/** Something with bodies. */
export interface Content {
  readonly "x-optional-body"?: boolean;
  readonly content?: { readonly [mediaType: string]: { readonly schema?: Schema } };
}

/** A JSON Schema, as far as generation reads it. */
export interface Schema {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly properties?: { readonly [name: string]: Schema };
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly "x-open-enum"?: boolean;
}

/** The thing itself, or where it stands. */
export type Referable<Thing> = Thing | { readonly $ref: string };

/** Follows a reference, and the references that it leads to, inside a bundled description. */
export function resolved<Thing extends object>(description: Bundle, thing: Referable<Thing>): Thing {
  if (!("$ref" in thing) || typeof thing.$ref !== "string") return thing as Thing;
  let target: unknown = description;
  for (const part of thing.$ref.replace(/^#\//, "").split("/")) {
    const key = decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~");
    target = (target as { readonly [key: string]: unknown } | undefined)?.[key];
  }
  return resolved(description, target as Referable<Thing>);
}

/** The name of the schema that a reference points at; `undefined` for anything else. */
export function schemaName(schema: Schema): string | undefined {
  return /^#\/components\/schemas\/([^/]+)$/.exec(schema.$ref ?? "")?.[1];
}
