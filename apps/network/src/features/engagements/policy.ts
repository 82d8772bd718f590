import { type SQL, and, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { engagements } from '../../lib/db/schema.ts';
import type { Scope } from '../../lib/scope.ts';
import type { Viewer } from './schema.ts';

/**
 * Keeps a query that joins `engagements` within the scope: a company's members see the company's, an expert sees their own.
 * The staff flag opens no customer's work.
 */
export function seesEngagement(scope: Scope): SQL {
  const own: SQL[] = [];
  if (scope.companies.length > 0) own.push(inArray(engagements.companyId, scope.companies.map((company) => company.id)));
  if (scope.expertId) own.push(eq(engagements.expertId, scope.expertId));
  return and(isNull(engagements.deletedAt), own.length > 0 ? or(...own) : sql`false`) ?? sql`false`;
}

/** As whom somebody in this scope looks at an engagement that they may see. Who is both works on it as the expert. */
export function viewerOf(scope: Scope, engagement: { expertId: string }): Viewer {
  return scope.expertId === engagement.expertId ? 'expert' : 'company';
}
