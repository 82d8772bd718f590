'use client';

import type { GenerateBidOutput } from '@0711/mcp-tender/generate-bid/schema';
import { FilePen } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/surfaces.tsx';
import { OutputHead, OutputSection } from '@/features/outputs/components/output-section.tsx';
import { AddButton, AddForm, Nothing } from '@/features/result/components/list-sections.tsx';
import { DocumentsSection, WarningsSection } from '@/features/result/components/other-sections.tsx';
import { BidSectionRow } from './bid-section-row.tsx';
import { ComplianceList } from './compliance-list.tsx';

/** A bid's draft as a document, with what is still to be written marked, and behind it the answer to every requirement. */
export function BidView({ output }: { output: GenerateBidOutput }) {
  const t = useTranslations('taskTypes');
  const gaps = output.sections.filter((one) => one.source === 'gap').length;
  const open = output.compliance.filter((one) => one.status === 'open').length;
  return (
    <div>
      <OutputHead icon={<FilePen />} title={output.title} lead={[output.company, output.buyer, output.reference_number].filter(Boolean).join(' · ')}>
        <p className="text-[0.8125rem] text-soft">{output.model === null ? t('bid.withoutModel') : t('bid.withModel', { model: output.model })}</p>
        {(gaps > 0 || open > 0) && <Notice tone="gold" className="mt-3" title={t('bid.unfinished', { gaps, open })} />}
      </OutputHead>
      <WarningsSection output={output} />
      <OutputSection title={t('bid.sections')} count={output.sections.length} aside={<AddButton list="sections" label={t('add.sections')} />}>
        {output.sections.length === 0 && <Nothing>{t('bid.noSections')}</Nothing>}
        <ul>{output.sections.map((section) => <BidSectionRow key={section.id} section={section} />)}</ul>
        <AddForm list="sections" />
      </OutputSection>
      <ComplianceList entries={output.compliance} />
      <DocumentsSection output={output} />
    </div>
  );
}
