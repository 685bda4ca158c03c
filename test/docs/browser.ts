import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const executablePath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";

/** Why the pages cannot be opened here; `undefined` when they can. */
export const missingBrowser = existsSync(executablePath)
  ? undefined
  : `There is no browser at ${executablePath}. Install Chromium or set CHROMIUM_PATH to one.`;

/** Opens a headless browser that talks to nobody on its own account. */
export function openBrowser(): Promise<Browser> {
  const args = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"];
  const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync"];
  return chromium.launch({ executablePath, args: [...args, ...quiet] });
}
