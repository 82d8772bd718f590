'use client';

import type { Evidence } from '@0711/contract/evidence';
import { Pencil, RotateCcw, SquareX, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type MouseEvent, type ReactNode, useId } from 'react';
import { Confidence, SURE_FROM } from '@/components/confidence.tsx';
import { Button } from '@/components/ui/button.tsx';
import { cn } from '@/components/ui/class-names.ts';
import { Badge } from '@/components/ui/surfaces.tsx';
import { ApprovedMark } from './approved-mark.tsx';
import { EvidenceButton } from './evidence-button.tsx';
import { useResultControls } from './result-controls.tsx';

/** A label of more characters has a line of its own where the row is narrow. */
const SHORT_LABEL = 28;

type Props = {
  cellKey: string;
  label: string;
  /** What a screen reader says for the row's button when `label` alone would not tell. */
  name?: string;
  /** Null where there is nothing to be sure of. */
  confidence: number | null;
  stated?: boolean;
  derived?: boolean;
  evidence: readonly Evidence[];
  /** Entries of lists are removed; fields are marked as not stated. */
  removable?: boolean;
  /** An entry that can be edited but neither removed nor emptied. */
  fixed?: boolean;
  stacked?: boolean;
  /** The label is a heading of this level of the text. */
  heading?: number;
  children: ReactNode;
};

/** One value of a result: label, value, confidence, evidence. Clicking it, or its label with the keyboard, shows the evidence. */
export function CellRow({ cellKey, label, name, confidence, stated = true, derived = false, evidence, removable = false, fixed = false, stacked = false, heading, children }: Props) {
  const t = useTranslations('result');
  const { chosen, choose, edit, approvedBy } = useResultControls();
  const low = confidence !== null && confidence < SURE_FROM;
  const long = label.length > SHORT_LABEL;
  const id = useId();
  const isChosen = chosen === cellKey;
  const change = edit?.changeOf(cellKey) ?? null;
  const editing = edit?.editing === cellKey;
  const onRowClick = (event: MouseEvent) => {
    const onControl = event.target instanceof Element && event.target.closest('button, a, input, select, textarea, label');
    if (!onControl && window.getSelection()?.isCollapsed !== false && !editing) choose(cellKey);
  };

  return (
    // The label's button does the same for the keyboard; this only makes the target larger for a mouse.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <li
      data-row={cellKey}
      onClick={onRowClick}
      className={cn(
        'group relative scroll-m-16 border-b border-l-2 border-l-transparent px-4 py-2 last:border-b-0',
        // Lists of requirements are long: what is out of view is not laid out.
        stacked && '[contain-intrinsic-size:auto_88px] [content-visibility:auto]',
        low && !approvedBy && 'border-l-gold',
        isChosen ? 'bg-gold-soft' : 'hover:bg-sunken',
      )}
    >
      <div className={cn('grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4 gap-y-0.5', !stacked && '@lg:grid-cols-[10rem_minmax(0,1fr)_auto]')}>
        <div className={cn('col-start-1 row-start-1 flex min-w-0 flex-wrap items-center gap-x-2', long && '@max-lg:col-span-2')} {...(heading === undefined ? {} : { role: 'heading', 'aria-level': heading + 2 })}>
          <button
            type="button"
            data-cell={cellKey}
            aria-label={name}
            aria-describedby={`${id}-value ${id}-sure`}
            aria-pressed={isChosen}
            // Only the review has keys that move from row to row; elsewhere every row is reached with Tab.
            tabIndex={!edit || isChosen || chosen === null ? 0 : -1}
            onClick={() => choose(cellKey)}
            className={cn('min-w-0 rounded-sm text-left wrap-anywhere', heading === undefined ? 'text-[0.8125rem] text-soft' : heading === 1 ? 'text-base font-semibold' : 'font-semibold')}
          >
            {label}
          </button>
          {change && <Badge tone="ink">{t(change)}</Badge>}
          {derived && (
            <Badge title={t('derivedHint')}>{t('derived')}</Badge>
          )}
        </div>
        <div className={cn('col-span-2 row-start-2 min-w-0 wrap-anywhere', long && '@max-lg:row-start-3', !stacked && '@lg:col-span-1 @lg:col-start-2 @lg:row-start-1')} id={`${id}-value`} hidden={editing}>
          {children}
        </div>
        <div className={cn('col-start-2 row-start-1 flex w-[13.25rem] flex-wrap items-center justify-between gap-x-1', long && '@max-lg:col-span-2 @max-lg:col-start-1 @max-lg:row-start-2', !stacked && '@lg:col-start-3')} id={`${id}-sure`}>
          {low && approvedBy ? <ApprovedMark by={approvedBy} {...{ confidence, stated }} label={name ?? label} /> : confidence === null ? <span /> : <Confidence value={confidence} stated={stated} />}
          <EvidenceButton {...{ cellKey, evidence, label: name ?? label }} className="max-w-full" />
        </div>
      </div>
      {editing && edit.form(cellKey)}
      {edit && isChosen && !editing && <RowActions {...{ cellKey, removable, label: name ?? label, changed: change !== null }} stated={stated && !fixed} />}
    </li>
  );
}

function RowActions({ cellKey, stated, removable, label, changed }: { cellKey: string; stated: boolean; removable: boolean; label: string; changed: boolean }) {
  const t = useTranslations('review');
  const { edit } = useResultControls();
  if (!edit) return null;
  return (
    <div className="mt-1.5 -ml-2 flex flex-wrap gap-1">
      <Button variant="ghost" size="sm" aria-label={t('editLabel', { label })} onClick={() => edit.start(cellKey)}>
        <Pencil aria-hidden />
        {t('edit')}
      </Button>
      {!removable && stated && (
        <Button variant="ghost" size="sm" aria-label={t('markNotStated', { label })} onClick={() => edit.notStated(cellKey)}>
          <SquareX aria-hidden />
          {t('notStated')}
        </Button>
      )}
      {removable && (
        <Button variant="ghost" size="sm" aria-label={t('removeLabel', { label })} onClick={() => edit.remove(cellKey)}>
          <Trash2 aria-hidden />
          {t('remove')}
        </Button>
      )}
      {changed && (
        <Button variant="ghost" size="sm" onClick={() => edit.restore(cellKey)}>
          <RotateCcw aria-hidden />
          {t('restore')}
        </Button>
      )}
    </div>
  );
}
