import type { OpenAPI } from '@orpc/openapi';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

export type FoundOperation = { path: string; method: (typeof METHODS)[number]; operation: OpenAPI.OperationObject };

/** Every operation that the document describes. */
export function operationsOf(document: OpenAPI.Document): FoundOperation[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item?.[method];
      return operation === undefined ? [] : [{ path, method, operation }];
    }),
  );
}

/** The operation that serves a request; an address that is named outright goes before one with a place for an id. Null for none. */
export function findOperation(document: OpenAPI.Document, method: string, url: string): FoundOperation | null {
  const asked = segmentsOf(url.replace(/[?#].*$/s, ''));
  const fitting = operationsOf(document).filter((one) => one.method === method.toLowerCase() && fits(segmentsOf(one.path), asked));
  const parameters = (path: string): number => path.split('{').length;
  return fitting.toSorted((a, b) => parameters(a.path) - parameters(b.path))[0] ?? null;
}

function segmentsOf(path: string): string[] {
  return path.split('/');
}

function fits(wanted: string[], asked: string[]): boolean {
  return wanted.length === asked.length && wanted.every((segment, i) => (segment.startsWith('{') ? asked[i] !== '' : segment === asked[i]));
}
