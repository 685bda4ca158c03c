import { AuthError } from "../errors.js";
import { createTokens, type Token } from "../transport/token.js";
import { Refusal } from "./refusal.js";
import type { Origin } from "./vendors/vendor.js";
import type { World } from "./world.js";

/** The token that a variable holds. */
export function tokenOf(variable: string, { world, secrets }: Origin): Token | undefined {
  const token = valueOf(world, variable);
  return token === undefined ? undefined : secrets.keep(token);
}

/** What the user's program gives, run anew after a 401. */
export function tokenOfCommand({ world, settings, secrets }: Origin): Token | undefined {
  const [program, ...args] = settings.tokenCommand ?? [];
  if (program === undefined) return undefined;
  return createTokens(async () => {
    try {
      return secrets.keep((await world.execute(program, args)).trim());
    } catch (error) {
      // What it printed may be a part of a token.
      const { code } = error as { readonly code?: unknown };
      const how = typeof code === "number" ? `ended with ${code}` : `could not be run (${String(code)})`;
      throw new AuthError(`got no token: ${program}, the tokenCommand, ${how}. Run it yourself to see why.`, {});
    }
  });
}

/** The value of a variable; none where it is empty. */
export function valueOf({ env }: World, variable: string): string | undefined {
  const value = env[variable];
  return value === "" ? undefined : value;
}

/** The values of variables that belong together; nothing where there is none of them. Throws a `Refusal` where some are missing. */
export function valuesOf<Name extends string>(
  world: World,
  variables: Readonly<Record<Name, string>>,
): { readonly [name in Name]: string } | undefined {
  const values = Object.entries<string>(variables).map(([name, variable]) => [name, valueOf(world, variable)] as const);
  const missing = values.filter(([, value]) => value === undefined).map(([name]) => variables[name as Name]);
  if (missing.length === values.length) return undefined;
  if (missing.length > 0) {
    const set = Object.values<string>(variables).filter((variable) => !missing.includes(variable));
    throw new Refusal(`${set.join(" and ")} ${set.length > 1 ? "are" : "is"} set, and ${missing.join(" and ")} not.`);
  }
  // Every name has a value now.
  return Object.fromEntries(values) as { readonly [name in Name]: string };
}
