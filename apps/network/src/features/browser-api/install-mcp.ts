import { AppError } from '@0711/contract/errors';
import type { InstallMcp } from '@0711/contract/mcp';
import type { Context } from '../../lib/context.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { getEngagement } from '../engagements/queries.ts';

/** The expert installs an MCP that the engagement's terms name. Throws `forbidden` for the company and for any other MCP. */
export async function installPlatformMcp(ctx: Context, body: InstallMcp) {
  const engagement = await getEngagement(ctx, body.engagement_id);
  if (engagement.viewer !== 'expert') throw new AppError('forbidden', 'MCPs are installed by the expert');
  if (!engagement.mcps.includes(body.mcp_id)) throw new AppError('forbidden', `the terms of this engagement do not name ${body.mcp_id}`);
  const answer = await ctx.platform({ id: ctx.scope.user.id, role: engagement.viewer }, ctx.traceparent).mcps.install(body);
  await ctx.db.transaction((tx) =>
    writeAudit(tx, ctx, {
      action: 'mcp.install', subjectType: 'mcp_installation', subjectId: answer.body.id, companyId: engagement.company.id, role: engagement.viewer,
      details: { mcp_id: body.mcp_id, status: answer.body.status },
    }),
  );
  return answer;
}
