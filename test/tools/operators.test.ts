import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { JsonObject } from "../../scripts/openapi/json.js";
import { apis, readDescription } from "../../scripts/openapi/read.js";
import { mutants, operators } from "../../scripts/contract/mutants/mutants.js";
import { difference } from "./difference.js";

/* What each operator does to a description made for it, written out. The measured list has 27 operators; the rest are `added`. */

const toy = parse(readFileSync(new URL("../data/toy.yaml", import.meta.url), "utf8")) as JsonObject;

const expected: Record<string, Record<string, string[]>> = {
  "path.rename": {
    "#/paths/~1toys": ["- /paths/~1toys", "+ /paths/~1toys~1moved"],
  },
  "operation.remove": {
    "#/paths/~1toys/get": ["- /paths/~1toys/get"],
    "#/paths/~1toys/post": ["- /paths/~1toys/post"],
  },
  "operation.method": {
    "#/paths/~1toys/get to put": ["- /paths/~1toys/get", "+ /paths/~1toys/put"],
    "#/paths/~1toys/post to put": ["- /paths/~1toys/post", "+ /paths/~1toys/put"],
  },
  server: {
    "#/servers/0 host": [
      '~ /servers/0/url "https://{place}.toy.example/api" → "https://other.{place}.toy.example/api"',
    ],
    "#/servers/0 base path": [
      '~ /servers/0/url "https://{place}.toy.example/api" → "https://{place}.toy.example/api/base"',
    ],
    "#/servers/0 default of place": ['~ /servers/0/variables/place/default "here" → "other"'],
  },
  "response.drop": {
    "#/paths/~1toys/get/responses/200": ["- /paths/~1toys/get/responses/200"],
    "#/paths/~1toys/get/responses/401": ["- /paths/~1toys/get/responses/401"],
    "#/paths/~1toys/post/responses/201": ["- /paths/~1toys/post/responses/201"],
    "#/paths/~1toys/post/responses/401": ["- /paths/~1toys/post/responses/401"],
  },
  "response.status": {
    "#/paths/~1toys/get/responses/200 to 201": [
      "- /paths/~1toys/get/responses/200",
      "+ /paths/~1toys/get/responses/201",
    ],
    "#/paths/~1toys/get/responses/401 to 402": [
      "- /paths/~1toys/get/responses/401",
      '+ /paths/~1toys/get/responses/402 {"$ref":"#/components/responses/Unauthorized"}',
    ],
    "#/paths/~1toys/post/responses/201 to 202": [
      "- /paths/~1toys/post/responses/201",
      '+ /paths/~1toys/post/responses/202 {"description":"Made."}',
    ],
    "#/paths/~1toys/post/responses/401 to 402": [
      "- /paths/~1toys/post/responses/401",
      '+ /paths/~1toys/post/responses/402 {"$ref":"#/components/responses/Unauthorized"}',
    ],
  },
  "media.change": {
    "#/paths/~1toys/get/responses/200/content/application~1json": [
      "- /paths/~1toys/get/responses/200/content/application~1json",
      "+ /paths/~1toys/get/responses/200/content/application~1xml",
    ],
    "#/paths/~1toys/post/requestBody/content/application~1json": [
      "- /paths/~1toys/post/requestBody/content/application~1json",
      '+ /paths/~1toys/post/requestBody/content/application~1xml {"schema":{"$ref":"#/components/schemas/Toy"}}',
    ],
  },
  "header.rename": {
    "#/paths/~1toys/get/responses/200/headers/x-left": [
      "- /paths/~1toys/get/responses/200/headers/x-left",
      '+ /paths/~1toys/get/responses/200/headers/x-left-other {"$ref":"#/components/headers/Left"}',
    ],
  },
  "header.required": {
    "#/components/headers/Left drop": ["- /components/headers/Left/required"],
    "#/components/headers/Right add": ["+ /components/headers/Right/required true"],
  },
  "header.type": {
    "#/components/headers/Left": ['~ /components/headers/Left/schema/type "integer" → "string"'],
    "#/components/headers/Right": ['~ /components/headers/Right/schema/type "string" → "integer"'],
  },
  "security.drop": {
    "#/security/0 alternative": ["- /security/0"],
    "#/security drop": ["- /security"],
    "#/security empty": ["- /security/0"],
    "#/paths/~1toys/get none here": ["+ /paths/~1toys/get/security []"],
    "#/paths/~1toys/post none here": ["+ /paths/~1toys/post/security []"],
  },
  "security.scheme": {
    "#/components/securitySchemes/oauth key in a header": [
      '~ /components/securitySchemes/oauth/type "oauth2" → "apiKey"',
      "- /components/securitySchemes/oauth/flows",
      '+ /components/securitySchemes/oauth/in "header"',
      '+ /components/securitySchemes/oauth/name "x-key"',
    ],
    "#/components/securitySchemes/oauth tokenUrl of clientCredentials": [
      '~ /components/securitySchemes/oauth/flows/clientCredentials/tokenUrl "https://toy.example/token" → "https://elsewhere.example/oauth"',
    ],
    "#/components/securitySchemes/bearer key in a header": [
      '~ /components/securitySchemes/bearer/type "http" → "apiKey"',
      "- /components/securitySchemes/bearer/scheme",
      '+ /components/securitySchemes/bearer/in "header"',
      '+ /components/securitySchemes/bearer/name "x-key"',
    ],
    "#/components/securitySchemes/bearer basic": ['~ /components/securitySchemes/bearer/scheme "bearer" → "basic"'],
  },
  "parameter.rename": {
    "#/paths/~1toys/get/parameters/1": ['~ /paths/~1toys/get/parameters/1/name "kinds" → "kinds_other"'],
    "#/components/parameters/Page": ['~ /components/parameters/Page/name "page" → "page_other"'],
  },
  "parameter.in": {
    "#/paths/~1toys/get/parameters/1 to header": ['~ /paths/~1toys/get/parameters/1/in "query" → "header"'],
    "#/components/parameters/Page to header": ['~ /components/parameters/Page/in "query" → "header"'],
  },
  "parameter.required": {
    "#/paths/~1toys/get/parameters/1 add": ["+ /paths/~1toys/get/parameters/1/required true"],
    "#/components/parameters/Page add": ["+ /components/parameters/Page/required true"],
  },
  "body.optional": {
    "#/paths/~1toys/post/requestBody drop": ["- /paths/~1toys/post/requestBody/required"],
  },
  "required.drop": {
    "#/components/schemas/Toy id": ["- /components/schemas/Toy/required"],
  },
  "required.add": {
    "#/components/schemas/Toy name": ['+ /components/schemas/Toy/required/1 "name"'],
    "#/components/schemas/Toy colour": ['+ /components/schemas/Toy/required/1 "colour"'],
    "#/components/schemas/Toy maker": ['+ /components/schemas/Toy/required/1 "maker"'],
    "#/components/schemas/Person kind": ['+ /components/schemas/Person/required ["kind"]'],
    "#/components/schemas/Firm kind": ['+ /components/schemas/Firm/required ["kind"]'],
  },
  "property.rename": {
    "#/components/schemas/Toy id": [
      '~ /components/schemas/Toy/required/0 "id" → "id_other"',
      "- /components/schemas/Toy/properties/id",
      '+ /components/schemas/Toy/properties/id_other {"type":"integer"}',
    ],
    "#/components/schemas/Toy name": [
      "- /components/schemas/Toy/properties/name",
      '+ /components/schemas/Toy/properties/name_other {"type":["string","null"],"maxLength":20}',
    ],
    "#/components/schemas/Toy colour": [
      "- /components/schemas/Toy/properties/colour",
      '+ /components/schemas/Toy/properties/colour_other {"type":"string","enum":["red","blue"],"x-open-enum":true}',
    ],
    "#/components/schemas/Toy maker": [
      "- /components/schemas/Toy/properties/maker",
      "+ /components/schemas/Toy/properties/maker_other",
    ],
    "#/components/schemas/Person kind": [
      "- /components/schemas/Person/properties/kind",
      '+ /components/schemas/Person/properties/kind_other {"const":"person"}',
    ],
    "#/components/schemas/Firm kind": [
      "- /components/schemas/Firm/properties/kind",
      '+ /components/schemas/Firm/properties/kind_other {"const":"firm"}',
    ],
  },
  "property.drop": {
    "#/components/schemas/Toy id": ["- /components/schemas/Toy/required", "- /components/schemas/Toy/properties/id"],
    "#/components/schemas/Toy name": ["- /components/schemas/Toy/properties/name"],
    "#/components/schemas/Toy colour": ["- /components/schemas/Toy/properties/colour"],
    "#/components/schemas/Toy maker": ["- /components/schemas/Toy/properties/maker"],
    "#/components/schemas/Person kind": ["- /components/schemas/Person/properties/kind"],
    "#/components/schemas/Firm kind": ["- /components/schemas/Firm/properties/kind"],
  },
  type: {
    "#/paths/~1toys/get/parameters/1/schema": ['~ /paths/~1toys/get/parameters/1/schema/type "array" → "object"'],
    "#/paths/~1toys/get/parameters/1/schema/items": [
      '~ /paths/~1toys/get/parameters/1/schema/items/type "string" → "integer"',
    ],
    "#/paths/~1toys/get/responses/200/content/application~1json/schema": [
      '~ /paths/~1toys/get/responses/200/content/application~1json/schema/type "array" → "object"',
    ],
  },
  null: {
    "#/paths/~1toys/get/parameters/1/schema add": [
      '~ /paths/~1toys/get/parameters/1/schema/type "array" → ["array","null"]',
    ],
    "#/paths/~1toys/get/parameters/1/schema/items add": [
      '~ /paths/~1toys/get/parameters/1/schema/items/type "string" → ["string","null"]',
    ],
    "#/paths/~1toys/get/responses/200/content/application~1json/schema add": [
      '~ /paths/~1toys/get/responses/200/content/application~1json/schema/type "array" → ["array","null"]',
    ],
  },
  "enum.drop": {
    "#/components/schemas/Toy/properties/colour red": [
      '~ /components/schemas/Toy/properties/colour/enum/0 "red" → "blue"',
      "- /components/schemas/Toy/properties/colour/enum/1",
    ],
    "#/components/schemas/Toy/properties/colour blue": ["- /components/schemas/Toy/properties/colour/enum/1"],
  },
  "enum.add": {
    "#/components/schemas/Toy/properties/colour": ['+ /components/schemas/Toy/properties/colour/enum/2 "invented"'],
    "#/components/schemas/Person/properties/kind constant": [
      '~ /components/schemas/Person/properties/kind/const "person" → "invented"',
    ],
    "#/components/schemas/Firm/properties/kind constant": [
      '~ /components/schemas/Firm/properties/kind/const "firm" → "invented"',
    ],
  },
  format: {
    "#/components/headers/Left/schema drop": ["- /components/headers/Left/schema/format"],
    "#/components/headers/Left/schema to int64": ['~ /components/headers/Left/schema/format "int32" → "int64"'],
  },
  "bounds.drop": {
    "#/components/parameters/Page/schema minimum": ["- /components/parameters/Page/schema/minimum"],
    "#/components/schemas/Toy/properties/name maxLength": ["- /components/schemas/Toy/properties/name/maxLength"],
  },
  additionalProperties: {
    "#/components/schemas/Toy open": ["- /components/schemas/Toy/additionalProperties"],
    "#/components/schemas/Person close": ["+ /components/schemas/Person/additionalProperties false"],
    "#/components/schemas/Firm close": ["+ /components/schemas/Firm/additionalProperties false"],
  },
  operationId: {
    "#/paths/~1toys/get": ['~ /paths/~1toys/get/operationId "toys.list" → "toys.listOther"'],
    "#/paths/~1toys/post": ['~ /paths/~1toys/post/operationId "toys.create" → "toys.createOther"'],
  },
  "response.add": {
    "#/paths/~1toys/get 410": ['+ /paths/~1toys/get/responses/410 {"$ref":"#/components/responses/Unauthorized"}'],
    "#/paths/~1toys/get 503": ['+ /paths/~1toys/get/responses/503 {"$ref":"#/components/responses/Unauthorized"}'],
    "#/paths/~1toys/post 410": ['+ /paths/~1toys/post/responses/410 {"$ref":"#/components/responses/Unauthorized"}'],
    "#/paths/~1toys/post 503": ['+ /paths/~1toys/post/responses/503 {"$ref":"#/components/responses/Unauthorized"}'],
  },
  "security.scope": {
    "#/components/securitySchemes/oauth toys.read dropped from clientCredentials": [
      "- /components/securitySchemes/oauth/flows/clientCredentials/scopes/toys.read",
    ],
    "#/components/securitySchemes/oauth toys.read renamed in clientCredentials": [
      "- /components/securitySchemes/oauth/flows/clientCredentials/scopes/toys.read",
      '+ /components/securitySchemes/oauth/flows/clientCredentials/scopes/toys.read.other "Reading"',
    ],
    "#/security/0 invented added to oauth": ['+ /security/0/oauth/1 "invented"'],
    "#/security/0 toys.read dropped": ["- /security/0/oauth/0"],
  },
  "parameter.style": {
    "#/paths/~1toys/get/parameters/1 explode": ["~ /paths/~1toys/get/parameters/1/explode false → true"],
    "#/paths/~1toys/get/parameters/1 pipes": ['+ /paths/~1toys/get/parameters/1/style "pipeDelimited"'],
  },
  default: {
    "#/components/parameters/Page/schema drop": ["- /components/parameters/Page/schema/default"],
    "#/components/parameters/Page/schema change": ["~ /components/parameters/Page/schema/default 1 → 2"],
  },
  "property.add": {
    "#/components/schemas/Toy": [
      '+ /components/schemas/Toy/properties/invented {"description":"Invented by a test.","type":"string"}',
    ],
    "#/components/schemas/Person": [
      '+ /components/schemas/Person/properties/invented {"description":"Invented by a test.","type":"string"}',
    ],
    "#/components/schemas/Firm": [
      '+ /components/schemas/Firm/properties/invented {"description":"Invented by a test.","type":"string"}',
    ],
  },
  "bounds.off-by-one": {
    "#/components/parameters/Page/schema minimum +1": ["~ /components/parameters/Page/schema/minimum 1 → 2"],
    "#/components/parameters/Page/schema minimum -1": ["~ /components/parameters/Page/schema/minimum 1 → 0"],
    "#/components/schemas/Toy/properties/name maxLength +1": [
      "~ /components/schemas/Toy/properties/name/maxLength 20 → 21",
    ],
    "#/components/schemas/Toy/properties/name maxLength -1": [
      "~ /components/schemas/Toy/properties/name/maxLength 20 → 19",
    ],
  },
  access: {
    "#/components/schemas/Toy/properties/id readOnly": ["+ /components/schemas/Toy/properties/id/readOnly true"],
    "#/components/schemas/Toy/properties/id writeOnly": ["+ /components/schemas/Toy/properties/id/writeOnly true"],
    "#/components/schemas/Toy/properties/name readOnly": ["+ /components/schemas/Toy/properties/name/readOnly true"],
  },
  "choice.branch": {
    "#/components/schemas/Toy/properties/maker oneOf 0 dropped": [
      '~ /components/schemas/Toy/properties/maker/oneOf/0/$ref "#/components/schemas/Person" → "#/components/schemas/Firm"',
      "- /components/schemas/Toy/properties/maker/oneOf/1",
    ],
    "#/components/schemas/Toy/properties/maker oneOf 1 dropped": ["- /components/schemas/Toy/properties/maker/oneOf/1"],
    "#/components/schemas/Toy/properties/maker oneOf with text added": [
      '+ /components/schemas/Toy/properties/maker/oneOf/2 {"type":"string"}',
    ],
  },
  "choice.discriminator": {
    "#/components/schemas/Toy/properties/maker drop": ["- /components/schemas/Toy/properties/maker/discriminator"],
    "#/components/schemas/Toy/properties/maker rename": [
      '~ /components/schemas/Toy/properties/maker/discriminator/propertyName "kind" → "invented"',
    ],
  },
  "reference.swap": {
    "#/paths/~1toys/get/responses/200/headers/x-left to Right": [
      '~ /paths/~1toys/get/responses/200/headers/x-left/$ref "#/components/headers/Left" → "#/components/headers/Right"',
    ],
    "#/paths/~1toys/get/responses/200/content/application~1json/schema/items to Person": [
      '~ /paths/~1toys/get/responses/200/content/application~1json/schema/items/$ref "#/components/schemas/Toy" → "#/components/schemas/Person"',
    ],
    "#/paths/~1toys/get/responses/401 to NotFound": [
      '~ /paths/~1toys/get/responses/401/$ref "#/components/responses/Unauthorized" → "#/components/responses/NotFound"',
    ],
  },
  "example.value": {
    "#/paths/~1toys/get/responses/200/content/application~1json/examples/one/value/0/name": [
      '~ /paths/~1toys/get/responses/200/content/application~1json/examples/one/value/0/name "Ball" → "Balls"',
    ],
  },
  "description.emptied": {
    "#/info/description": ['~ /info/description "A toy." → ""'],
    "#/paths/~1toys/get/description": ['~ /paths/~1toys/get/description "Lists toys." → ""'],
    "#/paths/~1toys/get/responses/200/description": ['~ /paths/~1toys/get/responses/200/description "The toys." → ""'],
  },
  extension: {
    "#/x-envelope drop": ["- /x-envelope"],
    "#/x-envelope change": ['~ /x-envelope "data" → "data_other"'],
    "#/paths/~1toys/get/x-retry drop": ["- /paths/~1toys/get/x-retry"],
    "#/paths/~1toys/get/x-retry change": ['~ /paths/~1toys/get/x-retry "repeatable" → "not-repeatable"'],
    "#/paths/~1toys/get/x-cursor drop": ["- /paths/~1toys/get/x-cursor"],
    "#/paths/~1toys/get/x-cursor change": ['~ /paths/~1toys/get/x-cursor/0 "page" → "kinds"'],
    "#/components/schemas/Toy/properties/colour/x-open-enum drop": [
      "- /components/schemas/Toy/properties/colour/x-open-enum",
    ],
    "#/components/schemas/Toy/properties/colour/x-open-enum change": [
      "~ /components/schemas/Toy/properties/colour/x-open-enum true → false",
    ],
  },
};

test("there are the 27 operators of the measured list, and those that it names as missing", () => {
  expect(operators.filter(({ added }) => !added)).toHaveLength(27);
  expect(Object.keys(expected).sort()).toEqual(operators.map(({ name }) => name).sort());
});

describe.each(operators.map(({ name, changes }) => ({ name, changes })))("$name: $changes", ({ name }) => {
  const own = mutants(toy).filter(({ operator }) => operator === name);

  test.each(Object.entries(expected[name] ?? {}))("%s", (where, lines) => {
    const mutant = own.find(({ id }) => id === `${name} ${where}`);
    expect(mutant && difference(toy, mutant.make())).toEqual(lines);
  });

  test("always changes something, and never the original", () => {
    const before = JSON.stringify(toy);
    expect(own.length).toBeGreaterThan(0);
    for (const mutant of own) expect(difference(toy, mutant.make()), mutant.id).not.toEqual([]);
    expect(JSON.stringify(toy)).toBe(before);
  });
});

test.each(apis)("mutants of %s differ from it", (api) => {
  const { document, operations } = readDescription(api);
  const before = JSON.stringify(document);
  const all = mutants(document);
  expect(all.length).toBeGreaterThan(100 * operations.length);
  const some = all.filter((_, index) => index % 20 === 0);
  expect(some.filter((mutant) => JSON.stringify(mutant.make()) === before).map(({ id }) => id)).toEqual([]);
});
