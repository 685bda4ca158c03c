/** A real account, or anything that answers like one. */
export interface Account {
  readonly api: string;
  readonly baseUrl: string;
  readonly token: string;
  readonly account: string;
}

/** Reads which account is meant from the arguments and the environment, or says what is missing. */
export function readAccount(
  args: readonly string[],
  apis: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Account | { readonly missing: string } {
  const [api, ...rest] = args;
  if (api === undefined || rest.length > 0 || !apis.includes(api)) {
    return { missing: `Usage: npm run verify -- ${apis.join("|")}` };
  }
  const prefix = `ROLLCALL_${api.toUpperCase().replaceAll("-", "_")}`;
  const names = { baseUrl: `${prefix}_BASE_URL`, token: `${prefix}_TOKEN`, account: `${prefix}_ACCOUNT` };
  const { [names.baseUrl]: baseUrl, [names.token]: token, [names.account]: account } = env;
  if (baseUrl && token && account) return { api, baseUrl, token, account };
  const missing = Object.values(names).filter((name) => !env[name]);
  return { missing: `Nothing was verified: set ${missing.join(", ")}.` };
}
