import { SyncCompanyPage, SyncEngagementPage, SyncExpertPage } from '@0711/contract/sync';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GET as getCompanies } from '../../app/api/sync/companies/route.ts';
import { GET as getEngagements } from '../../app/api/sync/engagements/route.ts';
import { GET as getExperts } from '../../app/api/sync/experts/route.ts';
import { getAuth } from '../../lib/auth.ts';
import { companies, users } from '../../lib/db/schema-auth.ts';
import { engagements, experts, outbox } from '../../lib/db/schema.ts';
import { type Pair, createPair } from '../../lib/testing/people.ts';
import { signIn } from '../../lib/testing/sign-in.ts';
import { type TestNetwork, startTestNetwork } from '../../lib/testing/start-test-network.ts';

let network: TestNetwork;
let pair: Pair;
let others: Pair[];
beforeAll(async () => {
  network = await startTestNetwork();
  pair = await createPair(network.services, 'Nordlicht');
  others = [await createPair(network.services, 'Kessel'), await createPair(network.services, 'Donau'), await createPair(network.services, 'Rems')];
});
afterAll(() => network.stop());

const bearer = () => ({ authorization: `Bearer ${network.services.env.PLATFORM_API_KEY}` });
const get = (route: typeof getCompanies, query: Record<string, string> = {}, headers: Record<string, string> = bearer()) =>
  route(new Request(`http://127.0.0.1:3000/api/sync?${new URLSearchParams(query)}`, { headers }), { params: Promise.resolve({}) });

/** Reads all pages; the records, and the horizon to ask from the next time. */
async function allCompanies(query: Record<string, string> = {}) {
  const records = [];
  let cursor: string | null = null;
  let asOf: string | null = null;
  do {
    const page: ReturnType<typeof SyncCompanyPage.parse> = SyncCompanyPage.parse(await (await get(getCompanies, { ...query, limit: '1', ...(cursor ? { cursor } : {}) })).json());
    records.push(...page.companies);
    cursor = page.next_cursor;
    asOf ??= page.as_of;
    expect(page.as_of).toBe(asOf);
  } while (cursor);
  return { records, asOf };
}

describe('the Platform asks', () => {
  it('with its key, in either header, and with no other', async () => {
    const key = network.services.env.PLATFORM_API_KEY;
    expect((await get(getCompanies, {}, { 'x-api-key': key })).status).toBe(200);
    const wrong: Record<string, string>[] = [{}, { authorization: `Bearer ${key}x` }, { authorization: key }, { 'x-api-key': '' }];
    for (const headers of wrong) {
      const answer = await get(getCompanies, {}, headers);
      expect([answer.status, await answer.json()]).toEqual([401, expect.objectContaining({ code: 'unauthenticated', trace_id: expect.any(String) })]);
    }
  });

  it('and is told what in its question is wrong', async () => {
    const wrong: Record<string, string>[] = [{ limit: '0' }, { limit: '201' }, { since: '2026-01-01' }, { updated_since: 'yesterday' }, { cursor: 'nonsense' }];
    for (const query of wrong) {
      const answer = await get(getExperts, query);
      expect([answer.status, await answer.json()]).toEqual([422, expect.objectContaining({ code: 'invalid', errors: expect.arrayContaining([expect.objectContaining({ path: Object.keys(query)[0] })]) })]);
    }
  });

  it('for all there is, inactive and deleted ones too, each once, oldest change first', async () => {
    await network.services.db.update(companies).set({ deletedAt: new Date() }).where(eq(companies.id, others[0]?.companyId ?? ''));
    await network.services.db.update(companies).set({ status: 'inactive' }).where(eq(companies.id, others[1]?.companyId ?? ''));
    const { records } = await allCompanies();
    expect(records.map(({ id }) => id)).toEqual([pair.companyId, others[2]?.companyId, others[0]?.companyId, others[1]?.companyId]);
    expect(records.map((record) => [record.status, record.deleted_at === null])).toEqual([['active', true], ['active', true], ['active', false], ['inactive', true]]);
  });

  it('for one by its id', async () => {
    const page = SyncEngagementPage.parse(await (await get(getEngagements, { id: pair.engagementId })).json());
    expect(page.engagements).toMatchObject([{ id: pair.engagementId, company_id: pair.companyId, expert_id: pair.expertId, status: 'active' }]);
    expect(SyncEngagementPage.parse(await (await get(getEngagements, { id: 'nobody' })).json()).engagements).toEqual([]);
  });
});

it('a change that takes long to commit is not missed, although later ones were read before it', async () => {
  const client = await network.services.pool.connect();
  try {
    await client.query('begin');
    await client.query("update network.companies set name = 'Slow' where id = $1", [others[2]?.companyId]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await network.services.db.update(companies).set({ name: 'Quick' }).where(eq(companies.id, pair.companyId));
    const first = await allCompanies();
    expect(first.records.at(-1)?.name).toBe('Quick');
    expect(first.records.map(({ name }) => name)).not.toContain('Slow');
    await client.query('commit');
    const next = await allCompanies({ updated_since: first.asOf ?? '' });
    const slow = next.records.find(({ name }) => name === 'Slow');
    // Who had gone on from the latest change that they saw would have asked for what came after this one.
    expect(Date.parse(slow?.updated_at ?? '')).toBeLessThan(Date.parse(first.records.at(-1)?.updated_at ?? ''));
  } finally {
    client.release();
  }
});

describe('every change is told in its own transaction', () => {
  const pushes = async (type: string, id: string) => (await network.services.db.select().from(outbox).where(eq(outbox.jobKey, `push-sync:${type}:${id}`))).length;
  const expert = async () => (await network.services.db.select().from(experts).where(eq(experts.id, pair.expertId)))[0];

  it('also one by better-auth', async () => {
    const [before] = await network.services.db.select().from(companies).where(eq(companies.id, pair.companyId));
    const told = await pushes('company', pair.companyId);
    const cookie = await signIn(network.services, pair.memberId);
    await getAuth(network.services).api.updateOrganization({ headers: new Headers({ cookie }), body: { organizationId: pair.companyId, data: { name: 'Renamed' } } });
    const [after] = await network.services.db.select().from(companies).where(eq(companies.id, pair.companyId));
    expect(after).toMatchObject({ name: 'Renamed', stateVersion: (before?.stateVersion ?? 0) + 1 });
    expect(await pushes('company', pair.companyId)).toBe(told + 1);
  });

  it('an expert by what stands with the user and with engagements', async () => {
    const { db } = network.services;
    const changes = [
      () => db.update(users).set({ timeZone: 'Europe/Lisbon' }).where(eq(users.id, pair.expertUserId)),
      () => db.update(users).set({ email: 'new@people.example' }).where(eq(users.id, pair.expertUserId)),
      () => db.update(engagements).set({ status: 'paused' }).where(eq(engagements.id, pair.engagementId)),
    ];
    for (const change of changes) {
      const [version, told] = [(await expert())?.stateVersion ?? 0, await pushes('expert', pair.expertId)];
      await change();
      expect([(await expert())?.stateVersion, await pushes('expert', pair.expertId)]).toEqual([version + 1, told + 1]);
    }
    const page = SyncExpertPage.parse(await (await get(getExperts, { id: pair.expertId })).json());
    expect(page.experts).toMatchObject([{ email: 'new@people.example', time_zone: 'Europe/Lisbon', current_clients: 0 }]);
  });

  it('but not what changes nothing, nor what is rolled back', async () => {
    const { db } = network.services;
    const before = [(await expert())?.stateVersion, await pushes('expert', pair.expertId)];
    await db.update(experts).set({ firstName: 'Expert' }).where(eq(experts.id, pair.expertId));
    await db.update(users).set({ locale: 'en' }).where(eq(users.id, pair.expertUserId));
    await db
      .transaction(async (tx) => {
        await tx.update(experts).set({ title: 'Other' }).where(eq(experts.id, pair.expertId));
        throw new Error('undone');
      })
      .catch(() => {});
    expect([(await expert())?.stateVersion, await pushes('expert', pair.expertId)]).toEqual(before);
  });
});
