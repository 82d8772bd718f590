'use client';

import type { ParseRfpOutput } from '@0711/mcp-tender/schema';
import { useTranslations } from 'next-intl';
import { FactsSection } from './field-sections.tsx';
import { CriteriaSection, LotsSection } from './list-sections.tsx';
import { DocumentsSection, WarningsSection } from './other-sections.tsx';
import { GlanceSection } from './glance-section.tsx';
import { RequirementsSection } from './requirements-section.tsx';
import { PARTS } from './result-section.tsx';
import { TimelineSection } from './timeline-section.tsx';

/** A whole tender result, with jumps to its parts on top. */
export function ResultView({ output }: { output: ParseRfpOutput }) {
  return (
    <div>
      <PartLinks output={output} />
      <GlanceSection output={output} />
      <TimelineSection output={output} />
      <WarningsSection output={output} />
      <FactsSection output={output} />
      <LotsSection output={output} />
      <CriteriaSection output={output} />
      <RequirementsSection output={output} />
      <DocumentsSection output={output} />
    </div>
  );
}

function PartLinks({ output }: { output: ParseRfpOutput }) {
  const t = useTranslations('result');
  const counts = { lots: output.lots.length, criteria: output.award_criteria.length, requirements: output.requirements.length, warnings: output.warnings.length };
  const parts = PARTS.filter((part) => part !== 'warnings' || output.warnings.length > 0);
  return (
    <div className="sticky top-0 z-10 border-b bg-surface print:hidden">
      {/* What does not fit fades at the edge, so that a cut row is seen to go on; its padding keeps the last link out of the fade. */}
      <nav aria-label={t('sections')} className="flex gap-1 overflow-x-auto mask-[linear-gradient(90deg,transparent,black_0.75rem,black_calc(100%_-_2rem),transparent)] py-1.5 pr-8 pl-3">
        {parts.map((part) => (
          <a
            key={part}
            href={`#part-${part}`}
            onClick={(event) => {
              event.preventDefault();
              const heading = document.getElementById(`part-${part}`);
              heading?.scrollIntoView({ block: 'start' });
              heading?.focus({ preventScroll: true });
            }}
            className="rounded-sm px-2 py-1 text-xs font-medium whitespace-nowrap text-soft hover:bg-sunken hover:text-ink"
          >
            {t(`short.${part}`)}
            {part in counts && <span className="figures ml-1 text-faint">{counts[part as keyof typeof counts]}</span>}
          </a>
        ))}
      </nav>
    </div>
  );
}
