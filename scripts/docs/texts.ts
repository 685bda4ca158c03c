import { readdir, readFile } from "node:fs/promises";
import { basename, join, posix } from "node:path";
import { addressFrom, plainText, type Page, type Section } from "./page.js";

/** A text of the project that is a page of the site. */
export interface Text {
  /** Its file, from the root of the project. */
  readonly file: string;
  readonly page: Page;
}

/** Where guides are. Each file there is one. */
const guides = "scripts/docs/guides";

/** Where the reasons of decisions are. Each file there is one. */
const decisions = "scripts/docs/decisions";

/** In which order guides are read. One that is in no chapter comes last. */
const chapters: readonly { readonly title: string; readonly guides: readonly string[] }[] = [
  {
    title: "Getting started",
    guides: ["getting-started-frameio", "getting-started-docusign", "credentials", "testing"],
  },
  { title: "The directory", guides: ["directory"] },
  {
    title: "Calls",
    guides: ["calls", "lists", "options", "errors", "retries", "timeouts-and-cancellation", "rate-limits"],
  },
  { title: "Vendors", guides: ["frameio", "docusign", "vendor-changes"] },
  {
    title: "Production",
    guides: ["several-machines", "events-and-logging", "network", "workers", "runtimes"],
  },
  { title: "From elsewhere", guides: ["coming-from-docusign-esign", "openapi-fetch", "moving-off-v2"] },
  { title: "Rollcall itself", guides: ["numbers", "contributing"] },
];

/** Reads every guide, in chapters. */
export async function readGuides(root: string): Promise<{ readonly title: string; readonly texts: readonly Text[] }[]> {
  const texts = await readFolder(root, guides, "guides");
  const nameOf = ({ file }: Text) => basename(file, ".md");
  const placed = chapters.map(({ title, guides: names }) => ({
    title,
    texts: names.flatMap((name) => texts.filter((text) => nameOf(text) === name)),
  }));
  const known = new Set(placed.flatMap((chapter) => chapter.texts));
  const rest = { title: "More guides", texts: texts.filter((text) => !known.has(text)) };
  return [...placed, rest].filter((chapter) => chapter.texts.length > 0);
}

/** Reads what the project says of itself beside the guides: its changes, its sources, its rules. */
export async function readProject(root: string): Promise<Text[]> {
  const files: Readonly<Record<string, string>> = {
    "CHANGELOG.md": "changelog",
    "openapi/PROVENANCE.md": "provenance",
    "openapi/EXTENSIONS.md": "extensions",
    "CONTRIBUTING.md": "contributing",
    "SECURITY.md": "security",
    "THIRD-PARTY-NOTICES.md": "third-party-notices",
  };
  const own = Object.entries(files).map(([file, path]) => readText(root, file, path));
  return [...(await Promise.all(own)), ...(await readFolder(root, decisions, "decisions"))];
}

/** The pages of texts, in which links to files of the project lead to the pages that these files are on the site. */
export function linked(
  section: { title: string; texts: readonly Text[] },
  places: ReadonlyMap<string, string>,
): Section {
  return {
    title: section.title,
    pages: section.texts.map(({ file, page }) => ({ ...page, text: withLinks(page, file, places) })),
  };
}

async function readFolder(root: string, folder: string, under: string): Promise<Text[]> {
  const files = (await readdir(join(root, folder))).filter((name) => name.endsWith(".md")).sort();
  return Promise.all(files.map((name) => readText(root, `${folder}/${name}`, `${under}/${basename(name, ".md")}`)));
}

async function readText(root: string, file: string, path: string): Promise<Text> {
  const text = withoutComments(await readFile(join(root, file), "utf8"));
  const [, title, first] = /^# (.+)\n+(?:#.*\n+)*([^]+?[.:])(?:\s|$)/.exec(text) ?? [];
  if (!title || !first) throw new Error(`${file} does not begin with a title and a sentence.`);
  return { file, page: { path, title: plainText(title), summary: plainText(first).replace(/:$/, "."), text } };
}

/** A text without the comments that tests and generators read. */
export function withoutComments(text: string): string {
  return outsideCode(text, (part) => part.replaceAll(/<!--[^]*?-->\n*/g, ""));
}

/** A text whose links lead where its files are on the site, by `places`; one to a file that is not there is no link. */
export function withLinks(
  page: Pick<Page, "path" | "text">,
  file: string,
  places: ReadonlyMap<string, string>,
): string {
  return outsideCode(page.text, (part) =>
    part.replaceAll(/\[([^\]]+)\]\(([^)\s]+)\)/g, (whole, name: string, to: string) => {
      if (/^(https?:|mailto:|#)/.test(to)) return whole;
      const [target = "", anchor] = to.split("#");
      const place = places.get(posix.join(posix.dirname(file), target));
      if (place === undefined) return name;
      return `[${name}](${addressFrom(page, place)}${anchor === undefined ? "" : `#${anchor}`})`;
    }),
  );
}

/* Nothing inside of code is anything else; a link may be around code. */
function outsideCode(text: string, change: (part: string) => string): string {
  const codes: string[] = [];
  const masked = text.replaceAll(
    /^```[^]*?^```$|(?<!`)(`+)(?!`)[^]*?(?<!`)\1(?!`)/gm,
    (found) => `\0${codes.push(found) - 1}\0`,
  );
  return change(masked).replaceAll(/\0(\d+)\0/g, (_, index: string) => codes[Number(index)]!);
}
