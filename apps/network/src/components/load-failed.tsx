'use client';

import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from './ui/button.tsx';
import { EmptyState } from './ui/surfaces.tsx';
import { useErrorWords } from './use-error-words.ts';

/** In the place of data that did not come: why, the trace id, and another try. */
export function LoadFailed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useTranslations('common');
  const { message, traceId } = useErrorWords()(error);
  return (
    <div role="alert">
      <EmptyState icon={<TriangleAlert />} title={message} action={<Button onClick={onRetry}>{t('retry')}</Button>}>
        {traceId && (
          <span className="figures text-xs">
            {t('traceId')}: <code className="select-all">{traceId}</code>
          </span>
        )}
      </EmptyState>
    </div>
  );
}
