import { isLine } from "./desired/table.js";
import type { Attributes, AttributeShape, DesiredGroup, Finding, Shape } from "./types.js";

/** What a wish says of a group besides its attributes. */
const OTHERS: readonly string[] = ["name", "id", "previously", "members", "remove", "allowEmpty", "absent"];

/** Reads the attributes of a wish, by the vendor's ids of values; undefined where one of them cannot be. */
export function wishedAttributes(wish: DesiredGroup, shape: Shape, findings: Finding[]): Attributes | undefined {
  const tell = (code: Finding["code"], message: string) =>
    findings.push({ code, severity: "error", at: wish.name, message });
  const given = Object.entries(wish).filter(([name, value]) => !OTHERS.includes(name) && value !== undefined);
  const read = given.map(([name, value]: [string, string]) => {
    const known = shape.attributes[name];
    if (!known) tell("unknown_attribute", `A group of this vendor has no ${name}.`);
    const id = known && valueOf(value, known);
    if (known && id === undefined) tell("unknown_value", `There is not exactly one ${name} called ${value}.`);
    return [name, id] as const;
  });
  return read.every((pair): pair is readonly [string, string] => pair[1] !== undefined)
    ? Object.fromEntries(read)
    : undefined;
}

/** The attributes with which a group is created; undefined where one is missing that it needs. */
export function attributesToCreate(
  wish: DesiredGroup,
  wished: Attributes,
  shape: Shape,
  findings: Finding[],
): Attributes | undefined {
  const all: { [name: string]: string } = { name: wish.name };
  for (const [name, { required, default: instead }] of Object.entries(shape.attributes)) {
    const value = wished[name] ?? instead;
    if (value !== undefined) all[name] = value;
    else if (required) {
      const message = `A group of this vendor is created with ${name}: give it.`;
      findings.push({ code: "missing_attribute", severity: "error", at: wish.name, message });
      return undefined;
    }
  }
  return all;
}

/** How a value is written in a file: by its name, where that is enough to find it again; undefined where nothing finds it. */
export function writtenValue(id: string, shape: AttributeShape): string | undefined {
  const name = shape.values?.find((value) => value.id === id)?.name ?? id;
  return [name, id].find((text) => isLine(text) && valueOf(text, shape) === id);
}

function valueOf(given: string, { values }: AttributeShape): string | undefined {
  if (!values) return given;
  if (values.some(({ id }) => id === given)) return given;
  const [one, ...others] = values.filter(({ name }) => name === given);
  return others.length === 0 ? one?.id : undefined;
}
