/** The version of this package. */
export const version = "0.2.0";

/**
 * What a program is called in the header `User-Agent`, before this package and the runtime. Nothing in a browser: that says what it is
 * by itself, and would first ask the vendor whether a page may say anything else.
 */
export function userAgentOf(appName: string | undefined): string | undefined {
  const { userAgent = "" } = (globalThis as Runtime).navigator ?? {};
  // All browsers call themselves so, and nothing else but what plays one.
  if (!appName || userAgent.startsWith("Mozilla/")) return undefined;
  return `${appName} rollcall/${version} ${userAgent}`.trimEnd();
}

/** Where a runtime says what it is; Node does since 21. */
interface Runtime {
  readonly navigator?: { readonly userAgent?: string };
}
