import { AppError } from '@0711/contract/errors';
import type { InstallationAction, McpInstallation } from '@0711/contract/mcp';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { mcpInstallations as table } from '../db/schema.ts';
import { requireRight, within } from '../scope.ts';
import { holdActiveEngagement } from '../sync/require-engagement.ts';
import { changeInstallation, mayChange } from './change-installation.ts';
import { measureInstallations } from './measure-use.ts';
import { showInstallation } from './show-installation.ts';

/**
 * Pauses, resumes or uninstalls. Paused or uninstalled: its unfinished tasks end with the reason, in the same commit, and new ones are
 * refused. Throws `not_found`, `illegal_transition`, and `engagement_inactive` for resuming in an engagement that does not run.
 */
export async function actOnInstallation(ctx: Context, { id, action, reason }: { id: string } & InstallationAction): Promise<McpInstallation> {
  requireRight(ctx.scope, 'write');
  const mine = and(eq(table.id, id), within(ctx.scope, table.customerId));
  const row = await ctx.db.transaction(async (tx) => {
    const [seen] = await tx.select().from(table).where(mine);
    if (seen === undefined) throw new AppError('not_found', 'there is no such installation');
    // Locks are taken from the engagement down, as whoever stops an engagement does.
    if (action === 'resume' && mayChange('resume', seen.status)) await holdActiveEngagement(tx, ctx.scope, seen.engagementId);
    const [held] = await tx.select().from(table).where(mine).for('update');
    return changeInstallation(tx, ctx, held ?? seen, action, { reason: reason ?? null });
  });
  ctx.wakeDispatcher();
  const use = await measureInstallations(ctx, [row]);
  return showInstallation(row, use.get(row.id));
}
