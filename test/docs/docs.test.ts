import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { buildSite } from "../../scripts/docs.js";
import { readDescriptions } from "../support/description.js";
import { missingBrowser, openBrowser } from "./browser.js";
import { serve } from "./serve.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const apis = readDescriptions();
let site: string;

beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), "rollcall-site-"));
  await buildSite(root, site);
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
  });

  test.each(apis)("the reference of $api counts nobody's visits", async ({ api }) => {
    expect(await readFile(join(site, `${api}.html`), "utf8")).toContain('"disableTelemetry":true');
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

  beforeAll(async () => {
    [browser, server] = await Promise.all([openBrowser(), serve(site)]);
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

  test.each(apis)(
    "the page of $api shows every operation, finds one, and asks nothing of anybody",
    async ({ api, operations }) => {
      const index = await open("index.html");
      const links = await index.page
        .locator(`#${api} ol a`)
        .evaluateAll((all) =>
          all.map((a) => ({ href: a.getAttribute("href")!, summary: a.querySelector(".summary")!.textContent })),
        );
      expect(links).toHaveLength(operations.length);

      const { page, troubles } = await open(`${api}.html`);
      for (const { href, summary } of links) {
        await page.goto(`${server.origin}/${href}`);
        await page.locator("h2", { hasText: summary }).first().waitFor({ timeout: 20_000 });
      }

      const { summary } = links.at(-1)!;
      await page.getByText("Search", { exact: false }).first().click();
      await page.getByPlaceholder("Search docs...").fill(summary);
      const found = page.locator('[data-component-name="Search/SearchItem"]');
      await found.filter({ hasText: summary }).first().waitFor({ timeout: 20_000 });
      await found.filter({ hasText: summary }).first().click();
      await page.locator("h2", { hasText: summary }).first().waitFor({ timeout: 20_000 });

      expect([...index.troubles, ...troubles]).toEqual([]);
      await Promise.all([page.close(), index.page.close()]);
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
