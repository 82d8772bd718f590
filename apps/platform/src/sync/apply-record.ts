import { AppError } from '@0711/contract/errors';
import type { SyncCompany, SyncEngagement, SyncExpert } from '@0711/contract/sync';
import { eq, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { writeAudit } from '../audit/write-audit.ts';
import type { Transaction } from '../context.ts';
import { companies, engagements, experts } from '../db/schema.ts';
import { eraseCustomerFollow } from '../erasure/erasure-follows.ts';
import { eraseLearning } from '../learning/erase-learning.ts';
import { writeFollows } from '../outbox/follows.ts';
import type { SyncContext } from './as-sync.ts';
import { endEngagements } from './end-engagements.ts';
import { followEngagement } from './follow-engagement.ts';

export type SyncResult = { id: string; applied: boolean; state_version: number };

type Versioned = PgTable & { id: PgColumn; stateVersion: PgColumn; record: PgColumn };

/** Takes over what the Network tells of an expert, unless a later state is known. */
export function applyExpert(ctx: SyncContext, record: SyncExpert): Promise<SyncResult> {
  return apply(ctx, { kind: 'expert', record, table: experts, customerId: null }, (tx, known) =>
    tx
      .insert(experts)
      .values(common(record))
      .onConflictDoUpdate({ target: experts.id, set: common(record), setWhere: known })
      .returning({ id: experts.id }),
  );
}

/**
 * Takes over what the Network tells of a company, unless a later state is known. In one that is deleted everything ends at once, and a
 * job takes away what is kept of it.
 */
export async function applyCompany(ctx: SyncContext, record: SyncCompany): Promise<SyncResult> {
  const row = common(record.deleted_at === null ? record : { ...record, name: '', industry: null, size: null });
  const result = await apply(ctx, { kind: 'company', record, table: companies, customerId: record.id }, async (tx, known) => {
    const set = record.deleted_at === null ? { ...row, erasedAt: null } : row;
    const written = await tx.insert(companies).values(set).onConflictDoUpdate({ target: companies.id, set, setWhere: known }).returning({ id: companies.id });
    if (written.length > 0 && record.deleted_at !== null) {
      await endEngagements(tx, ctx, record.id);
      await eraseLearning(tx, record.id);
      await writeFollows(tx, [eraseCustomerFollow(record.id)]);
    }
    return written;
  });
  if (result.applied) ctx.wakeDispatcher();
  return result;
}

/**
 * Takes over what the Network tells of an engagement, unless a later state is known, and stops what no longer may run in it. One with a
 * company that is deleted has ended, whatever is told of it.
 */
export async function applyEngagement(ctx: SyncContext, record: SyncEngagement): Promise<SyncResult> {
  const result = await apply(ctx, { kind: 'engagement', record, table: engagements, customerId: record.company_id }, async (tx, known) => {
    // Held, so that the company is not deleted at this moment; the company first, as where it is.
    const [company] = await tx.select({ deletedAt: companies.deletedAt }).from(companies).where(eq(companies.id, record.company_id)).for('share');
    const row = { ...common(record), expertId: record.expert_id, companyId: record.company_id, status: record.status };
    const set = { ...row, deletedAt: row.deletedAt ?? company?.deletedAt ?? null };
    const written = await tx.insert(engagements).values(set).onConflictDoUpdate({ target: engagements.id, set, setWhere: known }).returning({ id: engagements.id });
    if (written.length > 0) await followEngagement(tx, ctx, { ...record, deleted_at: set.deletedAt?.toISOString() ?? null });
    return written;
  });
  if (result.applied) ctx.wakeDispatcher();
  return result;
}

type SyncRecord = { id: string; state_version: number; deleted_at: string | null };

function common<R extends SyncRecord>(record: R) {
  const deletedAt = record.deleted_at === null ? null : new Date(record.deleted_at);
  return { id: record.id, stateVersion: record.state_version, record: { ...record }, deletedAt, receivedAt: new Date() };
}

async function apply(
  ctx: SyncContext,
  { kind, record, table, customerId }: { kind: 'expert' | 'company' | 'engagement'; record: SyncRecord; table: Versioned; customerId: string | null },
  upsert: (tx: Transaction, older: SQL) => Promise<{ id: string }[]>,
): Promise<SyncResult> {
  if (ctx.scope.customers !== 'all') throw new AppError('forbidden', 'only a key bound to all customers may tell of records');
  return ctx.db.transaction(async (tx) => {
    const written = await upsert(tx, later(table));
    if (written.length > 0) {
      await writeAudit(tx, ctx, { action: `${kind}.synced`, subjectType: kind, subjectId: record.id, customerId, details: { state_version: record.state_version } });
      return { id: record.id, applied: true, state_version: record.state_version };
    }
    const [known] = await tx.select({ version: sql<string>`${table.stateVersion}` }).from(table).where(eq(table.id, record.id));
    return { id: record.id, applied: false, state_version: Number(known?.version ?? record.state_version) };
  });
}

/**
 * True when what comes in is later than what is known. Two records of one version are a fault of who tells of them; then too every order
 * of arrival must end in the same state, so the later `updated_at` stays, and of two alike the one whose text sorts last.
 */
function later({ stateVersion, record }: Versioned): SQL {
  const told = (row: SQL) => sql`(${row}->>'updated_at')::timestamptz, ${row}::text collate "C"`;
  return sql`(${stateVersion}, ${told(sql`${record}`)}) < (excluded.state_version, ${told(sql`excluded.record`)})`;
}
