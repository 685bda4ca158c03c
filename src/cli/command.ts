import type { Options } from "./arguments.js";
import type { Print } from "./print.js";
import type { Secrets } from "./secrets.js";
import type { World } from "./world.js";

/** What a command is given. */
export interface Call {
  readonly world: World;
  readonly file: string;
  readonly options: Options;
  readonly print: Print;
  readonly secrets: Secrets;
  /** What this program is called to the vendors. */
  readonly appName: string;
}

/** What a command ends with. */
export const NOTHING_LEFT = 0;
/** Something failed, was held, or is wrong. */
export const FAILED = 1;
/** Something is left to be done. */
export const CHANGES = 2;

/** Does what a command is for, and gives the exit code. */
export type Command = (call: Call) => Promise<number>;
