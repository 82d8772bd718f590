'use client';

import { useTranslations } from 'next-intl';
import { Button } from './ui/button.tsx';

/** The end of a list that grows as it is read: drawn before the last row is in view, and a button for whoever does not scroll. `left` is how many rows are hidden. */
export function MoreRows({ end, onMore, left }: { end: (element: HTMLElement | null) => void; onMore: () => void; left?: number }) {
  const t = useTranslations('common');
  return (
    <div ref={end} className="p-3 text-center">
      <Button size="sm" onClick={onMore}>{left === undefined ? t('more') : t('moreLeft', { count: left })}</Button>
    </div>
  );
}
