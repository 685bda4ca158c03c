import { list, object, pointer, type JsonObject } from "../openapi/json.js";
import { methods, operationsIn, type OperationPlace } from "../openapi/walk.js";
import { answered, change, sent, type Change, type Place } from "./change.js";
import { compareResponses } from "./answer.js";
import { extension, operationExtensions } from "./extension.js";
import { compareKeys, deprecated, forReaders, shown, type Compare, type Documents } from "./node.js";
import { compareBodies, compareParameters } from "./request.js";
import { compareSecurity } from "./security.js";

/** Compares what stands beside the operations of each path. One that moved is compared with where it was. */
export function comparePaths(documents: Documents): Change[] {
  const [left, right] = [object(documents.before["paths"]), object(documents.after["paths"])];
  const moves = movesOf(documents);
  return Object.keys(left).flatMap((path) => {
    const to = path in right ? path : moves.get(path);
    if (to === undefined) return [];
    const at: Place = { keys: ["paths", to], use: sent };
    const moved = to === path ? [] : [change("path.rename", at, "other", `is ${shown(to)}, was ${shown(path)}`)];
    const elsewhere: Compare = () => [];
    const beside = compareKeys(object(left[path]), object(right[to]), at, {
      ...Object.fromEntries(methods.map((method) => [method, elsewhere])),
      parameters: (from, other, place) => compareParameters(documents, list(from), list(other), place),
    });
    return [...moved, ...beside];
  });
}

/** Compares the operations: which there are, where, and what each of them takes and answers. */
export function compareOperations(documents: Documents): Change[] {
  const [left, right] = [operationsIn(documents.before), operationsIn(documents.after)];
  const pairs = pairsOf(left, right);
  const moves = movesOf(documents);
  const gone = left.filter((one) => !pairs.some(([paired]) => paired === one));
  const come = right.filter((other) => !pairs.some(([, paired]) => paired === other));
  return [
    ...gone.map((one) => change("operation.remove", { keys: one.keys, use: sent }, "narrower", "is gone")),
    ...come.map((other) => change("operation.add", { keys: other.keys, use: sent }, "none", "is new")),
    ...pairs.flatMap(([one, other]) => {
      const place: Place = { keys: other.keys, use: sent };
      const [path, method] = [one.keys[1]!, one.keys[2]!];
      const isMoved = path !== other.keys[1] && moves.get(path) !== other.keys[1];
      return [
        ...(isMoved ? [change("path.rename", place, "other", `is ${shown(other.keys[1])}, was ${shown(path)}`)] : []),
        ...(method === other.keys[2]
          ? []
          : [
              change(
                "operation.method",
                place,
                "other",
                `is ${shown(other.keys[2]!.toUpperCase())}, was ${shown(method.toUpperCase())}`,
              ),
            ]),
        ...compareOperation(documents, one.node, other.node, place),
      ];
    }),
  ];
}

function compareOperation(documents: Documents, before: JsonObject, after: JsonObject, place: Place): Change[] {
  const effective = (document: JsonObject, operation: JsonObject) => operation["security"] ?? document["security"];
  return compareKeys(before, after, place, {
    ...Object.fromEntries(operationExtensions.map((key) => [key, extension])),
    operationId: (from, to, at) => [change("operationId", at, "other", `is called ${shown(to)}, was ${shown(from)}`)],
    tags: forReaders,
    externalDocs: forReaders,
    deprecated,
    security: (_from, _to, at) =>
      compareSecurity(effective(documents.before, before), effective(documents.after, after), at),
    parameters: (from, to, at) => compareParameters(documents, list(from), list(to), at),
    requestBody: (from, to, at) => compareBodies(documents, from, to, at),
    responses: (from, to, at) => compareResponses(documents, from, to, { ...at, use: answered }),
  });
}

/* The paths that are gone and whose operations are all at one other path now. */
function movesOf({ before, after }: Documents): Map<string, string> {
  const pairs = pairsOf(operationsIn(before), operationsIn(after));
  const gone = Object.keys(object(before["paths"])).filter((path) => !(path in object(after["paths"])));
  return new Map(
    gone.flatMap((path): [string, string][] => {
      const targets = new Set(pairs.filter(([one]) => one.keys[1] === path).map(([, other]) => other.keys[1]!));
      const [target] = targets;
      return targets.size === 1 && !(target! in object(before["paths"])) ? [[path, target!]] : [];
    }),
  );
}

type Pair = readonly [before: OperationPlace, after: OperationPlace];

/* An operation is known by its id, and where nobody else has that, by its method and path. */
function pairsOf(before: readonly OperationPlace[], after: readonly OperationPlace[]): Pair[] {
  const byId = before.flatMap((one): Pair[] => {
    const own = after.filter(({ id }) => id === one.id);
    return own.length === 1 ? [[one, own[0]!]] : [];
  });
  const left = before.filter((one) => !byId.some(([paired]) => paired === one));
  const right = after.filter((other) => !byId.some(([, paired]) => paired === other));
  const byPlace = left.flatMap((one): Pair[] => {
    const other = right.find(({ keys }) => pointer(keys) === pointer(one.keys));
    return other ? [[one, other]] : [];
  });
  return [...byId, ...byPlace];
}
