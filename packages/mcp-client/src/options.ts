export type MCPClientOptions = {
  /**
   * Where the Platform is, e.g. `http://127.0.0.1:8080`; a path in it is kept as a prefix. In a browser also a path of the page's own
   * origin, e.g. `/api/platform`.
   */
  url: string;
  /** Left out where something in between adds it: in a browser, which never has a key. */
  apiKey?: string | undefined;
  /** The person for whom calls are made; only keys bound to all customers may name one. */
  actor?: { id: string; role: string };
  fetch?: typeof globalThis.fetch;
  /** Milliseconds until an answer must be complete (streams: until it begins), for each try. Default 30,000. */
  timeoutMs?: number;
  /** How often a call that is safe to repeat is tried again when it failed for a passing reason. Default 3. */
  retries?: number;
};

/** The address without a slash at its end, absolute: a path is one of the page's own origin. Throws where there is no page. */
export function baseOf(url: string): string {
  const page = globalThis as typeof globalThis & { location?: { origin: string } };
  const absolute = url.startsWith('/') ? `${page.location?.origin ?? ''}${url}` : url;
  return absolute.replace(/\/+$/, '');
}
