import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { compile, diagnosticsOf, messageOf, options } from "../support/compiler.js";

const clientOf = (options: string) => `
import { createFrameio } from "../../src/vendors/frameio/index.js";
export const frameio = createFrameio({ token: "t" ${options} });
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

/** Twenty calls of every kind that a client has which is read-only. */
const reads = (account: string) => `
import { frameio } from "./client.js";
const group_id = "g";
const a1 = await frameio.groups.get({ ${account} group_id });
const a2 = await frameio.groups.get({ ${account} group_id, include: "creator" });
const a3 = await frameio.groups.get({ ${account} group_id }, { timeoutMs: 5 });
const a4 = await frameio.groups.get({ ${account} group_id }, { tag: "a" });
for await (const group of frameio.groups.list({ ${account} })) void group.name;
for await (const user of frameio.groups.listUsers({ ${account} group_id })) void user.email;
for await (const { user } of frameio.users.list({ ${account} })) void user.email;
for await (const page of frameio.groups.list({ ${account} }).pages()) void page.links;
for await (const page of frameio.users.list({ ${account} }).pages()) void page.total_count;
const b1 = await frameio.groups.list({ ${account} sort: "name_asc" }).toArray({ max: 10 });
const b2 = await frameio.groups.listUsers({ ${account} group_id }).toArray();
const b3 = await frameio.users.list({ ${account} page_size: 100 }).toArray();
const b4 = await frameio.groups.list.raw({ ${account} });
const b5 = await frameio.users.list.raw({ ${account} });
const b6 = await frameio.groups.listUsers.raw({ ${account} group_id });
const b7 = await frameio.groups.get.raw({ ${account} group_id });
const b8 = await frameio.groups.get.raw({ ${account} group_id, include: "creator" });
const c1 = await frameio.groups.get.safe({ ${account} group_id });
const c2 = await frameio.groups.get.safe({ ${account} group_id, include: "creator" });
if (c1.ok) void c1.data.name; else void c1.error.code;
const c3 = await frameio.groups.get.safe({ ${account} group_id }, { retry: false });
void [a1.name, a2.id, a3.emoji, a4.name, b1.length, b2.length, b3.length, b4.data.links, b5.status, b6.attempts, b7.data.id, b8.status, c2.ok, c3.ok];
`;

test.each([
  ["bound", ', account_id: "a"', calls("")],
  ["unbound", "", calls('account_id: "a",')],
  ["read-only and bound", ', account_id: "a", readOnly: true', reads("")],
  ["read-only and unbound", ", readOnly: true", reads('account_id: "a",')],
])("twenty calls of a client that is %s cost at most 100 type instantiations", (name, options, text) => {
  const cost = instantiationsOf(text, clientOf(options));
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
