import { isObject, list, object, resolve, type Json, type JsonObject } from "../openapi/json.js";
import { boundKeys } from "./bounds.js";
import { answered, change, sent, type Change, type Effect, type Place, type Use } from "./change.js";
import {
  below,
  compareKeys,
  compareReferable,
  deprecated,
  isSame,
  membersOf,
  namesOf,
  shown,
  shownAll,
  type Compare,
  type Documents,
  type Keys,
} from "./node.js";
import { useOfPart } from "./use.js";

/** A property: whether its object always has it, and who meets that. */
interface Property {
  readonly required: boolean;
  readonly whole: Use;
}

/** Compares two schemas, either of which can be a reference. */
export function compareSchemas(
  documents: Documents,
  before: Json | undefined,
  after: Json | undefined,
  place: Place,
  property?: Property,
): Change[] {
  if (isSame(before, after)) return [];
  return compareReferable(documents, before, after, place, (one, other, at) => {
    // What is put together of parts on one side alone is compared as the whole that it is.
    const isPut = (one["allOf"] === undefined) !== (other["allOf"] === undefined);
    const left = isPut ? putTogether(documents.before, one) : one;
    const right = isPut ? putTogether(documents.after, other) : other;
    return [
      ...typesOf(left, right, at),
      ...valuesOf(left, right, at),
      ...propertiesOf(documents, left, right, at),
      ...opennessOf(documents, left, right, at),
      ...accessOf(left, right, at, property),
      ...compareKeys(left, right, at, { ...boundKeys, ...keysOf(documents, left, right) }),
    ];
  });
}

/* One object with all that the parts of `allOf` say; as it stands where two of them say different things of the same. */
function putTogether(document: JsonObject, schema: JsonObject): JsonObject {
  const { allOf, ...own } = schema;
  if (allOf === undefined) return schema;
  const parts = list(allOf).map((part) => {
    const { title: _, description: __, ...said } = putTogether(document, resolve(document, part));
    return said;
  });
  const whole: JsonObject = {};
  for (const part of [...parts, own]) {
    for (const [key, value] of Object.entries(part)) {
      const before = whole[key];
      if (before === undefined || isSame(before, value)) whole[key] = value;
      else if (key === "properties") whole[key] = { ...object(before), ...object(value) };
      else if (key === "required") whole[key] = [...new Set([...list(before), ...list(value)])];
      else return schema;
    }
  }
  return whole;
}

function keysOf(documents: Documents, before: JsonObject, after: JsonObject): Keys {
  const elsewhere: Compare = () => [];
  const told = ["type", "enum", "const", "required", "properties", "readOnly", "writeOnly", ...openness];
  const branches: Compare = (left, right, place) => compareBranches(documents, left, right, place);
  return {
    ...Object.fromEntries(told.map((key) => [key, elsewhere])),
    ...{ allOf: branches, anyOf: branches, oneOf: branches },
    items: (left, right, place) =>
      left === undefined || right === undefined
        ? [change("type", place, right === undefined ? "wider" : "narrower", "its items are of another type")]
        : compareSchemas(documents, left, right, place),
    default: (left, right, place) => [change("default", place, ...presetOf(left, right))],
    format: (left, right, place) => [change("format", place, ...formatOf(left, right))],
    discriminator: (left, right, place) => [change("choice.discriminator", place, ...discriminatorOf(left, right))],
    deprecated,
    "x-open-enum": (left, right, place) => {
      const opened = right === true ? "wider" : left === true ? "narrower" : "none";
      const effect = before["enum"] === undefined || after["enum"] === undefined ? "none" : opened;
      return [
        change("extension", place, effect, right === true ? "its values are open" : "its values are no longer open"),
      ];
    },
  };
}

/* What type a value has, and whether it can be null. */
function typesOf({ type: before }: JsonObject, { type: after }: JsonObject, place: Place): Change[] {
  if (isSame(before, after)) return [];
  const [from, to] = [namesOfType(before), namesOfType(after)];
  const isNull = (name: Json): boolean => name === "null";
  const others = (names: readonly string[] | undefined) => names?.filter((name) => !isNull(name));
  const changes: Change[] = [];
  if (!isSame(others(from), others(to))) {
    const effect = compareSets(
      others(from),
      others(to),
      (names, name) => names.includes(name) || isInteger(names, name),
    );
    if (effect)
      changes.push(
        change("type", place, effect, `is ${shown(after ?? "any value")}, was ${shown(before ?? "any value")}`),
      );
  }
  if (from && to && from.some(isNull) !== to.some(isNull)) {
    const gained = to.some(isNull);
    changes.push(change("null", place, gained ? "wider" : "narrower", gained ? "can be null" : "is no longer null"));
  }
  return changes;
}

function namesOfType(type: Json | undefined): string[] | undefined {
  return type === undefined ? undefined : [type].flat().map(String).sort();
}

function isInteger(names: readonly string[], name: string): boolean {
  return name === "integer" && names.includes("number");
}

/* Which values there are. A constant is an enum of one. */
function valuesOf(before: JsonObject, after: JsonObject, place: Place): Change[] {
  const [from, to] = [before, after].map(
    ({ enum: values, const: constant }) => values ?? (constant === undefined ? undefined : [constant]),
  );
  if (isSame(from, to)) return [];
  if (from === undefined) return [change("enum.drop", place, "narrower", `is one of ${shownAll(list(to))} now`)];
  if (to === undefined) return [change("enum.add", place, "wider", `is no longer one of ${shownAll(list(from))}`)];
  if (before["const"] !== undefined && after["const"] !== undefined) {
    return [change("enum.add", place, "other", `is ${shownAll(list(to))}, was ${shownAll(list(from))}`)];
  }
  // Whether null is among them is told by the types, where these say so too.
  const told = (value: Json): boolean => value === null && !isSame(before["type"], after["type"]);
  const { gone, come } = membersOf(from, to);
  const [dropped, added] = [gone.filter((value) => !told(value)), come.filter((value) => !told(value))];
  // Programs take any text of an open one.
  const isOpen = before["x-open-enum"] === true && after["x-open-enum"] === true;
  return [
    ...(dropped.length > 0 ? [change("enum.drop", place, "narrower", `is no longer ${shownAll(dropped)}`)] : []),
    ...(added.length > 0 ? [change("enum.add", place, isOpen ? "none" : "wider", `can be ${shownAll(added)}`)] : []),
  ];
}

function propertiesOf(documents: Documents, before: JsonObject, after: JsonObject, place: Place): Change[] {
  const [left, right] = [object(before["properties"]), object(after["properties"])];
  const [needed, needs] = [list(before["required"]), list(after["required"])];
  const { gone, come, kept, renamed } = namesOf(left, right);
  const at = (name: string, ...parts: readonly (Json | undefined)[]): Place => ({
    keys: [...place.keys, "properties", name],
    use: useOfPart(place.use, ...parts),
  });
  // A name can be required that is declared elsewhere.
  const both = [...new Set([...needed, ...needs].map(String))].filter((name) => !(name in left) === !(name in right));
  return [
    ...renamed.map(([from, to]) => change("property.rename", at(to, right[to]), "other", `was called \`${from}\``)),
    ...gone.map((name) => change("property.drop", at(name, left[name]), "other", "is gone")),
    ...come.map((name) =>
      needs.includes(name)
        ? change("property.add", at(name, right[name]), "narrower", "is new, and required")
        : change("property.add", at(name, right[name]), "none", "is new"),
    ),
    ...both
      .filter((name) => needed.includes(name) !== needs.includes(name))
      .map((name) =>
        needs.includes(name)
          ? change("required.add", at(name, left[name], right[name]), "narrower", "is required")
          : change("required.drop", at(name, left[name], right[name]), "wider", "is no longer required"),
      ),
    ...kept.flatMap((name) =>
      compareSchemas(documents, left[name], right[name], at(name, left[name], right[name]), {
        required: needed.includes(name) && needs.includes(name),
        whole: place.use,
      }),
    ),
  ];
}

const openness = ["additionalProperties", "unevaluatedProperties"];

/* Whether an object can have properties that are not named. Who reads answers is told to expect them anyway. */
function opennessOf(documents: Documents, before: JsonObject, after: JsonObject, place: Place): Change[] {
  return openness.flatMap((key): Change[] => {
    const [left, right] = [before[key], after[key]];
    const at = below(place, key);
    if (isSame(left, right)) return [];
    if (isTyped(left) && isTyped(right)) return compareSchemas(documents, left, right, at);
    const told = (effect: Effect, what: string) => [change("additionalProperties", at, effect, what)];
    if (left === false) return told(isTyped(right) ? "wider" : "none", "takes properties that are not named");
    if (right === false) return told(isTyped(left) ? "other" : "narrower", "takes no properties but those named");
    if (isTyped(right)) return told("narrower", "its other properties have a type");
    return isTyped(left) ? told("wider", "its other properties have no type") : [];
  });
}

function isTyped(schema: Json | undefined): boolean {
  return isObject(schema) && Object.keys(schema).length > 0;
}

/* Whether a property is only read or only written, so that one side never meets it. */
function accessOf(before: JsonObject, after: JsonObject, place: Place, property: Property | undefined): Change[] {
  const { whole, required } = property ?? { whole: place.use, required: false };
  const reads = (schema: JsonObject): boolean => schema["readOnly"] === true;
  const writes = (schema: JsonObject): boolean => schema["writeOnly"] === true;
  const side = (use: Use): Place => ({
    ...place,
    use: { sent: use.sent && whole.sent, answered: use.answered && whole.answered },
  });
  const changes: Change[] = [];
  if (reads(before) !== reads(after)) {
    const effect = reads(after) || required ? "narrower" : "none";
    changes.push(change("access", side(sent), effect, reads(after) ? "is only read" : "is no longer only read"));
  }
  if (writes(before) !== writes(after)) {
    const effect = writes(after) ? "wider" : "none";
    changes.push(
      change("access", side(answered), effect, writes(after) ? "is only written" : "is no longer only written"),
    );
  }
  return changes;
}

function compareBranches(
  documents: Documents,
  before: Json | undefined,
  after: Json | undefined,
  place: Place,
): Change[] {
  const [left, right] = [list(before), list(after)];
  const { gone, come } = membersOf(left, right);
  const paired = gone.slice(0, come.length);
  const at = (branches: readonly Json[], branch: Json) => below(place, String(branches.indexOf(branch)));
  // All of them hold at once where each adds to the others, so that one more allows less.
  const [fewer, more]: [Effect, Effect] = place.keys.at(-1) === "allOf" ? ["wider", "narrower"] : ["narrower", "wider"];
  return [
    ...paired.flatMap((branch, index) => compareSchemas(documents, branch, come[index], at(right, come[index]!))),
    ...gone
      .slice(paired.length)
      .map((branch) => change("choice.branch", at(left, branch), fewer, `a branch of ${place.keys.at(-1)!} is gone`)),
    ...come
      .slice(paired.length)
      .map((branch) => change("choice.branch", at(right, branch), more, `a branch of ${place.keys.at(-1)!} is new`)),
  ];
}

function presetOf(before: Json | undefined, after: Json | undefined): [Effect, string] {
  // To say what was not said promises nothing new.
  if (before === undefined) return ["none", `left out, it is ${shown(after)}`];
  return [
    "other",
    after === undefined
      ? `left out, it is no longer ${shown(before)}`
      : `left out, it is ${shown(after)}, was ${shown(before)}`,
  ];
}

function formatOf(before: Json | undefined, after: Json | undefined): [Effect, string] {
  if (before === undefined) return ["narrower", `has the format ${shown(after)}`];
  if (after === undefined) return ["wider", `has no longer the format ${shown(before)}`];
  const within = (one: Json, two: Json): boolean => held[String(two)]?.includes(String(one)) ?? false;
  const effect = within(before, after) ? "wider" : within(after, before) ? "narrower" : "other";
  return [effect, `has the format ${shown(after)}, had ${shown(before)}`];
}

/* Which formats hold all values of another. */
const held: Readonly<Record<string, readonly string[]>> = { int64: ["int32"], double: ["float"] };

function discriminatorOf(before: Json | undefined, after: Json | undefined): [Effect, string] {
  if (before === undefined) return ["narrower", `is told apart by ${shown(object(after)["propertyName"])}`];
  if (after === undefined) return ["wider", `is no longer told apart by ${shown(object(before)["propertyName"])}`];
  return [
    "other",
    `is told apart by ${shown(object(after)["propertyName"])}, was by ${shown(object(before)["propertyName"])}`,
  ];
}

/* Nothing where both are the same; undefined is the set of everything. */
function compareSets(
  before: readonly string[] | undefined,
  after: readonly string[] | undefined,
  has: (names: readonly string[], name: string) => boolean,
): Effect | undefined {
  const holds = (outer: readonly string[] | undefined, inner: readonly string[] | undefined): boolean =>
    outer === undefined || (inner !== undefined && inner.every((name) => has(outer, name)));
  const [grows, shrinks] = [holds(after, before), holds(before, after)];
  if (grows && shrinks) return undefined;
  return grows ? "wider" : shrinks ? "narrower" : "other";
}
