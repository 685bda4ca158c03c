import { readFileSync } from "node:fs";
import { defineConfig, type DefaultTheme } from "vitepress";
import type { Told } from "../vitepress.js";
import { anchorOf } from "./anchor.js";

// Beside the folder into which this one is copied.
const told = JSON.parse(readFileSync(new URL("../told.json", import.meta.url), "utf8")) as Told;

/* What VitePress does not make it neither looks for nor shows inside of its shell. */
const isApart = (address: string) => told.apart.some((page) => address.replace(/#.*/, "").endsWith(page));

export default defineConfig({
  lang: "en",
  title: told.title,
  description: told.description,
  head: [
    ["meta", { "http-equiv": "Content-Security-Policy", content: told.contentSecurity }],
    ["link", { rel: "icon", href: told.icon }],
  ],
  // One copy of what all pages know of each other, instead of one in each.
  metaChunk: true,
  // A page is small, and is asked for when somebody wants it.
  router: { prefetchLinks: false },
  ignoreDeadLinks: [
    (address) => told.apart.some((page) => `${address.replace(/#.*/, "")}.html`.endsWith(page) || isApart(address)),
  ],
  markdown: {
    theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
    anchor: { slugify: anchorOf },
    headers: { slugify: anchorOf },
    // Braces are those of paths and objects.
    attrs: { disable: true },
    config(markdown) {
      // What looks like a face is a number and a bracket.
      markdown.core.ruler.disable("emoji");
      const { renderer } = markdown;
      const literal = (html: string) => html.replaceAll("{{", "&#123;&#123;");
      for (const name of ["text", "code_inline"]) {
        const print = renderer.rules[name]!;
        renderer.rules[name] = (...args) => literal(print(...args));
      }
      const open =
        renderer.rules["link_open"] ??
        ((tokens, index, options, _env, self) => self.renderToken(tokens, index, options));
      renderer.rules["link_open"] = (...args) => {
        const [tokens, index] = args;
        const link = tokens[index]!;
        if (isApart(link.attrGet("href") ?? "")) link.attrSet("target", "_self");
        return open(...args);
      };
    },
  },
  themeConfig: {
    logo: { src: told.icon, alt: "" },
    nav: told.nav as DefaultTheme.NavItem[],
    sidebar: told.sidebar as DefaultTheme.SidebarMulti,
    footer: { message: told.footer },
    search: { provider: "local" },
    notFound: { linkText: "To the front page", linkLabel: "To the front page" },
    outline: { label: "On this page" },
    externalLinkIcon: true,
  },
});
