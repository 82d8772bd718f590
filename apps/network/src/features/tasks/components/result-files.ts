'use client';

import { useTranslations } from 'next-intl';
import { RESULT_FORMATS } from '@/features/tasks/result-formats.ts';
import { TaskTypeName } from '@/features/tasks/task-types.ts';

/** The files that a result of each type can be saved as, with what each is called. JSON comes last, and is there for every type. */
export function useResultFiles(): (type: string) => { format: string; label: string }[] {
  const t = useTranslations('task');
  const o = useTranslations('taskTypes.file');
  const labelOf = (type: TaskTypeName, format: 'docx' | 'xlsx' | 'ics') => {
    if (format === 'ics') return o('calendar');
    if (format === 'xlsx') return o(type === 'estimate_cost' ? 'calculation' : 'matrix');
    return type === 'generate_bid' ? o('bid') : t('downloadDocx');
  };
  return (given) => {
    const type = TaskTypeName.options.find((one) => one === given);
    const files = type ? RESULT_FORMATS[type].map((format) => ({ format, label: labelOf(type, format) })) : [];
    return [...files, { format: 'json', label: t('downloadJson') }];
  };
}
