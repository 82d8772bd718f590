'use client';

import type { ExtractRequirementsOutput } from '@0711/mcp-tender/extract-requirements/schema';
import { ListChecks } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { DocumentsSection, WarningsSection } from '@/features/result/components/other-sections.tsx';
import { RequirementsSection } from '@/features/result/components/requirements-section.tsx';
import { OutputHead } from './output-section.tsx';

/** Everything that a tender asks of its bidders. */
export function RequirementsView({ output }: { output: ExtractRequirementsOutput }) {
  const t = useTranslations('taskTypes.requirements');
  const of = (kind: 'must' | 'should' | 'may') => output.requirements.filter((one) => one.kind === kind).length;
  const exclusions = output.requirements.filter((one) => one.exclusion).length;
  return (
    <div>
      <OutputHead icon={<ListChecks />} title={t('found', { count: output.requirements.length })} lead={t('kinds', { must: of('must'), should: of('should'), may: of('may'), exclusions })} />
      <WarningsSection output={output} />
      <RequirementsSection output={output} />
      <DocumentsSection output={output} />
    </div>
  );
}
