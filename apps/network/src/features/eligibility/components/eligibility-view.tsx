'use client';

import type { Assessment, CheckEligibilityOutput, Verdict } from '@0711/mcp-tender/check-eligibility/schema';
import { BadgeCheck, CircleHelp, CircleX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { OutputHead, OutputSection } from '@/features/outputs/components/output-section.tsx';
import { AddButton, AddForm, Nothing } from '@/features/result/components/list-sections.tsx';
import { DocumentsSection, WarningsSection } from '@/features/result/components/other-sections.tsx';
import { AssessmentRow } from './assessment-row.tsx';

const ICONS = { eligible: <BadgeCheck />, not_eligible: <CircleX />, open: <CircleHelp /> };

/** What wants work comes first. */
const ORDER = ['not_met', 'unclear', 'met'] as const satisfies Verdict[];

/** Whether a company may bid: the conclusion on top, then each requirement with its verdict and what speaks for it. */
export function EligibilityView({ output }: { output: CheckEligibilityOutput }) {
  const t = useTranslations('taskTypes');
  const by = (verdict: Verdict) => output.assessments.filter((one) => one.verdict === verdict);
  const counts = { met: by('met').length, not_met: by('not_met').length, unclear: by('unclear').length };
  return (
    <div>
      <OutputHead icon={ICONS[output.conclusion]} title={t(`conclusion.${output.conclusion}`)} lead={t('eligibility.lead', { company: output.company, ...counts })}>
        {output.musts && output.musts.all > 0 && <p className="mb-2 text-[0.8125rem] text-soft">{t('eligibility.musts', { ...output.musts, share: output.musts.decided / output.musts.all })}</p>}
        <VerdictBar counts={counts} />
      </OutputHead>
      <WarningsSection output={output} />
      <AddForm list="assessments" />
      {output.assessments.length === 0 && (
        <OutputSection title={t('eligibility.assessments')} count={0} aside={<AddButton list="assessments" label={t('add.assessments')} />}>
          <Nothing>{t('eligibility.empty')}</Nothing>
        </OutputSection>
      )}
      {ORDER.map((verdict) => {
        const entries = by(verdict);
        return entries.length === 0 ? null : (
          <OutputSection key={verdict} title={t(`verdict.${verdict}`)} count={entries.length} aside={verdict === ORDER.find((one) => by(one).length > 0) && <AddButton list="assessments" label={t('add.assessments')} />}>
            <ul>{entries.map((entry: Assessment) => <AssessmentRow key={entry.id} entry={entry} />)}</ul>
          </OutputSection>
        );
      })}
      <DocumentsSection output={output} />
    </div>
  );
}

const SHARES = { met: 'bg-ink', unclear: 'bg-gold', not_met: 'bg-danger' };

/** The verdicts' shares; the line above says them in words. */
function VerdictBar({ counts }: { counts: Record<Verdict, number> }) {
  return (
    <div aria-hidden className="flex h-2 gap-0.5 overflow-hidden rounded-full bg-line">
      {(['met', 'unclear', 'not_met'] as const).map((verdict) => counts[verdict] > 0 && <span key={verdict} className={SHARES[verdict]} style={{ flexGrow: counts[verdict] }} />)}
    </div>
  );
}
