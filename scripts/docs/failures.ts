import { isRollcallError } from "../../src/index.js";
import { clientOf } from "../contract/clients.js";
import { exampleInput } from "../demo/input.js";
import type { DescribedAnswer, DescribedApi, Example, Operation } from "../openapi/operations.js";

/** What a call throws when it is answered with a failure of the description. */
export interface DocumentedFailure {
  readonly status: number;
  /** The class of the error. */
  readonly name: string;
  readonly code: string;
  /** What its first problem says: the vendor's code, where it has one. */
  readonly vendorCode: string | undefined;
}

/** Calls an operation, answers it with each failure that is described, and says what the caller catches. */
export async function documentFailures(api: DescribedApi, operation: Operation): Promise<DocumentedFailure[]> {
  const failures = operation.answers.filter(({ status }) => status >= 400);
  const caught = failures.flatMap((answer) =>
    (answer.examples.length > 0 ? answer.examples : [undefined]).map((example) =>
      provoke(api, operation, answer, example),
    ),
  );
  const all = new Map((await Promise.all(caught)).map((one) => [JSON.stringify(one), one]));
  return [...all.values()];
}

async function provoke(
  api: DescribedApi,
  operation: Operation,
  { status, headers }: DescribedAnswer,
  example: Example | undefined,
): Promise<DocumentedFailure> {
  const sent = { ...(headers as Record<string, string>), "content-type": "application/json" };
  const body = example === undefined ? null : JSON.stringify(example.value);
  const client = clientOf(api.api, "token-of-the-docs", () =>
    Promise.resolve(new Response(body, { status, headers: sent })),
  );
  const [resource = "", method = ""] = operation.id.split(".");
  try {
    await client[resource]![method]!.raw(exampleInput(api, operation), { retry: false });
  } catch (error) {
    if (!isRollcallError(error)) throw error;
    const [first] = "problems" in error ? error.problems : [];
    return { status, name: error.name, code: error.code, vendorCode: first?.code };
  }
  throw new Error(`${operation.id} was answered with ${status} and did not throw.`);
}
