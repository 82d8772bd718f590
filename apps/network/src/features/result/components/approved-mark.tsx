'use client';

import { UserCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Confidence } from '@/components/confidence.tsx';
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover.tsx';

/** In the place of a low confidence once a person has approved the value: who did. How sure the AI was is one click away. */
export function ApprovedMark({ by, confidence, stated, label }: { by: string; confidence: number; stated: boolean; label: string }) {
  const t = useTranslations('result');
  return (
    <Popover>
      <PopoverTrigger aria-label={`${label}: ${t('approvedBy', { name: by })}`} className="inline-flex min-h-6 w-[9.5rem] items-start gap-1.5 rounded-sm px-1 py-0.5 text-left text-xs text-soft hover:bg-line hover:text-ink">
        <UserCheck aria-hidden className="mt-px size-3.5 shrink-0" />
        <span className="min-w-0 leading-4 break-words">{t('approvedBy', { name: by })}</span>
      </PopoverTrigger>
      <PopoverContent align="end" className="grid max-w-72 gap-2 px-4 py-3 text-xs">
        <p>{t('approvedLead', { name: by })}</p>
        <Confidence value={confidence} stated={stated} />
      </PopoverContent>
    </Popover>
  );
}
