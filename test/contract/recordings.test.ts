import { expect, test } from "vitest";
import { clientOf } from "../../scripts/contract/clients.js";
import { ofChecks, outcomeOf, token } from "../../scripts/contract/exchanges/golden.js";
import type { Recorded } from "../../scripts/contract/exchanges/exchange.js";
import { readEvidence } from "../../scripts/contract/exchanges/recordings.js";
import { sentOf } from "../../scripts/contract/exchanges/wire.js";
import { object } from "../../scripts/openapi/json.js";
import { apis } from "../../scripts/openapi/read.js";

/* What was recorded is committed; `npm run generate` records it anew, from the mock server. Here the client makes each call again. */

test.each(apis)("every recorded call of %s sends the same request, and gives back the same", async (api) => {
  const { recorded } = readEvidence(api);
  expect(recorded.length).toBeGreaterThan(5);
  for (const one of recorded) expect(await repeated(api, one), one.name).toEqual([one.request, one.outcome]);
});

async function repeated(
  api: string,
  { operation, input, answer }: Recorded,
): Promise<[sent: unknown, outcome: unknown]> {
  const sent: unknown[] = [];
  const client = clientOf(
    api,
    token,
    ofChecks(async (target, init) => {
      sent.push(await sentOf(new Request(target, init)));
      const { status, headers, body } = answer;
      return new Response(body === undefined ? null : JSON.stringify(body), { status, headers });
    }),
  );
  const [resource = "", method = ""] = operation.split(".");
  const { "(headers)": headers, ...rest } = input;
  const options = { retry: false, headers: object(headers) as Record<string, string> } as const;
  const outcome = await outcomeOf(client[resource]![method]!.raw(rest, options));
  return [sent.length === 1 ? sent[0] : sent, outcome];
}
