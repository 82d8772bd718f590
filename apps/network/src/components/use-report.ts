'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { toast } from 'sonner';
import { useErrorWords } from './use-error-words.ts';

/** Shows what failed as a toast that stays until it is closed, with its trace id when it is a fault of ours. */
export function useReport(): (error: unknown) => void {
  const words = useErrorWords();
  const t = useTranslations('common');
  return useCallback(
    (error) => {
      const { code, message, traceId } = words(error);
      const ours = code === 'internal' || code === 'unavailable';
      toast.error(message, { duration: 12_000, description: ours && traceId ? `${t('traceId')}: ${traceId}` : undefined });
    },
    [words, t],
  );
}
