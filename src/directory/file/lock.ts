import { open, readdir, readFile, stat, unlink } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { InvalidInputError } from "../../errors.js";

/** Who holds a lock. */
interface Holder {
  readonly host: string;
  readonly pid: number;
}

// What makes a lock writes its name into it at once; one that stays without belongs to nobody who still runs.
const UNNAMED_MS = 2_000;

/**
 * Takes the lock of a file, and gives the way to let go of it. A lock is a file beside it, named by a number, and the highest number
 * holds. One that was left by a process of this machine that has ended is taken over by the next number, which only one can make:
 * between looking at a lock and taking its place, nobody else's can be removed.
 */
export async function takeLock(path: string): Promise<() => Promise<void>> {
  for (;;) {
    const last = (await locksOf(path)).at(-1) ?? 0;
    if (last > 0) await refuseIfHeld(path, last);
    const own = last + 1;
    if (!(await make(nameOf(path, own)))) continue;
    const all = await locksOf(path);
    // Somebody who came in between has a higher one, and theirs holds.
    const isHighest = all.at(-1) === own;
    for (const number of isHighest ? all.slice(0, -1) : [own]) await remove(nameOf(path, number));
    if (isHighest) return () => remove(nameOf(path, own));
  }
}

async function make(name: string): Promise<boolean> {
  try {
    const file = await open(name, "wx", 0o600);
    try {
      await file.writeFile(JSON.stringify({ host: hostname(), pid: process.pid } satisfies Holder));
    } finally {
      await file.close();
    }
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    throw error;
  }
}

async function refuseIfHeld(path: string, number: number): Promise<void> {
  const name = nameOf(path, number);
  const holder = await holderOf(name);
  if (holder === "nobody" || (holder.host === hostname() && !isAlive(holder.pid))) return;
  const where = `process ${holder.pid}${holder.host === hostname() ? "" : ` on ${holder.host}`}`;
  const message = `${path} is in use by ${where}. If that has ended, or is another program by now, remove ${name}.`;
  throw new InvalidInputError([{ pointer: "/journal", message }]);
}

/** Who holds a lock; nobody, where it is gone or its maker ended before writing a name. */
async function holderOf(name: string): Promise<Holder | "nobody"> {
  try {
    for (;;) {
      const holder = parse(String(await readFile(name)));
      if (holder) return holder;
      if (Date.now() - (await stat(name)).mtimeMs > UNNAMED_MS) return "nobody";
      await pause(20);
    }
  } catch (error) {
    if (isCode(error, "ENOENT")) return "nobody";
    throw error;
  }
}

function parse(text: string): Holder | undefined {
  try {
    const { host, pid } = JSON.parse(text) as Partial<Holder>;
    return typeof host === "string" && typeof pid === "number" ? { host, pid } : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is somebody else's, and there.
    return isCode(error, "EPERM");
  }
}

async function locksOf(path: string): Promise<number[]> {
  const prefix = `${basename(path)}.lock-`;
  const names = await readdir(dirname(path));
  return names
    .filter((name) => name.startsWith(prefix) && /^[1-9]\d*$/.test(name.slice(prefix.length)))
    .map((name) => Number(name.slice(prefix.length)))
    .sort((one, other) => one - other);
}

function nameOf(path: string, number: number): string {
  return join(dirname(path), `${basename(path)}.lock-${number}`);
}

async function remove(name: string): Promise<void> {
  try {
    await unlink(name);
  } catch (error) {
    if (!isCode(error, "ENOENT")) throw error;
  }
}

/** Tells whether a failure of the file system has this code. */
export function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === code;
}
