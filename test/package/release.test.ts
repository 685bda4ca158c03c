import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parse } from "yaml";

/* What the workflow that publishes the package must be, whoever changes it: nobody sees it run but at a release. */

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly needs?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly environment?: string;
  readonly steps: readonly Step[];
}

const root = fileURLToPath(new URL("../..", import.meta.url));
const text = readFileSync(join(root, ".github/workflows/release.yml"), "utf8");
const workflow = parse(text) as {
  readonly on: unknown;
  readonly permissions: object;
  readonly jobs: { readonly check: Job; readonly publish: Job };
};
const { check, publish } = workflow.jobs;
const commands = ({ steps }: Job): string => steps.flatMap(({ run }) => run ?? []).join("\n");

test("a release is a tag, and nothing but what it needs is allowed", () => {
  expect(workflow.on).toEqual({ push: { tags: ["v[0-9]*"] } });
  expect(workflow.permissions).toEqual({});
  expect(check.permissions).toEqual({ contents: "read" });
  expect(publish.permissions).toEqual({ "id-token": "write" });
});

test("it publishes what was checked and packed, with provenance, and by no token", () => {
  expect(publish.needs).toBe("check");
  expect(publish.environment).toBe("npm");
  expect(commands(publish)).toBe("npm publish rollcall-*.tgz --provenance --access public --ignore-scripts");
  expect(text).not.toMatch(/secrets\.|NODE_AUTH_TOKEN|NPM_TOKEN|_authToken/);
  const node = publish.steps.find(({ uses }) => uses?.startsWith("actions/setup-node@"))!.with!["node-version"];
  // Node 24 comes with npm 11.5.1 or newer, the first that can be trusted without a token.
  expect(Number(node)).toBeGreaterThanOrEqual(24);
});

test("the job that may publish runs nothing of the project", () => {
  expect(publish.steps.some(({ uses }) => uses?.startsWith("actions/checkout@"))).toBe(false);
  expect(commands(publish)).not.toMatch(/npm (ci|install|run)|npx|node /);
});

test("the check is all of CI, of the tag, with the history that it compares with", () => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: object };
  expect(commands(check)).toContain('npm run --silent spec:diff -- --check --tag "$GITHUB_REF_NAME"');
  expect(commands(check)).toMatch(/^\.ci\/run$/m);
  expect(existsSync(join(root, ".ci/run"))).toBe(true);
  for (const [, name = ""] of commands(check).matchAll(/npm run --silent ([\w:]+)/g))
    expect(scripts).toHaveProperty(name.split("/"));
  const [checkout] = check.steps;
  expect(checkout).toMatchObject({ with: { "fetch-depth": 0, "persist-credentials": false } });
});

test("the package names the repository that publishes it, and no file does", () => {
  expect(commands(check)).toContain('"repository.url=git+$GITHUB_SERVER_URL/$GITHUB_REPOSITORY.git"');
  expect(text).not.toMatch(/https?:|github\.com/);
  expect(JSON.parse(readFileSync(join(root, "package.json"), "utf8"))).not.toHaveProperty("repository");
});

test("every action is one of GitHub's own, at a commit that nobody can move", () => {
  const used = [...check.steps, ...publish.steps].flatMap(({ uses }) => uses ?? []);
  expect(used.length).toBeGreaterThan(3);
  for (const action of used) expect(action).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/);
});
