import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { contractPage } from "../../scripts/docs/contract-page.js";
import { llmsFullText, llmsText, pagesOf, readContents, type Contents } from "../../scripts/docs/contents.js";
import {
  declarationsBehind,
  declarationsIn,
  readDeclarations,
  signaturesOf,
  typeOf,
} from "../../scripts/docs/declarations.js";
import { promisesPage } from "../../scripts/docs/promises-page.js";
import { code, prose, table } from "../../scripts/docs/page.js";
import { readApis, type DocumentedApi } from "../../scripts/docs/documented.js";
import { withLinks, withoutComments } from "../../scripts/docs/texts.js";
import { anchorOf } from "../../scripts/docs/vitepress/anchor.js";
import { readDescriptions } from "../../scripts/openapi/read.js";
import { chapters } from "../faults/table.js";
import { guides } from "../support/guides.js";
import { diagnose, reachMocks, run } from "../support/snippets.js";
import { exampleOfFailure, failedInPart, hoverFactsOf, requestOf, sampleOf } from "./reference.js";
import { reported } from "./report.js";

/* What the pages say, as Markdown. How they look and what leads where is looked at in site.test.ts, on the site as it is built. */

const root = fileURLToPath(new URL("../..", import.meta.url));
const apis = readDescriptions();
let documented: readonly DocumentedApi[];
let contents: Contents;

beforeAll(async () => {
  documented = await readApis(root);
  contents = await readContents(root, documented, { contract: reported, mutants: [] });
}, 120_000);

describe("the page of each operation", () => {
  test.each(apis)("of $api says what the editor says, and its request", async ({ api, operations }) => {
    const generated = await readFile(join(root, `generated/${api}.operations.ts`), "utf8");
    for (const operation of operations) {
      const text = textOf(`${api}/${operation.id}`);
      const [, facts = ""] = /## Limit, retries and request\n\n([^]+?)(?:\n\n|$)/.exec(text) ?? [];
      expect(facts.split("\n").map((line) => line.replace(/^- /, ""))).toEqual(hoverFactsOf(generated, operation));
      expect(text).toContain(`\`${operation.method} ${operation.path}\``);
    }
  });

  test.each(apis)("of $api has every input once, and marks what is bound", ({ api, document, operations }) => {
    for (const { id, parameters } of operations) {
      const text = textOf(`${api}/${id}`);
      for (const { name, in: place, required } of parameters.filter((one) => one.in !== "header")) {
        const lines = text.split("\n").filter((line) => line.startsWith(`- **\`${name}\`**`));
        expect(lines, `${id} ${name}`).toHaveLength(1);
        expect(lines[0]!.includes(", required"), `${id} ${name}`).toBe(required);
        expect(lines[0]!.includes("**bound**"), `${id} ${name}`).toBe(isBindable(document, name) && place === "path");
      }
    }
  });

  test.each(apis)(
    "of $api names for each failure of the description a class of its own or the common one",
    ({ api, operations }) => {
      const classes: Readonly<Record<number, RegExp>> = {
        401: /^(Unauthorized|Forbidden)Error$/,
        403: /^ForbiddenError$/,
        404: /^(NotFound|Api)Error$/,
        409: /^ConflictError$/,
        429: /^RateLimitError$/,
      };
      for (const { id, answers } of operations) {
        const rows = [...textOf(`${api}/${id}`).matchAll(/^\| (\d{3}) \| `(\w+)` \| `(\w+)` \|/gm)];
        for (const { status } of answers.filter((answer) => answer.status >= 400)) {
          const thrown = rows.filter(([, at]) => Number(at) === status).map(([, , name]) => name!);
          expect(thrown.length, `${id} ${status}`).toBeGreaterThan(0);
          for (const name of thrown) expect(name).toMatch(classes[status] ?? /^(Api|RateLimit)Error$/);
        }
      }
    },
  );

  test("shows its signature as it is generated, what it returns, and an answer that was recorded", () => {
    const text = textOf("frameio/groups.create");
    expect(text).toContain(
      "frameio.groups.create.safe(\n  input: BoundGroupsCreateInput,\n  options?: CallOptions,\n)",
    );
    expect(text).toMatch(/## Returns\n\n`Promise<Group>`\.\n\n```ts\n\/\/ An access group.*\n[^`]*interface Group \{/);
    expect(text).toMatch(/## A recorded answer\n[^]*"emoji": "scissors"/);
    expect(textOf("docusign/groups.create")).toContain("`PartialFailureError`");
    expect(textOf("frameio/groups.delete")).toContain("*experimental*");
    for (const { path, text: all } of pagesOf(contents).filter((page) => page.text.includes("## Returns")))
      expect(all, path).toMatch(/## A recorded answer/);
  });

  test("has what an interface says itself before what it extends says", () => {
    const types = readDeclarations(
      "interface A { x: string; list: { (): B; raw(input: C, options?: D): Promise<B> } }\ninterface Bound extends A { x?: number | undefined }",
    );
    expect(signaturesOf(types, ["Missing", "Bound"], "list")).toEqual([
      { variant: "", parameters: [], returns: "B" },
      { variant: ".raw", parameters: ["input: C", "options?: D"], returns: "Promise<B>" },
    ]);
    expect(typeOf(types, "Bound", "x")).toBe("number");
    expect(() => typeOf(types, "Bound", "y")).toThrow("Bound has no y.");
  });

  test("has the declarations that a type names, and then those that these name", () => {
    const types = readDeclarations(
      "/** Names C in passing. */\nexport interface A { b: B; }\nexport type B = { d: D } | null;\nexport interface C {}\nexport interface D {}",
    );
    expect(declarationsIn(types, "Promise<A>")).toEqual(["// Names C in passing.\ninterface A { b: B; }"]);
    expect(declarationsBehind(types, "Promise<A>")).toEqual(["type B = { d: D } | null;", "interface D {}"]);
  });
});

describe("the samples", () => {
  test("compile against the sources", () => {
    const samples = documented.flatMap(({ operations }) =>
      operations.flatMap(({ id, call }) => (call ? [sampleOf(id, call)] : [])),
    );
    expect(samples.length).toBe(apis.flatMap(({ operations }) => operations).length);
    expect(diagnose(samples)).toEqual([]);
  });

  test.each(apis)("of $api make each its call, and stand on its page", async (description) => {
    const printed = vi.spyOn(console, "log").mockReturnValue();
    for (const operation of description.operations) {
      printed.mockClear();
      const recorder = reachMocks();
      const sample = found(description.api, operation.id);
      expect(textOf(`${description.api}/${operation.id}`)).toContain(sample.code.trimEnd());
      await run(sample);
      const { method, path } = recorder.single();
      expect(`${method} ${path}`).toMatch(requestOf(operation, description));
      if (operation.items !== undefined) expect(printed, operation.id).toHaveBeenCalled();
    }
  });

  test("tell what failed inside a success", async () => {
    const printed = vi.spyOn(console, "log").mockReturnValue();
    for (const description of apis) {
      const failure = exampleOfFailure(description)!;
      for (const operation of description.operations.filter(({ itemErrors }) => itemErrors)) {
        printed.mockClear();
        vi.stubGlobal("fetch", () => Promise.resolve(Response.json(failedInPart(operation, failure))));
        await run(found(description.api, operation.id));
        const [[item, said] = [], ...others] = printed.mock.calls as unknown[][];
        expect(item, operation.id).toMatchObject({ [operation.itemErrors!.error]: failure });
        expect(Object.values(failure)).toContain(said);
        expect(others).toEqual([]);
      }
    }
    expect(printed).toHaveBeenCalled();
  });

  function found(api: string, id: string) {
    const call = documented.find(({ name }) => name === api)?.operations.find((one) => one.id === id)?.call;
    return sampleOf(id, call!);
  }
});

describe("the promises", () => {
  const { text } = promisesPage();

  test("have each fault once, with what is seen, in folds with an address each", () => {
    const faults = chapters.flatMap((chapter) => chapter.faults);
    expect(text.match(/^ {2}- /gm)).toHaveLength(faults.length);
    for (const { name, sees } of faults) {
      expect(text).toContain(`  - ${prose(name)}: `);
      expect(text).toContain(code(sees));
    }
    const ids = [...text.matchAll(/<details id="([^"]+)">/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(chapters.length);
    expect(ids.length).toBeLessThan(3 * chapters.length);
  });

  test("put each fault under how it ends", () => {
    const folds = [...text.matchAll(/<details id="[^"]+?-(returns|throws-[\w-]+)">\n[^]*?<\/details>/g)];
    const under = (ending: string) =>
      folds.filter(([, name]) => name === ending).map(([fold]) => fold.split("</summary>")[1]!);
    for (const fold of under("returns")) expect(fold).not.toMatch(/\w+Error \(\w+\)/);
    for (const fold of under("throws-and-nothing-was-done")) expect(fold).not.toContain("that may have happened");
    expect(under("throws-and-it-may-have-been-done").join()).toContain("OutcomeUnknownError");
  });
});

describe("the front page", () => {
  test.each([
    ["with a report", true, "at least of the mistakes that are made in each description"],
    ["without one", false, "are the source of everything"],
  ])("has an example and six reasons, each with a number and its proof, %s", async (_what, isReported, said) => {
    const { front } = await readContents(root, documented, {
      ...(isReported ? { contract: reported } : {}),
      mutants: [],
    });
    const reasons = front.text.match(/^- .*/gm) ?? [];
    expect(reasons).toHaveLength(6);
    for (const reason of reasons) expect(reason).toMatch(/^- \*\*[\d,.]+ .+?\*\* .+ \[.+\]\(.+\.md\)$/);
    expect(front.text).toContain(said);
    expect(front.text).toContain("npm install ./rollcall-");
    expect(front.text).toContain('from "rollcall/');
  });

  test("counts what there is", () => {
    const operations = apis.flatMap((api) => api.operations);
    expect(contents.front.text).toContain(`**${operations.length} operations** of ${apis.length} APIs`);
    expect(contents.front.text).toContain(`**${chapters.flatMap(({ faults }) => faults).length} faults**`);
    const { languages } = guides.find(({ file }) => file.endsWith("/runtimes.md"))!;
    expect(languages).toBeDefined();
    expect(contents.front.text).toMatch(/\*\*9 runtimes\*\*/);
  });
});

describe("the page on the contract tests", () => {
  test("has everything that is reported", () => {
    const { text } = contractPage(reported);
    for (const said of [
      "2000 mutants",
      "1999 noticed",
      "99.9 %",
      "12.5 % example",
      "https://demo.docusign.net on 2026-11-20: 5 operations, 1 difference.",
      "openapi/frameio.yaml:12: No reason is given.",
      "schemas.Group.fields.name.maxLength",
      "Our claim: marks (9)",
      "when `409` comes & goes",
      "1003 changes that break nobody",
      "512 answers",
      "beginning with the seed 7: 1 breakage.",
      "users.list <breaks> with a new field\n\nnpm run contract -- --seed 8",
      "Counterexample: [create(1)]\n\nnpm run contract -- --seed 9",
    ])
      expect(text).toContain(said);
  });

  test("is there with a report alone, and nothing leads to it without", async () => {
    const without = await readContents(root, documented, { mutants: [] });
    expect(pagesOf(contents).map(({ path }) => path)).toContain("contract");
    expect(pagesOf(without).map(({ path }) => path)).not.toContain("contract");
    expect(llmsFullText(without)).not.toMatch(/contract\.(md|html)|mutants\.html/);
  });
});

describe("texts of the project", () => {
  test("are all pages, the guides among them, without what only tests and generators read", () => {
    for (const { file, text } of guides.slice(1)) {
      const page = textOf(file.replace("scripts/docs/", "").replace(/\.md$/, ""));
      expect(page).not.toContain("<!--");
      expect(page.match(/^#+ .*$/gm)).toEqual(text.match(/^#+ .*$/gm));
    }
    for (const path of ["changelog", "provenance", "extensions", "decisions/openapi-fetch"])
      expect(textOf(path)).toMatch(/^# /);
  });

  test("llms.txt names every page with what it is about, and llms-full.txt has them all", () => {
    const [index, all] = [llmsText(contents), llmsFullText(contents)];
    for (const { path, text, title } of pagesOf(contents).slice(1)) {
      expect(index).toContain(`- [${title}](${path}.md): `);
      expect(all).toContain(text);
    }
    for (const { api, operations } of apis)
      for (const { id, method, path } of operations)
        expect(index.split("\n").find((line) => line.includes(`(${api}/${id}.md)`))).toContain(`\`${method} ${path}\``);
  });

  test.each([
    ["[`x`](./b.md#c) of [y](https://h.test/)", "[`x`](./b.md#c) of [y](https://h.test/)"],
    ["[log](../../../CHANGELOG.md)", "[log](../changelog.md)"],
    ["[a file](../../../src/index.ts) of ours", "a file of ours"],
    ["`[a](./b.md)` and [`a](b`](./b.md)", "`[a](./b.md)` and [`a](b`](./b.md)"],
    ["```ts\nx[0](./b.md);\n```", "```ts\nx[0](./b.md);\n```"],
    ["[here](#there)", "[here](#there)"],
  ])("lead where they lead here: %j", (text, expected) => {
    const places = new Map([
      ["scripts/docs/guides/b.md", "guides/b.md"],
      ["CHANGELOG.md", "changelog.md"],
    ]);
    expect(withLinks({ path: "guides/a", text }, "scripts/docs/guides/a.md", places)).toBe(expected);
  });

  test("lose their comments, and no code", () => {
    expect(withoutComments("a\n\n<!-- mock: x -->\n\n```ts\n<!-- kept -->\n```\n\n`<!-- kept -->`\n")).toBe(
      "a\n\n```ts\n<!-- kept -->\n```\n\n`<!-- kept -->`\n",
    );
  });
});

describe("Markdown", () => {
  test.each([
    [code("a"), "`a`"],
    [code("a `b`"), "`` a `b` ``"],
    [prose("a_b <c> `d_e` *f* [g]"), "a\\_b \\<c\\> `d_e` \\*f\\* \\[g\\]"],
    [table(["a", "b"], [["1 |\n2", 3]]), "| a | b |\n| --- | --- |\n| 1 \\| 2 | 3 |"],
    [anchorOf("What `x` is, and is/not"), "what-x-is-and-isnot"],
  ])("is written as %j", (written, expected) => expect(written).toBe(expected));
});

function textOf(path: string): string {
  const page = pagesOf(contents).find((one) => one.path === path);
  if (!page) throw new Error(`There is no page ${path}.`);
  return page.text;
}

function isBindable(document: object, name: string): boolean {
  let is = false;
  JSON.stringify(document, (_key, value: { name?: unknown; "x-bindable"?: unknown } | null) => {
    is ||= value?.name === name && value["x-bindable"] === true;
    return value;
  });
  return is;
}
