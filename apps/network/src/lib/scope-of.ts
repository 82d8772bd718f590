import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from './db/client.ts';
import { experts } from './db/schema.ts';
import { companies, members, users } from './db/schema-auth.ts';
import { type Scope, grantScope } from './scope.ts';

/** The scope of a user as the database has it now; null when there is no such user. */
export async function scopeOf(db: Database, userId: string): Promise<Scope | null> {
  const [[user], memberships, [expert]] = await Promise.all([
    db.select().from(users).where(eq(users.id, userId)),
    db
      .select({ id: companies.id, name: companies.name, role: members.role })
      .from(members)
      .innerJoin(companies, eq(companies.id, members.organizationId))
      .where(and(eq(members.userId, userId), isNull(companies.deletedAt)))
      .orderBy(companies.name),
    db.select({ id: experts.id }).from(experts).where(and(eq(experts.userId, userId), isNull(experts.deletedAt))),
  ]);
  if (!user) return null;
  return grantScope({
    user: { id: user.id, name: user.name, email: user.email, locale: user.locale, timeZone: user.timeZone },
    companies: memberships,
    expertId: expert?.id ?? null,
    isStaff: user.isStaff,
  });
}
