import { AppError } from '@0711/contract/errors';
import type { Env } from '../env.ts';

/** Origins from which the pages are served. On one's own machine the two names of the loopback are the same place. */
export function ownOrigins(env: Pick<Env, 'NETWORK_URL' | 'EMBEDDED'>): string[] {
  const url = new URL(env.NETWORK_URL);
  if (!env.EMBEDDED) return [url.origin];
  return [...new Set([url.hostname, 'localhost', '127.0.0.1'])].map((host) => `${url.protocol}//${host}${url.port ? `:${url.port}` : ''}`);
}

/**
 * Throws `forbidden` for a change that another site's page sends. Browsers always name the origin of such a request; programs that
 * are no browser name none, and carry no cookie that they were not given.
 */
export function requireSameOrigin(request: Request, env: Pick<Env, 'NETWORK_URL' | 'EMBEDDED'>): void {
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  const foreign = origin !== null ? !ownOrigins(env).includes(origin) : site !== null && site !== 'same-origin' && site !== 'none';
  if (foreign) throw new AppError('forbidden', 'this request comes from another site');
}
