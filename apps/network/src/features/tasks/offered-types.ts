import type { Context } from '../../lib/context.ts';
import { asViewer } from '../engagements/as-viewer.ts';
import { TaskTypeName } from './task-types.ts';

/** The task types of TENDER that the Platform's catalogue has and these pages can show. Throws `not_found` for an engagement out of the scope. */
export async function offeredTypes(ctx: Context, engagementId: string): Promise<TaskTypeName[]> {
  const platform = await asViewer(ctx, engagementId);
  const { task_types: there } = await platform.mcps.get({ id: 'TENDER' });
  return TaskTypeName.options.filter((type) => there.includes(type));
}
