import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { run } from "../../src/cli/run.js";
import { fakeDocusign, fakeFrameio, type FakeDocusign, type FakeFrameio } from "../../src/testing/index.js";
import { serve } from "../../src/testing/node.js";
import { createMachine, type Machine, type MachineOptions } from "./machine.js";

/** What a command ended with. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** An account of Frame.io and one of DocuSign on local ports, and a command line before them. */
export interface TwoAccounts {
  readonly frameio: FakeFrameio;
  readonly docusign: FakeDocusign;
  /** The variables with which a command reaches both. */
  readonly env: Readonly<Record<string, string>>;
  /** A folder for files. */
  readonly folder: string;
  /** Runs a command; `{}` in an argument is the folder. */
  rollcall(line: string, options?: MachineOptions): Promise<Ended>;
  /** The same, with the machine at hand while it runs. */
  start(line: string, options?: MachineOptions): { readonly machine: Machine; readonly ended: Promise<Ended> };
}

/** Opens both accounts, for the time of a test; without limits unless it wants those that are documented. */
export async function openTwoAccounts(
  { limits }: { readonly limits?: false } = { limits: false },
): Promise<TwoAccounts> {
  const frameio = fakeFrameio({
    ...{ account_id: "6b1f0c5e-8d54-4c0e-9b52-0a4c7f1d2e30", limits },
    users: [
      { email: "ada@northlight.example", name: "Ada Okafor", role: "owner" },
      { email: "kim@northlight.example", name: "Kim Sato", role: "admin" },
      { email: "bo@northlight.example", name: "Bo Lind" },
      { email: "mia@northlight.example", name: "Mia Roth" },
    ],
    groups: [
      { name: "Editors", emoji: "scissors", members: ["ada@northlight.example", "bo@northlight.example"] },
      { name: "Producers", members: ["kim@northlight.example"] },
    ],
  });
  const docusign = fakeDocusign({
    limits,
    users: [{ email: "ada@northlight.example" }, { email: "kim@northlight.example" }],
    groups: [{ groupName: "Legal", users: ["kim@northlight.example"] }],
  });
  const [atFrameio, atDocusign] = await Promise.all([serve(frameio), serve(docusign)]);
  const folder = await mkdtemp(join(tmpdir(), "rollcall-cli-"));
  onTestFinished(async () => {
    await Promise.all([atFrameio.close(), atDocusign.close(), rm(folder, { recursive: true, force: true })]);
  });
  const env = {
    ROLLCALL_FRAMEIO_TOKEN: frameio.token,
    ROLLCALL_FRAMEIO_BASE_URL: atFrameio.url,
    ROLLCALL_FRAMEIO_AUTH_BASE_URL: atFrameio.url,
    ROLLCALL_DOCUSIGN_TOKEN: docusign.token,
    ROLLCALL_DOCUSIGN_ENVIRONMENT: "demo",
    ROLLCALL_DOCUSIGN_BASE_URL: atDocusign.url,
    ROLLCALL_DOCUSIGN_AUTH_BASE_URL: atDocusign.url,
  };
  const start = (line: string, options: MachineOptions = {}) => {
    const machine = createMachine({ ...options, env: options.env ?? env });
    const args = line.split(" ").map((argument) => argument.replace("{}", folder));
    const ended = run(args, machine.world).then((code) => ({ code, out: machine.out(), err: machine.err() }));
    return { machine, ended };
  };
  return { ...{ frameio, docusign, env, folder, start }, rollcall: (line, options) => start(line, options).ended };
}
