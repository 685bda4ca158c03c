import { at, list, renameKey, object, objectAt, type JsonObject } from "../../openapi/json.js";
import { change, type Operator } from "./operator.js";
import { without } from "./other-value.js";

/** The ways to be wrong about who may call. */
export const security: readonly Operator[] = [
  {
    name: "security.drop",
    changes: "no token is needed, or one way to give it is missing",
    apply: (_, found) => [
      ...found
        .filter(({ kind }) => kind === "security")
        .map(({ keys }) => ({
          keys,
          detail: "alternative",
          edit: (copy: JsonObject) => void list(at(copy, keys.slice(0, -1))).splice(Number(keys.at(-1)), 1),
        })),
      ...["drop", "empty"].map((detail) => ({
        keys: ["security"],
        detail,
        edit: (copy: JsonObject) => (detail === "drop" ? delete copy["security"] : (copy["security"] = [])),
      })),
      ...found
        .filter(({ kind }) => kind === "operation")
        .map(({ keys }) => ({
          keys,
          detail: "none here",
          edit: (copy: JsonObject) => {
            const { parameters, requestBody, responses, ...rest } = objectAt(copy, keys);
            const tail = Object.entries({ parameters, requestBody, responses }).filter(
              ([, value]) => value !== undefined,
            );
            objectAt(copy, keys.slice(0, -1))[keys.at(-1)!] = {
              ...rest,
              security: [],
              ...(Object.fromEntries(tail) as JsonObject),
            };
          },
        })),
    ],
  },
  {
    name: "security.scheme",
    changes: "the token goes elsewhere or comes from elsewhere",
    apply: change(["scheme"], ({ type, flows }) => [
      [
        "key in a header",
        (scheme) => {
          for (const key of ["scheme", "flows"]) delete scheme[key];
          Object.assign(scheme, { type: "apiKey", in: "header", name: "x-key" });
        },
      ],
      ...(type === "http" ? [["basic", (scheme: JsonObject) => (scheme["scheme"] = "basic")] as const] : []),
      ...Object.entries(object(flows)).flatMap(([flow, said]) =>
        Object.keys(object(said))
          .filter((key) => key.endsWith("Url"))
          .map(
            (key) =>
              [
                `${key} of ${flow}`,
                (scheme: JsonObject) => (objectAt(scheme, ["flows", flow])[key] = elsewhere),
              ] as const,
          ),
      ),
    ]),
  },
  {
    name: "security.scope",
    changes: "another scope is asked for, or one is missing or unknown",
    added: true,
    apply: (document, found) => [
      ...change(["scheme"], ({ flows }) =>
        Object.entries(object(flows)).flatMap(([flow, said]) =>
          Object.keys(object(object(said)["scopes"])).flatMap(
            (scope) =>
              [
                [
                  `${scope} dropped from ${flow}`,
                  (scheme: JsonObject) => delete objectAt(scheme, ["flows", flow, "scopes"])[scope],
                ],
                [
                  `${scope} renamed in ${flow}`,
                  (scheme: JsonObject) =>
                    renameKey(objectAt(scheme, ["flows", flow, "scopes"]), scope, `${scope}.other`),
                ],
              ] as const,
          ),
        ),
      )(document, found),
      ...change(["security"], (requirement) =>
        Object.entries(requirement).flatMap(([scheme, scopes]) => [
          [
            `invented added to ${scheme}`,
            (changed: JsonObject) => (changed[scheme] = [...list(scopes), "invented"]),
          ] as const,
          ...list(scopes).map(
            (scope) =>
              [
                `${String(scope)} dropped`,
                (changed: JsonObject) => (changed[scheme] = without(scopes, scope)),
              ] as const,
          ),
        ]),
      )(document, found),
    ],
  },
];

const elsewhere = "https://elsewhere.example/oauth";
