'use client';

import { useTranslations } from 'next-intl';
import { LoadFailed } from '@/components/load-failed.tsx';
import { errorCode } from '@/components/use-error-words.ts';
import { Notice } from '@/components/ui/surfaces.tsx';

/** In the place of what the Platform should have told: says when it is the Platform that does not answer, and that it is asked again. */
export function PlatformFailed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useTranslations('admin');
  const down = errorCode(error) === 'unavailable';
  return (
    <>
      {down && <Notice tone="danger" title={t('platformDown')} className="mb-3">{t('platformDownLead')}</Notice>}
      <LoadFailed error={error} onRetry={onRetry} />
    </>
  );
}

/** Above data that is shown but could not be refreshed. */
export function Outdated({ shown }: { shown: boolean }) {
  const t = useTranslations('admin');
  if (!shown) return null;
  return <Notice tone="danger" title={t('outdated')} className="mb-3">{t('platformDownLead')}</Notice>;
}
