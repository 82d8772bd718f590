'use client';

import type { Need } from '@0711/mcp-tender/generate-bid/schema';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useResultControls } from './result-controls.tsx';

/** Where on the page of the profile the facts of each kind stand; nowhere for what no profile holds. */
const SECTIONS: Record<Need, string | null> = {
  certificate: 'certificates', reference: 'references', staff: 'staff', insurance: 'insurances', turnover: 'turnover', employees: 'figures', founded: 'facts',
  region: 'lines', language: 'lines', service: 'lines', passage: 'passages', declaration: null, submission: null, terms: null,
};

/** What an answer waits for, with the way to the place of the profile where it belongs, for whoever may go there. */
export function ProfileGap({ needs }: { needs: Need }) {
  const t = useTranslations('taskTypes');
  const { profile } = useResultControls();
  const section = SECTIONS[needs];
  if (profile === undefined || section === null) return <span>{t(`needs.${needs}`)}</span>;
  return (
    <Link href={`${profile}#profile-${section}`} className="rounded-sm underline decoration-control underline-offset-4 hover:text-ink">
      {t(`needs.${needs}`)}
    </Link>
  );
}
