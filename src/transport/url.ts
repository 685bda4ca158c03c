/** Reads a URL of the web, without credentials and query; gives nothing for anything else. */
export function readUrl(text: unknown): URL | undefined {
  let url: URL;
  try {
    url = new URL(text as string);
  } catch {
    // The caller is told without the text: it may hold credentials.
    return;
  }
  // A brace is a variable of the server that nobody has filled in; a URL takes it for a host.
  const good = /^https?:\/\/[^{]+$/.test(url.href) && !url.username && !url.password && !url.search && !url.hash;
  return good ? url : undefined;
}

/** Tells whether a host is this machine. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(host);
}
