import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { mutants, operators, type Mutant } from "../../scripts/contract/mutants/mutants.js";
import { pick } from "../../scripts/contract/random.js";
import {
  at,
  clone,
  isObject,
  list,
  object,
  objectAt,
  pathOf,
  type Json,
  type JsonObject,
} from "../../scripts/openapi/json.js";
import { apis, readDescription } from "../../scripts/openapi/read.js";
import type { ApiChanges } from "../../scripts/spec-diff/change.js";
import { entriesOf, putSection, sectionOf, writeChanges } from "../../scripts/spec-diff/changelog.js";
import { compareApis, compareDescriptions } from "../../scripts/spec-diff/compare.js";
import { misfitsOf } from "../../scripts/spec-diff/fits.js";
import { HistoryRefusal, lastRelease, readRelease } from "../../scripts/spec-diff/release.js";
import { isAtLeast, leastVersion } from "../../scripts/spec-diff/version.js";

/*
 * What each operator's mistake means to somebody who upgrades, written by hand from where the caller sits: once as if the vendor had
 * come to the mutant, and once as if it had been the mutant before. `npm run spec:diff` has to come to the same.
 */

const toy = clone(parse(readFileSync(new URL("../data/spec-diff.yaml", import.meta.url), "utf8")) as JsonObject);

type Class = "breaking" | "compatible" | "words";
/** The mutant as the new description, and as the old one. */
type Both = readonly [asNew: Class, asOld: Class];

const breaks: Both = ["breaking", "breaking"];
const breaksAsNew: Both = ["breaking", "compatible"];
const breaksAsOld: Both = ["compatible", "breaking"];
const breaksNobody: Both = ["compatible", "compatible"];
const words: Both = ["words", "words"];

/** What a mistake means to those who send the part, and to those who get it as an answer. */
interface Meaning {
  readonly sent: Both;
  readonly answered: Both;
  readonly because: string;
}

type Case = readonly [what: RegExp, meaning: Meaning | ((mutant: Mutant, original: JsonObject) => Meaning)];

const always = (both: Both, because: string): Meaning => ({ sent: both, answered: both, because });
/** Fewer values than before are a loss to who sends them, more are a surprise to who reads them. */
const fewer = (because: string): Meaning => ({ sent: breaksAsNew, answered: breaksAsOld, because });
const more = (because: string): Meaning => ({ sent: breaksAsOld, answered: breaksAsNew, because });
const nodeOf = ({ keys }: Mutant, original: JsonObject): JsonObject => objectAt(original, keys);

const meanings: Readonly<Record<string, readonly Case[]>> = {
  "path.rename": [[/./, always(breaks, "who uses the paths entry writes the path")]],
  "operation.remove": [[/./, always(breaksAsNew, "who calls it has nothing to call; who does not notices nothing")]],
  "operation.method": [[/./, always(breaks, "who uses the paths entry writes the method")]],
  operationId: [[/./, always(breaks, "the method of the client is called after it")]],
  server: [[/./, always(breaks, "calls go elsewhere: to a host that no proxy lets through, or to another base path")]],
  "parameter.rename": [[/./, always(breaks, "it is a key of the input, and unknown keys are rejected")]],
  "parameter.in": [[/./, always(breaks, "headers are no keys of the input; and the paths entry has it elsewhere")]],
  "parameter.required": [
    [
      / (add|drop)$/,
      ({ id, ...mutant }, original) =>
        object(nodeOf({ id, ...mutant }, original)["schema"])["const"] !== undefined
          ? always(breaks, "the client sends such a header by itself where it is required, and only there")
          : id.endsWith("add")
            ? always(breaksAsNew, "calls without it are rejected")
            : always(breaksAsOld, "calls with it go on"),
    ],
  ],
  "parameter.style": [[/./, always(breaks, "who uses the paths entry writes the query")]],
  "body.optional": [
    [/ add$/, always(breaksAsNew, "calls without a body are rejected")],
    [/ drop$/, always(breaksAsOld, "calls with a body go on")],
  ],
  "response.drop": [
    [/\/2\d\d$/, always(breaks, "what the call gives is gone, or comes in a form that nobody expects")],
    [/\/[45]\d\d$/, always(breaksNobody, "every refusal is thrown as an ApiError, described or not")],
  ],
  "response.add": [[/ (410|503)$/, always(breaksNobody, "every refusal is thrown as an ApiError, described or not")]],
  "response.status": [[/ to \d+$/, always(breaks, "programs decide by the status and by the class of the error")]],
  "media.change": [[/./, always(breaks, "a body in another language is none that anybody reads")]],
  "header.rename": [[/./, always(breaks, "who reads the header by its name finds none")]],
  "header.required": [
    [/ drop$/, always(breaksAsNew, "it may be missing where it was always there")],
    [/ add$/, always(breaksAsOld, "who copes without it copes with it")],
  ],
  "header.type": [[/./, always(breaks, "what was a number is none")]],
  "security.drop": [
    [
      / alternative$/,
      (_, original) =>
        list(original["security"]).length > 1
          ? always(breaksAsNew, "who had just that one has none that is taken")
          : always(breaksAsOld, "nothing is asked for any more, and a token does no harm"),
    ],
    [/ (drop|empty|none here)$/, always(breaksAsOld, "nothing is asked for any more, and a token does no harm")],
  ],
  "security.scheme": [[/./, always(breaks, "the token is sent, or got, in another way")]],
  "security.scope": [
    [/ dropped from /, always(breaksAsNew, "who asks for the scope is refused")],
    [/ renamed in /, always(breaks, "who asks for the scope is refused")],
    [/ invented added to /, always(breaksAsNew, "tokens without the scope are refused")],
    [/ \S+ dropped$/, always(breaksAsOld, "tokens with the scope are good still")],
  ],
  "required.drop": [[/./, more("may be left out; may be missing")]],
  "required.add": [[/./, fewer("may not be left out; is always there")]],
  "property.rename": [[/./, always(breaks, "programs name it")]],
  "property.drop": [
    [
      /./,
      ({ id, ...mutant }, original) => {
        const required = list(nodeOf({ id, ...mutant }, original)["required"]);
        const isRequired = required.includes(id.slice(id.lastIndexOf(" ") + 1));
        return {
          sent: isRequired ? breaks : breaksAsNew,
          answered: breaksAsNew,
          because: "programs name it; and a new one is asked of nobody unless it is required",
        };
      },
    ],
  ],
  "property.add": [[/./, always(breaksAsOld, "a new one is asked of nobody, and is gone again for those who use it")]],
  additionalProperties: [
    [
      / open$/,
      { sent: breaksAsOld, answered: breaksNobody, because: "who reads answers passes over what is not named" },
    ],
    [
      / close$/,
      { sent: breaksAsNew, answered: breaksNobody, because: "who reads answers passes over what is not named" },
    ],
  ],
  access: [
    [
      / readOnly$/,
      ({ keys }, original) => {
        const isRequired = list(objectAt(original, keys.slice(0, -2))["required"]).includes(keys.at(-1)!);
        const sent = isRequired ? breaks : breaksAsNew;
        return { sent, answered: breaksNobody, because: "it may not be sent; and may have to be, where it could not" };
      },
    ],
    [/ writeOnly$/, { sent: breaksNobody, answered: breaksAsNew, because: "it is in no answer any more" }],
  ],
  type: [[/./, always(breaks, "it is something else")]],
  null: [
    [/ add$/, more("may be null")],
    [/ drop$/, fewer("may not be null; is never null")],
  ],
  "enum.drop": [
    [
      /./,
      (mutant, original) =>
        nodeOf(mutant, original)["x-open-enum"] === true
          ? { sent: breaksAsNew, answered: breaksNobody, because: "the type of an open one takes any text" }
          : fewer("one value less"),
    ],
  ],
  "enum.add": [
    [/ constant$/, always(breaks, "the one value that there is is another")],
    [
      /./,
      (mutant, original) =>
        nodeOf(mutant, original)["x-open-enum"] === true
          ? { sent: breaksAsOld, answered: breaksNobody, because: "the type of an open one takes any text" }
          : more("one value more, and a switch that has no case for it"),
    ],
  ],
  default: [
    [/ drop$/, always(breaksAsNew, "who left it out relied on it; who relied on nothing may")],
    [/ change$/, always(breaks, "who left it out gets something else")],
    [/ add$/, always(breaksAsOld, "who left it out did not rely on it")],
  ],
  format: [
    [/ drop$/, more("any text")],
    [/ to int64$/, more("larger numbers")],
    [/ to /, always(breaks, "texts of another form")],
  ],
  "bounds.drop": [[/./, more("values beyond the bound")]],
  "bounds.off-by-one": [
    [/ (exclusiveM|m)(in\w+ \+1|ax\w+ -1)$/, fewer("the value at the bound is beyond it")],
    [/ (exclusiveM|m)(in\w+ -1|ax\w+ \+1)$/, more("the value beyond the bound is at it")],
  ],
  "choice.branch": [
    [/ dropped$/, fewer("one form less")],
    [/ with text added$/, more("one form more")],
  ],
  "choice.discriminator": [
    [/ drop$/, more("nothing tells the forms apart")],
    [/ add$/, fewer("something tells the forms apart, and has to be sent")],
    [/ rename$/, always(breaks, "something else tells the forms apart")],
  ],
  "example.value": [[/./, always(words, "nobody's program reads it")]],
  "description.emptied": [[/./, always(words, "nobody's program reads it")]],
  extension: [
    [/x-envelope /, always(breaks, "bodies have another form")],
    [/x-bindable /, always(breaksAsNew, "what was given to the factory has to be given in each call")],
    [/x-items /, always(breaks, "a list becomes a call, or is a list of something else")],
    [/x-cursor drop$/, always(breaksAsNew, "a list ends where its first page does")],
    [/x-cursor change$/, always(breaks, "a list goes on by something else")],
    [/x-item-errors /, always(breaks, "failures in part are thrown that were not, or are not that were")],
    [/x-rate-limit /, always(breaksNobody, "when a call leaves is nobody's program")],
    [
      /x-retry /,
      ({ id, keys }, original) => {
        if (at(original, keys) === "repeatable")
          return always(breaksAsNew, "a call fails that was sent again by itself");
        return id.endsWith(" change")
          ? always(breaksAsOld, "a call fails that was sent again by itself")
          : always(breaksNobody, "what is not repeatable need not be called so");
      },
    ],
    [/x-(stability|sunset) /, always(breaksNobody, "it is announced, and nothing else")],
    [/x-optional-body /, always(breaksAsOld, "a body is always there that could be missing")],
    [/x-open-enum /, fewer("texts that are not listed are none of its type")],
  ],
};

const toys = "#/paths/~1boxes~1{box_id}~1toys";
const json = "application~1json/schema";

/** What each swap of a reference in the toy means: it is as bad as what is otherwise there. */
const swaps: Readonly<Record<string, readonly [...Both, because: string]>> = {
  [`${toys}/parameters/0 to Page`]: [...breaks, "an input is gone, either way"],
  [`${toys}/get/parameters/0 to PageSize`]: [...breaksAsNew, "page is gone; coming back, it is asked of nobody"],
  [`${toys}/get/parameters/1 to Unused`]: [...breaks, "an input is gone, either way"],
  [`${toys}/get/responses/200/headers/x-left to Right`]: [...breaks, "a number becomes a text, or a text a number"],
  [`${toys}/get/responses/200/headers/x-right to Spare`]: [...breaksAsNew, "any text is no time; a time is a text"],
  [`${toys}/get/responses/200/content/${json} to Toy`]: [...breaks, "one toy is no page of toys"],
  [`${toys}/get/responses/401 to NotFound`]: [...breaksAsNew, "its body can be missing; it no longer can"],
  [`${toys}/get/responses/404 to Unauthorized`]: [...breaksAsOld, "its body can no longer be missing; it can"],
  [`${toys}/post/requestBody/content/${json} to NewPerson`]: [...breaks, "a person is no toy"],
  [`${toys}/post/responses/201/content/${json} to Person`]: [...breaks, "a person is no toy"],
  [`${toys}/post/responses/401 to NotFound`]: [...breaksAsNew, "its body can be missing; it no longer can"],
  [`#/paths/~1makers/put/requestBody/content/${json} to Problem`]: [...breaks, "a problem is no maker"],
  [`#/paths/~1makers/put/responses/200/content/${json} to Problem`]: [...breaks, "a problem is no maker"],
  "#/paths/~1makers/put/responses/401 to NotFound": [...breaksAsNew, "its body can be missing; it no longer can"],
  [`#/components/responses/Unauthorized/content/${json} to Nobodys`]: [...breaks, "its message is gone, either way"],
  [`#/components/responses/NotFound/content/${json} to Nobodys`]: [...breaks, "its message is gone, either way"],
  "#/components/schemas/NewToy/properties/maker/oneOf/0 to NewFirm": [...breaksAsNew, "persons can no longer be sent"],
  "#/components/schemas/NewToy/properties/maker/oneOf/1 to ToyPage": [
    ...breaks,
    "firms can no longer be sent, or pages",
  ],
  "#/components/schemas/ToyPage/properties/toys/items to Person": [...breaks, "a person is no toy"],
  "#/components/schemas/Toy/properties/maker/anyOf/0 to Firm": [
    ...breaksAsOld,
    "persons are no longer answered; they are",
  ],
  "#/components/schemas/Toy/properties/maker/anyOf/1 to Part": [...breaks, "a part is no firm"],
  "#/components/schemas/Toy/properties/whole/allOf/0 to Maker": [...breaks, "a maker is no part"],
};

/** How the opposite of a mistake is called, where that is another name. */
const opposites: Readonly<Record<string, string>> = {
  "operation.remove": "operation.add",
  "response.drop": "response.add",
  "response.add": "response.drop",
  "security.drop": "security.add",
  "required.drop": "required.add",
  "required.add": "required.drop",
  "property.drop": "property.add",
  "property.add": "property.drop",
  "enum.drop": "enum.add",
  "enum.add": "enum.drop",
  "bounds.drop": "bounds.add",
  "description.emptied": "description",
};

describe("mistakes in the toy", () => {
  // A mark that is there already makes no mistake.
  const all = mutants(toy).filter((mutant) => !isDeepStrictEqual(mutant.make(), toy));

  test("are of every operator, and each operator has a meaning", () => {
    const names = operators.map(({ name }) => name);
    expect([...new Set(all.map(({ operator }) => operator))]).toEqual(names);
    expect([...Object.keys(meanings), "reference.swap"].sort()).toEqual([...names].sort());
  });

  test("are met by those who send, by those who read, by both and by nobody", () => {
    const places = all
      .filter(({ operator }) => operator === "type")
      .map((mutant) => JSON.stringify(metBy(toy, mutant)));
    expect(new Set(places).size).toBe(4);
  });

  test.each(Object.keys(meanings))("%s", (operator) => {
    const own = all.filter((mutant) => mutant.operator === operator);
    expect(own.map((mutant) => compared(toy, mutant))).toEqual(own.map((mutant) => expected(toy, mutant)));
  });

  test("reference.swap", () => {
    const own = all.filter(({ operator }) => operator === "reference.swap");
    const found = own.map((mutant) => {
      const made = mutant.make();
      const classes = [compareDescriptions(toy, made), compareDescriptions(made, toy)]
        .flat()
        .map((change) => change.class);
      return [mutant.id.replace("reference.swap ", ""), classes];
    });
    expect(found).toEqual(Object.entries(swaps).map(([id, [asNew, asOld]]) => [id, [asNew, asOld]]));
  });
});

const seed = Number(process.env["SEED"] ?? 20_261_121);

describe.each(apis)("of the mistakes in %s", (api) => {
  const { document } = readDescription(api);
  const all = mutants(document);
  const some = (name: string, count: number) =>
    pick(
      all.filter(({ operator }) => operator === name),
      count,
      seed,
    );

  test(`a sample means what it must, two of each operator (SEED=${seed})`, () => {
    const sample = Object.keys(meanings).flatMap((name) => some(name, 2));
    expect(sample.length).toBeGreaterThan(50);
    expect(sample.map((mutant) => compared(document, mutant))).toEqual(
      sample.map((mutant) => expected(document, mutant)),
    );
  });

  test(`a swapped reference is words where both lead to the same but for texts, and else more (SEED=${seed})`, () => {
    for (const mutant of some("reference.swap", 10)) {
      const made = mutant.make();
      const isSame = (["sent", "answered"] as const).every((side) =>
        isDeepStrictEqual(textless(written(document, side)), textless(written(made, side))),
      );
      const found = compareDescriptions(document, made).map((change) => change.class);
      expect(found, mutant.id).toEqual([isSame ? "words" : expect.stringMatching(/breaking|compatible/)]);
    }
  });
});

describe("what no operator does", () => {
  const changed = (edit: (copy: JsonObject) => void): string[] => {
    const copy = clone(toy);
    edit(copy);
    return compareDescriptions(toy, copy).map(({ kind, class: found }) => `${kind}: ${found}`);
  };
  const schemas = (copy: JsonObject) => objectAt(copy, ["components", "schemas"]);
  const schema = (copy: JsonObject, name: string) => objectAt(schemas(copy), [name]);

  test("is told too: a key that nobody knows breaks, for nobody knows what it means", () => {
    expect(changed((copy) => (schema(copy, "Toy")["not"] = { type: "null" }))).toEqual(["unknown: breaking"]);
    expect(changed((copy) => (copy["x-other"] = 1))).toEqual(["unknown: breaking"]);
  });

  test("is nothing where nothing differs, and words where only an order does", () => {
    expect(changed(() => {})).toEqual([]);
    const colour = ["Toy", "properties", "colour"];
    expect(changed((copy) => (objectAt(schemas(copy), colour)["enum"] = ["blue", "red"]))).toEqual([
      "description: words",
    ]);
  });

  test("is a schema that is gone: the type of that name can no longer be imported", () => {
    expect(changed((copy) => delete schemas(copy)["Nobodys"])).toEqual(["schema.drop: compatible"]);
    const renamed = changed((copy) => {
      schemas(copy)["Trouble"] = schema(copy, "Problem");
      delete schemas(copy)["Problem"];
      for (const name of ["Unauthorized", "NotFound"]) {
        const keys = ["components", "responses", name, "content", "application/json", "schema"];
        objectAt(copy, keys)["$ref"] = "#/components/schemas/Trouble";
      }
    });
    expect(renamed.sort()).toEqual([
      ...["reference.swap: words", "reference.swap: words"],
      ...["schema.add: compatible", "schema.drop: breaking"],
    ]);
  });

  test("is what an operation has no more", () => {
    const list200 = (copy: JsonObject) => objectAt(copy, ["paths", "/boxes/{box_id}/toys", "get"]);
    expect(changed((copy) => delete objectAt(copy, ["paths", "/makers", "put"])["requestBody"])).toEqual([
      "body.drop: breaking",
    ]);
    expect(changed((copy) => list(list200(copy)["parameters"]).splice(0, 1))).toEqual(["parameter.drop: breaking"]);
    expect(changed((copy) => delete objectAt(list200(copy), ["responses", "200"])["content"])).toEqual([
      "media.drop: breaking",
    ]);
  });

  test("is a client that is no longer there, or is now", () => {
    const bare = { ...clone(toy), "x-facade": "none" };
    expect(compareDescriptions(toy, bare)).toMatchObject([{ kind: "extension", class: "breaking" }]);
    expect(compareDescriptions(bare, toy)).toMatchObject([{ kind: "extension", class: "compatible" }]);
  });

  test("is an API that is new or gone", () => {
    const [none, one] = [new Map<string, JsonObject>(), new Map([["toy", toy]])];
    const [added] = compareApis(none, one).flatMap(({ changes }) => changes);
    const [removed] = compareApis(one, none).flatMap(({ changes }) => changes);
    expect(added).toMatchObject({ kind: "api.add", class: "compatible" });
    expect(removed).toMatchObject({ kind: "api.remove", class: "breaking" });
  });

  test("is an object that is put together of parts now: nobody who sends or reads it notices", () => {
    const parted = changed((copy) => {
      const { properties, required, ...rest } = schema(copy, "Toy");
      const [[id, name], others] = [
        Object.entries(object(properties)).slice(0, 2),
        Object.entries(object(properties)).slice(2),
      ];
      schemas(copy)["Common"] = { type: "object", properties: Object.fromEntries([id!, name!]), required: required! };
      schemas(copy)["Toy"] = {
        ...rest,
        allOf: [{ $ref: "#/components/schemas/Common" }, { type: "object", properties: Object.fromEntries(others) }],
      };
    });
    expect(parted).toEqual(["schema.add: compatible"]);
  });

  test("is found in schemas that lead to themselves", () => {
    const [before, after] = [clone(toy), clone(toy)];
    for (const copy of [before, after]) {
      for (const name of ["One", "Two"]) {
        schemas(copy)[name] = { type: "object", properties: { inner: { $ref: `#/components/schemas/${name}` } } };
      }
    }
    schema(before, "ToyPage")["properties"] = { toy: { $ref: "#/components/schemas/One" } };
    schema(after, "ToyPage")["properties"] = { toy: { $ref: "#/components/schemas/Two" } };
    expect(compareDescriptions(before, after)).toMatchObject([{ kind: "reference.swap", class: "words" }]);
    schema(after, "Two")["properties"] = { inner: { $ref: "#/components/schemas/Two" }, outer: { type: "integer" } };
    schema(before, "Two")["properties"] = schema(after, "Two")["properties"]!;
    expect(compareDescriptions(after, before)).toMatchObject([{ kind: "reference.swap", class: "breaking" }]);
  });
});

describe("the version and the changelog", () => {
  const changes = (edit: (copy: JsonObject) => void): ApiChanges[] => {
    const copy = clone(toy);
    edit(copy);
    return compareApis(new Map([["toy", toy]]), new Map([["toy", copy]]));
  };
  const nothing = changes(() => {});
  const texts = changes((copy) => (objectAt(copy, ["info"])["title"] = "Toys"));
  const added = changes((copy) => {
    objectAt(copy, ["components", "schemas", "NewToy", "properties"])["age"] = { type: "integer" };
  });
  const removed = changes((copy) => delete objectAt(copy, ["paths", "/makers"])["put"]);
  const changelog = "# Changelog\n\n## 0.2.0, unreleased\n\nNews.\n\n## 0.1.0\n\nAs of commit `0123abcd`.\n";

  test("step by what has changed; before 1.0 a minor version may break", () => {
    const classes = [undefined, "words", "compatible", "breaking"] as const;
    expect(classes.map((found) => leastVersion("1.2.3", found))).toEqual(["1.2.3", "1.2.4", "1.3.0", "2.0.0"]);
    expect(classes.map((found) => leastVersion("0.2.3", found))).toEqual(["0.2.3", "0.2.4", "0.2.4", "0.3.0"]);
    expect(isAtLeast("1.10.0", "1.9.0") && isAtLeast("2.0.0", "1.9.9") && isAtLeast("1.0.0", "1.0.0")).toBe(true);
    expect(isAtLeast("1.9.0", "1.10.0") || isAtLeast("1.9.9", "2.0.0")).toBe(false);
    expect(() => leastVersion("1.0", "words")).toThrow("1.0 is no version");
  });

  test("say what has changed by the names that readers know, and the same only once", () => {
    expect(writeChanges(removed, "0.1.0")).toBe(
      "### The descriptions, since 0.1.0\n\n#### toy\n\nBreaking:\n\n- operation.remove, is gone: `makers.replace`\n",
    );
    expect(writeChanges(added, "0.1.0")).toContain("- property.add, is new: `NewToy.age` (`toys.create`)\n");
    expect(writeChanges(texts, "0.1.0")).toContain("Texts and examples: 1.\n");
    expect(writeChanges(nothing, "0.1.0")).toBe("");
    const twice = changes((copy) => {
      for (const place of [
        ["/boxes/{box_id}/toys", "post"],
        ["/makers", "put"],
      ]) {
        objectAt(copy, ["paths", ...place, "responses"])["429"] = { description: "Too many." };
      }
    });
    expect(writeChanges(twice, "0.1.0")).toContain("- response.add, there is a 429: `toys.create`; `makers.replace`\n");
  });

  test("have their section in the newest entry, where it takes the place of an older one", () => {
    const once = putSection(changelog, writeChanges(added, "0.1.0"));
    expect(once).toContain("News.\n\n### The descriptions, since 0.1.0\n");
    expect(once.endsWith("\n\n## 0.1.0\n\nAs of commit `0123abcd`.\n")).toBe(true);
    expect(putSection(once, writeChanges(added, "0.1.0"))).toBe(once);
    expect(sectionOf(entriesOf(once)[0]!)).toBe(writeChanges(added, "0.1.0"));
    expect(putSection(once, "")).toBe(changelog);
  });

  test("fit, or what does not is named", () => {
    const misfits = (apis: ApiChanges[], version: string, text: string) =>
      misfitsOf(apis, { last: "0.1.0", version, changelog: text });
    const written = (apis: ApiChanges[]) => putSection(changelog, writeChanges(apis, "0.1.0"));
    expect(misfits(nothing, "0.2.0", changelog)).toEqual([]);
    expect(misfits(added, "0.2.0", written(added))).toEqual([]);
    expect(misfits(added, "0.2.0", changelog)).toEqual([expect.stringContaining("npm run spec:diff -- --write")]);
    expect(misfits(texts, "0.2.0", written(added))).toEqual([expect.stringContaining("says otherwise")]);
    expect(misfits(removed, "0.2.0", written(removed))).toEqual([expect.stringContaining("What breaks")]);
    const told = written(removed).replace("News.", "### What breaks, and how to follow\n\n- It is gone.");
    expect(misfits(removed, "0.2.0", told)).toEqual([]);
    expect(misfits(removed, "0.1.1", told.replace("## 0.2.0", "## 0.1.1"))).toEqual([
      "package.json has the version 0.1.1. What has changed since 0.1.0 is breaking: it must be 0.2.0 at least.",
    ]);
    expect(misfits(nothing, "0.0.9", changelog.replace("## 0.2.0", "## 0.0.9"))).toEqual([
      "package.json has the version 0.0.9. 0.1.0 is released: it must be 0.1.0 at least.",
    ]);
    expect(misfits(added, "0.2.1", written(added))).toEqual([expect.stringContaining("package.json has 0.2.1")]);
    // The commits after a release, until something changes.
    expect(misfitsOf(nothing, { last: "0.2.0", version: "0.2.0", changelog: written(added) })).toEqual([]);
  });

  test("fit the tag of a release", () => {
    const misfits = (tag: string, text: string) =>
      misfitsOf(nothing, { last: "0.1.0", version: "0.2.0", changelog: text, tag });
    const dated = changelog.replace("0.2.0, unreleased", "0.2.0, 2026-12-24");
    expect(misfits("v0.2.0", dated)).toEqual([]);
    expect(misfits("v0.2.1", dated)).toEqual(["The tag is v0.2.1, and package.json has 0.2.0: it must be v0.2.0."]);
    expect(misfits("v0.2.0", changelog)).toEqual([expect.stringContaining("has no day")]);
  });
});

describe("the last release", () => {
  let folder: string, first: string;
  const git = (...args: string[]): string => {
    const author = ["-c", "user.name=test", "-c", "user.email=test@example.com"];
    return execFileSync("git", [...author, ...args], { cwd: folder, encoding: "utf8" }).trim();
  };
  const commit = (version: string, title: string): string => {
    writeFileSync(join(folder, "package.json"), JSON.stringify({ version }));
    writeFileSync(
      join(folder, "openapi/toy.yaml"),
      `openapi: 3.1.0\ninfo: &info { title: ${title} }\nx-again: *info\n`,
    );
    git("add", "--all");
    git("commit", "--quiet", "--message", title);
    return git("rev-parse", "HEAD");
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "rollcall-release-"));
    mkdirSync(join(folder, "openapi"));
    writeFileSync(join(folder, "openapi/redocly.yaml"), "rules: {}\n");
    git("init", "--quiet");
    first = commit("0.1.0", "First");
    commit("0.2.0", "Second");
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("is the commit that the changelog names, until there is a tag", () => {
    const text = `# Changelog\n\n## 0.2.0\n\n## 0.1.0\n\nAs of commit \`${first.slice(0, 7)}\`.\n`;
    expect(lastRelease(folder, text)).toBe(first.slice(0, 7));
    expect(() => lastRelease(folder, "# Changelog\n")).toThrow("Nothing tells which release was the last");
    for (const tag of ["v0.9.0", "v0.10.0", "verbose"]) git("tag", tag);
    // What is tagged here is what is released.
    expect(lastRelease(folder, text)).toBe(first.slice(0, 7));
    commit("0.11.0", "Third");
    expect(lastRelease(folder, text)).toBe("v0.10.0");
  });

  test("is read as it was, descriptions alone, and one that is not there is asked for", () => {
    const { version, descriptions } = readRelease(folder, first);
    expect(version).toBe("0.1.0");
    const document = { openapi: "3.1.0", info: { title: "First" }, "x-again": { title: "First" } };
    expect([...descriptions]).toEqual([["toy", document]]);
    expect(() => readRelease(folder, "0123456789")).toThrow("git fetch --unshallow");
  });

  test("cannot be told of an archive, which says so", () => {
    const archive = mkdtempSync(join(tmpdir(), "rollcall-archive-"));
    expect(() => lastRelease(archive, "As of commit `0123abcd`.")).toThrow(HistoryRefusal);
    rmSync(archive, { recursive: true });
  });
});

/** What the comparison says of a mutant: its names and classes, as the new description and as the old one. */
function compared(original: JsonObject, mutant: Mutant): unknown {
  const made = mutant.make();
  const told = (before: JsonObject, after: JsonObject) =>
    compareDescriptions(before, after).map(({ kind, class: found }) => `${kind}: ${found}`);
  return { id: mutant.id, asNew: told(original, made), asOld: told(made, original) };
}

/** What it must say, and why. */
function expected(original: JsonObject, mutant: Mutant): unknown {
  const { id, operator } = mutant;
  const [, found] = meanings[operator]!.find(([what]) => what.test(id)) ?? [];
  if (!found) throw new Error(`Nobody has said what this means: ${id}`);
  const meaning = typeof found === "function" ? found(mutant, original) : found;
  const { sent, answered } = metBy(original, mutant);
  const both = ([0, 1] as const).map((direction) => {
    const classes = [...(sent ? [meaning.sent[direction]] : []), ...(answered ? [meaning.answered[direction]] : [])];
    if (classes.length === 0) return meaning.sent[direction] === "words" ? "words" : "compatible";
    return classes.includes("breaking") ? "breaking" : classes[0]!;
  });
  // The type of a header's schema is the type of the header.
  const isHeaders = operator === "type" && mutant.keys.at(-1) === "schema" && mutant.keys.at(-3) === "headers";
  const name = isHeaders ? "header.type" : operator;
  const opposite = id.endsWith(" constant") ? name : (opposites[name] ?? name);
  return { id, asNew: [`${name}: ${both[0]!}`], asOld: [`${opposite}: ${both[1]!}`] };
}

/* Who meets what is wrong. What is no part of a body, a parameter or an answer is met by everybody who calls. */
function metBy(original: JsonObject, mutant: Mutant): { sent: boolean; answered: boolean } {
  const made = mutant.make();
  const differs = (side: Side) => JSON.stringify(written(original, side)) !== JSON.stringify(written(made, side));
  const [area, kind = ""] = mutant.keys;
  const isPart = area === "components" && ["parameters", "headers", "responses", "schemas"].includes(kind);
  const found = { sent: differs("sent"), answered: differs("answered") };
  return isPart || found.sent || found.answered ? found : { sent: true, answered: true };
}

type Side = "sent" | "answered";

/* The original is compared with every mutant of it. */
const known = new WeakMap<JsonObject, Partial<Record<Side, Json[]>>>();

/* One side of every call, written out: each reference replaced by what it leads to. */
function written(document: JsonObject, side: Side): Json[] {
  const before = known.get(document) ?? {};
  known.set(document, before);
  return (before[side] ??= Object.values(object(document["paths"])).flatMap((item) =>
    Object.entries(object(item))
      .filter(([method]) => /^(get|put|post|delete|patch)$/.test(method))
      .map(([, operation]) => {
        const { parameters = [], requestBody = null, responses = {} } = object(operation);
        const own = side === "sent" ? [object(item)["parameters"] ?? [], parameters, requestBody] : responses;
        return writeOut(document, own, side, []);
      }),
  ));
}

function textless(value: Json): Json {
  if (Array.isArray(value)) return value.map(textless);
  if (!isObject(value)) return value;
  const isText = (key: string) =>
    /^examples?$/.test(key) || (/^(description|summary)$/.test(key) && typeof value[key] === "string");
  const own = Object.entries(value).filter(([key]) => !isText(key));
  return Object.fromEntries(own.map(([key, inner]) => [key, textless(inner)]));
}

function writeOut(document: JsonObject, value: Json, side: Side, above: readonly string[]): Json {
  if (Array.isArray(value)) return value.map((inner) => writeOut(document, inner, side, above));
  if (!isObject(value)) return value;
  const { $ref: reference, readOnly: _, writeOnly: __, ...rest } = value;
  const own = Object.entries(rest).filter(([, inner]) => !isOtherSides(inner, side));
  const out = Object.fromEntries(own.map(([key, inner]) => [key, writeOut(document, inner, side, above)]));
  const properties = object(value["properties"]);
  if (Array.isArray(out["required"]))
    out["required"] = out["required"].filter((name) => !isOtherSides(properties[String(name)] ?? null, side));
  if (typeof reference !== "string" || above.includes(reference)) return out;
  return {
    ...(writeOut(document, at(document, pathOf(reference))!, side, [...above, reference]) as JsonObject),
    ...out,
  };
}

function isOtherSides(value: Json, side: Side): boolean {
  return object(value)[side === "sent" ? "readOnly" : "writeOnly"] === true;
}
