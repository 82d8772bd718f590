'use client';

import type { Requirement } from '@0711/mcp-tender/schema';
import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { Confidence } from '@/components/confidence.tsx';
import { Badge } from '@/components/ui/surfaces.tsx';
import { cn } from '@/components/ui/class-names.ts';
import { RequirementStatus } from '@/features/requirements/schema.ts';
import { EvidenceButton } from '@/features/result/components/evidence-button.tsx';
import type { RequirementGroup } from '@/features/result/components/requirement-order.ts';
import { useResultControls } from '@/features/result/components/result-controls.tsx';
import { focusCell } from '@/features/review/components/focus-cell.ts';
import { NoteControl } from './note-control.tsx';
import { OwnerControl, StatusControl } from './state-controls.tsx';
import type { RequirementWork } from './use-requirement-work.ts';

type Props = {
  groups: readonly RequirementGroup[];
  /** What a group is called; null for those without. */
  nameOf: ((key: string | null) => string) | null;
  /** A requirement's place in the documents, from 1. */
  numberOf: ReadonlyMap<string, number>;
  work: RequirementWork;
};

/** Requirements as a table to work through: ↑ and ↓ move, Enter shows the evidence, 1–4 set the status. */
export function RequirementTable({ groups, nameOf, numberOf, work }: Props) {
  const t = useTranslations('requirements');
  const next = useRef<Next | null>(null);
  useEffect(() => {
    const { key, at } = next.current ?? {};
    if (!key || at === undefined || performance.now() - at > KEPT_MS || document.activeElement !== document.body) return;
    next.current = null;
    focusCell(key);
  });
  return (
    <table className="relative w-full border-collapse text-[0.8125rem]">
      <thead className="border-y bg-sunken text-left text-xs text-faint @max-3xl:sr-only">
        <tr>
          <th scope="col" className="py-1 pl-4 font-normal">{t('requirement')}</th>
          <th scope="col" className="w-28 px-1 py-1 font-normal">{t('statusLabel')}</th>
          <th scope="col" className="w-32 px-1 py-1 font-normal">{t('owner')}</th>
          <th scope="col" className="w-24 py-1 pr-4 text-right font-normal">{t('place')}</th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.key ?? ''} className="@max-3xl:block">
          {nameOf && (
            <tr className="@max-3xl:block">
              <th colSpan={4} scope="rowgroup" className="border-b bg-paper px-4 pt-3 pb-1 text-left font-semibold wrap-anywhere @max-3xl:block">
                {nameOf(group.key)} <span className="figures ml-1 font-normal text-faint">{group.requirements.length}</span>
              </th>
            </tr>
          )}
          {group.requirements.map((requirement) => <Row key={requirement.id} {...{ requirement, work, next }} number={numberOf.get(requirement.id) ?? 0} section={nameOf?.(group.key) !== requirement.section} />)}
        </tbody>
      ))}
    </table>
  );
}

/** The row that takes the keyboard when the one that was settled leaves its place, by a filter or a grouping; and since when. */
type Next = { key: string; at: number };
const KEPT_MS = 1000;

type RowProps = { requirement: Requirement; work: RequirementWork; number: number; section: boolean; next: RefObject<Next | null> };

function Row({ requirement, work, number, section, next }: RowProps) {
  const t = useTranslations('result');
  const { chosen, choose, approvedBy } = useResultControls();
  const key = `requirements.${requirement.id}`;
  const isChosen = chosen === key;
  const settled = ['fulfilled', 'not_relevant'].includes(work.states.get(requirement.id)?.status ?? 'open');
  const label = `${t(`kind.${requirement.kind}`)} · ${t(`category.${requirement.category}`)}`;
  return (
    <tr data-row={key} data-requirement={requirement.id} className={cn('scroll-m-16 border-b align-top @max-3xl:flex @max-3xl:flex-wrap @max-3xl:items-center @max-3xl:px-4 @max-3xl:py-2', isChosen ? 'bg-gold-soft' : 'hover:bg-sunken')}>
      <td className="py-2 pr-2 pl-4 @max-3xl:w-full @max-3xl:p-0">
        <button
          type="button"
          data-cell={key}
          aria-pressed={isChosen}
          onClick={() => choose(key)}
          onKeyDown={(event) => onKey(event, work, next)}
          className={cn('w-full rounded-sm text-left leading-relaxed wrap-anywhere whitespace-pre-line', settled && 'text-soft')}
        >
          <span className="figures mr-1.5 text-xs text-faint">{number}</span>
          {requirement.text}
        </button>
        <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-faint">
          <span>{label}</span>
          {requirement.exclusion && (
            <Badge tone="outline" className="text-ink">
              <TriangleAlert aria-hidden />
              {t('exclusion')}
            </Badge>
          )}
          {section && requirement.section && <span className="min-w-0 wrap-anywhere">{requirement.section}</span>}
        </p>
      </td>
      <td className="w-28 px-1 py-2 @max-3xl:w-auto @max-3xl:grow @max-3xl:p-0 @max-3xl:pt-1"><StatusControl {...{ requirement, work, number }} /></td>
      <td className="w-32 px-1 py-2 @max-3xl:w-auto @max-3xl:grow @max-3xl:p-0 @max-3xl:pt-1"><OwnerControl {...{ requirement, work, number }} /></td>
      <td className="w-24 py-1.5 pr-3 text-right @max-3xl:flex @max-3xl:w-auto @max-3xl:items-center @max-3xl:justify-end @max-3xl:gap-x-2 @max-3xl:p-0 @max-3xl:pt-1 @max-xl:w-full">
        <span className="flex flex-wrap items-center justify-end gap-x-1">
          <NoteControl {...{ requirement, work, number }} />
          <EvidenceButton cellKey={key} evidence={requirement.evidence} label={`${label} ${number}`} />
        </span>
        {!approvedBy && <Confidence value={requirement.confidence} className="mt-0.5 @max-3xl:mt-0 [&>span:last-child]:w-auto" />}
      </td>
    </tr>
  );
}

function onKey(event: KeyboardEvent<HTMLButtonElement>, work: RequirementWork, next: RefObject<Next | null>): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.currentTarget;
  const cells = [...(target.closest('table')?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])];
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const status = RequirementStatus.options[Number(event.key) - 1];
  const id = target.closest<HTMLElement>('[data-requirement]')?.dataset['requirement'];
  if (by === 0 && (!status || !id)) return;
  event.preventDefault();
  const place = cells.indexOf(target);
  if (by !== 0) cells[place + by]?.focus();
  else if (status && id) {
    const neighbour = (cells[place + 1] ?? cells[place - 1])?.dataset['cell'];
    next.current = neighbour ? { key: neighbour, at: performance.now() } : null;
    void work.set(id, { status });
  }
}
