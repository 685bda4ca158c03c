import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { MutationTestResult } from "mutation-testing-report-schema/api";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { parse } from "yaml";
import { buildSite } from "../../scripts/docs.js";
import { contractPage } from "../../scripts/docs/contract-page.js";
import { ofCode, ofDescriptions, readCounted, type Counted } from "../../scripts/docs/counted.js";
import { indexPage } from "../../scripts/docs/index-page.js";
import { printMarkdown } from "../../scripts/docs/markdown.js";
import { readDescriptions } from "../../scripts/openapi/read.js";
import { guides } from "../support/guides.js";
import { diagnose, reachMocks, run } from "../support/snippets.js";
import { missingBrowser, openBrowser } from "./browser.js";
import {
  brokenTitles,
  exampleOfFailure,
  factsOf,
  failedInPart,
  hoverFactsOf,
  plainBackticks,
  readReference,
  requestOf,
  sampleOf,
} from "./reference.js";
import { mutants, reported } from "./report.js";
import { serve } from "./serve.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const apis = readDescriptions();
const guideNames = guides.slice(1).map(({ file }) => `guide-${basename(file, ".md")}`);
let site: string;

beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), "rollcall-site-"));
  await buildSite(root, site, { contract: reported, mutants: [ofDescriptions(mutants), ofCode(mutants)] });
}, 120_000);

afterAll(() => rm(site, { recursive: true, force: true }));

describe("the files", () => {
  test("llms.txt names every operation with method and path, and links only to what exists", async () => {
    const text = await readFile(join(site, "llms.txt"), "utf8");
    for (const { api, operations } of apis) {
      for (const { id, method, path } of operations) {
        const start = `- [${id}](${api}.html#`;
        expect(text.split("\n").find((line) => line.startsWith(start))).toContain(`: \`${method} ${path}\`: `);
      }
    }
    for (const [, file] of text.matchAll(/\]\(([^)#]+)/g)) expect(existsSync(join(site, file!)), file).toBe(true);
  });

  test.each(apis)("the downloads of $api hold one and the same description", async ({ api, document }) => {
    const json: unknown = JSON.parse(await readFile(join(site, `openapi/${api}.json`), "utf8"));
    expect(parse(await readFile(join(site, `openapi/${api}.yaml`), "utf8"))).toEqual(json);
    expect(json).toMatchObject({ openapi: "3.1.0", info: document["info"] });
    // What the page adds for its readers is no part of the description.
    expect(JSON.stringify(json)).not.toContain("x-codeSamples");
  });

  test.each(apis)("the reference of $api counts nobody's visits", async ({ api }) => {
    expect(await readFile(join(site, `${api}.html`), "utf8")).toContain('"disableTelemetry":true');
  });
});

describe("the guides", () => {
  test("are each a page and its Markdown, to which the index and llms.txt lead", async () => {
    const [index, llms] = await Promise.all(
      ["index.html", "llms.txt"].map((name) => readFile(join(site, name), "utf8")),
    );
    expect(guideNames).toContain("guide-rate-limits");
    for (const [i, name] of guideNames.entries()) {
      const { text } = guides[i + 1]!;
      expect(await readFile(join(site, `${name}.md`), "utf8")).toBe(text);
      const page = await readFile(join(site, `${name}.html`), "utf8");
      for (const [, title] of text.matchAll(/^#+ (.*)$/gm)) expect(page).toContain(`>${title}</h`);
      expect(page.match(/<pre /g) ?? []).toHaveLength((text.match(/^```\w/gm) ?? []).length);
      expect(index).toContain(`<a href="${name}.html">`);
      expect(llms).toContain(`](${name}.md)`);
    }
  });

  test.each([
    ["# A `b` c", '<h1 id="a-b-c">A <code>b</code> c</h1>'],
    ["Tom & **Jerry**\nrun.", "<p>Tom &amp; <strong>Jerry</strong>\nrun.</p>"],
    [
      "[`x`](./tokens.md#b) of [y](https://h.test/)",
      '<p><a href="guide-tokens.html#b"><code>x</code></a> of <a href="https://h.test/">y</a></p>',
    ],
    ["[README](../../../README.md)", "<p>README</p>"],
    ["`[a](b.md) **c**`", "<p><code>[a](b.md) **c**</code></p>"],
    ["- one\n  more\n- two", "<ul><li>one\n  more</li><li>two</li></ul>"],
    [
      "<!-- mock: code=404 -->\n\n```ts\nif (a < b) c();\n\nd();\n```",
      '<pre class="sample" tabindex="0"><code>if (a &lt; b) c();\n\nd();</code></pre>',
    ],
  ])("print %j", (markdown, html) => {
    expect(printMarkdown(markdown).trim()).toBe(html);
  });

  test("print a table as one, and refuse what they cannot print", () => {
    expect(printMarkdown("| a | `b` |\n| - | - |\n| 1 | c |")).toContain('<td class="number">1</td><td>c</td>');
    for (const text of ["1. one", "> said", "* one", "#### deep", "```ts\nleft open"])
      expect(() => printMarkdown(text)).toThrow("cannot print");
  });
});

describe("the page on the contract tests", () => {
  let text: string;
  beforeAll(async () => {
    text = (await readFile(join(site, "contract.html"), "utf8")).replaceAll(/<[^>]+>/g, " ");
  });

  test("tells the least of each description, and that nothing was checked live where nothing was", () => {
    expect(text).toMatch(/openapi\/frameio\.yaml\s+100 %\s+12\.5 %\s+example\s+0\.0 %\s+operation\s+never\s+100 %/);
    expect(text).toContain(
      "openapi/docusign.yaml  was read at https://demo.docusign.net on 2026-11-20: 5 operations, 1 difference.",
    );
    const withoutLive = contractPage({ ...reported, apis: reported.apis.slice(0, 1) }, []);
    expect(withoutLive).toContain("Nothing was checked against a live service");
  });

  test("gives what is not shown its reason, claims and doubts their names, and failures the way to repeat them", () => {
    for (const said of [
      "openapi/frameio.yaml:12",
      "No reason is given.",
      "schemas.Group.fields.name.maxLength",
      "Our claim: marks  (9)",
      "when  409  comes &amp; goes",
      "1003 changes that break nobody",
      "512 answers",
      "beginning with the seed 7: 1 breakage.",
      "users.list &lt;breaks&gt; with a new field\n\nnpm run contract -- --seed 8",
      "Counterexample: [create(1)]\n\nnpm run contract -- --seed 9",
    ])
      expect(text).toContain(said);
  });

  test("is led to by the index, which says nothing of it where it is absent", async () => {
    const absent = indexPage({ version: "1", apis: [], guides: [] }, [{ href: "index.html", text: "APIs" }], []);
    expect(absent).not.toMatch(/contract\.html|mutants\.html/);
    const index = await readFile(join(site, "index.html"), "utf8");
    for (const name of ["contract.html", "description-mutants.html", "code-mutants.html"])
      expect(index).toContain(`<a href="${name}">`);
  });
});

describe("what was counted", () => {
  const files = (mutated: MutationTestResult): Readonly<Record<string, string>> => ({
    "openapi/frameio.yaml": mutants.files["openapi/frameio.yaml"]!.source,
    "coverage/contract/report.json": JSON.stringify(reported),
    "coverage/contract/mutation.json": JSON.stringify(mutated),
    "coverage/mutate/mutation.json": JSON.stringify(mutated),
  });
  const [described, coded] = [ofDescriptions(mutants), ofCode(mutants)];
  const older: MutationTestResult = {
    ...mutants,
    files: { "openapi/frameio.yaml": { ...mutants.files["openapi/frameio.yaml"]!, source: "openapi: 3.0.0\n" } },
  };

  test.each<[string, Readonly<Record<string, string>>, Counted]>([
    ["is taken where it is of the files of today", files(mutants), { contract: reported, mutants: [described, coded] }],
    ["is left out where one of them has changed since", files(older), { mutants: [] }],
    ["is left out where it is gone", { ...files(mutants), "openapi/frameio.yaml": "" }, { mutants: [] }],
    ["need not be there", {}, { mutants: [] }],
  ])("%s", async (_what, written, counted) => {
    const folder = await mkdtemp(join(tmpdir(), "rollcall-counted-"));
    try {
      for (const [name, text] of Object.entries(written)) {
        await mkdir(dirname(join(folder, name)), { recursive: true });
        if (text !== "") await writeFile(join(folder, name), text);
      }
      expect(await readCounted(folder)).toEqual(counted);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe("what the reference says of the methods", () => {
  test.each(apis)("of $api is their name, and beside the texts what the editor says", async ({ api, operations }) => {
    const page = await readReference(join(site, `${api}.html`));
    const generated = await readFile(join(root, `generated/${api}.operations.ts`), "utf8");
    for (const operation of operations) {
      const { description } = page.paths[operation.path]![operation.method.toLowerCase()]!;
      expect(description.split("\n\n")[0]).toBe(`\`${operation.id}\` of \`rollcall/${api}\``);
      expect(factsOf(page, operation)).toEqual(hoverFactsOf(generated, operation));
    }
  });
});

describe("the samples of the reference", () => {
  test("compile against the sources", async () => {
    const samples = apis.map(async ({ api, operations }) => {
      const page = await readReference(join(site, `${api}.html`));
      return operations.map((operation) => sampleOf(page, operation));
    });
    expect(diagnose((await Promise.all(samples)).flat())).toEqual([]);
  });

  test.each(apis)("of $api make each its call", async (description) => {
    const page = await readReference(join(site, `${description.api}.html`));
    const printed = vi.spyOn(console, "log").mockReturnValue();
    for (const operation of description.operations) {
      printed.mockClear();
      const recorder = reachMocks();
      await run(sampleOf(page, operation));
      const { method, path } = recorder.single();
      expect(`${method} ${path}`).toMatch(requestOf(operation, description));
      if (operation.items !== undefined) expect(printed, operation.id).toHaveBeenCalled();
    }
  });

  test("tell what failed inside a success", async () => {
    const printed = vi.spyOn(console, "log").mockReturnValue();
    for (const description of apis) {
      const page = await readReference(join(site, `${description.api}.html`));
      const failure = exampleOfFailure(description)!;
      for (const operation of description.operations.filter(({ itemErrors }) => itemErrors)) {
        printed.mockClear();
        vi.stubGlobal("fetch", () => Promise.resolve(Response.json(failedInPart(operation, failure))));
        await run(sampleOf(page, operation));
        const [[item, code] = [], ...others] = printed.mock.calls as unknown[][];
        expect(item, operation.id).toMatchObject({ [operation.itemErrors!.error]: failure });
        expect(Object.values(failure)).toContain(code);
        expect(others).toEqual([]);
      }
    }
    expect(printed).toHaveBeenCalled();
  });
});

// A machine without a browser is told so; where the project is checked as a whole, it has to be there.
test("a browser is there", ({ skip }) => {
  if (!missingBrowser) return;
  if (process.env["CI"]) expect.fail(missingBrowser);
  console.warn(`The pages were not opened. ${missingBrowser}`);
  skip(missingBrowser);
});

describe.runIf(!missingBrowser)("in a browser", () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serve>>;
  /** Where the index leads, by API. */
  const linksOf = new Map<string, { href: string; id: string; summary: string }[]>();

  beforeAll(async () => {
    [browser, server] = await Promise.all([openBrowser(), serve(site)]);
    const { page, troubles } = await open("index.html");
    for (const { api } of apis) {
      const links = await page.locator(`#${api} ol a`).evaluateAll((all) =>
        all.map((a) => ({
          href: a.getAttribute("href")!,
          id: a.querySelector(".id")!.textContent,
          summary: a.querySelector(".summary")!.textContent,
        })),
      );
      linksOf.set(api, links);
    }
    expect(troubles).toEqual([]);
    await page.close();
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  test("the index lists every operation and leads to each", async () => {
    const { page, troubles } = await open("index.html");
    for (const { api, operations } of apis) {
      const ids = await page.locator(`#${api} .id`).allTextContents();
      expect(ids.toSorted()).toEqual(operations.map(({ id }) => id).toSorted());
    }
    expect(await overflow(page)).toBe(0);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await overflow(page)).toBe(0);
    expect(troubles).toEqual([]);
    await page.close();
  }, 60_000);

  test.each(["faults.html", "contract.html", ...guideNames.map((name) => `${name}.html`)])(
    "%s fits every window and is reached from everywhere",
    async (name) => {
      const { page, troubles } = await open(name);
      for (const width of [1280, 390, 320]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await overflow(page), `${width} pixels`).toBe(0);
      }
      const links = await page
        .locator("nav a")
        .evaluateAll((all) => all.map((a) => a.getAttribute("href")!.replace(/#.*/, "")));
      expect(links).toEqual(["index.html", "index.html", "faults.html", "contract.html", "llms.txt"]);
      for (const link of links) expect(existsSync(join(site, link)), link).toBe(true);
      for (const details of await page.locator("details").all()) await details.locator("summary").click();
      expect(await overflow(page), "opened").toBe(0);
      expect(troubles).toEqual([]);
      await page.close();
    },
    60_000,
  );

  test.each(["description-mutants.html", "code-mutants.html"])(
    "%s shows each mutant on its line with its fate, and asks nothing of anybody",
    async (name) => {
      const { page, troubles } = await open(`${name}#mutant/frameio.yaml`);
      for (const fate of ["Killed", "Survived", "Ignored"]) await page.getByText(`${fate} (1)`).waitFor();
      expect(await page.locator("mte-file code").first().textContent()).toContain("title: Frame.io </script>");
      expect(await overflow(page)).toBe(0);
      expect(troubles).toEqual([]);
      await page.close();
    },
    60_000,
  );

  test.each(apis)(
    "the page of $api shows every operation, finds one, and asks nothing of anybody",
    async ({ api, operations }) => {
      const links = linksOf.get(api)!;
      expect(links).toHaveLength(operations.length);

      const { page, troubles } = await open(`${api}.html`);
      for (const variables of await page.getByText(/^Show \d+ variable/).all()) await variables.click();
      expect(await plainBackticks(page)).toEqual([]);
      for (const { href, id, summary } of links) {
        await page.goto(`${server.origin}/${href}`);
        await page.locator("h2", { hasText: summary }).first().waitFor({ timeout: 20_000 });
        await page.locator("p", { hasText: `${id} of rollcall/${api}` }).waitFor({ timeout: 20_000 });
        await page.locator(".panel-request-samples code", { hasText: `.${id}(` }).waitFor({ timeout: 20_000 });
      }
      expect(await plainBackticks(page)).toEqual([]);
      await page.setViewportSize({ width: 390, height: 840 });
      expect(await brokenTitles(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      await page.setViewportSize({ width: 1280, height: 900 });

      const { id, summary } = links.at(-1)!;
      await page.getByText("Search", { exact: false }).first().click();
      await page.getByPlaceholder("Search docs...").fill(id);
      const found = page.locator('[data-component-name="Search/SearchItem"]');
      await found.filter({ hasText: summary }).first().waitFor({ timeout: 20_000 });
      await found.filter({ hasText: summary }).first().click();
      await page.locator("h2", { hasText: summary }).first().waitFor({ timeout: 20_000 });

      expect(troubles).toEqual([]);
      await page.close();
    },
    120_000,
  );

  async function open(path: string): Promise<{ page: Page; troubles: string[] }> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const troubles: string[] = [];
    page.on("console", (message) => message.type() === "error" && troubles.push(`console: ${message.text()}`));
    page.on("pageerror", (error) => troubles.push(`uncaught: ${error.message}`));
    page.on("requestfailed", (request) => troubles.push(`failed: ${request.url()}`));
    page.on("request", (request) => {
      if (!isOwn(request.url())) troubles.push(`left the origin: ${request.url()}`);
    });
    await page.goto(`${server.origin}/${path}`);
    await page.locator("h1").first().waitFor();
    return { page, troubles };
  }

  function isOwn(address: string): boolean {
    const url = new URL(address);
    return url.protocol === "data:" || url.origin === server.origin;
  }
});

/** How many pixels the page is wider than the window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
