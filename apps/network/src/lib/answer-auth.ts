import { AppError } from '@0711/contract/errors';
import { z } from 'zod';
import { getAuth } from './auth.ts';
import type { Services } from './context.ts';
import { requireSameOrigin } from './http/same-origin.ts';
import { readBody } from './http/read-body.ts';
import { auditSignIn, requireFewFailures } from './sign-in-guard.ts';

/** What browsers may ask of better-auth today. Its other paths (organisations, accounts) come with the pages that need them. */
const OPEN_PATHS = new Set(['/sign-in/email', '/sign-out', '/get-session', '/list-sessions', '/revoke-session', '/revoke-other-sessions', '/change-password', '/ok']);

const MAX_BYTES = 16 * 1024;

const Credentials = z.object({ email: z.string().trim().toLowerCase().max(320) });
const SignedIn = z.object({ user: z.object({ id: z.string() }) });

/**
 * Passes a request on to better-auth. Throws `not_found` for a path that is not open, `forbidden` for a change from another site,
 * `rate_limited` for too many failed sign-ins.
 */
export async function answerAuth(services: Services, request: Request, traceparent: string): Promise<Response> {
  const path = new URL(request.url).pathname.replace(/^\/api\/auth/, '').replace(/\/+$/, '');
  if (!OPEN_PATHS.has(path)) throw new AppError('not_found', 'there is nothing here');
  if (request.method === 'GET') return getAuth(services).handler(request);

  requireSameOrigin(request, services.env);
  const body = await readBody(request, MAX_BYTES);
  const passed = new Request(request.url, { method: request.method, headers: request.headers, body: body.length > 0 ? new Uint8Array(body) : null });
  if (path !== '/sign-in/email') return getAuth(services).handler(passed);

  const credentials = Credentials.safeParse(parseJson(body));
  if (credentials.success) await requireFewFailures(services, credentials.data.email);
  const response = await getAuth(services).handler(passed);
  const user = response.ok ? SignedIn.safeParse(await response.clone().json()) : null;
  if (credentials.success && (response.ok || response.status === 401)) {
    await auditSignIn(services, credentials.data.email, user?.data?.user.id ?? null, traceparent);
  }
  return response;
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}
