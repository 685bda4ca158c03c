import { at, type Json, type Path } from "../../openapi/json.js";
import type { Direction } from "../exchanges/closed-world.js";
import type { Exchange } from "../exchanges/exchange.js";
import { isList, type On, type Place } from "./walk.js";

/** Where a place of a description is found in exchanges. */
export interface Spot<One extends Exchange = Exchange> {
  readonly of: readonly One[];
  readonly side: Direction;
  readonly at: Path;
  /** The properties, items and branches that lead there from the start of a body. */
  readonly through: readonly Place[];
}

/** Where a whole description is found. */
export function everywhere<One extends Exchange>(of: readonly One[]): Spot<One> {
  return { of, side: "request", at: [], through: [] };
}

/* Where places of a kind are; all others are where the place above is. */
const positions: Partial<Readonly<Record<On, (place: Place, above: Spot) => Path>>> = {
  security: () => ["request", "headers"],
  parameter: ({ node: { in: room, name } }) => {
    if (room === "path") return ["request", "path"];
    return room === "query" ? ["request", "query", String(name)] : ["request", "headers", String(name).toLowerCase()];
  },
  requestBody: () => ["request", "body"],
  responses: () => ["answer", "status"],
  writtenResponse: () => ["answer", "body"],
  header: ({ name }) => ["answer", "headers", name.toLowerCase()],
  media: (_, { side }) => [side, "headers", "content-type"],
  example: (_, { side }) => [side, "body"],
  schema: ({ above }, spot) => (above?.on === "media" ? [spot.side, "body"] : spot.at),
  property: ({ name }, spot) => [...spot.at, name],
};

/* Which exchanges have a place of a kind. */
const having: Partial<Readonly<Record<On, (one: Exchange, place: Place, side: Direction) => boolean>>> = {
  operation: ({ operation }, { node }) => operation === node["operationId"],
  // An operation with a security of its own has nothing to do with that of all the others.
  security: ({ operation }, { above }) =>
    !above!.below.some(({ node }) => node["operationId"] === operation && node["security"] !== undefined),
  response: ({ answer }, { name }) => String(answer.status) === name,
  media: (one, { name }, side) =>
    one[side].body !== undefined && String(one[side].headers["content-type"]).split(";")[0] === name,
};

/** Where a place is found, by where the place above it is; of an array, in one of its items. */
export function spotOf<One extends Exchange>(above: Spot<One>, place: Place, item = "0"): Spot<One> {
  const { on } = place;
  return {
    of: above.of.filter((one) => having[on]?.(one, place, above.side) ?? true),
    side: on === "responses" ? "answer" : above.side,
    at: on === "item" ? [...above.at, item] : (positions[on]?.(place, above) ?? above.at),
    through: ["property", "item", "branch"].includes(on) ? [...above.through, place] : above.through,
  };
}

/** What an exchange has at a place; of a parameter its texts. */
export function valueIn(exchange: Exchange, place: Place, { at: keys }: Spot): Json | undefined {
  const value = at(exchange as unknown as Json, keys);
  if (place.on !== "parameter" || value === undefined) return value;
  if (place.node["in"] === "path") return [segmentOf(place, String(value))];
  const texts = [value].flat();
  return isList(place) && place.node["explode"] === false ? texts.flatMap((text) => String(text).split(",")) : texts;
}

/** The part of a path in which a parameter stands, as text. */
export function segmentOf({ above, node }: Place, path: string): string {
  const template = above!.keys[1]!.split("/").slice(1);
  const segments = path.split("/").slice(-template.length);
  return decodeURIComponent(segments[template.indexOf(`{${String(node["name"])}}`)] ?? "");
}
