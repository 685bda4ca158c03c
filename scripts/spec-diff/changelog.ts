import { worst, type ApiChanges, type Change, type Class } from "./change.js";
import { namePlaces } from "./where.js";

/** The worst class of what has changed in some APIs; undefined where nothing has. */
export function classOfAll(apis: readonly ApiChanges[]): Class | undefined {
  const classes = apis.flatMap(({ changes }) => changes.map((change) => change.class));
  return classes.length === 0 ? undefined : worst(classes);
}

/** Writes what has changed for those who call the APIs, as a section of a changelog; empty where nothing has. */
export function writeChanges(apis: readonly ApiChanges[], since: string): string {
  const changed = apis.filter(({ changes }) => changes.length > 0);
  return changed.length === 0 ? "" : `${heading} ${since}\n\n${changed.map(writeApi).join("\n")}`;
}

const heading = "### The descriptions, since";

function writeApi({ api, before, after, changes }: ApiChanges): string {
  const [nameNow, nameBefore] = [namePlaces(after ?? {}), namePlaces(before ?? {})];
  const nameOf = ({ kind, keys }: Change): string =>
    // The status is told by what has become of it.
    (/\.(drop|remove)$/.test(kind) ? nameBefore : nameNow)(kind.startsWith("response.") ? keys.slice(0, 3) : keys);
  const section = (title: string, wanted: Class): string[] => {
    const places = new Map<string, Set<string>>();
    for (const found of changes.filter((one) => one.class === wanted)) {
      const what = `${found.kind}, ${found.what}`;
      places.set(what, (places.get(what) ?? new Set()).add(nameOf(found)));
    }
    const items = [...places].map(([what, names]) => wrap(`- ${what}: ${[...names].join("; ")}`));
    return items.length === 0 ? [] : [title, "", ...items, ""];
  };
  const words = changes.filter((found) => found.class === "words").length;
  return [
    `#### ${api}`,
    "",
    ...section("Breaking:", "breaking"),
    ...section("Compatible:", "compatible"),
    ...(words > 0 ? [`Texts and examples: ${words}.`, ""] : []),
  ].join("\n");
}

/* As the rest of the changelog is. */
function wrap(item: string): string {
  const lines = [""];
  for (const word of item.split(" ")) {
    const line = lines.at(-1)!;
    if (line.length + 1 + word.length > 120) lines.push(`  ${word}`);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines.join("\n");
}

/** An entry of the changelog: the version that it is about, and its text. */
export interface Entry {
  readonly version: string;
  readonly text: string;
}

/** The entries of a changelog, the newest first. */
export function entriesOf(changelog: string): Entry[] {
  return splitEntries(changelog)
    .slice(1)
    .map((text) => ({ version: /^## (\d[^\s,]*)/.exec(text)?.[1] ?? "", text }));
}

/** The section of an entry that `writeChanges` wrote; empty where there is none. It is the last one. */
export function sectionOf({ text }: Entry): string {
  const start = text.indexOf(heading);
  return start < 0 ? "" : `${text.slice(start).trimEnd()}\n`;
}

/** Puts a section into the newest entry, in the place of the one that was there. */
export function putSection(changelog: string, section: string): string {
  const [title = "", entry = "", ...older] = splitEntries(changelog);
  const start = entry.indexOf(heading);
  const own = (start < 0 ? entry : entry.slice(0, start)).trimEnd();
  const parts = [own, ...(section === "" ? [] : [section.trimEnd()])];
  return [title, `${parts.join("\n\n")}\n`, ...(older.length > 0 ? ["\n", ...older] : [])].join("");
}

function splitEntries(changelog: string): string[] {
  return changelog.split(/^(?=## )/m);
}
