import { chapters, type Chapter, type Fault } from "../../test/faults/table.js";
import { escape } from "./html.js";
import { code, count, prose, type Page } from "./page.js";
import { anchorOf } from "./vitepress/anchor.js";

/** How many faults the test suite plays. */
export const faultCount = chapters.reduce((sum, { faults }) => sum + faults.length, 0);

/** The page of what Rollcall promises under faults: the rows that the test suite plays, by what the caller sees. */
export function promisesPage(): Page {
  return {
    path: "promises",
    title: "Promises kept under faults",
    summary: `${count(faultCount, "fault")} that the test suite plays: what the caller sees, how many requests the server sees, how long the call waits.`,
    text: `# Promises kept under faults

${count(faultCount, "fault")}, as the test suite plays them. Each says what the caller sees, how many requests reach the
server and how long the call waits; one that does not hold fails \`npm test\`. Those marked *TCP* run over real
connections, all others on a clock that the test moves.

${chapters.map(chapterText).join("\n\n")}
`,
    look: { outline: [2, 2], filter: "details li li" },
  };
}

const endings = [
  { name: "Returns", is: (fault: Fault) => classesOf(fault).length === 0 },
  { name: "Throws, and nothing was done", is: (fault: Fault) => !mayHaveHappened(fault) },
  { name: "Throws, and it may have been done", is: mayHaveHappened },
] as const;

function chapterText({ title, faults }: Chapter): string {
  const endingOf = (fault: Fault) => endings.find(({ is }) => is(fault));
  const folds = endings.flatMap((ending) => {
    const own = faults.filter((fault) => endingOf(fault) === ending);
    return own.length > 0 ? [foldText(`${anchorOf(title)}-${anchorOf(ending.name)}`, ending.name, own)] : [];
  });
  return [`## ${prose(title)}`, ...folds].join("\n\n");
}

function foldText(anchor: string, name: string, faults: readonly Fault[]): string {
  const classes = [...new Set(faults.flatMap(classesOf))].map((one) => `<code>${one}</code>`).join(", ");
  const rowsOf = (promise: string) => faults.filter((fault) => fault.promise === promise);
  const promises = [...new Set(faults.map(({ promise }) => promise))];
  // The one that most rows keep stands for all.
  const [first = "", ...others] = promises.toSorted((a, b) => rowsOf(b).length - rowsOf(a).length);
  const more = others.length > 0 ? ` And ${count(others.length, "more promise")}.` : "";
  const lists = promises.map((promise) =>
    [`- **${prose(promise)}**`, ...rowsOf(promise).map((row) => `  - ${faultText(row)}`)].join("\n"),
  );
  return `<details id="${anchor}">
<summary><strong>${name}</strong> ${classes} <small>${count(faults.length, "fault")}</small><br><span>${escape(first)}${more}</span></summary>

${lists.join("\n")}

</details>`;
}

function faultText({ name, call, sees, over, requests, waitedMs }: Fault): string {
  const said = [
    count(requests, "request"),
    ...(waitedMs > 0 ? [`${waitedMs.toLocaleString("en")} ms`] : []),
    ...(over === "tcp" ? ["*TCP*"] : []),
  ];
  return `${prose(name)}: ${code(call)} → ${code(sees)} (${said.join(", ")})`;
}

/* The classes of error in what a row sees. */
function classesOf({ sees }: Fault): string[] {
  return [...sees.matchAll(/\b(\w+Error) \(\w+\)/g)].map(([, name]) => name!);
}

/* The names of two classes say it already, and a row says where it is otherwise. */
function mayHaveHappened({ sees }: Fault): boolean {
  return (
    /that may have happened/.test(sees) ||
    /\b(OutcomeUnknown|PartialFailure)Error(?!.*that cannot have happened)/.test(sees)
  );
}
