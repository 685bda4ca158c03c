import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Desired } from "../../../src/directory/types.js";
import { openSample, type Sample } from "../command/frameio.js";
import { buildProgram, type Ended, type Program } from "../command/program.js";
import type { Line } from "../line.js";
import { must } from "../random/cases.js";

/** One case: what is done, with which code the last command must end, and what its JSON must hold. */
interface Case {
  readonly name: string;
  readonly code: 0 | 1 | 2;
  run(stage: Stage): Promise<Ended>;
  /** Whether the JSON on the standard output is right. */
  shows(json: Told): boolean;
}

/** What commands print as JSON, as far as it is looked at here. */
interface Told {
  readonly accounts?: readonly {
    readonly changes: readonly { readonly status?: string }[];
    readonly findings: readonly { readonly code: string; readonly severity: string }[];
  }[];
  readonly ok?: boolean;
  readonly state?: string;
  readonly error?: {
    readonly message?: string;
    readonly complaints?: readonly unknown[];
    readonly missing?: readonly string[];
  };
}

/** An account, and a folder for the files of one case. */
interface Stage {
  readonly sample: Sample;
  /** Runs a command; files are named in the folder of the program. */
  rollcall(line: string): Promise<Ended>;
  /** Writes a file: the first group, and what is wished of it. */
  write(group: object, policy?: object): Promise<void>;
}

const mia = "mia@northlight.example";
const zoe = "zoe@northlight.example";
const members = ["ada", "kim", "bo", "mia"].map((name) => `${name}@northlight.example`);

const cases: readonly Case[] = [
  {
    ...{ name: "a plan with nothing to do", code: 0 },
    async run({ rollcall, write }) {
      await write({ members });
      return rollcall("plan wish.json --json");
    },
    shows: ({ accounts = [] }) => accounts.length === 1 && accounts.every(({ changes }) => changes.length === 0),
  },
  {
    ...{ name: "a plan with changes", code: 2 },
    async run({ rollcall, write }) {
      await write({ members: [...members, zoe] });
      return rollcall("plan wish.json --json");
    },
    shows: ({ accounts = [] }) => accounts[0]?.changes.length === 1,
  },
  {
    ...{ name: "a plan with changes and an error", code: 1 },
    async run({ rollcall, write }) {
      await write({ members: [...members, zoe, "nobody@northlight.example"] });
      return rollcall("plan wish.json --json");
    },
    shows: (told) => has(told, "unknown_person", "error") && told.accounts?.[0]?.changes.length === 1,
  },
  {
    ...{ name: "a plan in which something is held", code: 1 },
    async run({ rollcall, write }) {
      await write({ members: [mia] }, { removals: "all" });
      return rollcall("plan wish.json --json");
    },
    shows: (told) => has(told, "cap_total", "held") || has(told, "cap_group", "held"),
  },
  {
    ...{ name: "a plan that is carried out", code: 0 },
    async run({ rollcall, write }) {
      await write({ members: [...members, zoe] });
      await rollcall("plan wish.json -o plan.json");
      return rollcall("apply plan.json --json");
    },
    shows: ({ ok, accounts = [] }) => ok === true && accounts[0]?.changes[0]?.status === "done",
  },
  {
    ...{ name: "a step that the vendor refuses", code: 1 },
    async run({ sample, rollcall, write }) {
      await write({ members: [...members, zoe] });
      await rollcall("plan wish.json -o plan.json");
      sample.fake.fail("groups.addUsers", { status: 403 });
      return rollcall("apply plan.json --json");
    },
    shows: (told) => told.ok === false && has(told, "refused", "error"),
  },
  {
    ...{ name: "a group that somebody changed since", code: 1 },
    async run({ sample, rollcall, write }) {
      await write({ members: [...members, zoe] });
      await rollcall("plan wish.json -o plan.json");
      sample.fake.groups[0]?.members.pop();
      return rollcall("apply plan.json --json");
    },
    shows: (told) => told.ok === false && has(told, "stale", "held"),
  },
  {
    ...{ name: "a run that was cut off and is resumed", code: 0 },
    async run({ sample, rollcall, write }) {
      await write({ members: [...members, zoe] });
      await rollcall("plan wish.json -o plan.json");
      sample.fake.fail("groups.addUsers", { status: 401 });
      const cut = await rollcall("apply plan.json --json");
      must(cut.code === 1, () => ({ cut }));
      return rollcall("apply plan.json --json");
    },
    shows: ({ ok }) => ok === true,
  },
  {
    ...{ name: "a plan that is not the one expected", code: 1 },
    async run({ rollcall, write }) {
      await write({ members: [...members, zoe] });
      await rollcall("plan wish.json -o plan.json");
      return rollcall("apply plan.json --expect 20fe28 --json");
    },
    shows: ({ error }) => error?.message === "This is not the plan that was expected.",
  },
  {
    ...{ name: "a plan that takes away, of which nobody said so", code: 1 },
    async run({ rollcall, write }) {
      await write({ remove: [mia] }, { removals: "listed" });
      await rollcall("plan wish.json -o plan.json");
      return rollcall("apply plan.json --json");
    },
    shows: ({ error }) => error?.message?.endsWith("--expect-removals 1") ?? false,
  },
  {
    ...{ name: "a file with a mistake", code: 1 },
    async run({ rollcall, write }) {
      await write({ member: [] });
      return rollcall("check wish.json --json");
    },
    shows: ({ error }) => error?.complaints?.length === 1,
  },
  {
    ...{ name: "a dump of which a part is missing", code: 1 },
    run({ sample, rollcall }) {
      for (let time = 0; time < 3; time++) sample.fake.fail("users.list", { status: 500 });
      return rollcall("dump --json");
    },
    shows: ({ error }) => error?.missing?.length === 1,
  },
  {
    ...{ name: "an undo", code: 2 },
    async run({ rollcall, write }) {
      await write({ members: [...members, zoe] });
      await rollcall("plan wish.json -o plan.json");
      await rollcall("apply plan.json");
      return rollcall("undo plan.json --json");
    },
    shows: ({ accounts = [] }) => accounts[0]?.changes.length === 1,
  },
  {
    ...{ name: "a status", code: 0 },
    async run({ rollcall, write }) {
      await write({ members: [...members, zoe] });
      await rollcall("plan wish.json -o plan.json");
      const before = await rollcall("status plan.json --json");
      must(before.code === 2 && (JSON.parse(before.out) as Told).state === "not begun", () => ({ before }));
      await rollcall("apply plan.json");
      return rollcall("status plan.json --json");
    },
    shows: ({ state }) => state === "done",
  },
];

/** Programs can go by the exit code and the JSON, and nobody finds a token. */
const exitCodes: Line = {
  number: 18,
  says: "exit code and --json are right, nothing is on the standard error on 0, and no token is in any output, plan or journal",
  count: cases.length,
  async try(count, seed) {
    const program = await buildProgram();
    // Where not all are tried, a seed chooses.
    const from = count < cases.length ? seed % cases.length : 0;
    const some = [...cases, ...cases].slice(from, from + Math.min(count, cases.length));
    try {
      for (const one of some) await tryCase(one, program);
      const files = await readdir(program.folder);
      const kept = files.filter((name) => /\.(json|journal)$/.test(name));
      for (const name of kept) withoutToken(await readFile(join(program.folder, name), "utf8"), name);
      return `codes ${some.map(({ code }) => code).join(" ")}, no token in ${kept.length} files`;
    } finally {
      await program.remove();
    }
  },
};

async function tryCase({ name, code, run, shows }: Case, program: Program): Promise<void> {
  const sample = await openSample();
  const number = cases.findIndex((one) => one.name === name);
  const rollcall = async (line: string) => {
    const args = line.split(" ").map((word) => word.replace(/^(wish|plan)\.json$/, `${number}-$1.json`));
    const ended = await program.start(args, sample.env).ended;
    withoutToken(ended.out + ended.err, name);
    return ended;
  };
  const write = async (group: object, policy?: object) => {
    const [first] = sample.fake.groups;
    const groups = [{ name: first!.name, id: first!.id, ...group }];
    const desired = {
      ...(policy && { policy }),
      accounts: [{ vendor: "frameio", account: sample.fake.account_id, groups }],
    };
    await writeFile(join(program.folder, `${number}-wish.json`), JSON.stringify(desired satisfies Desired));
  };
  try {
    const ended = await run({ sample, rollcall, write });
    const told = JSON.parse(ended.out) as Told;
    must(ended.code === code && shows(told), () => ({ name, wanted: code, code: ended.code, told, err: ended.err }));
    must(code === 1 || ended.err === "", () => ({ name, err: ended.err }));
  } finally {
    await sample.close();
  }
}

function has({ accounts = [] }: Told, code: string, severity: string): boolean {
  return accounts.some(({ findings }) => findings.some((one) => one.code === code && one.severity === severity));
}

// As the fakes write them.
const TOKEN = /fake-token/;

function withoutToken(text: string, name: string): void {
  must(!TOKEN.test(text), () => `There is a token in ${name}.`);
}

export const lines = [exitCodes];
