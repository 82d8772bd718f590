import { AppError } from '@0711/contract/errors';
import type { InstallMcp, McpInstallation } from '@0711/contract/mcp';
import { and, eq } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import type { Context } from '../context.ts';
import { mcpInstallations as table } from '../db/schema.ts';
import { requireRight } from '../scope.ts';
import { holdActiveEngagement, requireActiveEngagement } from '../sync/require-engagement.ts';
import { changeInstallation, mayChange } from './change-installation.ts';
import { measureInstallations } from './measure-use.ts';
import { missingModels } from './missing-models.ts';
import { showInstallation } from './show-installation.ts';

/**
 * Installs an MCP for an engagement: active at once when the models that it wants are there, else `installing`, and a job fetches them.
 * For a pair that is installed already this answers the same installation, unchanged; one that was uninstalled or failed is
 * installed again, with the new config. Throws `not_found`, `engagement_inactive`, or `invalid` for a version that is not there.
 */
export async function installMcp(ctx: Context, input: InstallMcp): Promise<{ created: boolean; installation: McpInstallation }> {
  requireRight(ctx.scope, 'write');
  const mcp = ctx.mcps.get(input.mcp_id);
  if (mcp === undefined) throw fieldFault('not_found', 'mcp_id', 'there is no such MCP');
  if (input.version !== undefined && input.version !== mcp.version) {
    throw fieldFault('invalid', 'version', `version ${mcp.version} of ${mcp.id} is the one that is here`);
  }
  const { id: engagementId } = await requireActiveEngagement(ctx, input.engagement_id);
  const missing = await missingModels(ctx.config, mcp);

  const { created, row } = await ctx.db.transaction(async (tx) => {
    const { expertId, customerId } = await holdActiveEngagement(tx, ctx.scope, engagementId);
    const fresh = { id: uuid(), engagementId, mcpId: mcp.id, customerId, expertId, version: mcp.version, status: 'pending' as const, config: input.config };
    const inserted = await tx.insert(table).values(fresh).onConflictDoNothing().returning({ id: table.id });
    const [known] = await tx.select().from(table).where(and(eq(table.engagementId, engagementId), eq(table.mcpId, mcp.id))).for('update');
    if (known === undefined) throw new Error('an installation vanished while it was made');
    const transition = missing.length === 0 ? 'activate' : 'prepare';
    // One whose models are being fetched already is left to that job.
    if (known.status === 'installing' || !mayChange(transition, known.status)) return { created: false, row: known };
    const set = { version: mcp.version, config: input.config };
    return { created: inserted.length > 0, row: await changeInstallation(tx, ctx, known, transition, { reason: null, set }) };
  });
  ctx.wakeDispatcher();
  const use = await measureInstallations(ctx, [row]);
  return { created, installation: showInstallation(row, use.get(row.id)) };
}

function fieldFault(code: 'not_found' | 'invalid', path: string, message: string): AppError {
  return new AppError(code, message, { errors: [{ path, code, message }] });
}
