'use client';

import type { ParseRfpOutput, Requirement } from '@0711/mcp-tender/schema';
import { FileSpreadsheet, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useDeferredValue, useMemo, useState } from 'react';
import { MoreRows } from '@/components/more-rows.tsx';
import { useGrowing } from '@/components/use-growing.ts';
import { Button } from '@/components/ui/button.tsx';
import { Badge, Notice, Skeleton } from '@/components/ui/surfaces.tsx';
import { useRequirementWork } from '@/features/requirements/components/use-requirement-work.ts';
import { isNewKey } from '@/features/review/components/draft/edits.ts';
import { CellRow } from './cell-row.tsx';
import { AddButton, AddForm, Nothing } from './list-sections.tsx';
import { filterRequirements, NO_FILTER } from './requirement-filter.ts';
import { RequirementFilterBar } from './requirement-filter-bar.tsx';
import { RequirementWorkList } from './requirement-work-list.tsx';
import { useResultControls } from './result-controls.tsx';
import { ResultSection } from './result-section.tsx';

/** Every requirement of a tender: a table to work through where there is a task around it, a list to correct for the expert. */
export function RequirementsSection({ output }: { output: Pick<ParseRfpOutput, 'requirements'> }) {
  const t = useTranslations('result');
  const r = useTranslations('review');
  const q = useTranslations('requirements');
  const common = useTranslations('common');
  const { edit } = useResultControls();
  const known = useRequirementWork();
  const work = known.state === 'ready' ? known.work : null;
  const total = output.requirements.length;
  const aside = edit ? (
    <AddButton list="requirements" label={r('addRequirement')} />
  ) : work && total > 0 ? (
    <Button asChild variant="ghost" size="sm" className="print:hidden">
      <a href={work.download} download>
        <FileSpreadsheet aria-hidden />
        {q('download')}
      </a>
    </Button>
  ) : undefined;
  return (
    <ResultSection part="requirements" count={total} aside={aside}>
      {total === 0 ? (
        <>
          <AddForm list="requirements" />
          <Nothing>{t('emptyRequirements')}</Nothing>
        </>
      ) : work && !edit ? (
        <RequirementWorkList requirements={output.requirements} work={work} />
      ) : known.state === 'loading' && !edit ? (
        <Skeleton className="mx-4 mb-4 h-96" />
      ) : (
        <>
          {known.state === 'failed' && !edit && (
            <Notice className="mx-4 mb-3" title={q('workFailed')} action={<Button size="sm" onClick={known.retry}>{common('retry')}</Button>} />
          )}
          <RequirementList requirements={output.requirements} />
        </>
      )}
    </ResultSection>
  );
}

function RequirementList({ requirements }: { requirements: readonly Requirement[] }) {
  const [filter, setFilter] = useState(NO_FILTER);
  const wanted = useDeferredValue(filter);
  const { edit } = useResultControls();
  const shown = useMemo(() => {
    const fitting = new Set(filterRequirements(requirements, wanted).map((one) => one.id));
    // What is being edited or was just added stays in view, whether or not it fits.
    const all = requirements.filter((one) => fitting.has(one.id) || edit?.editing === `requirements.${one.id}`);
    // What this draft adds comes first, under the form that it was added with.
    return [...all.filter((one) => isNewKey(`requirements.${one.id}`)), ...all.filter((one) => !isNewKey(`requirements.${one.id}`))];
  }, [requirements, wanted, edit?.editing]);
  const { shown: drawn, complete, setEnd, more } = useGrowing(shown.length, 100, wanted);
  return (
    <>
      <AddForm list="requirements" />
      <RequirementFilterBar {...{ requirements, filter }} onFilter={setFilter} shown={shown.length} work={null} />
      <ul>{shown.slice(0, drawn).map((requirement) => <RequirementRow key={requirement.id} requirement={requirement} />)}</ul>
      {!complete && <MoreRows end={setEnd} onMore={more} left={shown.length - drawn} />}
    </>
  );
}

function RequirementRow({ requirement }: { requirement: Requirement }) {
  const t = useTranslations('result');
  const label = `${t(`kind.${requirement.kind}`)} · ${t(`category.${requirement.category}`)}`;
  return (
    <CellRow
      cellKey={`requirements.${requirement.id}`}
      label={label}
      name={`${label}: ${requirement.text.slice(0, 80)}`}
      confidence={requirement.confidence}
      evidence={requirement.evidence}
      removable
      stacked
    >
      <p className="leading-relaxed wrap-anywhere whitespace-pre-line">{requirement.text}</p>
      {(requirement.exclusion || requirement.section) && (
        <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-faint">
          {requirement.exclusion && (
            <Badge tone="outline" className="text-ink">
              <TriangleAlert aria-hidden />
              {t('exclusion')}
            </Badge>
          )}
          {requirement.section && <span className="min-w-0 wrap-anywhere">{requirement.section}</span>}
        </p>
      )}
    </CellRow>
  );
}
