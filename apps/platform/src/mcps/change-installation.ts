import { AppError } from '@0711/contract/errors';
import { INSTALLATION_TRANSITIONS, type InstallationStatus, type InstallationTransition } from '@0711/contract/mcp';
import { eq } from 'drizzle-orm';
import { writeAudit } from '../audit/write-audit.ts';
import type { Actor, Transaction } from '../context.ts';
import { mcpInstallations as table } from '../db/schema.ts';
import { type Follow, writeFollows } from '../outbox/follows.ts';
import { endTasks } from '../tasks/end-tasks.ts';
import { ensureModelsFollow, failedEvent, installedEvent, uninstalledEvent } from './installation-follows.ts';
import type { InstallationRow } from './show-installation.ts';

export type InstallationChange = {
  /** Why, in a sentence; tasks that end with it are told the same. */
  reason: string | null;
  set?: Partial<Pick<InstallationRow, 'version' | 'config' | 'errorMessage'>>;
};

const AUDITED = {
  prepare: 'mcp.prepared', activate: 'mcp.installed', fail: 'mcp.failed', pause: 'mcp.paused', resume: 'mcp.resumed', uninstall: 'mcp.uninstalled',
} as const satisfies Record<InstallationTransition, string>;

/**
 * Moves an installation and writes all that follows in the caller's transaction, which holds the row's lock: event, job, audit line,
 * and the end of its unfinished tasks when it stops. Throws `illegal_transition`.
 */
export async function changeInstallation(
  tx: Transaction,
  who: { actor: Actor; traceparent: string | null },
  before: InstallationRow,
  transition: InstallationTransition,
  { reason, set }: InstallationChange,
): Promise<InstallationRow> {
  if (!mayChange(transition, before.status)) {
    throw new AppError('illegal_transition', `an installation that is ${before.status} cannot be changed so (${transition})`);
  }
  const status = INSTALLATION_TRANSITIONS[transition].to;
  const activated = transition === 'activate' ? { activatedAt: new Date() } : {};
  const [after] = await tx
    .update(table)
    .set({ errorMessage: null, progress: null, ...activated, ...set, status, stateVersion: before.stateVersion + 1 })
    .where(eq(table.id, before.id))
    .returning();
  if (after === undefined) throw new Error('an installation vanished while its row was locked');
  await writeFollows(tx, followsOf(transition, after, who.traceparent, reason));
  await writeAudit(tx, who, {
    action: AUDITED[transition], subjectType: 'installation', subjectId: after.id, customerId: after.customerId,
    details: { mcp_id: after.mcpId, version: after.version, ...(reason === null ? {} : { reason }) },
  });
  if (transition === 'pause' || transition === 'uninstall') {
    const what = `${after.mcpId} was ${transition === 'pause' ? 'paused' : 'uninstalled'}`;
    await endTasks(tx, who, { engagementId: after.engagementId, installationId: after.id, reason: reason === null ? what : `${what}: ${reason}`, until: new Date() });
  }
  return after;
}

/** True when the transition leads from this status. */
export function mayChange(transition: InstallationTransition, status: InstallationStatus): boolean {
  const from: readonly InstallationStatus[] = INSTALLATION_TRANSITIONS[transition].from;
  return from.includes(status);
}

function followsOf(transition: InstallationTransition, after: InstallationRow, traceparent: string | null, reason: string | null): Follow[] {
  switch (transition) {
    case 'prepare':
      return [ensureModelsFollow(after)];
    case 'activate':
      return [installedEvent(after, traceparent)];
    case 'fail':
      return [failedEvent(after, traceparent, reason)];
    case 'uninstall':
      return [uninstalledEvent(after, traceparent, reason)];
    case 'pause':
    case 'resume':
      return [];
  }
}
