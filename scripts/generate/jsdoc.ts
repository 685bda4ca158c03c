import { type Bundle, type Parameter, type RateLimit, resolved, type Schema } from "../openapi/bundled.js";
import type { Input, GeneratedOperation } from "./operation.js";

/** The documentation of a schema or of a property that has it: its text, then what else the schema says. */
export function schemaText(description: Bundle, schema: Schema): string {
  const target = resolved<Schema>(description, schema);
  return paragraphs(plain(schema.description ?? target.description), facts(target));
}

/** The documentation of a parameter. */
export function parameterText(description: Bundle, parameter: Parameter): string {
  const schema = resolved<Schema>(description, parameter.schema ?? {});
  return paragraphs(plain(parameter.description ?? schema.description), facts(schema));
}

/** The documentation of an input key; a bound one says where its value comes from when it is left out. */
export function inputText({ name, text, bindable }: Input, bound: boolean): string {
  const left = bound && bindable ? `Defaults to the client's \`${name}\`.` : "";
  return paragraphs(text, left);
}

/** The documentation of an operation: summary, description, and what the description says beside its texts. */
export function operationText(operation: GeneratedOperation): string {
  const { described } = operation;
  return paragraphs(
    sentence(plain(described.summary)),
    plain(described.description),
    operationFacts(operation)
      .map((fact) => `- ${fact}`)
      .join("\n"),
    deprecation(operation),
  );
}

/** What the description says of an operation beside its texts, in sentences; its end is not among them. */
export function operationFacts(operation: GeneratedOperation): string[] {
  const { described, verb, path } = operation;
  return [
    described["x-stability"] === "experimental" ? "Experimental: the vendor may change it." : "",
    rateText(described["x-rate-limit"]),
    operation.repeatable
      ? "Rollcall retries it when its outcome is unknown."
      : "Rollcall does not retry it when its outcome is unknown.",
    failureText(operation),
    statusText(Object.keys(described.responses ?? {})),
    headerText(operation),
    `\`${verb} ${path}\``,
  ].filter((fact) => fact !== "");
}

/** The day on which the vendor removes an operation, in a sentence; empty where none is known. */
export function sunsetText({ described }: GeneratedOperation): string {
  const sunset = described["x-sunset"];
  return sunset === undefined ? "" : `The vendor removes it on ${sunset}.`;
}

/** Plain text of a description, safe inside a comment: no word of it reads as a tag. */
export function plain(text: string | undefined): string {
  return (text ?? "").trim().replace(/(^|\s)(@[\w/.-]+)/g, "$1`$2`");
}

function paragraphs(...texts: readonly string[]): string {
  return texts.filter((text) => text !== "").join("\n\n");
}

function sentence(text: string): string {
  return text === "" || /[.!?]$/.test(text) ? text : `${text}.`;
}

function facts(schema: Schema): string {
  const format = schema.format === undefined ? "" : `Format: ${schema.format}.`;
  const preset = schema.default === undefined ? "" : `Default: ${JSON.stringify(schema.default)}.`;
  return [
    preset,
    range(schema),
    count("character", schema.minLength, schema.maxLength),
    count("item", schema.minItems, schema.maxItems),
    format,
  ]
    .filter((fact) => fact !== "")
    .join(" ");
}

function range({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Schema): string {
  if (minimum !== undefined && maximum !== undefined) return `From ${minimum} to ${maximum}.`;
  if (minimum !== undefined) return `At least ${minimum}.`;
  if (maximum !== undefined) return `At most ${maximum}.`;
  if (exclusiveMinimum !== undefined) return `More than ${exclusiveMinimum}.`;
  if (exclusiveMaximum !== undefined) return `Less than ${exclusiveMaximum}.`;
  return "";
}

function count(unit: string, least: number | undefined, most: number | undefined): string {
  const units = (most ?? least) === 1 ? unit : `${unit}s`;
  if (least !== undefined && least === most) return `Exactly ${least} ${units}.`;
  if (least !== undefined && most !== undefined) return `${least} to ${most} ${units}.`;
  if (least !== undefined && least > 0) return `At least ${least} ${units}.`;
  if (most !== undefined) return `At most ${most} ${units}.`;
  return "";
}

function rateText(limits: "none-published" | readonly RateLimit[] | undefined): string {
  if (!Array.isArray(limits)) return "No rate limit is published.";
  const [first] = limits as readonly RateLimit[];
  const rates = (limits as readonly RateLimit[]).map(
    ({ calls, windowMs }) => `${calls} calls in ${duration(windowMs)}`,
  );
  const counted = first?.per === "account" ? "counted for the whole account" : "counted per operation";
  return `At most ${rates.join(" and ")}, ${counted}.`;
}

function duration(ms: number): string {
  return ms % 1000 === 0 ? `${ms / 1000} s` : `${ms} ms`;
}

function failureText({ described }: GeneratedOperation): string {
  const failures = described["x-item-errors"];
  return failures ? `Throws \`PartialFailureError\` when some of \`${failures.items}\` failed.` : "";
}

function statusText(statuses: readonly string[]): string {
  const good = statuses.filter((status) => status.startsWith("2"));
  const bad = statuses.filter((status) => !status.startsWith("2"));
  return `Answers ${good.join(" or ")}${bad.length > 0 ? `; fails with ${bad.join(", ")}` : ""}.`;
}

function headerText({ headers, optionalHeaders }: GeneratedOperation): string {
  const fixed = Object.entries(headers).map(([name, value]) => `\`${name}: ${value}\``);
  const sent = fixed.length > 0 ? `Sent with the header ${fixed.join(", ")}.` : "";
  const asked = optionalHeaders.length > 0 ? `Takes the optional header \`${optionalHeaders.join("`, `")}\`.` : "";
  return [sent, asked].filter((text) => text !== "").join(" ");
}

function deprecation(operation: GeneratedOperation): string {
  return operation.described.deprecated === true ? `@deprecated ${sunsetText(operation)}`.trimEnd() : "";
}
