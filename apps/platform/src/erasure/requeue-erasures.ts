import { addJobs } from '@0711/postgres/jobs';
import { and, isNotNull, isNull } from 'drizzle-orm';
import type { Services } from '../context.ts';
import { companies } from '../db/schema.ts';
import { JOBS_SCHEMA } from '../db/migrate-database.ts';
import { ERASE_CUSTOMER, eraseCustomerKey } from './erasure-follows.ts';

/** Makes a job for every deleted customer of whom something may still be kept: its own was lost, or gave up. */
export async function requeueErasures({ db, pool }: Pick<Services, 'db' | 'pool'>): Promise<void> {
  const left = await db.select({ customerId: companies.id }).from(companies).where(and(isNotNull(companies.deletedAt), isNull(companies.erasedAt)));
  await addJobs(pool, JOBS_SCHEMA, left.map(({ customerId }) => ({ task: ERASE_CUSTOMER, payload: { customerId }, jobKey: eraseCustomerKey(customerId) })));
}
