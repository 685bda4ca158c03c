import { readdirSync } from "node:fs";
import { listApis } from "../../../scripts/openapi/apis.js";
import type { WalkReport } from "../../../scripts/contract/random-runs.js";
import { walk, type Walkable } from "./walk.js";

const files = readdirSync(new URL(".", import.meta.url));

/** How to walk through each vendor that has a stateful fake, by the name of its description: found by the name of its file. */
export const walkers: Readonly<Record<string, (options: Parameters<typeof walk>[1]) => Promise<WalkReport>>> =
  Object.fromEntries(
    await Promise.all(
      listApis()
        .filter(({ name }) => files.includes(`${name}.ts`))
        .map(async ({ name }) => {
          const [walkable] = Object.values(
            (await import(`../walks/${name}.ts`)) as Record<string, Walkable<object, unknown>>,
          );
          return [name, (options: Parameters<typeof walk>[1]) => walk(walkable!, options)] as const;
        }),
    ),
  );
