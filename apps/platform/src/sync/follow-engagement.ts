import type { EngagementStatus, SyncEngagement } from '@0711/contract/sync';
import { and, asc, eq, ne } from 'drizzle-orm';
import type { Actor, Transaction } from '../context.ts';
import { mcpInstallations } from '../db/schema.ts';
import { changeInstallation } from '../mcps/change-installation.ts';
import { endTasks } from '../tasks/end-tasks.ts';

/** From these no engagement comes back. */
const ENDED: readonly EngagementStatus[] = ['completed', 'cancelled', 'declined', 'expired'];

/**
 * What follows from an engagement's new state, in the transaction that takes it over: in one that does not run, unfinished tasks end;
 * in one that has ended, its MCPs are uninstalled too. Installations follow the engagement's expert.
 */
export async function followEngagement(tx: Transaction, who: { actor: Actor; traceparent: string | null }, record: SyncEngagement): Promise<void> {
  const installed = and(eq(mcpInstallations.engagementId, record.id), ne(mcpInstallations.expertId, record.expert_id));
  await tx.update(mcpInstallations).set({ expertId: record.expert_id }).where(installed);
  if (record.status === 'active' && record.deleted_at === null) return;
  await stopEngagement(tx, who, record.id, { reason: reasonOf(record), ended: record.deleted_at !== null || ENDED.includes(record.status) });
}

/** Ends what is under way in an engagement that stops; in one that has `ended`, its MCPs are uninstalled too. */
export async function stopEngagement(tx: Transaction, who: { actor: Actor; traceparent: string | null }, id: string, { reason, ended }: { reason: string; ended: boolean }): Promise<void> {
  if (ended) await uninstallAll(tx, who, id, reason);
  await endTasks(tx, who, { engagementId: id, installationId: null, reason, until: new Date() });
}

async function uninstallAll(tx: Transaction, who: { actor: Actor; traceparent: string | null }, engagementId: string, reason: string): Promise<void> {
  const rows = await tx
    .select()
    .from(mcpInstallations)
    .where(and(eq(mcpInstallations.engagementId, engagementId), ne(mcpInstallations.status, 'uninstalled')))
    .orderBy(asc(mcpInstallations.id))
    .for('update');
  for (const row of rows) await changeInstallation(tx, who, row, 'uninstall', { reason });
}

function reasonOf({ status, deleted_at }: SyncEngagement): string {
  if (deleted_at !== null) return 'the engagement was deleted';
  if (status === 'paused') return 'the engagement was paused';
  return ENDED.includes(status) ? `the engagement has ended (${status})` : `the engagement is ${status}, not active`;
}
