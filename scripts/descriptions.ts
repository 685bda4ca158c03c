import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** One description with every reference resolved into a single document. */
export interface Bundle {
  /** The file's name without its ending: `frameio`. */
  readonly name: string;
  readonly yaml: string;
  /** The parsed document. */
  readonly document: unknown;
}

/** Bundles every description in `openapi/`, in the order of their names. */
export async function bundleDescriptions(root: string): Promise<Bundle[]> {
  const names = await findDescriptions(root);
  const folder = await mkdtemp(join(tmpdir(), "rollcall-openapi-"));
  try {
    return await Promise.all(
      names.map(async (name) => {
        const files = { json: join(folder, `${name}.json`), yaml: join(folder, `${name}.yaml`) };
        await Promise.all(
          Object.values(files).map((file) => redocly(root, "bundle", `openapi/${name}.yaml`, "--output", file)),
        );
        return {
          name,
          yaml: await readFile(files.yaml, "utf8"),
          document: JSON.parse(await readFile(files.json, "utf8")) as unknown,
        };
      }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs a Redocly command on the project's own configuration; what it prints is in the error when it fails. */
export async function redocly(root: string, command: string, ...rest: string[]): Promise<void> {
  const bin = join(root, "node_modules/.bin/redocly");
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  await promisify(execFile)(bin, [command, ...rest, "--config", "openapi/redocly.yaml"], { cwd: root, env });
}

async function findDescriptions(root: string): Promise<string[]> {
  const files = await readdir(join(root, "openapi"));
  return files
    .filter((file) => file.endsWith(".yaml") && file !== "redocly.yaml")
    .map((file) => file.slice(0, -".yaml".length))
    .sort();
}
