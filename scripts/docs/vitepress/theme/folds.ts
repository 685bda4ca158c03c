/** Opens the fold that the address names, and names in the address the fold that is opened. */
export function followFolds(content: HTMLElement): void {
  for (const fold of content.querySelectorAll<HTMLDetailsElement>("details[id]")) {
    fold.querySelector("summary")?.addEventListener("click", () => {
      if (!fold.open) history.replaceState(history.state, "", `#${fold.id}`);
    });
  }
  openNamed(content);
  window.onhashchange = () => openNamed(content);
}

function openNamed(content: HTMLElement): void {
  const named = content.querySelector<HTMLElement>(`[id="${CSS.escape(decodeURIComponent(location.hash.slice(1)))}"]`);
  if (!(named instanceof HTMLDetailsElement)) return;
  named.open = true;
  named.scrollIntoView();
}
