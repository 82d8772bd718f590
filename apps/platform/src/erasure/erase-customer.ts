import { and, asc, eq, isNotNull, isNull, ne, or, sql } from 'drizzle-orm';
import { writeAudit } from '../audit/write-audit.ts';
import type { Services } from '../context.ts';
import { companies, documents, tasks } from '../db/schema.ts';
import { eraseDocuments, removeFiles } from '../documents/erase-documents.ts';
import { eraseLearning } from '../learning/erase-learning.ts';
import { endEngagements } from '../sync/end-engagements.ts';
import { COMPANY_DELETED } from '../sync/refuse-deleted-customer.ts';
import { asPlatform } from '../system-actor.ts';
import { eraseEvents, eraseFromAudit, eraseSettings, revokeKeys } from './erase-records.ts';
import { eraseTasks } from './erase-tasks.ts';

/** In one transaction, each with its pages. */
const DOCUMENTS_AT_ONCE = 20;

/**
 * Takes away all that is kept of a deleted customer, place by place (`places.ts` names them), and writes down that it is done. Nothing
 * for one that is not deleted. Killed or failed in the middle, it is simply run again.
 */
export async function eraseCustomer(services: Services, { customerId, signal }: { customerId: string; signal: AbortSignal }): Promise<void> {
  const { db } = services;
  const [company] = await db.select({ receivedAt: companies.receivedAt }).from(companies).where(and(eq(companies.id, customerId), isNotNull(companies.deletedAt)));
  if (company === undefined) return;
  // Again: one may have come while the company was being deleted.
  await db.transaction((tx) => endEngagements(tx, asPlatform(services, null), customerId));
  await eraseTasks(services, customerId, COMPANY_DELETED, signal);
  await eraseAllDocuments(services, customerId, signal);
  await db.transaction((tx) => eraseLearning(tx, customerId));
  await eraseSettings(services, customerId);
  await revokeKeys(services, customerId);
  await eraseEvents(services, customerId, company.receivedAt, signal);
  await eraseFromAudit(services, customerId, signal);
  await db.transaction(async (tx) => {
    const [done] = await tx.update(companies).set({ erasedAt: new Date(), record: sql`${companies.record} || '{"name": "", "industry": null, "size": null}'` }).where(and(eq(companies.id, customerId), isNotNull(companies.deletedAt), isNull(companies.erasedAt))).returning({ id: companies.id });
    if (!done) return;
    const counted = { tasks: await tx.$count(tasks, eq(tasks.customerId, customerId)), documents: await tx.$count(documents, eq(documents.customerId, customerId)) };
    await writeAudit(tx, asPlatform(services, null), { action: 'customer.erased', subjectType: 'company', subjectId: customerId, customerId, details: counted });
  });
  services.wakeDispatcher();
}

async function eraseAllDocuments(services: Services, customerId: string, signal: AbortSignal): Promise<void> {
  const full = and(eq(documents.customerId, customerId), or(isNull(documents.deletedAt), ne(documents.name, '')));
  for (;;) {
    signal.throwIfAborted();
    const ids = await services.db.transaction(async (tx) => {
      const rows = await tx.select({ id: documents.id }).from(documents).where(full).orderBy(asc(documents.id)).limit(DOCUMENTS_AT_ONCE).for('update');
      const found = rows.map(({ id }) => id);
      if (found.length > 0) await eraseDocuments(tx, found);
      return found;
    });
    if (ids.length === 0) return;
    await removeFiles(services, ids);
  }
}
