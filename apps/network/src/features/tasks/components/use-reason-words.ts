'use client';

import type { Reason } from '@0711/contract/reason';
import { useTranslations } from 'next-intl';
import { wordReasons } from '../word-reasons.ts';

/** Words a task's reasons in the reader's language; null where the Platform's own sentence has to do. */
export function useReasonWords(): (reasons: readonly Reason[]) => string | null {
  const words = { reason: useTranslations('reasons'), fault: useTranslations('documents.fault') };
  return (reasons) => wordReasons(words, reasons);
}
