const ID = /^([0-9a-f]{8}-[0-9a-f-]{27}|[0-9]+|[A-Za-z0-9_-]{20,})$/;

/** A path with ids replaced, for logs and metrics of pages, whose pattern Next does not tell: `/tasks/0199…` becomes `/tasks/[id]`. */
export function routeOf(path: string): string {
  if (path.startsWith('/_next/')) return '/_next';
  return path
    .split('/')
    .slice(0, 8)
    .map((part) => (ID.test(part) ? '[id]' : part.slice(0, 40)))
    .join('/');
}

/** The pattern of a route handler: its path with the values of its parameters replaced by their names. */
export function patternOf(path: string, params: unknown): string {
  let pattern = path;
  for (const [name, value] of Object.entries(params ?? {})) {
    const written = Array.isArray(value) ? value.join('/') : String(value);
    if (written !== '') pattern = `${pattern}/`.replace(`/${written}/`, Array.isArray(value) ? `/[...${name}]/` : `/[${name}]/`).replace(/\/$/, '');
  }
  return pattern;
}
