import { Id } from '@0711/contract/common';
import type { Task, TaskAction } from '@0711/contract/task';
import { z } from 'zod';
import type { Context } from '../../lib/context.ts';
import { requireDocuments } from '../documents/require-documents.ts';
import { asViewer } from '../engagements/as-viewer.ts';
import { actOnTask } from '../tasks/act-on-task.ts';
import { fetchTask } from '../tasks/fetch-task.ts';
import { findTask } from '../tasks/queries.ts';

const NamedDocuments = z.object({ documents: z.array(Id) });

/** An action on a task as the contract has it, by whoever may do it on their side. Throws as `actOnTask`. */
export async function actOnPlatformTask(ctx: Context, id: string, action: TaskAction): Promise<Task> {
  const { task } = await findTask(ctx, id);
  const name = action.action === 'review' && !action.approve ? 'send_back' : action.action;
  const named = NamedDocuments.safeParse(action.action === 'review' ? action.inputs : undefined);
  if (named.success) await requireDocuments(ctx.db, task.engagementId, named.data.documents, 'inputs.documents');
  // The browser may have heard of a change from the Platform itself, before its webhook arrived here.
  await fetchTask(ctx, id);
  await actOnTask(ctx, id, name, () => action);
  return (await asViewer(ctx, task.engagementId)).getTask(id);
}
