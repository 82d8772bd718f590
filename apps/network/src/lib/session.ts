import type { Context, Services } from './context.ts';
import { getAuth } from './auth.ts';
import { currentRequest } from './telemetry/current-request.ts';
import { scopeOf } from './scope-of.ts';

/** Who sends this request, with whose data they may touch; null when nobody is signed in. */
export async function sessionContext(services: Services, headers: Headers, traceparent: string): Promise<Context | null> {
  const session = await getAuth(services).api.getSession({ headers });
  if (!session) return null;
  const current = currentRequest();
  if (current) current.userId = session.user.id;
  const scope = await scopeOf(services.db, session.user.id);
  return scope && { ...services, scope, traceparent };
}
