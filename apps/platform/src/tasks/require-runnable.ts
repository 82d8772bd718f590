import { AppError } from '@0711/contract/errors';
import type { Context } from '../context.ts';
import { readCreationFacts } from './creation-facts.ts';
import type { TaskRow } from './task-row.ts';

/**
 * A task may run while its engagement and its MCP's installation are active. Gives the engagement's documents among `named`.
 * Throws `engagement_inactive` or `not_installed`.
 */
export async function requireRunnable(
  ctx: Pick<Context, 'pool'>,
  task: Pick<TaskRow, 'engagementId' | 'mcpId'>,
  named: readonly string[] = [],
): Promise<{ documents: ReadonlySet<string>; config: Record<string, unknown> }> {
  const facts = await readCreationFacts(ctx.pool, { ...task, documents: named, apiKeyId: null, path: '', key: null });
  if (!facts?.engagementActive) throw new AppError('engagement_inactive', 'the engagement is not active');
  if (facts.installation?.status !== 'active') throw new AppError('not_installed', `${task.mcpId} is not installed for this engagement`);
  return { documents: facts.documents, config: facts.installation.config };
}
