import { clientName } from "./sample.js";
import { code, count, prose, table, type Page } from "./page.js";
import type { DocumentedApi, DocumentedCall, DocumentedOperation } from "./documented.js";

/** The page of one operation, called by the name of its method. */
export function operationPage(api: DocumentedApi, operation: DocumentedOperation, call: DocumentedCall): Page {
  const { id, summary, description } = operation;
  const title = `${clientName(api.name)}.${id}`;
  return {
    path: `${api.name}/${id}`,
    title,
    short: id,
    summary: `${sentence(summary)} ${code(requestOf(operation))}`,
    text: [
      `# ${title}`,
      `**${prose(sentence(summary))}**${marks(operation)}`,
      prose(description),
      "## Call",
      fence("ts", call.sample),
      fence("ts", signatures(title, call)),
      "## Input",
      inputs(call),
      "## Returns",
      returned(call),
      "## Throws",
      thrown(call),
      "## Limit, retries and request",
      call.facts.map((fact) => `- ${fact}`).join("\n"),
      ...(call.recorded ? ["## A recorded answer", recorded(call.recorded)] : []),
    ]
      .filter((part) => part !== "")
      .join("\n\n")
      .concat("\n"),
    look: { outline: [2, 2] },
  };
}

/** Method and path of an operation. */
export function requestOf({ method, path }: DocumentedOperation): string {
  return `${method} ${path}`;
}

/** What has to be known of an operation before it is used, in a few words. */
export function marks({ stability, sunset }: DocumentedOperation): string {
  const said = [stability === "experimental" ? "experimental" : "", sunset ? `removed by the vendor on ${sunset}` : ""];
  return said
    .filter(Boolean)
    .map((mark) => ` · *${mark}*`)
    .join("");
}

function signatures(title: string, { signatures: all }: DocumentedCall): string {
  return all
    .map(({ variant, parameters, returns }) => {
      const line = `${title}${variant}(${parameters.join(", ")}): ${returns};`;
      // The page has room for no wider lines.
      return line.length <= 72 ? line : `${title}${variant}(\n  ${parameters.join(",\n  ")},\n): ${returns};`;
    })
    .join("\n");
}

function inputs({ inputs: all }: DocumentedCall): string {
  if (all.length === 0) return "None.";
  const lines = all.map(({ name, in: place, type, required, bindable, text }) => {
    const marks = [...(required ? ["required"] : []), ...(bindable ? ["**bound**"] : []), `in the ${place}`];
    return `- **${code(name)}**: ${code(type)}, ${marks.join(", ")}. ${prose(text.replaceAll(/\s+/g, " "))}`.trimEnd();
  });
  const bound = all.some(({ bindable }) => bindable)
    ? "\n\nWhat is **bound** is given once, to the function that makes the client, and can then be left out of its calls."
    : "";
  return `${lines.join("\n")}${bound}`;
}

function returned({ signatures: [plain], returned: { types, behind } }: DocumentedCall): string {
  const type = plain?.returns ?? "void";
  const what = type.startsWith("List<")
    ? `${code(type)}: a lazy list. Read it with \`for await\`, \`.pages()\` or \`.toArray()\`.`
    : type === "Promise<void>"
      ? `${code(type)}: nothing.`
      : `${code(type)}.`;
  const printed = (declarations: readonly string[]) => fence("ts", declarations.join("\n\n"));
  return [
    what,
    ...(types.length > 0 ? [printed(types)] : []),
    ...(behind.length > 0
      ? [
          `<details>\n<summary>${count(behind.length, "type")} that it names</summary>\n\n${printed(behind)}\n\n</details>`,
        ]
      : []),
  ].join("\n\n");
}

function thrown({ failures, failsInPart }: DocumentedCall): string {
  // A column that no row fills says nothing.
  const named = failures.some(({ vendorCode }) => vendorCode !== undefined);
  const rows = failures.map(({ status, name, code: ours, vendorCode }) => [
    status,
    code(name),
    code(ours),
    ...(named ? [vendorCode === undefined ? "" : code(vendorCode)] : []),
  ]);
  const head = ["Status", "Class", "`code`", ...(named ? ["The vendor's own, such as"] : [])];
  const inPart = failsInPart
    ? `\n\nWhen the vendor answers with success and some of ${code(failsInPart)} failed, it throws ${code("PartialFailureError")}: ${code("succeeded")} has what was done, ${code("failed")} the rest.`
    : "";
  return `${table(head, rows)}${inPart}

Each row was found by answering the call with the failure as it is described. Like every call, it also throws when the
input is wrong, no answer comes, the answer is not what was promised, or the call is ended.`;
}

function recorded({ answer, request }: NonNullable<DocumentedCall["recorded"]>): string {
  const query = Object.entries(request.query).flatMap(([name, values]) => values.map((value) => `${name}=${value}`));
  const address = `${request.method} ${request.path}${query.length > 0 ? `?${query.join("&")}` : ""}`;
  const body = answer.body === undefined ? "" : `\n\n${JSON.stringify(answer.body, null, 2)}`;
  return `As the contract tests replay it. It was recorded from the mock server, which answers with the examples of the description.

${fence("http", `${address}\n\n${answer.status}`)}${body === "" ? "" : `\n\n${fence("json", body.trim())}`}`;
}

function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
