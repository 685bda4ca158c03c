/** Puts a field above the first chapter of a page that shows those items alone that hold every word in it. */
export function addFilter(content: HTMLElement, selector: string): void {
  if (content.querySelector("#filter")) return;
  const items = [...content.querySelectorAll<HTMLElement>(selector)];
  const holders = [...content.querySelectorAll<HTMLElement>("details, details > ul > li")];
  const chapters = [...content.querySelectorAll<HTMLElement>("h2")];
  const texts = new Map(items.map((item) => [item, textAround(item).toLowerCase()]));

  const field = document.createElement("input");
  Object.assign(field, {
    id: "filter",
    type: "search",
    placeholder: "429, timeout, groups.create …",
    autocomplete: "off",
  });
  const label = document.createElement("label");
  Object.assign(label, { htmlFor: field.id, textContent: "Filter" });
  const found = document.createElement("output");
  found.htmlFor.value = field.id;
  const row = document.createElement("div");
  row.className = "filter";
  row.append(label, field, found);
  chapters[0]?.before(row);

  field.addEventListener("input", () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const item of items) item.hidden = !words.every((word) => texts.get(item)?.includes(word));
    for (const holder of holders) {
      holder.hidden = !holder.querySelector(`:is(${selector.split(" ").at(-1) ?? "li"}):not([hidden])`);
      if (holder instanceof HTMLDetailsElement) holder.open = words.length > 0 && !holder.hidden;
    }
    for (const chapter of chapters) chapter.hidden = foldsOf(chapter).every(({ hidden }) => hidden);
    const shown = items.filter(({ hidden }) => !hidden).length;
    found.textContent = words.length > 0 ? `${shown} of ${items.length}` : "";
  });
}

/* What an item says, and what it says it under. */
function textAround(item: HTMLElement): string {
  const promise = item.parentElement?.closest("li")?.querySelector("strong")?.textContent ?? "";
  return `${promise} ${item.textContent}`;
}

function foldsOf(chapter: Element): HTMLElement[] {
  const folds: HTMLElement[] = [];
  for (let next = chapter.nextElementSibling; next && next.tagName !== "H2"; next = next.nextElementSibling) {
    if (next instanceof HTMLDetailsElement) folds.push(next);
  }
  return folds;
}
