import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { compile, diagnosticsOf, messageOf, options } from "../support/compiler.js";

const clientOf = (binding: string) => `
import { createFrameio } from "../../src/vendors/frameio/index.js";
export const frameio = createFrameio({ token: "t" ${binding} });
`;

/** Twenty calls of every kind: awaited, listed, raw and safe. */
const calls = (account: string) => `
import { frameio } from "./client.js";
const group_id = "g";
const a1 = await frameio.groups.get({ ${account} group_id });
const a2 = await frameio.groups.create({ ${account} name: "n", emoji: "e" });
const a3 = await frameio.groups.update({ ${account} group_id, name: "n" });
const a4 = await frameio.users.updateRole({ ${account} user_id: "u", role: "admin" });
await frameio.groups.delete({ ${account} group_id });
await frameio.groups.addUsers({ ${account} group_id, user_ids: ["u"] });
await frameio.groups.removeUser({ ${account} group_id, user_id: "u" });
for await (const group of frameio.groups.list({ ${account} })) void group.name;
for await (const user of frameio.groups.listUsers({ ${account} group_id })) void user.email;
for await (const page of frameio.users.list({ ${account} }).pages()) void page.total_count;
const b1 = await frameio.groups.list({ ${account} sort: "name_asc" }).toArray({ max: 10 });
const b2 = await frameio.groups.get.raw({ ${account} group_id });
const b3 = await frameio.groups.create.raw({ ${account} name: "n", emoji: "e" });
const b4 = await frameio.groups.list.raw({ ${account} });
const b5 = await frameio.groups.delete.raw({ ${account} group_id });
const c1 = await frameio.groups.get.safe({ ${account} group_id });
const c2 = await frameio.groups.update.safe({ ${account} group_id, emoji: "e" });
const c3 = await frameio.groups.addUsers.safe({ ${account} group_id, user_ids: [] });
const c4 = await frameio.users.updateRole.safe({ ${account} user_id: "u", role: "member" });
if (c1.ok) void c1.data.name; else void c1.error.code;
const c5 = await frameio.groups.removeUser.safe({ ${account} group_id, user_id: "u" });
void [a1.name, a2.id, a3.emoji, a4.role, b1.length, b2.data.id, b3.status, b4.data.links, b5.attempts, c2.ok, c3.ok, c4.ok, c5.ok];
`;

test.each([
  ["bound", ', account_id: "a"', ""],
  ["unbound", "", 'account_id: "a",'],
])("twenty calls of a client that is %s cost at most 100 type instantiations", (name, binding, account) => {
  const cost = instantiationsOf(calls(account), clientOf(binding));
  console.log(`type instantiations of 20 mixed calls, ${name}: ${cost}`);
  expect(cost).toBeGreaterThan(0);
  expect(cost).toBeLessThanOrEqual(100);
});

/** Counts the type instantiations of a text, once all else is checked: what only declares is paid for without calls too. */
function instantiationsOf(text: string, client: string): number {
  const [file, beside] = ["calls.ts", "client.ts"].map((name) => fileURLToPath(new URL(name, import.meta.url)));
  const texts = new Map([
    [file!, text],
    [beside!, client],
  ]);
  const program = compile([...texts.keys()], options, texts);
  const own = program.getSourceFile(file!);
  const before = diagnosticsOf(
    program,
    program.getSourceFiles().filter((other) => other !== own),
  );
  const counted = program.getInstantiationCount();
  expect([...before, ...diagnosticsOf(program, [own])].map(messageOf)).toEqual([]);
  return program.getInstantiationCount() - counted;
}
