'use client';

import type { Evidence } from '@0711/contract/evidence';
import { useTranslations } from 'next-intl';
import { useResultControls } from './result-controls.tsx';

/** The words for where evidence stands: short ones to show, long ones to hear or to point at. */
export function usePlaceWords(): (evidence: Evidence) => { short: string; long: string } {
  const t = useTranslations('result');
  const { placeOf } = useResultControls();
  const same = (words: string) => ({ short: words, long: words });
  return (evidence) => {
    const place = evidence.page === null ? placeOf?.(evidence) : { page: evidence.page };
    if (!place) return same(t('evidenceText'));
    if (place === 'beginning') return { short: t('evidenceBeginning'), long: t('evidenceBeginningLong') };
    if ('page' in place) return same(t('evidencePage', place));
    if ('section' in place) return { short: place.section, long: t('evidenceSection', place) };
    return { short: t('evidencePercent', place), long: t('evidencePercentLong', place) };
  };
}
