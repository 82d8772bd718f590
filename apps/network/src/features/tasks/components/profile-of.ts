import type { TaskDetail } from '../schema.ts';

/** Where the profile is that a task works with; undefined for a task without one, and for whoever may not read it. */
export function profileOf({ profile, company }: Pick<TaskDetail, 'profile' | 'company'>): string | undefined {
  return profile?.open ? `/companies/${company.id}/profile` : undefined;
}
