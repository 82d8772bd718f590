import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GET, POST } from '../app/api/auth/[...all]/route.ts';
import { users } from './db/schema-auth.ts';
import { auditEvents } from './db/schema.ts';
import { sessionContext } from './session.ts';
import { createPair, createUser } from './testing/people.ts';
import { signIn, signInRequest } from './testing/sign-in.ts';
import { type TestNetwork, startTestNetwork } from './testing/start-test-network.ts';
import { makeTraceparent } from './traceparent.ts';

let network: TestNetwork;
beforeAll(async () => {
  network = await startTestNetwork();
});
afterAll(() => network.stop());

const noParams = { params: Promise.resolve({}) };
const post = (path: string, body: unknown) =>
  POST(
    new Request(`http://127.0.0.1:3000/api/auth${path}`, {
      method: 'POST', headers: { 'content-type': 'application/json', origin: 'http://127.0.0.1:3000' }, body: JSON.stringify(body),
    }),
    noParams,
  );
const emailOf = async (id: string) => (await network.services.db.select().from(users).where(eq(users.id, id)))[0]?.email ?? '';

describe('signing in', () => {
  it('by password gives a session that says who one is, in which companies and as which expert', async () => {
    const pair = await createPair(network.services, 'Nordlicht');
    const cookie = await signIn(network.services, pair.memberId);
    const ctx = await sessionContext(network.services, new Headers({ cookie }), makeTraceparent());
    expect(ctx?.scope).toMatchObject({ user: { id: pair.memberId }, companies: [{ id: pair.companyId, role: 'owner' }], expertId: null, isStaff: false });
  });

  it('sets a cookie that scripts cannot read and other sites do not send', async () => {
    const id = await createUser(network.services, 'Eva');
    await signIn(network.services, id);
    const response = await POST(signInRequest(network.services, await emailOf(id), 'a password for tests'), noParams);
    const [cookie] = response.headers.getSetCookie();
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
  });

  it('with a wrong password is 401, and is written down', async () => {
    const id = await createUser(network.services, 'Eva');
    await signIn(network.services, id);
    const email = await emailOf(id);
    expect((await POST(signInRequest(network.services, email, 'not the password'), noParams)).status).toBe(401);
    const written = await network.services.db.select().from(auditEvents).where(eq(auditEvents.subjectId, email)).orderBy(auditEvents.id);
    expect(written.map((row) => row.action)).toEqual(['session.sign_in', 'session.sign_in_failed']);
  });

  it('is refused for a quarter of an hour after twenty failures, with the right password too', async () => {
    const id = await createUser(network.services, 'Eva');
    await signIn(network.services, id);
    const email = await emailOf(id);
    const failure = { action: 'session.sign_in_failed', actorType: 'system' as const, actorId: 'sign-in', subjectType: 'account', subjectId: email };
    await network.services.db.insert(auditEvents).values(Array.from({ length: 20 }, () => failure));
    const response = await POST(signInRequest(network.services, email, 'a password for tests'), noParams);
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('from another site is refused', async () => {
    const id = await createUser(network.services, 'Eva');
    await signIn(network.services, id);
    const own = signInRequest(network.services, await emailOf(id), 'a password for tests');
    const foreign = new Request(own, { headers: { ...Object.fromEntries(own.headers), origin: 'https://evil.example', cookie: 'a=b' } });
    expect((await POST(foreign, noParams)).status).toBe(403);
  });
});

describe('what is not open', () => {
  it.each(['/sign-up/email', '/organization/create', '/organization/invite-member', '/update-user', '/delete-user'])('%s is 404', async (path) => {
    expect((await post(path, { email: 'new@people.example', password: 'a password for tests', name: 'New' })).status).toBe(404);
    expect(await network.services.db.select().from(users).where(and(eq(users.email, 'new@people.example')))).toEqual([]);
  });

  it('a session cookie that is made up is nobody', async () => {
    const response = await GET(new Request('http://127.0.0.1:3000/api/auth/get-session', { headers: { cookie: '0711.session_token=made.up' } }), noParams);
    expect(await response.json()).toBeNull();
  });
});
