import type { Json, JsonObject } from "../../openapi/json.js";

/** Stands where no public source says anything; never the value of a description. */
export const unknown = "unknown";

/** One thing that is said, and the place that says it. */
export interface Said {
  value: unknown;
  at: string;
}

/** What is said about a value, in the form that sources and description are both brought into. */
export interface Shape {
  /** Tells two shapes apart, so that recursive ones are visited once. */
  key: string;
  at: string;
  /** No source says what this is: nothing below is compared. */
  unknown?: boolean;
  /** type, nullable, format, default, open, closed, deprecated, discriminator and the bounds; absent means "no". */
  facets: Map<string, Said>;
  enum?: Map<string, string> | typeof unknown;
  properties: Map<string, Property> | typeof unknown;
  items?: Shape;
  union?: Shape[];
}

/** A property of a shape. The shape is read on demand, because shapes may contain themselves. */
export interface Property {
  at: string;
  required: Said;
  shape: () => Shape;
}

/** A parameter or an answer header: facets of its own (required, list) and the shape of its value. */
export interface Slot {
  at: string;
  facets: Map<string, Said>;
  shape: Shape;
}

/** A body or an answer without one. */
export interface Body {
  at: string;
  facets: Map<string, Said>;
  shape?: Shape;
}

export interface Answer extends Body {
  headers: Map<string, Slot>;
  /** With which codes it tells what failed, where a source says so. */
  codes?: readonly string[];
  /** What the description shows of it. */
  examples?: () => readonly Json[];
}

export interface Operation {
  at: string;
  facets: Map<string, Said>;
  parameters: Map<string, Slot>;
  body?: Body;
  answers: Map<string, Answer>;
}

/** An API as one of the two tells it. */
export interface Telling {
  file: string;
  facets: Map<string, Said>;
  operations: Map<string, Operation>;
  /** How failures are told, where that is known. */
  problems?: Problems;
  /** Places of what is told but used by no operation; known once all operations were compared. */
  unused: () => string[];
}

/** What kinds of source there are, the most authoritative first. */
export const sourceKinds = ["definition", "page", "code", "sample", "recording", "sandbox", "live"] as const;

export type SourceKind = (typeof sourceKinds)[number];

export type Confidence = "high" | "medium" | "low";

/** What the sources cite for a part of what they say. */
export interface Citation {
  /** The keys of the sources. */
  sources: readonly string[];
  kinds: SourceKind[];
  confidence: Confidence;
  /** The names of what no source says and this project decided. */
  ours: string[];
}

/** An API as its sources tell it, with citations by the places that they stand at. */
export interface Sources extends Telling {
  /** What the vendor calls the API. */
  api: string;
  /** What the vendor calls its operations, where that was seen. */
  named: ReadonlyMap<string, string>;
  problems: Problems;
  citations: Map<string, Citation>;
}

/** How the body of a failure gives its reasons. */
export interface Problems {
  /** The list of the reasons; absent where the body itself is the one reason. */
  in?: string;
  /** By our name of a field of a reason: the path of the vendor's, its steps divided by dots. */
  fields: Readonly<Record<string, string>>;
  /** Failures that the sources show: what of the body is theirs and not our words. */
  shown: readonly ShownFailure[];
}

export interface ShownFailure {
  status: number;
  body: JsonObject;
  at: string;
}

/** The JSON Schema keywords that limit a value and carry one plain value. */
export const bounds = [
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minLength",
  "maxLength",
  "pattern",
  "minItems",
  "maxItems",
  "uniqueItems",
  "minProperties",
  "maxProperties",
];
