import { inArray } from 'drizzle-orm';
import type { Context } from '../../lib/context.ts';
import { users } from '../../lib/db/schema-auth.ts';
import { asViewer } from '../engagements/as-viewer.ts';
import { findTask } from './queries.ts';
import type { Revision } from './schema.ts';

/** Every version of a task's output, oldest first, with who made it. Outputs come one by one, from `getResult`. */
export async function listRevisions(ctx: Context, id: string): Promise<Revision[]> {
  const { task } = await findTask(ctx, id);
  const platform = await asViewer(ctx, task.engagementId);
  const revisions = await platform.tasks.revisions({ id });
  const authors = [...new Set(revisions.flatMap(({ author }) => (author.type === 'user' ? [author.id] : [])))];
  const found = authors.length > 0 ? await ctx.db.select({ id: users.id, name: users.name }).from(users).where(inArray(users.id, authors)) : [];
  const names = new Map(found.map((user) => [user.id, user.name]));
  return revisions
    .map((one) => ({
      revision: one.revision,
      kind: one.kind,
      author: { ...one.author, name: names.get(one.author.id) ?? null },
      corrections: one.corrections,
      notes: one.notes,
      ai_confidence: one.ai_confidence,
      created_at: one.created_at,
    }))
    .toSorted((a, b) => a.revision - b.revision);
}
