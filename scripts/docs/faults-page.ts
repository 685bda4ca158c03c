import { chapters } from "../../test/faults/table.js";
import { escape, page, type Link } from "./page.js";

/** The page of the faults that the runtime is proved against: the rows that the test suite plays, as it states them. */
export function faultsPage(links: readonly Link[]): string {
  const count = chapters.reduce((sum, { faults }) => sum + faults.length, 0);
  const sections = chapters.map(({ title, faults }) => {
    const rows = faults.map(
      ({ name, promise, over, call, sees, requests, waitedMs }) => `<tr>
<td><strong>${escape(name)}</strong><br><span class="soft">${escape(promise)}</span></td>
<td><code>${escape(call)}</code><br><span class="soft">${over === "clock" ? "stopped clock" : "real sockets"}</span></td>
<td><code>${escape(sees)}</code></td>
<td class="number">${requests}</td>
<td class="number">${escape(waitOf(waitedMs))}</td>
</tr>`,
    );
    return `<section><h2>${escape(title)}</h2>
<div class="wide faults"><table>
<thead><tr><th>Fault</th><th>Call</th><th>What the caller sees</th><th class="number">Requests</th><th class="number">Waited</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody></table></div></section>`;
  });
  return page({
    title: "What can go wrong, and what happens then",
    description: `${count} faults that Rollcall is tested against: what the caller sees, how many requests the server sees, how long the wait is.`,
    links,
    content: `<div class="prose"><h1>What can go wrong, and what happens then</h1>
<p>${count} faults, as the test suite plays them. Each row states what the caller sees, how many requests reach the server and how long the call waits; a row that does not hold turns <code>npm test</code> red.</p></div>
${sections.join("\n")}`,
  });
}

function waitOf(waitedMs: unknown): string {
  if (typeof waitedMs === "number") return `${waitedMs} ms`;
  return Array.isArray(waitedMs) ? `${waitedMs.join(" to ")} ms` : "";
}
