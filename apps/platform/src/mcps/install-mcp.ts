import { AppError } from '@0711/contract/errors';
import type { InstallMcp, McpInstallation } from '@0711/contract/mcp';
import { and, eq, sql } from 'drizzle-orm';
import { v7 as uuid } from 'uuid';
import { writeAudit } from '../audit/write-audit.ts';
import type { Context } from '../context.ts';
import { mcpInstallations as table } from '../db/schema.ts';
import { requireActiveEngagement } from '../sync/require-engagement.ts';
import { measureInstallations } from './measure-use.ts';
import { showInstallation } from './show-installation.ts';

/**
 * Installs an MCP for an engagement; it is active at once, since nothing needs downloading. For a pair that is installed already
 * this answers the same installation, unchanged; one that was uninstalled or failed becomes active again, with the new config.
 * Throws `not_found`, `engagement_inactive`, or `invalid` for a version that is not there.
 */
export async function installMcp(ctx: Context, input: InstallMcp): Promise<{ created: boolean; installation: McpInstallation }> {
  const mcp = ctx.mcps.get(input.mcp_id);
  if (mcp === undefined) throw fieldFault('not_found', 'mcp_id', 'there is no such MCP');
  if (input.version !== undefined && input.version !== mcp.version) {
    throw fieldFault('invalid', 'version', `version ${mcp.version} of ${mcp.id} is the one that is here`);
  }
  const engagement = await requireActiveEngagement(ctx, input.engagement_id);
  const state = { version: mcp.version, status: 'active' as const, config: input.config, activatedAt: new Date(), errorMessage: null };

  return ctx.db.transaction(async (tx) => {
    const ids = { id: uuid(), engagementId: engagement.id, mcpId: mcp.id, customerId: engagement.customerId, expertId: engagement.expertId };
    const [created] = await tx.insert(table).values({ ...ids, ...state }).onConflictDoNothing().returning();
    let row = created;
    if (row === undefined) {
      const [known] = await tx.select().from(table).where(and(eq(table.engagementId, engagement.id), eq(table.mcpId, mcp.id))).for('update');
      row = known;
      if (known?.status === 'uninstalled' || known?.status === 'error') {
        [row] = await tx.update(table).set({ ...state, stateVersion: sql`${table.stateVersion} + 1` }).where(eq(table.id, known.id)).returning();
      } else if (known) {
        const use = await measureInstallations(ctx, [known]);
        return { created: false, installation: showInstallation(known, use.get(known.id)) };
      }
    }
    if (row === undefined) throw new Error('an installation vanished while its row was locked');
    const subject = { subjectType: 'installation', subjectId: row.id, customerId: row.customerId };
    await writeAudit(tx, ctx, { action: 'mcp.installed', ...subject, details: { mcp_id: mcp.id, version: mcp.version } });
    return { created: created !== undefined, installation: showInstallation(row, undefined) };
  });
}

function fieldFault(code: 'not_found' | 'invalid', path: string, message: string): AppError {
  return new AppError(code, message, { errors: [{ path, code, message }] });
}
