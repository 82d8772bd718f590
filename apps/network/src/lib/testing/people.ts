import { v7 as uuid } from 'uuid';
import type { Context, Services } from '../context.ts';
import { companies, members, users } from '../db/schema-auth.ts';
import { documents, engagements, experts } from '../db/schema.ts';
import { scopeOf } from '../scope-of.ts';
import { makeTraceparent } from '../traceparent.ts';

/** One company, its member, its expert and their active engagement, for tests. */
export type Pair = { companyId: string; memberId: string; expertId: string; expertUserId: string; engagementId: string };

export async function createUser({ db }: Services, name: string, more: { isStaff?: boolean } = {}): Promise<string> {
  const id = uuid();
  await db.insert(users).values({ id, name, email: `${id}@people.example`, ...more });
  return id;
}

export async function createPair(services: Services, name: string): Promise<Pair> {
  const { db } = services;
  const [companyId, expertId, engagementId] = [uuid(), uuid(), uuid()];
  const memberId = await createUser(services, `Member of ${name}`);
  const expertUserId = await createUser(services, `Expert of ${name}`);
  await db.insert(companies).values({ id: companyId, name, slug: companyId });
  await db.insert(members).values({ id: uuid(), organizationId: companyId, userId: memberId, role: 'owner' });
  await db.insert(experts).values({ id: expertId, userId: expertUserId, firstName: 'Expert', lastName: name, title: 'Bid manager', domain: 'tenders' });
  await db.insert(engagements).values({ id: engagementId, companyId, expertId, mcpIds: ['TENDER'], status: 'active', monthlyRateCents: 100_000 });
  return { companyId, memberId, expertId, expertUserId, engagementId };
}

export async function createDocument({ db }: Services, pair: Pair, name = 'tender.txt'): Promise<string> {
  const id = uuid();
  await db.insert(documents).values({ id, engagementId: pair.engagementId, name, format: 'text', mediaType: 'text/plain', sizeBytes: 3, sha256: 'ab', uploadedBy: pair.memberId });
  return id;
}

/** What a verb gets when this user asks. */
export async function contextOf(services: Services, userId: string): Promise<Context> {
  const scope = await scopeOf(services.db, userId);
  if (!scope) throw new Error(`there is no user ${userId}`);
  return { ...services, scope, traceparent: makeTraceparent() };
}
