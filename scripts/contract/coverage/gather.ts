import { readDescription, type Description } from "../../openapi/read.js";
import { strict } from "../exchanges/closed-world.js";
import { exchangeOf, type Case, type Evidence, type Recorded } from "../exchanges/exchange.js";
import { record } from "../exchanges/golden.js";
import { listObligations } from "./obligations.js";

/** Records an API anew, and makes the cases that show what its description obliges to. */
export async function gather(api: string): Promise<Evidence> {
  const description = readDescription(api);
  const recorded = await record(api);
  const { cases } = listObligations(description, recorded);
  return { api, recorded, cases: cases.filter((one) => isSound(description, recorded, one)) };
}

/* A near miss proves something only if it is refused, and if what it is made from is accepted. */
function isSound({ document }: Description, recorded: readonly Recorded[], one: Case): boolean {
  const from = recorded.find(({ name }) => name === one.of)!;
  const reader = strict(document);
  const accepts = reader[one.side](exchangeOf(from, one, "repaired")).length === 0;
  return accepts && (one.verdict === "accepted" || reader[one.side](exchangeOf(from, one)).length > 0);
}
