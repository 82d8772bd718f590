'use client';

import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Button } from './ui/button.tsx';
import { EmptyState } from './ui/surfaces.tsx';
import { useErrorWords } from './use-error-words.ts';

/** In the place of a page that broke: a way on, and the id under which the fault is in the log. */
export function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useTranslations('errors');
  const common = useTranslations('common');
  const { traceId } = useErrorWords()(error);
  const digest = typeof error === 'object' && error !== null && 'digest' in error && typeof error.digest === 'string' ? error.digest : null;
  const trace = traceId ?? digest;
  return (
    <div className="mx-auto max-w-lg px-4 py-20" role="alert">
      <EmptyState
        icon={<TriangleAlert />}
        title={<span role="heading" aria-level={1}>{t('title')}</span>}
        action={
          <span className="flex gap-2">
            <Button asChild><Link href="/">{t('home')}</Link></Button>
            <Button variant="primary" onClick={retry}>{common('retry')}</Button>
          </span>
        }
      >
        {t('lead')}
        {trace && (
          <span className="mt-2 block text-xs">
            {common('traceId')}: <code className="select-all">{trace}</code>
          </span>
        )}
      </EmptyState>
    </div>
  );
}
