import { AppError } from '@0711/contract/errors';
import { and, desc, eq, lt } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../../lib/context.ts';
import { decodeCursor, pageOf } from '../../lib/cursor.ts';
import { auditEvents } from '../../lib/db/schema.ts';
import { users } from '../../lib/db/schema-auth.ts';
import type { AuditList, ListAudit } from './schema.ts';

const Keys = z.tuple([z.coerce.number().int()]);

/** What was done, newest first. Throws `not_found` for everybody but staff. */
export async function listAudit(ctx: Context, input: z.output<typeof ListAudit>): Promise<z.output<typeof AuditList>> {
  if (!ctx.scope.isStaff) throw new AppError('not_found', 'there is no such page');
  const after = decodeCursor(input.cursor, Keys);
  const rows = await ctx.db
    .select({ event: auditEvents, name: users.name })
    .from(auditEvents)
    .leftJoin(users, and(eq(auditEvents.actorType, 'user'), eq(users.id, auditEvents.actorId)))
    .where(
      and(
        after ? lt(auditEvents.id, after[0]) : undefined,
        input.action ? eq(auditEvents.action, input.action) : undefined,
        input.subject_id ? eq(auditEvents.subjectId, input.subject_id) : undefined,
      ),
    )
    .orderBy(desc(auditEvents.id))
    .limit(input.limit + 1);
  const { page, nextCursor } = pageOf(rows, input.limit, (row) => [String(row.event.id)]);
  return {
    events: page.map(({ event, name }) => ({
      id: event.id,
      at: event.at.toISOString(),
      action: event.action,
      actor: { type: event.actorType, id: event.actorId, name, role: event.actorRole },
      company_id: event.companyId,
      subject_type: event.subjectType,
      subject_id: event.subjectId,
      details: event.details,
      trace_id: event.traceId,
    })),
    next_cursor: nextCursor,
  };
}
