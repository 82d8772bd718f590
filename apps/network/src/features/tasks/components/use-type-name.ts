'use client';

import { useTranslations } from 'next-intl';
import { TaskTypeName } from '@/features/tasks/task-types.ts';

/** What a task type is called; the type itself for one that these pages do not know. */
export function useTypeName(): (type: string) => string {
  const t = useTranslations('taskTypes');
  return (type) => {
    const known = TaskTypeName.options.find((one) => one === type);
    return known ? t(`name.${known}`) : type;
  };
}
