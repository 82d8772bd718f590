import { Id, Timestamp } from '@0711/contract/common';
import { AppError } from '@0711/contract/errors';
import type { ListUsage, Usage } from '@0711/contract/usage';
import { and, asc, eq, gte, lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { engagements, usageRecords as table } from '../db/schema.ts';
import { invalid } from '../invalid.ts';
import { requireRight, within } from '../scope.ts';

/** MCPs have their prices in it. */
const CURRENCY = 'EUR';
const Position = z.strictObject({ at: Timestamp, id: Id });

/**
 * What was metered for an engagement from `from` up to, not including, `to`, the oldest line first; totals are of the whole span.
 * Throws `not_found` for an engagement out of reach, `invalid` for a span that ends before it begins, or a foreign cursor.
 */
export async function listUsage(ctx: Context, { engagement_id, from, to, limit, cursor }: ListUsage): Promise<Usage> {
  requireRight(ctx.scope, 'read');
  const span = { from: new Date(from), to: new Date(to) };
  if (span.to < span.from) throw invalid([{ path: 'to', code: 'before_from', message: 'must not be before `from`' }]);
  const after = decodeCursor(cursor, Position);
  const [engagement] = await ctx.db.select({ id: engagements.id }).from(engagements).where(and(eq(engagements.id, engagement_id), within(ctx.scope, engagements.companyId)));
  if (!engagement) throw new AppError('not_found', 'there is no such engagement');
  const wanted = and(eq(table.engagementId, engagement_id), gte(table.recordedAt, span.from), lt(table.recordedAt, span.to));
  const [totals, rows] = await Promise.all([
    ctx.db
      .select({ mcp_id: table.mcpId, unit: table.unit, quantity: sql<number>`sum(${table.quantity})::float8`, cents: sql<number>`sum(${table.cents})::float8` })
      .from(table)
      .where(wanted)
      .groupBy(table.mcpId, table.unit)
      .orderBy(asc(table.mcpId), asc(table.unit)),
    ctx.db
      .select()
      .from(table)
      .where(and(wanted, after === null ? undefined : sql`(${table.recordedAt}, ${table.id}) > (${after.at}::timestamptz, ${after.id})`))
      .orderBy(asc(table.recordedAt), asc(table.id))
      .limit(limit + 1),
  ]);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    engagement_id,
    from: span.from.toISOString(),
    to: span.to.toISOString(),
    currency: CURRENCY,
    total_cents: totals.reduce((sum, line) => sum + line.cents, 0),
    totals,
    lines: page.map((row) => ({
      mcp_id: row.mcpId,
      task_id: row.taskId,
      day: row.recordedAt.toISOString().slice(0, 10),
      unit: row.unit,
      quantity: row.quantity,
      cents: row.cents,
      recorded_at: row.recordedAt.toISOString(),
    })),
    next_cursor: rows.length > page.length && last ? encodeCursor({ at: last.recordedAt.toISOString(), id: last.id }) : null,
  };
}
