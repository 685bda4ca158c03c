/** What a page of ours may load: itself. Redoc searches in a worker made from a blob. */
export const contentSecurity = [
  "default-src 'self' 'unsafe-inline' data: blob:",
  "script-src 'self' 'unsafe-inline' blob:",
  "worker-src blob:",
].join("; ");

/** The project's mark: a list of names, one of them ticked off. Drawn 24 by 24. */
export const mark = `<rect width="24" height="24" rx="6" fill="#4f6df5"/>
<path d="m5 8.2 1.9 1.9 3.3-3.8" fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>
<path d="M13 8.5h6M5.5 13h13.5M5.5 17.5h9" fill="none" stroke="#fff" stroke-opacity=".72" stroke-width="2" stroke-linecap="round"/>`;

/** The mark as an address, for the browser's tab; without one a browser asks for a file that is not there. */
export const icon = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">${mark}</svg>`,
)}`;

/** Makes a text safe to stand in HTML, between tags or in a quoted attribute. */
export function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
