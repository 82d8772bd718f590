'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { TaskDetail } from '@/features/tasks/schema.ts';
import { profileOf } from './profile-of.ts';

/** Which version of the company's profile a task works with, and whether there is a newer one; a link for whoever may read it. Nothing for a task that needs none. */
export function ProfileNote({ task }: { task: Pick<TaskDetail, 'profile' | 'company'> }) {
  const t = useTranslations('taskTypes');
  if (!task.profile) return null;
  const { used, current } = task.profile;
  const address = profileOf(task);
  const words = used === null ? t('profileUnknown') : used === current ? t('profileUsed', { version: used }) : t('profileOlder', { version: used, current });
  if (address === undefined) return <span>{words}</span>;
  return (
    <Link href={address} className="rounded-sm underline decoration-control underline-offset-4 hover:text-ink">
      {words}
    </Link>
  );
}
