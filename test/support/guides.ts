import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Snippet } from "./snippets.js";

/*
 * The README and the guides as programs. Each block that is fenced as ts is a module by itself. Names that it uses and does not declare
 * come from the prelude below; what it sends to the vendors goes to the mock servers. A comment before a block can say with what the mock
 * is to answer, as its `Prefer` header has it, and what the block must print, `\n` between lines:
 * <!-- mock: code=404; prints: gone -->
 */

/** A text that shows programs and commands. */
export interface Guide {
  /** Its file, from the root of the project. */
  readonly file: string;
  readonly text: string;
  /** The language of every fence. */
  readonly languages: readonly string[];
  readonly programs: readonly Program[];
  /** What its blocks of shell run, line by line. */
  readonly commands: readonly string[];
}

/** A block that is a program. */
export interface Program extends Snippet {
  /** What the mock is asked to answer. */
  readonly prefer: string | undefined;
  /** What the block must print. */
  readonly prints: string | undefined;
}

const root = fileURLToPath(new URL("../..", import.meta.url));
const account = "6b1f0c5e-8d54-4c0e-9b52-0a4c7f1d2e30";

const rsa = `{ name: "RSASSA-PKCS1-v1_5", modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: "SHA-256" }`;

const prelude: Record<string, string> = {
  token: 'const token = "token-of-the-readme";',
  their_token: 'const their_token = "token-of-somebody-else";',
  signIn: 'const signIn = () => Promise.resolve("token-of-the-readme");',
  clientId: 'const clientId = "4f8d2c6ab1e94705";',
  clientSecret: 'const clientSecret = "p8e-of-the-readme";',
  integrationKey: 'const integrationKey = "2c8e4f10-7a35-4d92-b6c1-90d3e5a7f824";',
  userId: 'const userId = "3d7e9b24-91f0-4c3b-8f6d-52b0c4a1e8d7";',
  privateKey: `const { privateKey } = await crypto.subtle.generateKey(${rsa}, false, ["sign", "verify"]);`,
  account_id: `const account_id = "${account}";`,
  accountId: `const accountId = "${account}";`,
  other_account_id: 'const other_account_id = "adobe:5F2A1C3D64B0@AdobeOrg";',
  group_id: 'const group_id = "c5d2f8a0-3e6b-4f71-a9d4-8b1c0e7f6a23";',
  user_id: 'const user_id = "3d7e9b24-91f0-4c3b-8f6d-52b0c4a1e8d7";',
  user_ids: 'const user_ids = ["3d7e9b24-91f0-4c3b-8f6d-52b0c4a1e8d7"];',
  redis: 'import { redis } from "readme/redis";',
  proxy: 'import { openProxy } from "readme/proxy"; const { proxy, ca } = await openProxy();',
  frameio: `import { createFrameio as client } from "rollcall/frameio"; const frameio = client({ token: "token-of-the-readme", account_id: "${account}" });`,
};

/** The names that blocks use and leave to the reader to declare. */
export const freeNames: readonly string[] = Object.keys(prelude);

/** The README, and after it every guide of the site. */
export const guides: readonly Guide[] = ["README.md", ...guideFiles()].map(read);

function guideFiles(): string[] {
  const folder = "scripts/docs/guides";
  const names = readdirSync(join(root, folder)).sort();
  return names.map((name) => `${folder}/${name}`);
}

function read(file: string): Guide {
  const text = readFileSync(join(root, file), "utf8");
  const fences = [...text.matchAll(/(?:<!-- mock: (.*?) -->\n\n)?^```(\w*)\n([^]*?)^```$/gm)].map((match) => ({
    note: match[1] ?? "",
    language: match[2] ?? "",
    code: match[3] ?? "",
    line: text.slice(0, match.index).split("\n").length,
  }));
  const those = (wanted: string) => fences.filter(({ language }) => language === wanted);
  return {
    file,
    text,
    languages: fences.map(({ language }) => language),
    programs: those("ts").map(({ note, code, line }) => ({
      name: `${file} line ${line}`,
      prelude: preludeOf(code),
      code,
      prefer: /^(code=[^;]*)/.exec(note)?.[1],
      prints: /prints: (.*)$/.exec(note)?.[1]?.replaceAll("\\n", "\n"),
    })),
    commands: those("sh").flatMap(({ code }) =>
      code
        .trim()
        .split(/\n|&&/)
        .map((command) => command.trim()),
    ),
  };
}

/** The part of the prelude that a block needs. */
function preludeOf(code: string): string {
  const declared = (name: string) =>
    new RegExp(`\\b(const|let|function|(import|const) \\{[^}]*)\\s*\\b${name}\\b`).test(code);
  return Object.entries(prelude)
    .filter(([name]) => new RegExp(`(?<![.\\w])${name}\\b(?!:)`).test(code) && !declared(name))
    .map(([, line]) => line)
    .join(" ");
}
