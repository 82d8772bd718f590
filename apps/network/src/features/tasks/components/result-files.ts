'use client';

import { useTranslations } from 'next-intl';

/** The files that a result of each type can be saved as, with what each is called. JSON comes last, and is there for every type. */
export function useResultFiles(): (type: string) => { format: string; label: string }[] {
  const t = useTranslations('task');
  const o = useTranslations('taskTypes.file');
  const json = { format: 'json', label: t('downloadJson') };
  const files: Record<string, { format: string; label: string }[]> = {
    parse_rfp: [{ format: 'docx', label: t('downloadDocx') }, { format: 'xlsx', label: o('matrix') }, { format: 'ics', label: o('calendar') }],
    extract_requirements: [{ format: 'xlsx', label: o('matrix') }],
    estimate_cost: [{ format: 'xlsx', label: o('calculation') }],
    generate_bid: [{ format: 'docx', label: o('bid') }],
  };
  return (type) => [...(files[type] ?? []), json];
}
