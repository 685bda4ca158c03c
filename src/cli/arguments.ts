import { parseArgs } from "node:util";
import { meant } from "../directory/desired/read.js";
import { Refusal } from "./refusal.js";

/** A command, as it was typed. */
export interface Arguments {
  readonly command: CommandName;
  /** The file that the command is about. */
  readonly file: string;
  readonly options: Options;
}

/** The options of all commands; each has some. */
export interface Options {
  readonly account?: readonly string[];
  readonly foreign?: boolean;
  readonly json?: boolean;
  readonly markdown?: boolean;
  readonly output?: string;
  readonly force?: boolean;
  readonly removals?: string;
  readonly policy?: string;
  readonly expect?: string;
  readonly "expect-removals"?: string;
  readonly journal?: string;
}

export type CommandName = keyof typeof COMMANDS;

interface Command {
  /** What its file is called in the usage; absent where it takes none. */
  readonly file?: string;
  readonly options: readonly (keyof Options)[];
  readonly does: string;
}

const COMMANDS = {
  dump: {
    options: ["account", "foreign", "output", "force", "json"],
    does: "writes what is there as a file to begin from",
  },
  check: {
    file: "FILE",
    options: ["json"],
    does: "says what is wrong with a file; reaches no network",
  },
  plan: {
    file: "FILE",
    options: ["removals", "output", "force", "json", "markdown"],
    does: "shows what would change, and changes nothing",
  },
  apply: {
    file: "PLAN",
    options: ["expect-removals", "expect", "policy", "journal", "json"],
    does: "carries a plan out, and goes on where it was cut off",
  },
  undo: {
    file: "PLAN",
    options: ["policy", "journal", "output", "force", "json", "markdown"],
    does: "makes a plan that takes back what was done",
  },
  status: {
    file: "PLAN",
    options: ["journal", "json"],
    does: "says how far a plan was carried out; reaches no network",
  },
} satisfies { readonly [name: string]: Command };

/** How each option is written, and whether it takes a value. */
const OPTIONS: { readonly [Name in keyof Required<Options>]: { readonly value?: string; readonly does: string } } = {
  account: { value: "VENDOR:ID", does: "an account; may be given several times (default: all that your tokens reach)" },
  foreign: { does: "with groups that other products manage, which no plan changes" },
  output: { value: "FILE", does: "writes to a file (-o)" },
  force: { does: "writes over a file that is there" },
  removals: { value: "none|listed|all", does: "who may be taken out of a group, instead of what the file says" },
  policy: { value: "FILE", does: "how much a plan may take away, where that is more than the defaults" },
  expect: { value: "DIGEST", does: "the plan must be the one with this digest" },
  "expect-removals": {
    value: "N",
    does: "how many memberships and admin roles the plan takes away, as plan has printed it",
  },
  journal: { value: "FILE", does: "the record of what was done (default: beside the plan)" },
  json: { does: "prints JSON" },
  markdown: { does: "prints Markdown, for a pull request" },
};

/** Reads the arguments of the program; gives a text where one was asked for. Throws a `Refusal` for what is none. */
export function readArguments(args: readonly string[], version: string): Arguments | { readonly text: string } {
  const [name, ...rest] = args;
  if (name === undefined) throw new Refusal(usage());
  if (["help", "--help", "-h"].includes(name)) return { text: usage() };
  if (["--version", "-v"].includes(name)) return { text: version };
  if (!isCommand(name))
    throw new Refusal(`There is no command ${name}.${meant(name, Object.keys(COMMANDS))}\n\n${usage()}`);
  const { values, positionals } = parse(name, rest);
  if (values["help"] === true) return { text: usageOf(name) };
  const { file }: Command = COMMANDS[name];
  if (file !== undefined && positionals.length === 0) throw refuse(name, `${name} needs a ${file}.`);
  const superfluous = positionals[file === undefined ? 0 : 1];
  if (superfluous !== undefined) throw refuse(name, `${name} does not know what to do with ${superfluous}.`);
  const options = values as Options;
  if (options.json && options.markdown)
    throw refuse(name, "It is JSON or Markdown: give one of --json and --markdown.");
  return { command: name, file: positionals[0] ?? "", options };
}

function parse(name: CommandName, args: readonly string[]) {
  const known: readonly (keyof Options)[] = COMMANDS[name].options;
  const options = Object.fromEntries(
    known.map((option) => {
      const type = OPTIONS[option].value === undefined ? ("boolean" as const) : ("string" as const);
      return [option, { type, multiple: option === "account", ...(option === "output" && { short: "o" }) }];
    }),
  );
  try {
    return parseArgs({
      args: [...args],
      options: { ...options, help: { type: "boolean", short: "h" } },
      allowPositionals: true,
    });
  } catch (error) {
    // Of texts parseArgs throws nothing else.
    const { message } = error as TypeError;
    const unknown = /Unknown option '([^']+)/.exec(message)?.[1];
    if (unknown === undefined) throw refuse(name, message.replace(/\.?$/, "."));
    throw refuse(name, `${name} has no option ${unknown}.${meant(unknown.replace(/-+/, ""), known)}`);
  }
}

function refuse(name: CommandName, why: string): Refusal {
  return new Refusal(`${why}\n\n${usageOf(name)}`);
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}

function usage(): string {
  const names = Object.keys(COMMANDS) as CommandName[];
  return [
    "Usage: rollcall COMMAND",
    "",
    ...names.map((name) => `  ${callOf(name).padEnd(14)} ${COMMANDS[name].does}`),
    "",
    "rollcall COMMAND --help says what a command takes.",
    "Exit codes: 0 nothing to do, or all done; 2 there are changes; 1 something failed, was held back or is wrong.",
  ].join("\n");
}

function usageOf(name: CommandName): string {
  const { options, does }: Command = COMMANDS[name];
  const rows = options.map((option) => {
    const { value, does } = OPTIONS[option];
    return `  ${`--${option}${value === undefined ? "" : ` ${value}`}`.padEnd(28)} ${does}`;
  });
  return [`Usage: rollcall ${callOf(name)} [OPTION]…`, "", `${name} ${does}.`, "", ...rows].join("\n");
}

function callOf(name: CommandName): string {
  const { file }: Command = COMMANDS[name];
  return file === undefined ? name : `${name} ${file}`;
}
