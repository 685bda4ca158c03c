import { clientName } from "./sample.js";
import { code, prose, table, type Page } from "./page.js";
import type { DocumentedApi, DocumentedCall, DocumentedOperation } from "./site.js";

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
  return all.map(({ variant, parameters, returns }) => `${title}${variant}(${parameters}): ${returns};`).join("\n");
}

function inputs({ inputs: all }: DocumentedCall): string {
  if (all.length === 0) return "None.";
  const rows = all.map(({ name, in: place, type, required, bindable, text }) => [
    code(name) + (bindable ? " · *bound*" : ""),
    code(type),
    required ? (bindable ? "once" : "yes") : "no",
    `${prose(text)}${bindable ? " Defaults to what the client was created with." : ""} (${place})`,
  ]);
  const bound = all.some(({ bindable }) => bindable)
    ? "\n\nWhat is *bound* can be given once, to the function that creates the client, and be left out of each call."
    : "";
  return `${table(["Key", "Type", "Required", ""], rows)}${bound}`;
}

function returned({ signatures: [plain], returned: declarations }: DocumentedCall): string {
  const type = plain?.returns ?? "void";
  const what = type.startsWith("List<")
    ? `${code(type)}: a lazy list. Read it with \`for await\`, \`.pages()\` or \`.toArray()\`.`
    : type === "Promise<void>"
      ? `${code(type)}: nothing.`
      : `${code(type)}.`;
  return declarations === "" ? what : `${what}\n\n${fence("ts", declarations)}`;
}

function thrown({ failures, failsInPart }: DocumentedCall): string {
  const rows = failures.map(({ status, name, code: ours, vendorCode }) => [
    status,
    code(name),
    code(ours),
    vendorCode === undefined ? "" : code(vendorCode),
  ]);
  const inPart = failsInPart
    ? `\n\nThrows ${code("PartialFailureError")} (${code("partial_failure")}) when the vendor answers with success and some of ${code(failsInPart)} failed: what was done is in ${code("succeeded")}, the rest in ${code("failed")}.`
    : "";
  return `${table(["Status", "Class", "`code`", "First of `problems`, for example"], rows)}${inPart}

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
