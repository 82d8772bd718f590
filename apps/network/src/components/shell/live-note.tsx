'use client';

import { CloudOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useLiveConnected } from '@/features/live/components/live-connection.tsx';
import { Tooltip } from '@/components/ui/tooltip.tsx';

/** A small mark while changes do not arrive by themselves. */
export function LiveNote() {
  const t = useTranslations('nav');
  const connected = useLiveConnected();
  return (
    <span role="status" className="inline-flex">
      {!connected && (
        <Tooltip content={t('offline')}>
          <button type="button" aria-label={t('offline')} className="grid size-9 place-items-center rounded-md text-soft">
            <CloudOff aria-hidden className="size-4" />
          </button>
        </Tooltip>
      )}
    </span>
  );
}
