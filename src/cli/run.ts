import { version } from "../client/user-agent.js";
import { isRollcallError } from "../errors.js";
import { readArguments, type CommandName } from "./arguments.js";
import { FAILED, NOTHING_LEFT, type Command } from "./command.js";
import { apply } from "./commands/apply.js";
import { check } from "./commands/check.js";
import { dump } from "./commands/dump.js";
import { plan } from "./commands/plan.js";
import { status } from "./commands/status.js";
import { undo } from "./commands/undo.js";
import { createPrint, type Print } from "./print.js";
import { Refusal } from "./refusal.js";
import { keepSecrets } from "./secrets.js";
import type { World } from "./world.js";

const commands: { readonly [name in CommandName]: Command } = { apply, check, dump, plan, status, undo };

/** Does what the arguments ask for, says what came of it, and gives the exit code. */
export async function run(args: readonly string[], world: World): Promise<number> {
  const secrets = keepSecrets();
  const print = createPrint(world, secrets);
  try {
    const read = readArguments(args, version);
    if ("text" in read) {
      print.say(read.text);
      return NOTHING_LEFT;
    }
    const appName = `rollcall-cli/${version}`;
    return await commands[read.command]({ ...read, world, print, secrets, appName });
  } catch (error) {
    tell(error, print, args.includes("--json"));
    return FAILED;
  }
}

/** Says why there is no result: to people, and to a program that waits for JSON. Any other error is a mistake of ours, and is thrown. */
function tell(error: unknown, print: Print, json: boolean): void {
  if (!(error instanceof Refusal) && !isRollcallError(error)) throw error;
  print.complain(error.message);
  if (!json) return;
  print.json({ error: error instanceof Refusal ? { message: error.message, complaints: error.complaints } : error });
}
