import type { MCPClient } from '@0711/mcp-client/create-mcp-client';
import { AppError } from '@0711/contract/errors';
import type { Context } from '../../lib/context.ts';
import { type AuditEntry, writeAudit } from '../audit/write-audit.ts';

/** The Platform's API in the name of this member of staff. Throws `not_found` for everybody else: nobody learns that it exists. */
export function asStaff(ctx: Context): MCPClient {
  if (!ctx.scope.isStaff) throw new AppError('not_found', 'there is no such page');
  return ctx.platform({ id: ctx.scope.user.id, role: 'staff' }, ctx.traceparent);
}

/** Does something on the Platform as staff and writes it into the audit log here too. `entry` must not hold a secret. */
export async function actAsStaff<T>(ctx: Context, act: (platform: MCPClient) => Promise<T>, entry: (done: T) => AuditEntry): Promise<T> {
  const done = await act(asStaff(ctx));
  await ctx.db.transaction((tx) => writeAudit(tx, ctx, { ...entry(done), role: 'staff' }));
  return done;
}
