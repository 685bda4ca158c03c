import { list, object, type Json, type JsonObject } from "../openapi/json.js";
import { change, sent, type Change, type Place } from "./change.js";
import { below, compareKeys, forReaders, isSame, namesOf, shown, text, unionOf, type Compare } from "./node.js";

/** Compares what a caller must have: each alternative that was enough has to be enough still. */
export function compareSecurity(before: Json | undefined, after: Json | undefined, place: Place): Change[] {
  const [left, right] = [alternativesOf(before), alternativesOf(after)];
  if (isSame(left, right)) return [];
  const isEnough = left.every((had) => right.some((needed) => covers(had, needed)));
  const schemes = (alternatives: readonly JsonObject[]) =>
    alternatives.map((needed) => Object.keys(needed).sort().join("+")).sort();
  const kind = isSame(schemes(left), schemes(right))
    ? "security.scope"
    : left.length > right.length || isOpen(right)
      ? "security.drop"
      : "security.add";
  return [change(kind, place, isEnough ? "wider" : "narrower", `needs ${toldAll(right)}, needed ${toldAll(left)}`)];
}

/** Compares the ways in which tokens are sent and got. */
export function compareSchemes(before: JsonObject, after: JsonObject, place: Place): Change[] {
  const { gone, come, kept } = namesOf(before, after);
  return [
    ...[...gone, ...come].map((name) =>
      change(
        "security.scheme",
        below(place, name),
        name in before ? "other" : "none",
        name in before ? "is gone" : "is new",
      ),
    ),
    ...kept.flatMap((name) =>
      compareScheme(object(before[name]), object(after[name]), { ...below(place, name), use: sent }),
    ),
  ];
}

function compareScheme(before: JsonObject, after: JsonObject, place: Place): Change[] {
  if (before["type"] !== after["type"]) {
    return [change("security.scheme", place, "other", `is ${shown(after["type"])}, was ${shown(before["type"])}`)];
  }
  const other: Compare = (from, to, at) => [
    change("security.scheme", at, "other", `has the ${at.keys.at(-1)!} ${shown(to)}, had ${shown(from)}`),
  ];
  return compareKeys(before, after, place, {
    ...Object.fromEntries(["scheme", "in", "name", "openIdConnectUrl"].map((key) => [key, other])),
    bearerFormat: forReaders,
    flows: (from, to, at) => compareFlows(object(from), object(to), at),
  });
}

function compareFlows(before: JsonObject, after: JsonObject, place: Place): Change[] {
  return unionOf(before, after).flatMap((flow) => {
    const at = below(place, flow);
    if (after[flow] === undefined) return [change("security.scheme", at, "other", "is gone")];
    if (before[flow] === undefined) return [change("security.scheme", at, "none", "is new")];
    const url: Compare = (from, to, there) => [
      change("security.scheme", there, "other", `is ${shown(to)}, was ${shown(from)}`),
    ];
    return compareKeys(object(before[flow]), object(after[flow]), at, {
      ...Object.fromEntries(
        ["authorizationUrl", "tokenUrl", "refreshUrl", "deviceAuthorizationUrl"].map((key) => [key, url]),
      ),
      scopes: (from, to, there) => compareScopes(object(from), object(to), there),
    });
  });
}

function compareScopes(before: JsonObject, after: JsonObject, place: Place): Change[] {
  const { gone, come, kept, renamed } = namesOf(before, after);
  return [
    ...renamed.map(([from, to]) => change("security.scope", below(place, to), "other", `was called \`${from}\``)),
    ...gone.map((scope) => change("security.scope", below(place, scope), "other", "is gone")),
    ...come.map((scope) => change("security.scope", below(place, scope), "none", "is new")),
    ...kept
      .filter((scope) => !isSame(before[scope], after[scope]))
      .flatMap((scope) => text(before[scope], after[scope], below(place, scope))),
  ];
}

/* No alternative asks for nothing, as does an empty one. */
function alternativesOf(security: Json | undefined): JsonObject[] {
  const alternatives = list(security).map(object);
  return alternatives.length > 0 ? alternatives : [{}];
}

function isOpen(alternatives: readonly JsonObject[]): boolean {
  return alternatives.some((needed) => Object.keys(needed).length === 0);
}

function covers(had: JsonObject, needed: JsonObject): boolean {
  return Object.entries(needed).every(
    ([scheme, scopes]) => scheme in had && list(scopes).every((scope) => list(had[scheme]).includes(scope)),
  );
}

function toldAll(alternatives: readonly JsonObject[]): string {
  if (isOpen(alternatives)) return "no token";
  const told = (needed: JsonObject) =>
    Object.entries(needed).map(([scheme, scopes]) =>
      [scheme, ...(list(scopes).length > 0 ? [`(${list(scopes).join(" ")})`] : [])].join(" "),
    );
  return alternatives.map((needed) => `\`${told(needed).join(" and ")}\``).join(" or ");
}
