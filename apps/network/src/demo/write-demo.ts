import { and, eq } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { getAuth } from '../lib/auth.ts';
import type { Services } from '../lib/context.ts';
import type { Transaction } from '../lib/db/client.ts';
import { accounts, companies, members, users } from '../lib/db/schema-auth.ts';
import { companyProfiles, engagements, experts } from '../lib/db/schema.ts';
import { DEMO } from './demo-people.ts';
import { DEMO_PROFILE } from './demo-profile.ts';

type Person = { name: string; email: string; password: string; isStaff?: boolean };
type Hash = (password: string) => Promise<string>;

/** Writes the demo's people, companies and engagements where they are missing. Answers the engagements' ids, Nordlicht's first. */
export async function writeDemo(services: Services): Promise<string[]> {
  const { password } = await getAuth(services).$context;
  return services.db.transaction(async (tx) => {
    await ensureUser(tx, password.hash, { ...DEMO.admin, isStaff: true });
    const ids: string[] = [];
    for (const [at, company] of DEMO.companies.entries()) {
      const expert = DEMO.experts[at] ?? DEMO.experts[0];
      ids.push(await ensureEngagement(tx, await ensureCompany(tx, password.hash, company), await ensureExpert(tx, password.hash, expert)));
    }
    return ids;
  });
}

async function ensureUser(tx: Transaction, hash: Hash, person: Person): Promise<string> {
  const [known] = await tx.select({ id: users.id }).from(users).where(eq(users.email, person.email));
  if (known) return known.id;
  const id = uuid();
  await tx.insert(users).values({ id, name: person.name, email: person.email, emailVerified: true, isStaff: person.isStaff ?? false });
  await tx.insert(accounts).values({ id: uuid(), userId: id, accountId: id, providerId: 'credential', password: await hash(person.password) });
  return id;
}

async function ensureCompany(tx: Transaction, hash: Hash, company: (typeof DEMO.companies)[number]): Promise<string> {
  const userId = await ensureUser(tx, hash, company.member);
  const [known] = await tx.select({ id: companies.id }).from(companies).where(eq(companies.slug, company.slug));
  const id = known?.id ?? uuid();
  if (!known) await tx.insert(companies).values({ id, slug: company.slug, name: company.name, industry: company.industry, size: company.size });
  await tx.insert(members).values({ id: uuid(), organizationId: id, userId, role: 'owner' }).onConflictDoNothing();
  // One company has a profile, the other shows what it is like without.
  if (company.name === DEMO_PROFILE.name) await tx.insert(companyProfiles).values({ companyId: id, profile: { ...DEMO_PROFILE }, version: 1, updatedBy: userId }).onConflictDoNothing();
  return id;
}

async function ensureExpert(tx: Transaction, hash: Hash, expert: (typeof DEMO.experts)[number]): Promise<string> {
  const { firstName, lastName, title, domain } = expert;
  const userId = await ensureUser(tx, hash, { name: `${firstName} ${lastName}`, email: expert.email, password: expert.password });
  const [known] = await tx.select({ id: experts.id }).from(experts).where(eq(experts.userId, userId));
  if (known) return known.id;
  const id = uuid();
  await tx.insert(experts).values({ id, userId, firstName, lastName, title, domain, certifiedMcps: ['TENDER'] });
  return id;
}

async function ensureEngagement(tx: Transaction, companyId: string, expertId: string): Promise<string> {
  const [known] = await tx.select({ id: engagements.id }).from(engagements).where(and(eq(engagements.companyId, companyId), eq(engagements.expertId, expertId)));
  if (known) return known.id;
  const id = uuid();
  const startDate = new Date().toISOString().slice(0, 10);
  await tx.insert(engagements).values({ id, companyId, expertId, mcpIds: ['TENDER'], status: 'active', monthlyRateCents: DEMO.monthlyRateCents, startDate });
  return id;
}
