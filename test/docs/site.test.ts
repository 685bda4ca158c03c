import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Browser, Page, Response } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { buildSite } from "../../scripts/docs.js";
import { ofCode, ofDescriptions } from "../../scripts/docs/counted.js";
import { readDescriptions } from "../../scripts/openapi/read.js";
import { thorough } from "../support/thorough.js";
import { missingBrowser, openBrowser } from "./browser.js";
import { brokenTitles, plainBackticks } from "./reference.js";
import { mutants, reported } from "./report.js";
import { serve } from "./serve.js";

/*
 * The site as it is built, file by file and in a browser. It takes two minutes, so `npm test` leaves it to `.ci/run`; what the pages
 * say is looked at in pages.test.ts.
 */

const root = fileURLToPath(new URL("../..", import.meta.url));
const apis = readDescriptions();
const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** What a page of ours and all that it loads may weigh, after gzip. */
const mostBytes = 150 * 1024;

const desk = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };

/** Pages that others draw, from scripts of a megabyte. */
const drawn = /^(openapi\/[\w-]+|[\w-]+-mutants)\.html$/;

describe.runIf(thorough)("the site", () => {
  let site: string;
  let files: readonly string[];
  let pages: readonly string[];
  /** Of every page of ours its addresses, resolved, and the anchors that it has. */
  let links: ReadonlyMap<string, readonly string[]>;
  let anchors: ReadonlyMap<string, ReadonlySet<string>>;

  beforeAll(async () => {
    site = await mkdtemp(join(tmpdir(), "rollcall-site-"));
    await buildSite(root, site, { contract: reported, mutants: [ofDescriptions(mutants), ofCode(mutants)] });
    files = (await readdir(site, { recursive: true })).map((file) => file.replaceAll("\\", "/"));
    pages = files.filter((file) => file.endsWith(".html") && !drawn.test(file) && file !== "404.html");
    const texts = await Promise.all(
      pages.map(async (page) => [page, await readFile(join(site, page), "utf8")] as const),
    );
    links = new Map(texts.map(([page, html]) => [page, addressesIn(html).map((to) => resolved(page, to))]));
    anchors = new Map(
      texts.map(([page, html]) => [page, new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!))]),
    );
  }, 400_000);

  afterAll(() => rm(site, { recursive: true, force: true }));

  test("has a page for each operation, and beside every page its Markdown", () => {
    for (const { api, operations } of apis)
      for (const { id } of operations) expect(pages).toContain(`${api}/${id}.html`);
    for (const page of pages) expect(files).toContain(page.replace(/html$/, "md"));
    expect(files).toEqual(expect.arrayContaining(["llms.txt", "llms-full.txt", "contract.html", "promises.html"]));
  });

  test("has no dead link and no dead anchor", () => {
    const dead = [...links].flatMap(([page, all]) =>
      all.flatMap((to) => {
        const [file = "", anchor] = to.split("#");
        if (/^https?:/.test(to)) return [];
        if (!existsSync(join(site, file))) return [`${page} -> ${to}`];
        const known = anchors.get(file);
        return anchor && known && !known.has(decodeURIComponent(anchor)) ? [`${page} -> ${to}`] : [];
      }),
    );
    expect(dead).toEqual([]);
    expect([...links.values()].flat().length).toBeGreaterThan(2_000);
  });

  test("has no dead link in its Markdown and in llms.txt", async () => {
    const dead: string[] = [];
    for (const file of files.filter((name) => name.endsWith(".md") || name === "llms.txt")) {
      const text = (await readFile(join(site, file), "utf8")).replaceAll(/^```[^]*?^```$|`[^`\n]+`/gm, "");
      for (const [, to = ""] of text.matchAll(/\]\(([^)#\s]+)/g))
        if (!/^(https?:|mailto:)/.test(to) && !existsSync(join(site, dirname(file), to))) dead.push(`${file} -> ${to}`);
    }
    expect(dead).toEqual([]);
  });

  test.each(apis)(
    "has the description of $api as one in each form, and without what a viewer adds",
    async ({ api, document }) => {
      const json: unknown = JSON.parse(await readFile(join(site, `openapi/${api}.json`), "utf8"));
      expect(parse(await readFile(join(site, `openapi/${api}.yaml`), "utf8"))).toEqual(json);
      expect(json).toMatchObject({ openapi: "3.1.0", info: document["info"] });
      expect(JSON.stringify(json)).not.toContain("x-codeSamples");
      expect(await readFile(join(site, `openapi/${api}.html`), "utf8")).toContain('"disableTelemetry":true');
    },
  );

  test("names no other host in what it loads", async () => {
    for (const file of files.filter((name) => name.endsWith(".css")))
      expect(await readFile(join(site, file), "utf8"), file).not.toMatch(/url\(["']?(https?:)?\/\//);
    for (const page of pages)
      expect(await readFile(join(site, page), "utf8"), page).not.toMatch(
        /<(script|link|img|iframe)[^>]+(src|href)="(https?:)?\/\//,
      );
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

    beforeAll(async () => {
      [browser, server] = await Promise.all([openBrowser(), serve(site)]);
    }, 60_000);

    afterAll(async () => {
      await browser.close();
      await server.close();
    });

    test("every page of ours loads at most 150 KB and nothing from elsewhere, says nothing on the console, and fits a phone", async () => {
      const heavy: string[] = [];
      const rest = [...pages];
      const look = async () => {
        for (let path = rest.pop(); path !== undefined; path = rest.pop()) {
          const { page, troubles, loaded } = await open(path, phone);
          expect(await overflow(page), path).toBe(0);
          expect(troubles, path).toEqual([]);
          const bytes = loaded.reduce((sum, file) => sum + gzipSync(file).length, 0);
          if (bytes > mostBytes) heavy.push(`${path}: ${bytes} bytes`);
          await page.context().close();
        }
      };
      await Promise.all([look(), look(), look(), look()]);
      expect(heavy).toEqual([]);
    }, 300_000);

    test.each(["light", "dark"] as const)(
      "axe finds nothing serious on any kind of page, %s",
      async (colorScheme) => {
        // Of operations and their lists two for each API: they are printed by one program.
        const alike = apis.flatMap(({ api, operations: [first] }) => [`${api}/index.html`, `${api}/${first!.id}.html`]);
        const others = pages.filter((page) => !apis.some(({ api }) => page.startsWith(`${api}/`)));
        const found: string[] = [];
        for (const path of [...others, ...alike, "404.html"]) {
          const { page } = await open(path, desk, colorScheme);
          await page.evaluate(() => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));
          found.push(...(await seriousOn(page)).map((one) => `${path} ${one}`));
          if (path === alike[1]) {
            await page.setViewportSize(phone);
            found.push(...(await seriousOn(page)).map((one) => `${path} on a phone ${one}`));
          }
          await page.context().close();
        }
        expect(found).toEqual([]);
      },
      300_000,
    );

    test("the search finds an operation by its method, from the keyboard alone", async () => {
      const { page, troubles } = await open("index.html");
      for (const { api, operations } of apis) {
        const { id } = operations.at(-1)!;
        await page.keyboard.press("Control+k");
        await page.locator("#localsearch-input").fill(`${api} ${id}`);
        const found = page.locator("#localsearch-list li a");
        await found
          .and(page.locator(`[href^="/${api}/${id}.html"]`))
          .first()
          .waitFor();
        const addresses = await found.evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
        const place = addresses.findIndex((address) => address.startsWith(`/${api}/${id}.html`));
        // The page of an API with few operations may come before those of its operations.
        expect(place).toBeLessThan(3);
        for (let above = 0; above < place; above++) await page.keyboard.press("ArrowDown");
        await page.keyboard.press("Enter");
        await page.waitForURL(`**/${api}/${id}.html*`);
        await page.locator("h1", { hasText: `.${id}` }).waitFor();
      }
      expect(troubles).toEqual([]);
      await page.context().close();
    }, 60_000);

    test("the first stop of the keyboard skips to the content, code is copied by a button, the theme is switched", async () => {
      const { page, troubles } = await open("frameio/groups.create.html");
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.className)).toContain("VPSkipLink");
      await page.keyboard.press("Enter");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("VPContent");

      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      const block = page.locator("div[class*=language-]").first();
      await block.hover();
      await block.locator("button.copy").click();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("await frameio.groups.create(");

      await page.locator(".VPNavBarAppearance button").click();
      expect(await page.evaluate(() => document.documentElement.classList.contains("dark"))).toBe(true);
      expect(troubles).toEqual([]);
      await page.context().close();
    }, 60_000);

    test("the filter shows those promises alone that hold its words, and a fold is opened by its address", async () => {
      const { page, troubles } = await open("promises.html");
      const rows = page.locator(".vp-doc details li li");
      const all = await rows.count();
      await page.getByLabel("Filter").fill("retry-after doubled");
      const shown = await rows.locator("visible=true").allTextContents();
      expect(shown.length).toBeGreaterThan(0);
      expect(shown.length).toBeLessThan(all / 10);
      expect(await page.locator(".filter output").textContent()).toBe(`${shown.length} of ${all}`);
      await page.getByLabel("Filter").fill("");
      expect(await page.locator(".vp-doc details[open]").count()).toBe(0);
      expect(await page.locator(".vp-doc details[hidden]").count()).toBe(0);

      const fold = page.locator(".vp-doc details").nth(3);
      await fold.locator("summary").click();
      const id = (await fold.getAttribute("id"))!;
      expect(page.url()).toContain(`#${id}`);
      expect(troubles).toEqual([]);
      await page.context().close();
      const again = await open(`promises.html#${id}`);
      expect(await again.page.locator(`#${id}`).getAttribute("open")).not.toBeNull();
      await again.page.context().close();
    }, 60_000);

    test.each(["description-mutants.html", "code-mutants.html"])(
      "%s shows each mutant on its line with its fate, asks nothing of anybody, and leads back",
      async (name) => {
        const { page, troubles } = await open(`${name}#mutant/frameio.yaml`);
        for (const fate of ["Killed", "Survived", "Ignored"]) await page.getByText(`${fate} (1)`).waitFor();
        expect(await page.locator("mte-file code").first().textContent()).toContain("title: Frame.io </script>");
        expect(await overflow(page)).toBe(0);
        expect(troubles).toEqual([]);
        await page.getByRole("link", { name: "Rollcall", exact: false }).first().click();
        await page.waitForURL("**/index.html");
        await page.context().close();
      },
      60_000,
    );

    test.each(apis)(
      "the viewer of $api is reached from its page, shows every operation, and leads back",
      async ({ api, operations }) => {
        const { page, troubles } = await open(`${api}/index.html`);
        await page.getByRole("link", { name: "in a viewer" }).click();
        await page.waitForURL(`**/openapi/${api}.html*`);
        for (const variables of await page.getByText(/^Show \d+ variable/).all()) await variables.click();
        expect(await plainBackticks(page)).toEqual([]);
        const { paths } = JSON.parse(await readFile(join(site, `openapi/${api}.json`), "utf8")) as Described;
        for (const { id, method, path } of operations) {
          const { summary, tags } = paths[path]![method.toLowerCase()]!;
          await page.goto(`${server.origin}/openapi/${api}.html#/${slug(tags[0]!)}/${slug(id)}`);
          await page.locator("h2", { hasText: summary }).first().waitFor({ timeout: 20_000 });
          await page.locator("p", { hasText: `${id} of rollcall/${api}` }).waitFor({ timeout: 20_000 });
          await page.locator(".panel-request-samples code", { hasText: `.${id}(` }).waitFor({ timeout: 20_000 });
        }
        expect(await plainBackticks(page)).toEqual([]);
        await page.setViewportSize(phone);
        expect(await brokenTitles(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
        await page.setViewportSize(desk);
        await page.locator('a[href="../index.html"]').first().click();
        await page.waitForURL("**/index.html");
        expect(troubles).toEqual([]);
        await page.context().close();
      },
      120_000,
    );

    async function open(path: string, viewport = desk, colorScheme: "light" | "dark" = "light") {
      const context = await browser.newContext({ viewport, colorScheme });
      const page = await context.newPage();
      const troubles: string[] = [];
      const responses: Response[] = [];
      page.on("console", (message) => message.type() === "error" && troubles.push(`console: ${message.text()}`));
      page.on("pageerror", (error) => troubles.push(`uncaught: ${error.message}`));
      page.on("requestfailed", (request) => troubles.push(`failed: ${request.url()}`));
      page.on("request", (request) => {
        if (!isOwn(request.url())) troubles.push(`left the origin: ${request.url()}`);
      });
      page.on("response", (response) => {
        if (!response.url().startsWith("data:")) responses.push(response);
      });
      await page.goto(`${server.origin}/${path}`, { waitUntil: "networkidle" });
      await page.locator("h1").first().waitFor();
      return { page, troubles, loaded: await Promise.all(responses.map((response) => response.body())) };
    }

    function isOwn(address: string): boolean {
      const url = new URL(address);
      return url.protocol === "data:" || url.origin === server.origin;
    }
  });
});

interface Described {
  readonly paths: {
    readonly [path: string]: { readonly [method: string]: { summary: string; tags: readonly string[] } };
  };
}

/* The form in which a viewer writes a tag or an operation in an address. */
function slug(name: string): string {
  return name.toLowerCase().replaceAll(" ", "-");
}

function addressesIn(html: string): string[] {
  return [...html.matchAll(/<a [^>]*?href="([^"]+)"/g)].map(([, to]) => to!.replaceAll("&amp;", "&"));
}

/* A file of the site, with the anchor that is meant there. */
function resolved(page: string, to: string): string {
  if (/^https?:/.test(to)) return to;
  if (to.startsWith("#")) return page + to;
  const [path = "", anchor] = to.split("#");
  const file = path.startsWith("/") ? path.slice(1) : posix.join(posix.dirname(page), path);
  return `${file === "" || file.endsWith("/") ? `${file}index.html` : file}${anchor === undefined ? "" : `#${anchor}`}`;
}

/** How many pixels the page is wider than the window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** What axe finds on a page that keeps somebody from using it. */
async function seriousOn(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axe });
  return page.evaluate(async () => {
    const { run } = (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe;
    const { violations } = await run();
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ""}`),
      );
  });
}

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly impact?: string | null;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}
