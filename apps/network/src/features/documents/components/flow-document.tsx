'use client';

import type { DocumentBlock, DocumentFormat, DocumentPage } from '@0711/contract/document';
import type { Evidence } from '@0711/contract/evidence';
import { useTranslations } from 'next-intl';
import { Fragment, memo, type ReactNode, useEffect, useMemo, useRef } from 'react';
import { cn } from '@/components/ui/class-names.ts';
import { headingLevels } from './heading-levels.ts';
import { MarkedText, type Mark } from './marked-text.tsx';
import { BillView } from './structured/bill-view.tsx';
import { LabelledLines } from './structured/labelled-lines.tsx';
import { SheetView } from './structured/sheet-view.tsx';

type Props = {
  documentId: string;
  format: DocumentFormat;
  pages: readonly DocumentPage[];
  focus: { evidence: Evidence; token: number } | null;
  zoom: number;
};

type Group = { kind: 'list' | 'table' | 'single'; blocks: DocumentBlock[] };

/** Every format without pages, each in the shape that it has for people, set from the blocks that were read: what the evidence points into, never the upload's own markup. */
export function FlowDocument({ documentId, format, pages, focus, zoom }: Props) {
  const t = useTranslations('documents');
  const scroller = useRef<HTMLDivElement>(null);
  const mark = useMemo<Mark | null>(() => {
    return focus?.evidence.document === documentId ? { start: focus.evidence.start, end: focus.evidence.end } : null;
  }, [focus, documentId]);

  useEffect(() => {
    if (mark) scroller.current?.querySelector('mark')?.scrollIntoView({ block: 'center' });
  }, [mark, focus?.token]);

  const empty = pages.every((page) => page.text.trim() === '');
  return (
    <div ref={scroller} className="h-full overflow-auto bg-sunken p-4" tabIndex={0} role="region" aria-label={t('viewer')} data-testid="flow-document">
      <article
        className={cn('mx-auto rounded-sm bg-surface px-6 py-8 leading-relaxed break-words shadow-1 ring-1 ring-line', WIDE.has(format) ? 'max-w-[72rem] sm:px-8' : 'max-w-[46rem] sm:px-12 sm:py-12')}
        style={{ fontSize: `${0.9375 * zoom}rem` }}
      >
        {empty ? <p className="text-faint">{t('empty')}</p> : pages.map((page) => <PageOf key={page.start} {...{ format, page, mark }} />)}
      </article>
    </div>
  );
}

/** Tables, which want the panel's width. */
const WIDE = new Set<DocumentFormat>(['xlsx', 'gaeb']);

function PageOf({ format, page, mark }: { format: DocumentFormat; page: DocumentPage; mark: Mark | null }) {
  if (page.blocks.length === 0) return <FlowPage page={page} mark={mark} />;
  if (format === 'xlsx') return <SheetView page={page} mark={mark} />;
  if (format === 'gaeb') return <BillView page={page} mark={mark} />;
  if (format === 'xml') return <LabelledLines page={page} blocks={page.blocks} mark={mark} />;
  return <FlowPage page={page} mark={mark} />;
}

function FlowPage({ page, mark }: { page: DocumentPage; mark: Mark | null }) {
  const groups = useMemo(() => grouped(page.blocks), [page.blocks]);
  const levels = useMemo(() => headingLevels(page.blocks), [page.blocks]);
  if (groups.length === 0) return <p className="whitespace-pre-wrap"><MarkedText page={page} start={page.start} end={page.end} mark={mark} /></p>;
  return groups.map((group) => {
    const first = group.blocks[0];
    const last = group.blocks.at(-1);
    if (!first || !last) return null;
    // A block without the mark gets none, so that it need not be drawn again when the mark moves.
    const own = mark && mark.start < last.end && mark.end > first.start ? mark : null;
    return <FlowGroup key={first.start} page={page} group={group} outline={levels.get(first.start) ?? 2} mark={own} />;
  });
}

const FlowGroup = memo(function FlowGroup({ page, group, outline, mark }: { page: DocumentPage; group: Group; outline: number; mark: Mark | null }) {
  const run = (part: { start: number; end: number }) => <MarkedText page={page} start={part.start} end={part.end} mark={mark} />;
  if (group.kind === 'list') {
    return <ul className="my-3 list-disc space-y-1 pl-6">{group.blocks.map((block) => <li key={block.start}>{run(block)}</li>)}</ul>;
  }
  if (group.kind === 'table') {
    return (
      <div className="my-4 overflow-x-auto">
        <table className="w-full border-collapse text-[0.9em]">
          <tbody>
            {group.blocks.map((row) => (
              <tr key={row.start} className="border-y">
                {row.cells.length === 0 ? <td className="px-2 py-1.5">{run(row)}</td> : row.cells.map((cell, index) => <td key={index} className="px-2 py-1.5 align-top">{run(cell)}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    );
  }
  return group.blocks.map((block) => <Fragment key={block.start}>{single(block, outline, run(block))}</Fragment>);
});

function single(block: DocumentBlock, outline: number, content: ReactNode) {
  if (block.kind !== 'heading') return <p className="my-3 whitespace-pre-line">{content}</p>;
  const level = block.level ?? 3;
  const look = level <= 1 ? 'mt-2 mb-4 text-[1.5em]' : level === 2 ? 'mt-8 mb-3 text-[1.2em]' : 'mt-6 mb-2 text-[1.05em]';
  return (
    <p role="heading" aria-level={outline} className={`${look} leading-snug font-semibold`}>
      {content}
    </p>
  );
}

function grouped(blocks: readonly DocumentBlock[]): Group[] {
  const groups: Group[] = [];
  for (const block of blocks) {
    const kind = block.kind === 'list_item' ? 'list' : block.kind === 'table_row' ? 'table' : 'single';
    const last = groups.at(-1);
    if (last && last.kind === kind && kind !== 'single') last.blocks.push(block);
    else groups.push({ kind, blocks: [block] });
  }
  return groups;
}
