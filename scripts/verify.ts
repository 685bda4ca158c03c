import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { readDescriptions } from "./openapi/read.js";
import { readAccount, type Account } from "./verify/account.js";
import { readEverything } from "./verify/read.js";
import { keptOrigin } from "./verify/redact.js";
import { reportText, type Report } from "./verify/report.js";
import { refuseSecrets } from "./verify/secrets.js";

/**
 * Calls every operation that only reads, on a real account, and holds the answers against the description. What was found
 * and what was exchanged is written to `out`, without anything that names the account or the people in it.
 */
export async function verify(account: Account, out: string): Promise<Report> {
  const description = readDescriptions().find(({ api }) => api === account.api);
  if (!description) throw new Error(`There is no description ${account.api}.`);
  const { exchanges, ...found } = await readEverything(description, account);
  const report: Report = {
    api: account.api,
    origin: keptOrigin(description, account.baseUrl),
    at: new Date().toISOString(),
    ...found,
  };
  const files = {
    "report.md": reportText(report),
    "report.json": `${JSON.stringify(report, null, 2)}\n`,
    "exchanges.json": `${JSON.stringify(exchanges, null, 2)}\n`,
  };
  for (const text of Object.values(files)) refuseSecrets(text, [account.token, account.account]);
  await mkdir(out, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(out, name), text);
  return report;
}

/** Whether everything was read and nothing differs. */
export function isClean({ operations, drift }: Report): boolean {
  return drift.length === 0 && operations.every(({ outcome }) => outcome === "read");
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const apis = readDescriptions().map(({ api }) => api);
  const account = readAccount(process.argv.slice(2), apis, process.env);
  if ("missing" in account) {
    console.error(account.missing);
    process.exitCode = 2;
  } else {
    const out = fileURLToPath(new URL(`../reports/verify/${account.api}`, import.meta.url));
    const report = await verify(account, out);
    console.log(`${reportText(report)}\nWritten to reports/verify/${account.api}/.`);
    if (!isClean(report)) process.exitCode = 1;
  }
}
