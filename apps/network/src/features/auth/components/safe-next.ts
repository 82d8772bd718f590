/** Where to go after signing in: a path of ours, or the start page. Never another site, whatever the address says. */
export function safeNext(given: string | string[] | undefined): string {
  const path = Array.isArray(given) ? given[0] : given;
  if (!path || !/^\/(?![/\\])/.test(path)) return '/';
  try {
    const url = new URL(path, 'http://here.invalid');
    return url.origin === 'http://here.invalid' ? url.pathname + url.search : '/';
  } catch {
    return '/';
  }
}
