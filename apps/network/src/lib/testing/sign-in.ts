import { v7 as uuid } from 'uuid';
import { getAuth } from '../auth.ts';
import type { Services } from '../context.ts';
import { accounts, users } from '../db/schema-auth.ts';
import { answerAuth } from '../answer-auth.ts';
import { makeTraceparent } from '../traceparent.ts';
import { eq } from 'drizzle-orm';

/** Gives a user a password, signs them in as a browser does, and answers the `cookie` header of their session. */
export async function signIn(services: Services, userId: string, password = 'a password for tests'): Promise<string> {
  const [user] = await services.db.select().from(users).where(eq(users.id, userId));
  const { password: hasher } = await getAuth(services).$context;
  await services.db
    .insert(accounts)
    .values({ id: uuid(), userId, accountId: userId, providerId: 'credential', password: await hasher.hash(password) })
    .onConflictDoNothing();
  const response = await answerAuth(services, signInRequest(services, user?.email ?? '', password), makeTraceparent());
  if (!response.ok) throw new Error(`signing in failed: ${response.status} ${await response.text()}`);
  return response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ');
}

export function signInRequest({ env }: Pick<Services, 'env'>, email: string, password: string): Request {
  return new Request(`${env.NETWORK_URL}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: env.NETWORK_URL, 'x-forwarded-for': '127.0.0.1' },
    body: JSON.stringify({ email, password }),
  });
}
