#!/usr/bin/env node
import { execFile } from "node:child_process";
import { homedir } from "node:os";
import { isatty } from "node:tty";
import { promisify, styleText } from "node:util";
import { run } from "./run.js";
import type { Stream, World } from "./world.js";

const execute = promisify(execFile);

const world: World = {
  env: process.env,
  home: homedir(),
  out: streamOf(process.stdout),
  err: streamOf(process.stderr),
  onInterrupt(listener) {
    process.on("SIGINT", listener).on("SIGTERM", listener);
    return () => process.off("SIGINT", listener).off("SIGTERM", listener);
  },
  exit: (code) => process.exit(code),
  execute: async (program, args) => (await execute(program, args)).stdout,
  now: () => performance.now(),
};

function streamOf(stream: NodeJS.WriteStream & { readonly fd: number }): Stream {
  // Whoever reads may have seen enough: `rollcall plan FILE | head`.
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") return;
    process.stderr.write(`What is printed cannot be written (${error.code}).\n`);
    process.exit(1);
  });
  return {
    write: (text) => void stream.write(text),
    isTerminal: isatty(stream.fd),
    get columns() {
      return stream.columns || 80;
    },
    paint: (colour, text) => styleText(colour, text, { stream }),
  };
}

process.exitCode = await run(process.argv.slice(2), world);
