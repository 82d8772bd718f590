'use client';

import { countsFor, knownPercent } from '@0711/mcp-tender/go-no-go/recommend';
import type { Factor, GoNoGoOutput } from '@0711/mcp-tender/go-no-go/schema';
import { CircleCheck, CircleDashed, CircleHelp, CircleX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/surfaces.tsx';
import { OutputHead, OutputSection } from '@/features/outputs/components/output-section.tsx';
import { CellRow } from '@/features/result/components/cell-row.tsx';
import { AddButton, AddForm, Nothing } from '@/features/result/components/list-sections.tsx';
import { DocumentsSection, WarningsSection } from '@/features/result/components/other-sections.tsx';

const ICONS = { go: <CircleCheck />, conditional: <CircleHelp />, no_go: <CircleX />, open: <CircleDashed /> };

/** Whether a bid is worth it: the recommendation with its score, what stands against it, and each reason with its share. */
export function DecisionView({ output }: { output: GoNoGoOutput }) {
  const t = useTranslations('taskTypes');
  const { score } = output;
  const known = knownPercent(output.factors);
  return (
    <div>
      <OutputHead
        icon={ICONS[output.recommendation]}
        title={t(`recommendation.${output.recommendation}`)}
        lead={score === null ? t(output.recommendation === 'open' ? 'decision.openLead' : 'decision.noScore', { company: output.company }) : t('decision.score', { company: output.company, score: Math.round(score), known })}
      >
        {score !== null && <Bar value={score} className="h-2" />}
      </OutputHead>
      <WarningsSection output={output} />
      <OutputSection title={t('decision.blockers')} count={output.blockers.length} aside={<AddButton list="blockers" label={t('add.blockers')} />}>
        {output.blockers.length === 0 && <Nothing>{t('decision.noBlockers')}</Nothing>}
        <ul>
          {output.blockers.map((blocker) => (
            <CellRow key={blocker.id} cellKey={`blockers.${blocker.id}`} label={t(blocker.decisive ? 'decision.decisive' : 'decision.toClear')} name={`${t(blocker.decisive ? 'decision.decisive' : 'decision.toClear')}: ${blocker.text.slice(0, 80)}`} confidence={blocker.confidence} evidence={blocker.evidence} removable stacked>
              <p className="leading-relaxed whitespace-pre-line">{blocker.text}</p>
            </CellRow>
          ))}
        </ul>
        <AddForm list="blockers" />
      </OutputSection>
      <OutputSection title={t('decision.factors')} count={output.factors.length}>
        <ul>{output.factors.map((factor) => <FactorRow key={factor.id} factor={factor} />)}</ul>
      </OutputSection>
      <DocumentsSection output={output} />
    </div>
  );
}

function FactorRow({ factor }: { factor: Factor }) {
  const t = useTranslations('taskTypes');
  const counts = Math.round(countsFor(factor));
  return (
    <CellRow cellKey={`factors.${factor.id}`} label={t(`factor.${factor.name}`)} confidence={factor.score === null ? null : factor.confidence} stated={factor.score !== null} evidence={factor.evidence} fixed stacked>
      <div className="flex items-center gap-3">
        {factor.score === null ? (
          <span className="grow text-faint italic">{t('decision.unknown')}</span>
        ) : (
          <>
            <Bar value={factor.score} className="h-1.5 grow" />
            <span className="figures w-16 text-right text-[0.8125rem] font-medium">{t('decision.points', { score: Math.round(factor.score) })}</span>
          </>
        )}
        <Badge>{counts < factor.weight_percent && factor.score !== null ? t('decision.partOfWeight', { counts, weight: factor.weight_percent }) : t('decision.weight', { weight: factor.weight_percent })}</Badge>
      </div>
      <p className="mt-1 break-words text-soft">{factor.reason}</p>
    </CellRow>
  );
}

/** A score of 0–100 as a length; the figure stands beside it. */
function Bar({ value, className }: { value: number; className: string }) {
  return (
    <div aria-hidden className={`overflow-hidden rounded-full bg-line ${className}`}>
      <div className="h-full rounded-full bg-ink" style={{ width: `${Math.max(0, Math.min(100, value))}%` }} />
    </div>
  );
}
