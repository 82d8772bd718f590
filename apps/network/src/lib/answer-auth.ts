import { AppError } from '@0711/contract/errors';
import { getAuth } from './auth.ts';
import type { Services } from './context.ts';

/** What browsers may ask of better-auth today. Its other paths (organisations, accounts) come with the pages that need them. */
const OPEN_PATHS = new Set(['/sign-in/email', '/sign-out', '/get-session', '/list-sessions', '/revoke-session', '/revoke-other-sessions', '/change-password', '/ok']);

/** Passes a request on to better-auth; throws `not_found` for a path that is not open. */
export async function answerAuth(services: Services, request: Request): Promise<Response> {
  const path = new URL(request.url).pathname.replace(/^\/api\/auth/, '').replace(/\/+$/, '');
  if (!OPEN_PATHS.has(path)) throw new AppError('not_found', 'there is nothing here');
  return getAuth(services).handler(request);
}
